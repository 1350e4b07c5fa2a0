// What all cases ask for and when they sit down, by day, kept up as cases are saved. 今日, 日程, the clashes of a sitting and `due --on`
// all read here, and none of them goes through all cases.
import type { Day } from '../domain/day';
import type { SittingEntry } from '../domain/sitting-entry';
import type { CaseSummary } from '../domain/summary';
import type { Store } from '../store';
import { ByDay, type OnDay } from './by-day';

type Asked = CaseSummary['agenda'][number];

export class Agendas {
  readonly #store: Pick<Store, 'summaries'>;
  /** Null before the first question: a start shows the list of cases sooner without them. */
  #asking: ByDay<CaseSummary, Asked> | null = null;
  #sittings: ByDay<CaseSummary, SittingEntry> | null = null;

  constructor(store: Pick<Store, 'summaries'>) {
    this.#store = store;
  }

  /** A case was saved, or set aside (null). */
  changed(id: string, summary: CaseSummary | null): void {
    if (summary) {
      this.#asking?.put(summary);
      this.#sittings?.put(summary);
    } else {
      this.#asking?.drop(id);
      this.#sittings?.drop(id);
    }
  }

  /** What is open with a day from one day to another, both included, by day; '' begins with the oldest. */
  asked(from: Day | '', to: Day): Iterable<OnDay<CaseSummary, Asked>> {
    this.#asking ??= new ByDay(this.#store.summaries(), ({ agenda }) => agenda, ({ day }) => day);
    return this.#asking.within(from, to);
  }

  /** Sittings of every state from one day to another, both included, by day. */
  sittings(from: Day, to: Day): Iterable<OnDay<CaseSummary, SittingEntry>> {
    this.#sittings ??= new ByDay(this.#store.summaries(), ({ sittings }) => sittings, ({ on }) => on);
    return this.#sittings.within(from, to);
  }
}
