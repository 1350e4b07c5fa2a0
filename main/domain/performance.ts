// What was done about a promise (履行情况) and how it was urged (督促, 人民调解法 31); from both, where each promise stands.
import { z } from 'zod';
import { OptionalFen, type Fen } from './amount';
import { Day, inDayOrder, OptionalDay } from './day';
import { duesOf, type Due, type Obligation } from './obligation';
import { OptionalStaff } from './staff';
import { Line, Prose } from './text';

export const Performance = z.object({
  id: z.string(),
  obligation: z.string(),
  /** Which instalment or round; null fills the oldest open one first. */
  part: z.string().nullable().default(null),
  on: Day,
  /** In 分, for money. */
  amount: OptionalFen,
  how: Line,
  /** Who paid or did it, when it was not the debtor. */
  by: Line,
  /** 凭证, e.g. 收条1号 */
  proof: Line,
  note: Prose,
});
export type Performance = z.infer<typeof Performance>;

export const URGE_WAYS = ['phone', 'visit', 'letter', 'other'] as const;
export const URGE_NAMES: Record<(typeof URGE_WAYS)[number], string> = { phone: '电话', visit: '上门', letter: '书面', other: '其他' };

export const Urge = z.object({
  id: z.string(),
  /** null: the agreement as a whole. */
  obligation: z.string().nullable().default(null),
  on: Day,
  how: z.enum(URGE_WAYS).default('phone'),
  by: OptionalStaff,
  reply: Prose,
  /** 明确表示不履行 */
  refused: z.boolean().default(false),
  promisedOn: OptionalDay,
});
export type Urge = z.infer<typeof Urge>;

export const DUE_STATES = ['done', 'done-late', 'partial', 'open', 'overdue'] as const;
export type DueState = (typeof DUE_STATES)[number];
export const DUE_STATE_NAMES: Record<DueState, string> = {
  done: '已履行',
  'done-late': '已履行（逾期）',
  partial: '部分履行',
  open: '未到期',
  overdue: '逾期',
};

export interface DueStanding extends Due {
  state: DueState;
  /** In 分, as far as it counts towards this due. */
  paid: Fen;
  /** The day on which it was complete. */
  doneOn: Day | null;
}

/**
 * Where each due of an obligation stands on `today`. Money without a named instalment fills the oldest open one first
 * and runs over into the next; an act is done by its first record. Overpayment beyond the last due is not lost: it shows in
 * `paidTotal`.
 */
export function standingOf(obligation: Obligation, performances: readonly Performance[], today: Day, horizon: Day = today): DueStanding[] {
  const mine = inDayOrder(performances.filter((p) => p.obligation === obligation.id), (p) => p.on);
  const standings = duesOf(obligation, horizon).map((due): DueStanding => ({ ...due, state: 'open', paid: 0, doneOn: null }));
  if (obligation.kind === 'money') allotMoney(standings, mine);
  else allotActs(standings, mine);
  for (const standing of standings) standing.state = stateOf(standing, today);
  return standings;
}

function allotMoney(standings: DueStanding[], events: readonly Performance[]): void {
  const give = (standing: DueStanding, sum: Fen, on: Day): Fen => {
    if (standing.doneOn !== null) return sum;
    const want = standing.amount;
    const taken = want === null ? sum : Math.min(sum, want - standing.paid);
    standing.paid += taken;
    if (want === null ? taken > 0 : standing.paid >= want) standing.doneOn = on;
    return sum - taken;
  };
  for (const event of events) {
    let rest = event.amount ?? 0;
    const named = standings.find((s) => s.part === event.part);
    if (named) rest = give(named, rest, event.on);
    for (const standing of standings) if (rest > 0) rest = give(standing, rest, event.on);
  }
}

function allotActs(standings: DueStanding[], events: readonly Performance[]): void {
  for (const event of events) {
    const target = standings.find((s) => s.part === event.part) ?? standings.find((s) => s.doneOn === null);
    if (target && target.doneOn === null) target.doneOn = event.on;
  }
}

function stateOf({ due, doneOn, paid }: DueStanding, today: Day): DueState {
  if (doneOn !== null) return due !== null && doneOn > due ? 'done-late' : 'done';
  if (due !== null && due < today) return 'overdue';
  return paid > 0 ? 'partial' : 'open';
}

/** All money recorded for an obligation, in 分. */
export function paidTotal(obligation: Obligation, performances: readonly Performance[]): Fen {
  return performances.filter((p) => p.obligation === obligation.id).reduce((sum, p) => sum + (p.amount ?? 0), 0);
}

/** Where a set of promises stands as a whole (履行情况 of the official lists). */
export type PerformanceSummary = 'not-applicable' | 'not-due' | 'under-way' | 'performed' | 'overdue' | 'refused';

/** One word for all obligations of the case on `today`; a refusal counts while anything is overdue. */
export function summarise(
  obligations: readonly Obligation[],
  performances: readonly Performance[],
  urges: readonly Urge[],
  today: Day,
): PerformanceSummary {
  const endless = obligations.some((o) => o.schedule.type === 'recurring' && o.schedule.until === null);
  const all = obligations.flatMap((o) => standingOf(o, performances, today, endless ? today : '2199-12-31'));
  if (all.length === 0) return endless ? 'not-due' : 'not-applicable';
  if (all.some((s) => s.state === 'overdue')) return urges.some((u) => u.refused) ? 'refused' : 'overdue';
  if (!endless && all.every((s) => s.doneOn !== null)) return 'performed';
  return all.some((s) => s.doneOn !== null || s.paid > 0) ? 'under-way' : 'not-due';
}
