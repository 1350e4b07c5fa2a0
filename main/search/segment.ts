// A stretch of the index: the texts of some thousand cases joined into two long strings, scanned by the engine's own substring search.
// ASCII (pinyin, numbers) lies apart from Chinese: half the memory, and a word of letters scans only letters.

export interface Indexed {
  id: string;
  text: string;
  /** When the case was saved, in ms. */
  at: number;
}

// oxlint-disable-next-line no-control-regex
const ASCII = /^[\u0000-\u007f]*$/;
const ASCII_RUNS = /[\u0021-\u007e]+/g;

/** Two columns of a text. Whatever is in the text without a blank in it is in one of them, and nothing else is. */
export function columnsOf(text: string): { narrow: string; wide: string } {
  const narrow = new Set<string>();
  const wide: string[] = [];
  for (const field of text.split(/\s+/u)) {
    if (ASCII.test(field)) {
      narrow.add(field);
      continue;
    }
    wide.push(field);
    for (const run of field.match(ASCII_RUNS) ?? []) narrow.add(run);
  }
  return { narrow: [...narrow].join(' '), wide: wide.join(' ') };
}

export const isNarrow = (word: string) => ASCII.test(word);

/** Texts one after another, with the place where each begins. */
class Column {
  readonly #joined: string;
  readonly #starts: Uint32Array;

  constructor(texts: readonly string[]) {
    this.#joined = texts.join('\n');
    this.#starts = new Uint32Array(texts.length + 1);
    let at = 0;
    for (const [i, text] of texts.entries()) {
      this.#starts[i] = at;
      at += text.length + 1;
    }
    this.#starts[texts.length] = at;
  }

  textOf(i: number): string {
    return this.#joined.slice(this.#starts[i], (this.#starts[i + 1] ?? 0) - 1);
  }

  /** Which texts contain the word, in order. After a hit the scan goes on at the next text. */
  scan(word: string): number[] {
    const found: number[] = [];
    const starts = this.#starts;
    let text = 0;
    for (let at = this.#joined.indexOf(word); at >= 0; at = this.#joined.indexOf(word, starts[text])) {
      while ((starts[text + 1] ?? Infinity) <= at) text += 1;
      found.push(text);
      text += 1;
      if (text >= starts.length - 1) break;
    }
    return found;
  }
}

export class Segment {
  readonly ids: readonly string[];
  readonly #times: Float64Array;
  readonly #narrow: Column;
  readonly #wide: Column;
  readonly #dead: Uint8Array;
  /** Entries that count. */
  live: number;

  /** Of entries in the order in which they are to be found. */
  constructor(entries: readonly Indexed[]) {
    const columns = entries.map((entry) => columnsOf(entry.text));
    this.ids = entries.map((entry) => entry.id);
    this.#times = Float64Array.from(entries, (entry) => entry.at);
    this.#narrow = new Column(columns.map((c) => c.narrow));
    this.#wide = new Column(columns.map((c) => c.wide));
    this.#dead = new Uint8Array(entries.length);
    this.live = entries.length;
  }

  /** This entry was replaced or dropped. */
  kill(i: number): void {
    if (this.#dead[i] === 1) return;
    this.#dead[i] = 1;
    this.live -= 1;
  }

  timeOf(i: number): number {
    return this.#times[i] ?? 0;
  }

  /** Entries that contain every word, by number, in order. */
  find(words: readonly string[]): number[] {
    let found: number[] | null = null;
    for (const word of words) {
      const column = isNarrow(word) ? this.#narrow : this.#wide;
      found = found === null || found.length > this.ids.length / 8 ? meet(found, column.scan(word)) : found.filter((i) => column.textOf(i).includes(word));
      if (found.length === 0) return found;
    }
    const live = found ?? Array.from(this.ids, (_, i) => i);
    return this.live === this.ids.length ? live : live.filter((i) => this.#dead[i] === 0);
  }

  /** What is alive, for a segment that takes this one's place. The two columns say all that search asks. */
  *entries(): Generator<Indexed & { i: number }> {
    for (const [i, id] of this.ids.entries()) {
      if (this.#dead[i] === 0) yield { i, id, at: this.timeOf(i), text: `${this.#narrow.textOf(i)} ${this.#wide.textOf(i)}` };
    }
  }
}

/** Members of both ordered lists. */
function meet(a: readonly number[] | null, b: number[]): number[] {
  if (a === null) return b;
  const both: number[] = [];
  let i = 0;
  for (const n of b) {
    while (i < a.length && (a[i] as number) < n) i += 1;
    if (a[i] === n) both.push(n);
  }
  return both;
}
