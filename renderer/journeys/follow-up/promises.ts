// What was promised in a case, as a person asks after it: who owes whom what, what fell due when, what of it was done.
import type { Agreement } from '../../../main/domain/agreement';
import { ROUNDS_AHEAD } from '../../../main/domain/agenda';
import type { Fen } from '../../../main/domain/amount';
import { partyById, type CaseFacts } from '../../../main/domain/case';
import { addDays, inDayOrder, type Day } from '../../../main/domain/day';
import type { Breach } from '../../../main/domain/breach';
import { agreementsInForce, fatesOf, performancesInForce, type Fate } from '../../../main/domain/in-force';
import { duesOf, mayAccelerate, type Obligation } from '../../../main/domain/obligation';
import { lateDamages } from '../../../main/domain/late-damages';
import { acceleratedOn, paidTotal, standingOf, type DueStanding, type LastDay, type Performance, type Urge } from '../../../main/domain/performance';

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
  /** Those made for it, and those carried over from what it took the place of. */
  performances: readonly Performance[];
  urges: Urge[];
  breaches: Breach[];
  /** A default clause: its number (null: none named), and what it did, if it came into play. */
  accelerates: { clause: number | null; afterDays: number; done: { part: number; on: Day } | null } | null;
  /** 逾期损失 up to today in 分, for information; null where none were agreed. */
  damages: Fen | null;
}

/** A promise that a supplement changed or ended. */
export interface Former {
  obligation: Obligation;
  fate: Fate;
}

export interface InForce {
  agreement: Agreement;
  effectiveOn: Day;
  promises: Promised[];
  /** What of it holds no longer. */
  former: Former[];
}

type Facts = Pick<CaseFacts, 'agreements' | 'parties' | 'performances' | 'urges' | 'breaches'>;

/** The agreements that hold, oldest first, with where their promises stand on `today`. `lastDay`: the day after holidays. */
export function promisesOf(file: Facts, today: Day, lastDay?: LastDay): InForce[] {
  const held = agreementsInForce(file);
  const fates = fatesOf(held.map(({ agreement }) => agreement));
  const performances = performancesInForce(file);
  return held.map(({ agreement, effectiveOn }) => ({
    agreement,
    effectiveOn,
    promises: agreement.obligations.filter(({ id }) => !fates.has(id)).map((obligation) => promiseOf(file, performances, agreement, obligation, today, lastDay)),
    former: agreement.obligations.flatMap((obligation) => {
      const fate = fates.get(obligation.id);
      return fate ? [{ obligation, fate }] : [];
    }),
  }));
}

function promiseOf(file: Facts, performances: readonly Performance[], agreement: Agreement, obligation: Obligation, today: Day, lastDay?: LastDay): Promised {
  const dues = standingOf(obligation, performances, today, addDays(today, ROUNDS_AHEAD), lastDay);
  return {
    obligation,
    clause: clauseNumber(agreement, obligation.clause),
    debtors: partyNames(file, obligation.debtors),
    creditors: partyNames(file, obligation.creditors),
    dues,
    owed: owedTotal(obligation),
    paid: paidTotal(obligation, performances),
    performances: inDayOrder(performances.filter((p) => p.obligation === obligation.id), (p) => p.on),
    urges: inDayOrder(file.urges.filter((u) => u.obligation === obligation.id), (u) => u.on),
    breaches: inDayOrder(file.breaches.filter((b) => b.obligation === obligation.id), (b) => b.on),
    accelerates: acceleration(agreement, obligation, dues, lastDay),
    damages: lateDamages(obligation, dues, today, lastDay),
  };
}

function clauseNumber({ clauses }: Agreement, clause: string | null): number | null {
  const at = clauses.findIndex(({ id }) => id === clause);
  return at === -1 ? null : at + 1;
}

function acceleration(agreement: Agreement, obligation: Obligation, dues: readonly DueStanding[], lastDay?: LastDay): Promised['accelerates'] {
  if (obligation.acceleration === null || !mayAccelerate(obligation)) return null;
  const { afterDays, clause } = obligation.acceleration;
  const done = acceleratedOn(dues, afterDays, lastDay);
  return { clause: clauseNumber(agreement, clause), afterDays, done: done && { part: done.late + 1, on: done.on } };
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
