// What was done about a promise (履行情况) and how it was urged (督促, 人民调解法 31); from both, where each promise stands.
import { z } from 'zod';
import { OptionalFen, type Fen } from './amount';
import { addDays, Day, OptionalDay } from './day';
import { duesOf, isEndless, mayAccelerate, type Due, type Obligation } from './obligation';
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
  /** Id of the scan in the case's material that shows it; null when there is none. */
  proofScan: z.string().nullable().default(null),
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
  /** The day by which it was agreed to be done. `due` is earlier where a default clause brought it forward. */
  agreed: Day | null;
  state: DueState;
  /** In 分, as far as it counts towards this due. */
  paid: Fen;
  /** The day on which it was complete. */
  doneOn: Day | null;
  /** What was paid towards it when, in 分, oldest first. */
  pieces: { on: Day; amount: Fen }[];
}

/** The last day for something due on `day`: the next working day where holidays are known (民法典 203), else the day itself. */
export type LastDay = (day: Day) => Day;
const asItIs: LastDay = (day) => day;

/** Far enough for anything that has an end. */
const ALL = '2199-12-31';

/**
 * Where each due of an obligation stands on `today`. Money without a named instalment fills the oldest open one first
 * and runs over into the next; an act is done by its first record. Overpayment beyond the last due is not lost: it shows in
 * `paidTotal`. Rounds without an end are laid out up to `horizon`. Where a default clause (加速到期) has come into play, what was
 * left falls due on the day the delay was full. Nothing is late before `lastDay` of its due is over.
 */
export function standingOf(obligation: Obligation, performances: readonly Performance[], today: Day, horizon: Day = today, lastDay: LastDay = asItIs): DueStanding[] {
  const mine = inOrderOfCounting(performances.filter((p) => p.obligation === obligation.id));
  const accelerates = obligation.acceleration !== null && mayAccelerate(obligation);
  // Whether it accelerates is seen in all of it; what is shown of it afterwards ends at the horizon again.
  const dues = duesOf(obligation, accelerates ? ALL : horizon);
  let standings = dues.map((due): DueStanding => ({ ...due, agreed: due.due, state: 'open', paid: 0, doneOn: null, pieces: [] }));
  if (obligation.kind === 'money') allotMoney(standings, mine);
  else allotActs(standings, mine);
  if (accelerates && !bringForward(standings, obligation.acceleration?.afterDays ?? 0, today, lastDay) && obligation.schedule.type === 'recurring') {
    standings = standings.filter(({ due }) => due === null || due <= horizon);
  }
  for (const standing of standings) standing.state = stateOf(standing, today, lastDay);
  return standings;
}

/** By day; on one day those for a named part first, so that the order in which they were written down changes nothing. */
function inOrderOfCounting(records: readonly Performance[]): Performance[] {
  const key = ({ on, part, id }: Performance) => `${on} ${part === null ? 1 : 0} ${id}`;
  return records.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

function allotMoney(standings: DueStanding[], events: readonly Performance[]): void {
  const give = (standing: DueStanding, sum: Fen, on: Day): Fen => {
    if (standing.doneOn !== null) return sum;
    const want = standing.amount;
    const taken = want === null ? sum : Math.min(sum, want - standing.paid);
    standing.paid += taken;
    if (taken > 0) standing.pieces.push({ on, amount: taken });
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

/** The day on which a delay is full: the Nth after the last one in time, or where that is a day off, the next working day (民法典 203). Paid on it is still in time. */
const fullOn = (agreed: Day, afterDays: number, lastDay: LastDay): Day => lastDay(addDays(lastDay(agreed), afterDays));

/** Brings forward what was open when the first delay was full; false when no delay was. */
function bringForward(standings: DueStanding[], afterDays: number, today: Day, lastDay: LastDay): boolean {
  let full: Day | null = null;
  for (const { due, doneOn } of standings) {
    if (due === null) continue;
    const day = fullOn(due, afterDays, lastDay);
    if ((doneOn ?? today) > day && (full === null || day < full)) full = day;
  }
  if (full === null) return false;
  for (const standing of standings) {
    if (standing.due !== null && standing.due > full && (standing.doneOn === null || standing.doneOn > full)) standing.due = full;
  }
  return true;
}

/** The day on which a default clause made all that was left fall due, and which part's delay (by its place, from 0) did it; null while none has. */
export function acceleratedOn(standings: readonly DueStanding[], afterDays: number, lastDay: LastDay = asItIs): { on: Day; late: number } | null {
  const forward = standings.find(({ due, agreed }) => due !== agreed)?.due ?? null;
  if (forward === null) return null;
  return { on: forward, late: standings.findIndex(({ agreed }) => agreed !== null && fullOn(agreed, afterDays, lastDay) === forward) };
}

function stateOf({ due, doneOn, paid }: DueStanding, today: Day, lastDay: LastDay): DueState {
  if (doneOn !== null) return due !== null && doneOn > lastDay(due) ? 'done-late' : 'done';
  if (due !== null && lastDay(due) < today) return 'overdue';
  return paid > 0 ? 'partial' : 'open';
}

/** All money recorded for an obligation, in 分. */
export function paidTotal(obligation: Obligation, performances: readonly Performance[]): Fen {
  return performances.filter((p) => p.obligation === obligation.id).reduce((sum, p) => sum + (p.amount ?? 0), 0);
}

/** All that is still open of money promised, in 分; null where it has no sum or no end. */
export function openOf(obligation: Obligation, performances: readonly Performance[]): Fen | null {
  if (obligation.kind !== 'money' || isEndless(obligation)) return null;
  return standingOf(obligation, performances, '1900-01-01', ALL).reduce<Fen | null>((sum, { amount, paid }) => (sum === null || amount === null ? null : sum + amount - paid), 0);
}

/** Where a set of promises stands as a whole (履行情况 of the official lists). */
export type PerformanceSummary = 'not-applicable' | 'not-due' | 'under-way' | 'performed' | 'overdue' | 'refused';

/** One word for all obligations of the case on `today`; a refusal counts while anything is overdue. */
export function summarise(
  obligations: readonly Obligation[],
  performances: readonly Performance[],
  urges: readonly Urge[],
  today: Day,
  lastDay: LastDay = asItIs,
): PerformanceSummary {
  const endless = obligations.some(isEndless);
  const all = obligations.flatMap((o) => standingOf(o, performances, today, endless ? today : ALL, lastDay));
  if (all.length === 0) return endless ? 'not-due' : 'not-applicable';
  if (all.some((s) => s.state === 'overdue')) return urges.some((u) => u.refused) ? 'refused' : 'overdue';
  if (!endless && all.every((s) => s.doneOn !== null)) return 'performed';
  return all.some((s) => s.doneOn !== null || s.paid > 0) ? 'under-way' : 'not-due';
}
