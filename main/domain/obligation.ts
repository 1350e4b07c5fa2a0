// What somebody promised (履行): money, an act, a forbearance; once, in instalments, again and again.
import { z } from 'zod';
import { Fen, OptionalFen } from './amount';
import { Day, OptionalDay, addDays, addMonths, inDayOrder, parts } from './day';
import { Line, Prose } from './text';

export const OBLIGATION_KINDS = ['money', 'act', 'forbearance'] as const;
export type ObligationKind = (typeof OBLIGATION_KINDS)[number];
export const OBLIGATION_NAMES: Record<ObligationKind, string> = { money: '给付金钱', act: '做某事', forbearance: '不做某事' };

/** When it falls due. `standing` has no day: a thing not to be done, now or later. */
export const Schedule = z.discriminatedUnion('type', [
  z.object({ type: z.literal('once'), due: OptionalDay }),
  z.object({
    type: z.literal('instalments'),
    parts: z.array(z.object({ id: z.string(), due: Day, amount: Fen })).min(1, '请至少填写一期'),
  }),
  z.object({
    type: z.literal('recurring'),
    /** Every how many months: 1 每月, 3 每季, 12 每年. */
    everyMonths: z.int().min(1).max(120),
    /** Day of the month by which it is due; in a shorter month, its last day. */
    dayOfMonth: z.int().min(1).max(31),
    from: Day,
    until: OptionalDay,
    amount: OptionalFen,
  }),
  z.object({ type: z.literal('standing') }),
]);
export type Schedule = z.infer<typeof Schedule>;

/** 加速到期: “任一期逾期满N日，未到期部分视为全部到期” (sample B, clause 3). Agreed between the parties, no rule of law. */
export const Acceleration = z.object({
  /** Whole days an instalment must have been late. */
  afterDays: z.int('天数应当是整数').min(1, '至少1日').max(365, '最多365日'),
  /** Id of the clause that says so; null when none was named. */
  clause: z.string().nullable().default(null),
});
export type Acceleration = z.infer<typeof Acceleration>;

export const Obligation = z.object({
  id: z.string(),
  /** Id of the clause that says it; null when it stands in no clause yet. */
  clause: z.string().nullable().default(null),
  kind: z.enum(OBLIGATION_KINDS),
  /** Ids of the parties who owe, and to whom. */
  debtors: z.array(z.string()).default([]),
  creditors: z.array(z.string()).default([]),
  what: Line,
  /** The whole sum in 分, for money due once or in instalments. */
  amount: OptionalFen,
  how: Line,
  schedule: Schedule,
  note: Prose,
  /** For instalments and for rounds with an end: when one is late, all that are left fall due. */
  acceleration: Acceleration.nullable().default(null),
  /** 逾期损失, in ten-thousandths of what is open for each day (“日万分之五” is 5); worked out for information, never owed by itself. */
  lateRate: z.number().min(0.1, '至少日万分之零点一').max(100, '最多日万分之一百').multipleOf(0.1, '最多写到万分之零点一').nullable().default(null),
  /** In a supplement: ids of the earlier promises that this one takes the place of. */
  replaces: z.array(z.string()).default([]),
  /** What was paid on those counts towards this one; false where its sum is only the rest. */
  countsPaid: z.boolean().default(true),
});
export type Obligation = z.infer<typeof Obligation>;

/** One thing to be done by one day: an obligation has one of these, or one for each instalment or round. */
export interface Due {
  obligation: string;
  /** 'once', an instalment's id, or the round's due day. */
  part: string;
  /** null: no day was agreed. */
  due: Day | null;
  /** In 分; null for what is not money. */
  amount: Fen | null;
}

/** No more rounds than this are ever laid out: 每月 for a hundred years. */
const ROUND_LIMIT = 1200;

/**
 * The days on which an obligation falls due, in order. Rounds without an end are laid out up to `horizon`.
 * A round's day past the month's end is the month's last day (民法典 202).
 */
export function duesOf(obligation: Obligation, horizon: Day): Due[] {
  const { schedule, id, amount } = obligation;
  switch (schedule.type) {
    case 'standing':
      return [];
    case 'once':
      return [{ obligation: id, part: 'once', due: schedule.due, amount: obligation.kind === 'money' ? amount : null }];
    case 'instalments':
      return inDayOrder(schedule.parts, (part) => part.due).map((part) => ({ obligation: id, part: part.id, due: part.due, amount: part.amount }));
    case 'recurring': {
      const last = schedule.until !== null && schedule.until < horizon ? schedule.until : horizon;
      return roundDays(schedule.from, schedule.dayOfMonth, schedule.everyMonths, last).map((due) => ({
        obligation: id,
        part: due,
        due,
        amount: schedule.amount,
      }));
    }
  }
}

function roundDays(from: Day, dayOfMonth: number, everyMonths: number, last: Day): Day[] {
  const [year, month] = parts(from);
  const firstOfMonth = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;
  const days: Day[] = [];
  for (let round = 0; round < ROUND_LIMIT; round += 1) {
    const monthStart = addMonths(firstOfMonth, round * everyMonths);
    const monthEnd = addDays(addMonths(monthStart, 1), -1);
    const wanted = addDays(monthStart, dayOfMonth - 1);
    const due = wanted > monthEnd ? monthEnd : wanted;
    if (due > last) break;
    if (due >= from) days.push(due);
  }
  return days;
}

/** Sum of the instalments in 分; null when there are none. */
export function instalmentSum(obligation: Obligation): Fen | null {
  return obligation.schedule.type === 'instalments' ? obligation.schedule.parts.reduce((sum, part) => sum + part.amount, 0) : null;
}

/** True for rounds that nobody set an end to. */
export const isEndless = ({ schedule }: Pick<Obligation, 'schedule'>): boolean => schedule.type === 'recurring' && schedule.until === null;

/** Whether a default clause can work on it at all: there must be later parts, and a last one. */
export const mayAccelerate = ({ kind, schedule }: Pick<Obligation, 'kind' | 'schedule'>): boolean =>
  kind === 'money' && (schedule.type === 'instalments' || (schedule.type === 'recurring' && schedule.until !== null));

/** The last day on which anything falls due as agreed; null when no day was agreed or it goes on without end. */
export function lastDue(obligations: readonly Obligation[]): Day | null {
  let last: Day | null = null;
  for (const obligation of obligations) {
    if (isEndless(obligation)) return null;
    for (const { due } of duesOf(obligation, '2199-12-31')) if (due !== null && (last === null || due > last)) last = due;
  }
  return last;
}
