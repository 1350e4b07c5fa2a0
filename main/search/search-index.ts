// The search index: exact substring search over every case's text, newest case first. A save costs one small text; the long strings
// are made again only now and then, and at the start in slices, so that nobody waits for them.
import type { Instant } from '../domain/day';
import { wordsOf } from './fold';
import { Segment, type Indexed } from './segment';

export interface SearchIndex {
  /** Takes all cases, in place of what was there. Searching works at once; the long strings are made in the background. */
  load(entries: readonly { id: string; text: string; savedAt: Instant }[]): void;
  /** A case was saved: its text now. */
  put(id: string, text: string, savedAt: Instant): void;
  drop(id: string): void;
  /** Ids of the cases that contain every word of the query, last saved first. An empty query finds everything. */
  find(query: string): string[];
  readonly size: number;
}

/** Cases in a segment: long enough for the scan to run, short enough (some ms to make) for nobody to notice. */
const SEGMENT = 2048;
/** Saved cases searched one by one before they become a segment. */
const FRESH = 256;
/** So many short segments are joined to one. */
const SHORT_SEGMENTS = 8;

class Index implements SearchIndex {
  #segments = new Set<Segment>();
  /** Where each case lies that is in a segment. */
  readonly #places = new Map<string, { segment: Segment; i: number }>();
  /** Cases not in a segment yet: loaded and waiting, or saved since. Newest last. */
  #waiting: Indexed[] = [];
  readonly #loose = new Map<string, Indexed>();

  get size(): number {
    return this.#places.size + this.#loose.size;
  }

  load(entries: readonly { id: string; text: string; savedAt: Instant }[]): void {
    this.#segments = new Set();
    this.#places.clear();
    this.#loose.clear();
    this.#waiting = oldestFirst(entries.map(({ id, text, savedAt }) => ({ id, text, at: Date.parse(savedAt) || 0 })));
    for (const entry of this.#waiting) this.#loose.set(entry.id, entry);
    this.#buildOn();
  }

  /** Makes one segment of what waits, newest cases first, and comes back for the next. */
  #buildOn(): void {
    const waiting = this.#waiting;
    const slice = waiting.splice(-SEGMENT).toReversed().filter((entry) => this.#loose.get(entry.id) === entry);
    this.#seal(slice);
    if (waiting.length === 0) return;
    setImmediate(() => {
      if (this.#waiting === waiting) this.#buildOn();
    });
  }

  put(id: string, text: string, savedAt: Instant): void {
    this.drop(id);
    this.#loose.set(id, { id, text, at: Date.parse(savedAt) || 0 });
    if (this.#loose.size - this.#waiting.length < FRESH) return;
    const waiting = new Set(this.#waiting);
    this.#seal(oldestFirst([...this.#loose.values()].filter((entry) => !waiting.has(entry))).toReversed());
    this.#joinShort();
  }

  drop(id: string): void {
    this.#loose.delete(id);
    const place = this.#places.get(id);
    if (!place) return;
    place.segment.kill(place.i);
    this.#places.delete(id);
    if (place.segment.live === 0) this.#segments.delete(place.segment);
  }

  #seal(entries: readonly Indexed[]): void {
    if (entries.length === 0) return;
    const segment = new Segment(entries);
    for (const [i, { id }] of entries.entries()) {
      this.#places.set(id, { segment, i });
      this.#loose.delete(id);
    }
    this.#segments.add(segment);
  }

  #joinShort(): void {
    const short = [...this.#segments].filter((segment) => segment.live < SEGMENT / 2);
    if (short.length < SHORT_SEGMENTS) return;
    for (const segment of short) this.#segments.delete(segment);
    const entries = oldestFirst(short.flatMap((segment) => [...segment.entries()])).toReversed();
    for (let at = 0; at < entries.length; at += SEGMENT) this.#seal(entries.slice(at, at + SEGMENT));
  }

  find(query: string): string[] {
    const words = wordsOf(query);
    const ids: string[] = [];
    const times: number[] = [];
    const add = (id: string, at: number) => {
      ids.push(id);
      times.push(at);
    };
    for (const { id, text, at } of this.#loose.values()) if (words.every((word) => text.includes(word))) add(id, at);
    for (const segment of this.#segments) for (const i of segment.find(words)) add(segment.ids[i] as string, segment.timeOf(i));
    return newestFirst(ids, times);
  }
}

/** Sorted by time without comparing in JavaScript: seconds and place packed into one number sort natively, 50,000 in a few ms. */
const PLACES = 2 ** 21;
const pack = (at: number, place: number) => Math.floor(at / 1000) * PLACES + place;

function oldestFirst(entries: readonly Indexed[]): Indexed[] {
  const keys = Float64Array.from(entries, ({ at }, i) => pack(at, i)).toSorted();
  return Array.from(keys, (key) => entries[key % PLACES] as Indexed);
}

function newestFirst(ids: string[], times: readonly number[]): string[] {
  if (times.every((at, i) => i === 0 || at <= (times[i - 1] as number))) return ids;
  const last = PLACES - 1;
  const keys = Float64Array.from(times, (at, i) => pack(at, last - i)).toSorted();
  return Array.from(keys.toReversed(), (key) => ids[last - (key % PLACES)] as string);
}

export function createIndex(): SearchIndex {
  return new Index();
}
