// An obligation (履行事项) as the form holds it: the fields of every kind of schedule side by side, so that changing 一次 to 分期
// and back loses nothing that was typed. Only the fields of the chosen kind are looked at and saved.
import { z } from 'zod';
import { OptionalFen, type Fen } from '../../../../main/domain/amount';
import { OptionalDay } from '../../../../main/domain/day';
import { OBLIGATION_KINDS, type Obligation, type ObligationKind, type Schedule } from '../../../../main/domain/obligation';
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
  };
}

/** An obligation of the case for the form. */
export function obligationInForm(obligation: Obligation): ObligationInForm {
  const { id, clause, kind, debtors, creditors, what, amount, how, note, schedule } = obligation;
  const filled = { ...blankObligation(id, `${id}-1`), clause, kind, debtors: [...debtors], creditors: [...creditors], what, amount, how, note, when: schedule.type };
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
  const { what, how, note, amount, debtors, creditors } = obligation;
  return what === '' && how === '' && note === '' && (amount === null || amount === undefined) && debtors.length === 0 && creditors.length === 0;
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
  };
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
