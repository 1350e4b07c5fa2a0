// What a case still asks of the room, each with its day: sittings, limits, signatures, promises, visits, answers owed.
// 今日, 日程, the due list and `due --on` all read this one list; one file for each kind of thing.
import type { CaseFacts } from '../case';
import { inDayOrder, type Day } from '../day';
import type { RuleBook } from '../rule-book';
import { snoozedOn } from '../snooze';
import { stageOf } from '../stage';
import { acceptance, replies, reports } from './intake';
import type { AgendaItem, AgendaKind } from './item';
import { clocks } from './limits';
import { promises } from './promises';
import { signatures } from './signatures';
import { sessions } from './sittings';
import { REMINDER, visits } from './visits';

export { AGENDA_KINDS, AGENDA_NAMES, isSnoozed, ROUNDS_AHEAD, type AgendaItem, type AgendaKind, type Snoozed } from './item';
export { openDraft } from './signatures';
export { nextVisitDay } from '../visit-plan';
export { REMINDER, visitInWords } from './visits';

/** Kinds whose day is when they began to wait, not a day by which they must be done. */
const WAITS: ReadonlySet<AgendaKind> = new Set(['acceptance', 'reply', 'report', 'signature']);

/** True when an item's day says since when it waits. */
export const isWaiting = (kind: AgendaKind): boolean => WAITS.has(kind);

/** True for what is not the room's to do and whose last day is over, and for a reminder after its day: nothing it could still be late with. */
export function isLapsed({ kind, ref, rolled }: Pick<AgendaItem, 'kind' | 'ref' | 'rolled'>, book: Pick<RuleBook, 'clockRules'>, today: Day): boolean {
  if (kind === 'visit') return ref === REMINDER && rolled < today;
  return kind === 'clock' && rolled < today && (book.clockRules.find(({ id }) => id === ref)?.whose ?? 'room') !== 'room';
}

/** Everything open, by day. Done things are not in it; a case that is archived asks for nothing. */
export function agendaOf(facts: CaseFacts, book: RuleBook, today: Day): AgendaItem[] {
  const stage = stageOf(facts);
  if (stage === 'archived') return [];
  const items = [
    ...acceptance(facts),
    ...sessions(facts),
    ...clocks(facts, book, today),
    ...signatures(facts),
    ...promises(facts, book, today),
    ...visits(facts, book, today),
    ...replies(facts),
    ...reports(facts),
  ];
  const asked = facts.snoozes.length === 0 ? items : items.map((item) => ({ ...item, snoozed: snoozedOn(facts.snoozes, item, today) }));
  return inDayOrder(asked, (item) => item.day);
}
