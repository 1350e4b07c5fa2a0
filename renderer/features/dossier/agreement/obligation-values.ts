// An obligation (履行事项) as the form holds it: the fields of every kind of schedule side by side, so that changing 一次 to 分期
// and back loses nothing that was typed. Only the fields of the chosen kind are looked at and saved.
import { z } from 'zod';
import { OptionalFen, type Fen } from '../../../../main/domain/amount';
import { OptionalDay } from '../../../../main/domain/day';
import { Acceleration, Obligation, OBLIGATION_KINDS, type ObligationKind, type Schedule } from '../../../../main/domain/obligation';
import { Line, Prose } from '../../../../main/domain/text';
import { agreement as words } from '../../../strings/dossier-agreement';

export type When = Schedule['type'];

/** What can be chosen for each kind: only money is paid in parts, and what is not to be done mostly has no day. */
export const WHENS: Record<ObligationKind, readonly When[]> = {
  money: ['once', 'instalments', 'recurring'],
  act: ['once', 'recurring', 'standing'],
  forbearance: ['standing', 'once'],
};

const WantedDay = OptionalDay.refine((day) => day !== null, words.dayWanted).transform((day) => day ?? '');

const Part = z.object({ id: z.string(), due: OptionalDay, amount: OptionalFen });

const Parts = z.array(Part).superRefine((parts, context) => {
  const wrong = (index: number, field: string, message: string) => context.addIssue({ code: 'custom', path: [index, field], message });
  if (parts.every(isBlankPart)) wrong(0, 'due', words.partWanted);
  parts.forEach((part, i) => {
    if (isBlankPart(part)) return;
    if (part.due === null) wrong(i, 'due', words.dayWanted);
    if (part.amount === null) wrong(i, 'amount', words.amountWanted);
  });
});

const Common = z.object({
  id: z.string(),
  clause: z.string().nullable(),
  kind: z.enum(OBLIGATION_KINDS),
  debtors: z.array(z.string()),
  creditors: z.array(z.string()),
  what: Line,
  /** Looked at below: it counts for money only. */
  amount: z.unknown(),
  how: Line,
  note: Prose,
  /** Looked at below, like the amount. */
  accelerateAfter: z.unknown(),
  // With defaults: a draft typed before there were these fields has none of them.
  accelerateClause: z.string().nullable().default(null),
  lateRate: z.string().default(''),
  replaces: z.array(z.string()).default([]),
  countsPaid: z.enum(['whole', 'rest']).default('whole'),
});

const BySchedule = z.discriminatedUnion('when', [
  Common.extend({ when: z.literal('once'), due: OptionalDay }),
  Common.extend({ when: z.literal('instalments'), parts: Parts }),
  Common.extend({ when: z.literal('recurring'), everyMonths: z.int().min(1).max(120), dayOfMonth: z.int().min(1).max(31), from: WantedDay, until: OptionalDay, each: z.unknown() }),
  Common.extend({ when: z.literal('standing') }),
]);

export const ObligationInForm = BySchedule.superRefine((obligation, context) => {
  if (obligation.kind !== 'money') return;
  const sums = { amount: obligation.when === 'recurring' ? null : obligation.amount, each: obligation.when === 'recurring' ? obligation.each : null };
  for (const [field, value] of Object.entries(sums)) {
    const read = OptionalFen.safeParse(value);
    if (!read.success) context.addIssue({ code: 'custom', path: [field], message: read.error.issues[0]?.message ?? words.amountWanted });
  }
  const days = obligation.accelerateAfter;
  if (accelerates(obligation) && days !== null && days !== '' && !Acceleration.shape.afterDays.safeParse(days).success) context.addIssue({ code: 'custom', path: ['accelerateAfter'], message: words.daysWanted });
  if (obligation.lateRate.trim() !== '' && rateOf(obligation.lateRate) === null) context.addIssue({ code: 'custom', path: ['lateRate'], message: words.rateWanted });
});
export type CheckedObligation = z.output<typeof ObligationInForm>;

/** What the form holds: every field of every schedule; days and amounts may stand as typed until they are mended. */
export interface ObligationInForm {
  id: string;
  clause: string | null;
  kind: ObligationKind;
  debtors: string[];
  creditors: string[];
  what: string;
  amount: Fen | string | null;
  how: string;
  note: string;
  when: When;
  due: string | null;
  parts: { id: string; due: string | null; amount: Fen | string | null }[];
  everyMonths: number | string;
  dayOfMonth: number | string;
  from: string | null;
  until: string | null;
  each: Fen | string | null;
  accelerateAfter: number | string | null;
  accelerateClause: string | null;
  lateRate: string;
  replaces: string[];
  countsPaid: 'whole' | 'rest';
}

