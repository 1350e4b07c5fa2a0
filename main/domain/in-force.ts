// Which promises hold: those of every agreement in force, less those that a later one in force changed or ended; and which
// payments count for them. A promise changes only by a supplementary agreement (domain.md §4.3), never by being written over.
import { effectOf, type Agreement } from './agreement';
import type { CaseFacts } from './case';
import { latest, type Day } from './day';
import { isEndless, type Obligation } from './obligation';
import { standingOf, type LastDay, type Performance } from './performance';

type Agreed = Pick<CaseFacts, 'agreements' | 'parties'>;

/** What a supplement in force did to an earlier promise. */
export interface Fate {
  kind: 'replaced' | 'ended';
  /** The supplement that did it. */
  agreement: Agreement;
  /** The promise that took its place; null when nothing did. */
  by: Obligation | null;
}

/** The agreements that hold, oldest first, each with the day from which it does. */
export function agreementsInForce(facts: Agreed): { agreement: Agreement; effectiveOn: Day }[] {
  return facts.agreements.flatMap((agreement) => {
    const { on } = effectOf(agreement, facts.parties);
    return on === null ? [] : [{ agreement, effectiveOn: on }];
  });
}

/** Promises that hold no longer, by id, with what became of them. */
export function fatesOf(agreements: readonly Agreement[]): ReadonlyMap<string, Fate> {
  const fates = new Map<string, Fate>();
  for (const agreement of agreements) {
    for (const id of agreement.ends) fates.set(id, { kind: 'ended', agreement, by: null });
    for (const by of agreement.obligations) for (const id of by.replaces) fates.set(id, { kind: 'replaced', agreement, by });
  }
  return fates;
}

/** Promises in force: of every agreement that holds, less those a later one in force replaced or ended. */
export function obligationsInForce(facts: Agreed): Obligation[] {
  const agreements = agreementsInForce(facts).map(({ agreement }) => agreement);
  const fates = fatesOf(agreements);
  const all = agreements.flatMap(({ obligations }) => obligations);
  return fates.size === 0 ? all : all.filter(({ id }) => !fates.has(id));
}

/**
 * The records of performance as they count today. What was paid on a promise that another took the place of counts for that one,
 * from its first part on, unless the supplement says its sum is only the rest (`countsPaid`). An act done stays with what it was
 * done for.
 */
export function performancesInForce(facts: Agreed & Pick<CaseFacts, 'performances'>): readonly Performance[] {
  const agreements = agreementsInForce(facts).map(({ agreement }) => agreement);
  const fates = fatesOf(agreements);
  if (fates.size === 0) return facts.performances;
  return facts.performances.map((performance) => {
    let at = performance.obligation;
    for (let fate = fates.get(at); fate?.by != null && fate.by.countsPaid && fate.by.kind === 'money' && performance.amount !== null; fate = fates.get(at)) at = fate.by.id;
    return at === performance.obligation ? performance : { ...performance, obligation: at, part: null };
  });
}

/**
 * The day on which the last of all promises in force falls due, as it stands on `today`: earlier than agreed where a default clause
 * brought the rest forward. Null when no day was agreed or something goes on without end. From it enforcement runs (民诉法 250).
 */
export function lastDueInForce(facts: Agreed & Pick<CaseFacts, 'performances'>, today: Day, lastDay?: LastDay): Day | null {
  const obligations = obligationsInForce(facts);
  if (obligations.some(isEndless)) return null;
  const performances = performancesInForce(facts);
  return latest(obligations.flatMap((o) => standingOf(o, performances, today, '2199-12-31', lastDay).flatMap(({ due }) => due ?? [])));
}
