// The case list: filters over the catalog's summaries, in slices, so that 50,000 rows scroll without crossing the bridge.
import type { CaseFilter, CaseRow } from '../contract/shapes';
import { isLapsed, isWaiting } from '../domain/agenda';
import { addDays, type Day } from '../domain/day';
import type { CaseSummary } from '../domain/summary';
import type { SearchIndex } from '../search';
import type { Store } from '../store';
import type { z } from 'zod';

type Filter = z.output<typeof CaseFilter>;
type Rules = Parameters<typeof isLapsed>[1];

export class CaseLister {
  readonly #store: Store;
  readonly #index: SearchIndex;
  /** Summaries, newest case first; null before the first question. A save changes one place in it. */
  #ordered: CaseSummary[] | null = null;
  /** The last question and its answer: scrolling asks the same again and again. */
  #last: { key: string; found: CaseSummary[] } | null = null;

  constructor(store: Store, index: SearchIndex) {
    this.#store = store;
    this.#index = index;
  }

  /** A case was saved, or set aside (null). */
  changed(id: string, summary: CaseSummary | null): void {
    this.#last = null;
    if (this.#ordered === null) return;
    const at = placeOf(this.#ordered, id);
    const there = this.#ordered[at]?.id === id;
    this.#ordered.splice(at, there ? 1 : 0, ...(summary ? [summary] : []));
  }

  /** A slice of the cases that pass a filter on `today`, and how many pass in all. */
  list(filter: Filter, offset: number, limit: number, today: Day): { total: number; rows: CaseRow[] } {
    const found = this.#find(filter, today);
    return { total: found.length, rows: found.slice(offset, offset + limit).map((summary) => rowOf(summary, this.#store.reference(), today)) };
  }

  /** Ids of the cases that pass, oldest first (papers are filed that way), `most` at most; and how many pass in all. */
  ids(filter: Filter, most: number, today: Day): { total: number; ids: string[] } {
    const found = this.#find(filter, today);
    return { total: found.length, ids: found.slice(0, most).map((summary) => summary.id).toReversed() };
  }

  #find(filter: Filter, today: Day): CaseSummary[] {
    const key = JSON.stringify([filter, today]);
    if (this.#last?.key === key) return this.#last.found;
    const found = this.#candidates(filter.text).filter((summary) => passes(summary, filter, this.#store.reference(), today));
    this.#last = { key, found };
    return found;
  }

  #candidates(text: string): CaseSummary[] {
    if (text.trim() !== '') {
      // A plain loop: one letter finds tens of thousands of cases.
      const found: CaseSummary[] = [];
      for (const id of this.#index.find(text)) {
        const summary = this.#store.summary(id);
        if (summary) found.push(summary);
      }
      return found;
    }
    this.#ordered ??= this.#store.summaries().toSorted((a, b) => idOrder(b.id) - idOrder(a.id));
    return this.#ordered;
  }
}

/** 2026-0017 as a number that sorts by year, then serial (serials grow past four digits). */
function idOrder(id: string): number {
  return Number(id.slice(0, 4)) * 1_000_000 + Number(id.slice(5));
}

/** Where a case stands in the list, or where it would; looked for by halves. */
function placeOf(ordered: readonly CaseSummary[], id: string): number {
  const order = idOrder(id);
  let [from, to] = [0, ordered.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (idOrder(ordered[middle]?.id ?? '') > order) from = middle + 1;
    else to = middle;
  }
  return from;
}

function passes(summary: CaseSummary, filter: Filter, reference: Rules, today: Day): boolean {
  if (filter.stages.length > 0 && !filter.stages.includes(summary.stage)) return false;
  if (filter.category !== '' && summary.category !== filter.category) return false;
  if (filter.village !== '' && summary.village !== filter.village) return false;
  if (filter.mediator !== '' && !summary.mediators.some((m) => m.id === filter.mediator)) return false;
  if (filter.year !== null && Number((summary.acceptedOn ?? summary.registeredOn ?? summary.id).slice(0, 4)) !== filter.year) return false;
  switch (filter.due) {
    case 'any':
      return true;
    case 'overdue':
      return summary.agenda.some((item) => item.rolled < today && !isWaiting(item.kind) && !isLapsed(item, reference, today));
    case 'week':
      return summary.agenda.some((item) => item.day >= today && item.day <= addDays(today, 7));
    case 'unsigned':
      return summary.agenda.some((item) => item.kind === 'signature');
  }
}

/** The next thing is one that can still be done. */
function rowOf(summary: CaseSummary, reference: Rules, today: Day): CaseRow {
  const { people: _people, brief: _brief, agenda, endless: _endless, ...row } = summary;
  return { ...row, next: agenda.find((item) => !isLapsed(item, reference, today)) ?? null };
}
