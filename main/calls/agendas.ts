// The cases that still ask for something, kept up as cases are saved: of fifty thousand a few thousand, so that what is due is never
// looked for in all of them.
import type { CaseSummary } from '../domain/summary';
import type { Store } from '../store';

export class Agendas {
  readonly #store: Store;
  /** Cases with anything on their agenda, by id; null before the first question. */
  #asking: Map<string, CaseSummary> | null = null;

  constructor(store: Store) {
    this.#store = store;
  }

  /** A case was saved, or set aside (null). */
  changed(id: string, summary: CaseSummary | null): void {
    if (summary && summary.agenda.length > 0) this.#asking?.set(id, summary);
    else this.#asking?.delete(id);
  }

  /** The cases whose agenda is not empty. */
  cases(): Iterable<CaseSummary> {
    this.#asking ??= new Map(this.#store.summaries().filter(({ agenda }) => agenda.length > 0).map((summary) => [summary.id, summary]));
    return this.#asking.values();
  }
}
