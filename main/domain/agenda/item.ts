// One thing a case still asks for, with its day.
import type { Day } from '../day';

export const AGENDA_KINDS = ['session', 'clock', 'signature', 'obligation', 'visit', 'reply', 'acceptance', 'report'] as const;
export type AgendaKind = (typeof AGENDA_KINDS)[number];
export const AGENDA_NAMES: Record<AgendaKind, string> = {
  session: '调解',
  clock: '期限',
  signature: '签字盖章',
  obligation: '履行',
  visit: '回访',
  reply: '回函',
  acceptance: '受理',
  report: '报告',
};

/** Put off with a reason; from `until` on it is asked for again. */
export interface Snoozed {
  until: Day;
  reason: string;
}

export interface AgendaItem {
  kind: AgendaKind;
  /** Id of what it is about: session, clock rule, agreement, obligation, …; with `part` unique within the case. */
  ref: string;
  part: string;
  /** In a person's words; names of parties, but nothing more of theirs. */
  what: string;
  /** The day it is reminded by: the nominal one. */
  day: Day;
  /** The last day after holidays; equal to `day` where nothing rolls. */
  rolled: Day;
  /** null: not put off. Items are made without; agendaOf lays the case's snoozes over them. */
  snoozed: Snoozed | null;
}

/** How far ahead endless rounds are laid out, in days past the last one that is known to be open. */
export const ROUNDS_AHEAD = 400;

/** Day and rolled day of an item, not put off; the same where nothing rolls. */
export const at = (day: Day, rolled = day) => ({ day, rolled, snoozed: null });

/** True while an item is put off on `on`: it is not asked for, not counted and not late. */
export function isSnoozed({ snoozed }: Pick<AgendaItem, 'snoozed'>, on: Day): boolean {
  return snoozed !== null && on < snoozed.until;
}
