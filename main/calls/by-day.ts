// What all cases have on which day, kept up as cases are saved: a question about a day or a month touches only the days asked for.
import { compareText, type Day } from '../domain/day';

/** What one case has on one day, in the case's own order. */
export interface OnDay<C, I> {
  of: C;
  items: I[];
}

interface Bucket<C, I> {
  cases: Map<string, OnDay<C, I>>;
  /** By case; null when one came or went since it was last asked for. */
  order: OnDay<C, I>[] | null;
}

export class ByDay<C extends { id: string }, I> {
  readonly #itemsOf: (of: C) => readonly I[];
  readonly #dayOf: (item: I) => Day;
  /** By day, then by case. */
  readonly #days = new Map<Day, Bucket<C, I>>();
  /** The days on which a case has anything: where to take it out. */
  readonly #known = new Map<string, Day[]>();
  /** The days in order; null when one came or went since they were last asked for. */
  #order: Day[] | null = null;

  constructor(cases: Iterable<C>, itemsOf: (of: C) => readonly I[], dayOf: (item: I) => Day) {
    this.#itemsOf = itemsOf;
    this.#dayOf = dayOf;
    for (const one of cases) this.put(one);
  }

  /** Takes a case as it is now, in place of what it was. */
  put(of: C): void {
    this.drop(of.id);
    const items = this.#itemsOf(of);
    if (items.length === 0) return;
    const days: Day[] = [];
    for (const item of items) {
      const day = this.#dayOf(item);
      const there = this.#days.get(day)?.cases.get(of.id);
      if (there) {
        there.items.push(item);
        continue;
      }
      days.push(day);
      const bucket = this.#bucket(day);
      bucket.cases.set(of.id, { of, items: [item] });
      bucket.order = null;
    }
    this.#known.set(of.id, days);
  }

  drop(id: string): void {
    for (const day of this.#known.get(id) ?? []) {
      const bucket = this.#days.get(day);
      if (!bucket) continue;
      bucket.cases.delete(id);
      bucket.order = null;
      if (bucket.cases.size > 0) continue;
      this.#days.delete(day);
      this.#order = null;
    }
    this.#known.delete(id);
  }

  /** What there is from one day to another, both included, by day, then by case: a save moves nothing about. '' begins with the first day there is. */
  *within(from: Day | '', to: Day): Generator<OnDay<C, I>> {
    this.#order ??= [...this.#days.keys()].toSorted();
    for (let i = firstFrom(this.#order, from); i < this.#order.length; i += 1) {
      const day = this.#order[i] as Day;
      if (day > to) return;
      const bucket = this.#days.get(day);
      if (!bucket) continue;
      bucket.order ??= [...bucket.cases.values()].toSorted((a, b) => compareText(a.of.id, b.of.id));
      yield* bucket.order;
    }
  }

  #bucket(day: Day): Bucket<C, I> {
    let bucket = this.#days.get(day);
    if (!bucket) {
      bucket = { cases: new Map(), order: null };
      this.#days.set(day, bucket);
      this.#order = null;
    }
    return bucket;
  }
}

/** Where the first day stands that is not before `from`; looked for by halves. */
function firstFrom(order: readonly Day[], from: Day): number {
  let [low, high] = [0, order.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((order[middle] as Day) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
