// The search index: exact substring search over every case's text, newest case first. A save costs one small text; the long strings
// are made again only now and then, and at the start in slices, so that nobody waits for them.
import type { Instant } from '../domain/day';
import { wordsOf } from './fold';
import { Found, indexed, Loading, newestFirst, type Loaded } from './order';
import { Segment, type Indexed } from './segment';

export interface SearchIndex {
  /** Takes all cases, in place of what was there. Searching works at once; the long strings are made in the background. */
  load(entries: readonly Loaded[]): void;
  /** A case was saved: its text now. */
  put(id: string, text: string, savedAt: Instant): void;
  drop(id: string): void;
  /** Ids of the cases that contain every word of the query, last saved first. An empty query finds everything. */
  find(query: string): string[];
  readonly size: number;
}

/** Cases in a segment (see also order.ts): long enough for the scan to run, short enough (under 10 ms to make) for nobody to notice. */
export const SEGMENT = 1024;
/** Saved cases searched one by one before they become a segment. */
const FRESH = 256;
/** So many short segments are joined to one. */
const SHORT_SEGMENTS = 8;

class Index implements SearchIndex {
  /** In the order of their newest case, the newest first. */
  #segments: Segment[] = [];
  /** Where each case lies that is in a segment. */
  readonly #places = new Map<string, { segment: Segment; i: number }>();
  /** Cases saved since, not in a segment yet. */
  readonly #fresh = new Map<string, Indexed>();
  #loading = new Loading([]);

  get size(): number {
    return this.#places.size + this.#fresh.size + this.#loading.waiting().length;
  }

  load(entries: readonly Loaded[]): void {
    this.#segments = [];
    this.#places.clear();
    this.#fresh.clear();
    const loading = new Loading(entries);
    this.#loading = loading;
    const goOn = () => {
      if (this.#loading !== loading || loading.done) return;
      const next = loading.next();
      if (next) this.#seal(next);
      setImmediate(goOn);
    };
    setImmediate(goOn);
  }

  put(id: string, text: string, savedAt: Instant): void {
    this.drop(id);
    this.#fresh.set(id, indexed({ id, text, savedAt }));
    if (this.#fresh.size < FRESH) return;
    this.#seal([...this.#fresh.values()]);
    this.#fresh.clear();
    this.#joinShort();
  }

  drop(id: string): void {
    this.#loading.overtake(id);
    this.#fresh.delete(id);
    const place = this.#places.get(id);
    if (!place) return;
    place.segment.kill(place.i);
    this.#places.delete(id);
    if (place.segment.live === 0) this.#segments = this.#segments.filter((segment) => segment !== place.segment);
  }

  #seal(entries: readonly Indexed[]): void {
    if (entries.length === 0) return;
    const segment = new Segment(newestFirst(entries));
    for (const [i, id] of segment.ids.entries()) this.#places.set(id, { segment, i });
    this.#segments = [...this.#segments, segment].toSorted((a, b) => b.timeOf(0) - a.timeOf(0));
  }

  #joinShort(): void {
    const short = this.#segments.filter((segment) => segment.live < SEGMENT / 2);
    if (short.length < SHORT_SEGMENTS) return;
    this.#segments = this.#segments.filter((segment) => !short.includes(segment));
    const entries = newestFirst(short.flatMap((segment) => [...segment.entries()]));
    for (let at = 0; at < entries.length; at += SEGMENT) this.#seal(entries.slice(at, at + SEGMENT));
  }

  find(query: string): string[] {
    const words = wordsOf(query);
    const found = new Found();
    const has = ({ text }: { text: string }) => words.every((word) => text.includes(word));
    for (const entry of newestFirst([...this.#fresh.values()].filter(has))) found.add(entry.id, entry.at);
    for (const segment of this.#segments) for (const i of segment.find(words)) found.add(segment.ids[i] as string, segment.timeOf(i));
    for (const entry of this.#loading.waiting()) if (has(entry)) found.add(entry.id, indexed(entry).at);
    return found.inOrder();
  }
}

export function createIndex(): SearchIndex {
  return new Index();
}
