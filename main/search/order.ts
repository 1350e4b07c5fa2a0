// Newest first, without anybody waiting for it: seconds and places packed into one number sort natively, in a few milliseconds.
import type { Instant } from '../domain/day';
import type { Indexed } from './segment';

export interface Loaded {
  id: string;
  text: string;
  savedAt: Instant;
}

export const indexed = ({ id, text, savedAt }: Loaded): Indexed => ({ id, text, at: Date.parse(savedAt) || 0 });

/** So many things at most can be put in order. */
const PLACES = 2 ** 21;

/** A number that sorts by second, the last first, and within a second by place. */
const packed = (at: number, place: number) => -Math.floor(at / 1000) * PLACES + place;
const placeOf = (key: number) => ((key % PLACES) + PLACES) % PLACES;

/** By time, the last first; of the same second as they come. */
export function newestFirst<T extends { at: number }>(items: readonly T[]): readonly T[] {
  const keys = Float64Array.from(items, ({ at }, i) => packed(at, i)).toSorted();
  return Array.from(keys, (key) => items[placeOf(key)] as T);
}

/** Ids as they are found. They nearly always come in order; only when they do not are they sorted. */
export class Found {
  readonly #ids: string[] = [];
  readonly #times: number[] = [];
  #ordered = true;
  #last = Infinity;

  add(id: string, at: number): void {
    if (at > this.#last) this.#ordered = false;
    this.#last = at;
    this.#ids.push(id);
    this.#times.push(at);
  }

  inOrder(): string[] {
    if (this.#ordered) return this.#ids;
    const keys = Float64Array.from(this.#times, packed).toSorted();
    return Array.from(keys, (key) => this.#ids[placeOf(key)] as string);
  }
}

/** Cases a step of loading looks at: a few milliseconds. */
const STEP = 4096;
/** Cases it gives at a time, as many as a segment takes. */
const PIECE = 1024;

/** Cases on their way into the index: first their times are read, then they are sorted, then they come out in pieces, newest first. */
export class Loading {
  readonly #entries: readonly Loaded[];
  readonly #keys: Float64Array;
  /** Ids that were saved or dropped meanwhile: what was loaded of them counts no more. */
  readonly #overtaken = new Set<string>();
  #timed = 0;
  #given = 0;

  constructor(entries: readonly Loaded[]) {
    this.#entries = entries;
    this.#keys = new Float64Array(entries.length);
  }

  get done(): boolean {
    return this.#given >= this.#entries.length;
  }

  overtake(id: string): void {
    if (!this.done) this.#overtaken.add(id);
  }

  /** One step; a piece of cases, or null while times are being read. */
  next(): Indexed[] | null {
    if (this.#timed < this.#entries.length) {
      const end = Math.min(this.#entries.length, this.#timed + STEP);
      for (let i = this.#timed; i < end; i += 1) this.#keys[i] = packed(Date.parse(this.#entries[i]?.savedAt ?? '') || 0, i);
      this.#timed = end;
      if (end === this.#entries.length) this.#keys.sort();
      return null;
    }
    const piece = this.#from(this.#given, this.#given + PIECE);
    this.#given += PIECE;
    return piece.map(indexed);
  }

  /** What has not been given out yet. */
  waiting(): readonly Loaded[] {
    if (this.done) return [];
    if (this.#timed === this.#entries.length) return this.#from(this.#given, this.#entries.length);
    return this.#overtaken.size === 0 ? this.#entries : this.#entries.filter(({ id }) => !this.#overtaken.has(id));
  }

  #from(start: number, end: number): Loaded[] {
    return Array.from(this.#keys.subarray(start, end), (key) => this.#entries[placeOf(key)] as Loaded).filter(({ id }) => !this.#overtaken.has(id));
  }
}
