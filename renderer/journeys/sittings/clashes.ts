// Who and what is taken at a time: asked while a form is filled, and once more before it is saved.
import { useMemo } from 'react';
import { fail, type Result } from '../../../main/contract/errors';
import type { Question } from '../../../main/contract/methods';
import type { Clash } from '../../../main/contract/shapes';
import { isDay, shortDayInChinese, TimeOfDay, type Day } from '../../../main/domain/day';
import type { Venue } from '../../../main/domain/session';
import type { StaffRef } from '../../../main/domain/staff';
import { call } from '../../api';
import { sittings as words } from '../../strings/sittings';
import { useCall } from '../../use-call';
import { useSettled } from '../../use-settled';

/** A time as a form holds it; while it is typed it may be anything. */
export interface Wanted {
  on: unknown;
  from: unknown;
  to: unknown;
  place: unknown;
  venue: Venue | null;
  mediators: readonly StaffRef[];
}

type Asked = Question<'calendar.clashes'>;

/** The question, once day and hours can be read; null before. `session`: the sitting that is being put, when it is one already. */
export function clashQuestion({ on, from, to, place, venue, mediators }: Wanted, caseId: string, session: string | null): Asked | null {
  if (typeof on !== 'string' || !isDay(on) || !isTime(from) || !isTime(to)) return null;
  return { except: session === null ? null : { caseId, session }, caseId, on, from, to, place: typeof place === 'string' ? place : '', venue, mediators: mediators.map(({ id }) => id) };
}

const isTime = (text: unknown): text is string => TimeOfDay.safeParse(text).success && typeof text === 'string';

/** Long enough not to ask for each letter of a place. */
const WAIT = 250;

/** Clashes of what a form holds; null while that is not known. */
export function useClashes(wanted: Wanted, caseId: string, session: string | null): Clash[] | null {
  const question = useMemo(() => clashQuestion(wanted, caseId, session), [wanted, caseId, session]);
  const settled = useSettled(question, WAIT);
  const asked = useCall('calendar.clashes', settled, ['case-saved']);
  return settled === null || JSON.stringify(settled) !== JSON.stringify(question) ? null : (asked.value?.clashes ?? null);
}

/**
 * Looks once more before saving, on every day wanted: something may have been planned meanwhile.
 * @returns the refusal to show at `clashReason`; null when it may be saved, and when main cannot tell (planning must not hang on it)
 */
export async function unexplained(wanted: Wanted, days: readonly Day[], reason: string, caseId: string, session: string | null): Promise<Result<never> | null> {
  if (reason.trim() !== '') return null;
  const taken: Day[] = [];
  for (const on of days) {
    const question = clashQuestion({ ...wanted, on }, caseId, session);
    const asked = question && (await call('calendar.clashes', question));
    if (asked?.ok && asked.value.clashes.length > 0) taken.push(on);
  }
  if (taken.length === 0) return null;
  const { reasonWanted, reasonWantedOn } = words.clash;
  return fail({ kind: 'bad-input', fields: [{ path: 'clashReason', say: days.length === 1 ? reasonWanted : reasonWantedOn(taken.map(shortDayInChinese).join('、')) }] });
}
