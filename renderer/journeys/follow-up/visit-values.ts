// What the sheet of a visit starts with, so that one press records it; what it refuses; what stays to be done after it.
import type { z } from 'zod';
import type { CaseFile } from '../../../main/domain/case';
import { addDays, shortDayInChinese, type Day } from '../../../main/domain/day';
import type { RuleBook } from '../../../main/domain/rule-book';
import type { StaffRef } from '../../../main/domain/staff';
import { Visit } from '../../../main/domain/visit';
import { NAMED_GRACE, visitsToMake, type WantedVisit } from '../../../main/domain/visit-plan';
import { visits } from '../../strings/visits';

const words = visits.record;

export type VisitValues = z.input<typeof Visit>;

/** Days after this visit that are proposed for the next. */
export const NEXT_DAYS = [7, 15, 30] as const;

export const VisitInForm = Visit.superRefine(({ findings, on, nextOn, reached }, context) => {
  if (findings === '' && reached) context.addIssue({ code: 'custom', path: ['findings'], message: words.findingsWanted });
  if (nextOn !== null && nextOn <= on) context.addIssue({ code: 'custom', path: ['nextOn'], message: words.nextLater });
});

/**
 * A new visit: today, by telephone, everybody, and how the promises stand. Whether they are satisfied is theirs to say. A next day
 * that was named already and lies ahead stays named.
 */
export function newVisit(file: Pick<CaseFile, 'parties' | 'visits'>, by: StaffRef | null, today: Day, standing: string, wanted?: WantedVisit): VisitValues {
  const named = file.visits.findLast(({ reached }) => reached)?.nextOn ?? null;
  return {
    id: '',
    on: today,
    how: 'phone',
    by: wanted?.by ?? by,
    parties: file.parties.map(({ id }) => id),
    reason: '',
    findings: standing,
    satisfaction: null,
    riskRemains: false,
    nextOn: named !== null && named > addDays(today, NAMED_GRACE) ? named : null,
    reached: true,
  };
}

/** '6月22日再次回访、7月1日回访：查看补苗': what is still wanted once the visit is recorded as the form stands; empty for nothing. */
export function stillWanted(file: CaseFile, visit: VisitValues, book: RuleBook, today: Day): string {
  const read = VisitInForm.safeParse({ ...visit, findings: '—' });
  if (!read.success) return '';
  const id = visit.id === '' ? '—' : visit.id;
  const made = [...file.visits.filter((other) => other.id !== id), { ...read.data, id }];
  return visitsToMake({ ...file, visits: made }, book, today)
    .map(({ visit: { on, why } }) => words.wanted(shortDayInChinese(on), why))
    .join('、');
}
