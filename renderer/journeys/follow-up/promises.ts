// What was promised in a case, as a person asks after it: who owes whom what, what fell due when, what of it was done.
import type { Agreement } from '../../../main/domain/agreement';
import { effectOf } from '../../../main/domain/agreement';
import { ROUNDS_AHEAD } from '../../../main/domain/agenda';
import type { Fen } from '../../../main/domain/amount';
import { partyById, type CaseFacts } from '../../../main/domain/case';
import { addDays, inDayOrder, type Day } from '../../../main/domain/day';
import { duesOf, type Obligation } from '../../../main/domain/obligation';
import { paidTotal, standingOf, type DueStanding, type Performance, type Urge } from '../../../main/domain/performance';

export interface Promised {
  obligation: Obligation;
  /** Number of the clause that says it, from 1; null when it stands in none. */
  clause: number | null;
  /** Names of those who owe, and to whom; empty where nobody was named. */
  debtors: string;
  creditors: string;
  dues: DueStanding[];
  /** In 分: all that was promised, null where it has no sum or no end; and all that was paid. */
  owed: Fen | null;
  paid: Fen;
  performances: Performance[];
  urges: Urge[];
}

export interface InForce {
  agreement: Agreement;
  effectiveOn: Day;
  promises: Promised[];
}

type Facts = Pick<CaseFacts, 'agreements' | 'parties' | 'performances' | 'urges'>;

/** The agreements that hold, oldest first, with where their promises stand on `today`. */
export function promisesOf(file: Facts, today: Day): InForce[] {
  return file.agreements.flatMap((agreement) => {
    const { on } = effectOf(agreement, file.parties);
    return on === null ? [] : [{ agreement, effectiveOn: on, promises: agreement.obligations.map((obligation) => promiseOf(file, agreement, obligation, today)) }];
  });
}

function promiseOf(file: Facts, agreement: Agreement, obligation: Obligation, today: Day): Promised {
  const clause = agreement.clauses.findIndex(({ id }) => id === obligation.clause);
  return {
    obligation,
    clause: clause === -1 ? null : clause + 1,
    debtors: partyNames(file, obligation.debtors),
    creditors: partyNames(file, obligation.creditors),
    dues: standingOf(obligation, file.performances, today, addDays(today, ROUNDS_AHEAD)),
    owed: owedTotal(obligation),
    paid: paidTotal(obligation, file.performances),
    performances: inDayOrder(file.performances.filter((p) => p.obligation === obligation.id), (p) => p.on),
    urges: inDayOrder(file.urges.filter((u) => u.obligation === obligation.id), (u) => u.on),
  };
}

/** Names of parties by id, with 、 between. */
export function partyNames(file: Pick<CaseFacts, 'parties'>, ids: readonly string[]): string {
  return ids.map((id) => partyById(file, id)?.name ?? '').filter(Boolean).join('、');
}

/** All money an obligation asks for, in 分; null where it has no sum or no end. */
export function owedTotal(obligation: Obligation): Fen | null {
  const { schedule } = obligation;
  if (obligation.kind !== 'money' || (schedule.type === 'recurring' && schedule.until === null)) return null;
  const amounts = duesOf(obligation, '2199-12-31').map(({ amount }) => amount);
  return amounts.length === 0 || amounts.includes(null) ? null : amounts.reduce<Fen>((sum, amount) => sum + (amount ?? 0), 0);
}

/** What is still open of a due in 分; null for what has no sum. */
export function openAmount({ amount, paid }: Pick<DueStanding, 'amount' | 'paid'>): Fen | null {
  return amount === null ? null : Math.max(0, amount - paid);
}

/** The due that a record without a named part would count towards: the first one open. */
export function firstOpen(dues: readonly DueStanding[]): DueStanding | undefined {
  return dues.find(({ doneOn }) => doneOn === null);
}

/** The nth of several parts, from 1, as people count them; null where there is only one. */
export function partNumber(dues: readonly DueStanding[], part: string): number | null {
  return dues.length < 2 ? null : dues.findIndex((due) => due.part === part) + 1;
}