/** An empty obligation. */
export function blankObligation(id: string, partId: string): ObligationInForm {
  return {
    id,
    clause: null,
    kind: 'money',
    debtors: [],
    creditors: [],
    what: '',
    amount: null,
    how: '',
    note: '',
    when: 'once',
    due: null,
    parts: [{ id: partId, due: null, amount: null }],
    everyMonths: 1,
    dayOfMonth: 5,
    from: null,
    until: null,
    each: null,
    accelerateAfter: null,
    accelerateClause: null,
    lateRate: '',
    replaces: [],
    countsPaid: 'whole',
  };
}

/** Whether the schedule as chosen has later parts that a delay could bring forward. */
export function accelerates({ kind, when, until }: { kind: ObligationKind; when: When; until?: unknown }): boolean {
  return kind === 'money' && (when === 'instalments' || (when === 'recurring' && typeof until === 'string' && until !== ''));
}

/** Ten-thousandths a day as typed, '5' or '0.5'; null for what is not a rate. */
export function rateOf(typed: unknown): number | null {
  const read = Obligation.shape.lateRate.safeParse(typeof typed === 'string' && typed.trim() !== '' ? Number(typed.normalize('NFKC').trim()) : null);
  return read.success ? read.data : null;
}

/** An obligation of the case for the form. */
export function obligationInForm(obligation: Obligation): ObligationInForm {
  const { id, clause, kind, debtors, creditors, what, amount, how, note, schedule, acceleration, lateRate, replaces, countsPaid } = obligation;
  const late = { accelerateAfter: acceleration?.afterDays ?? null, accelerateClause: acceleration?.clause ?? null, lateRate: lateRate === null ? '' : String(lateRate) };
  const filled = { ...blankObligation(id, `${id}-1`), ...late, replaces: [...replaces], countsPaid: countsPaid ? ('whole' as const) : ('rest' as const), clause, kind, debtors: [...debtors], creditors: [...creditors], what, amount, how, note, when: schedule.type };
  switch (schedule.type) {
    case 'once':
      return { ...filled, due: schedule.due };
    case 'instalments':
      return { ...filled, parts: schedule.parts.map((part) => ({ ...part })) };
    case 'recurring': {
      const { everyMonths, dayOfMonth, from, until, amount: each } = schedule;
      return { ...filled, everyMonths, dayOfMonth, from, until, each };
    }
    case 'standing':
      return filled;
  }
}

export function isBlankPart(part: { due: unknown; amount: unknown }): boolean {
  return (part.due === null || part.due === '') && (part.amount === null || part.amount === '');
}

/** True when nothing was written that says what is promised. */
export function isBlankObligation(obligation: CheckedObligation): boolean {
  const { what, how, note, amount, debtors, creditors, replaces } = obligation;
  return replaces.length === 0 && what === '' && how === '' && note === '' && (amount === null || amount === undefined) && debtors.length === 0 && creditors.length === 0;
}

/** What is saved of a checked obligation. `clauses`: ids of those that are saved. */
export function savedObligation(obligation: CheckedObligation, clauses: ReadonlySet<string>) {
  const { id, clause, kind, debtors, creditors, what, how, note } = obligation;
  const money = kind === 'money' && obligation.when !== 'recurring';
  return {
    id,
    clause: clause !== null && clauses.has(clause) ? clause : null,
    kind,
    debtors,
    creditors,
    what,
    amount: money ? fenOf(obligation.amount) : null,
    how,
    schedule: savedSchedule(obligation),
    note,
    acceleration: savedAcceleration(obligation, clauses),
    lateRate: kind === 'money' ? rateOf(obligation.lateRate) : null,
    replaces: obligation.replaces,
    countsPaid: obligation.countsPaid === 'whole',
  };
}

function savedAcceleration(obligation: CheckedObligation, clauses: ReadonlySet<string>): Acceleration | null {
  const { accelerateAfter: days, accelerateClause: clause } = obligation;
  if (!accelerates(obligation) || typeof days !== 'number') return null;
  return { afterDays: days, clause: clause !== null && clauses.has(clause) ? clause : null };
}

function savedSchedule(obligation: CheckedObligation): Schedule {
  switch (obligation.when) {
    case 'once':
      return { type: 'once', due: obligation.due };
    case 'instalments':
      return { type: 'instalments', parts: obligation.parts.flatMap(({ id, due, amount }) => (due === null || amount === null ? [] : [{ id, due, amount }])) };
    case 'recurring': {
      const { everyMonths, dayOfMonth, from, until, each } = obligation;
      return { type: 'recurring', everyMonths, dayOfMonth, from, until, amount: obligation.kind === 'money' ? fenOf(each) : null };
    }
    case 'standing':
      return { type: 'standing' };
  }
}

const fenOf = (value: unknown): Fen | null => (typeof value === 'number' ? value : null);
