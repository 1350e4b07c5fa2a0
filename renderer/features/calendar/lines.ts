// Lines of the calendar as they are shown: what kind of thing, how near, whether it can be moved, and the filters over them.
import type { CalendarEntry } from '../../../main/contract/shapes';
import type { AgendaKind } from '../../../main/domain/agenda';
import { daysBetween, type Day } from '../../../main/domain/day';
import { hoursShown } from '../../journeys/sittings/hours';
import { calendar as words } from '../../strings/calendar';

/** What the calendar tells apart; several kinds of the agenda are one of these. */
export const SORTS = ['sitting', 'visit', 'due', 'clock', 'other'] as const;
export type Sort = (typeof SORTS)[number];

const SORT_OF: Partial<Record<AgendaKind, Sort>> = { session: 'sitting', visit: 'visit', obligation: 'due', clock: 'clock' };

export function sortOf({ kind }: Pick<CalendarEntry, 'kind'>): Sort {
  return SORT_OF[kind] ?? 'other';
}

/** held: over and written down · off: called off · waits: put off with a reason (暂缓) · late: its day is over · now: today · ahead */
export type State = 'held' | 'off' | 'waits' | 'late' | 'now' | 'ahead';

export function stateOf(entry: Pick<CalendarEntry, 'day' | 'rolled' | 'sitting' | 'snoozed'>, today: Day): State {
  if (entry.sitting?.state === 'cancelled') return 'off';
  if (entry.sitting?.state === 'held') return 'held';
  if (entry.snoozed !== null) return 'waits';
  // The last day after holidays counts: before it is over nothing is late.
  if (entry.rolled < today) return 'late';
  return entry.day <= today ? 'now' : 'ahead';
}

/** Unique over all cases. */
export const keyOf = ({ caseId, kind, ref, part }: Pick<CalendarEntry, 'caseId' | 'kind' | 'ref' | 'part'>) => [caseId, kind, ref, part].join(' ');

/** Everything about it in one sentence, for whoever listens: 调解 9:00 和事堂 杨昌禄与石显忠山林界线纠纷（已取消）. */
export function spoken(entry: CalendarEntry, today: Day): string {
  const state = words.states[stateOf(entry, today)];
  const what = entry.sitting === null ? entry.what : [hoursShown(entry), entry.sitting.place].filter(Boolean).join(' ');
  return [words.sorts[sortOf(entry)], what, entry.title, state && words.inState(state)].filter(Boolean).join(' ');
}

/** Why a line stays where it is; empty when it may be moved: planned sittings and visits. */
export function whyFixed(entry: Pick<CalendarEntry, 'kind' | 'sitting'>): string {
  if (entry.sitting === null) return words.fixed[sortOf(entry)];
  return entry.sitting.state === 'planned' ? '' : words.fixedSitting[entry.sitting.state];
}

/** The most lines that are drawn: with more nobody sees anything, and the window stands still. */
export const MOST_DRAWN = 600;

/** What is drawn of too many lines: every sitting, then as many others as fit, those near today first; in their order. */
export function drawn(entries: readonly CalendarEntry[], today: Day, most = MOST_DRAWN): readonly CalendarEntry[] {
  if (entries.length <= most) return entries;
  const far = ({ day }: CalendarEntry) => Math.abs(daysBetween(today, day));
  const ranked = entries.toSorted((a, b) => Number(a.sitting === null) - Number(b.sitting === null) || far(a) - far(b));
  const kept = new Set(ranked.slice(0, most));
  return entries.filter((entry) => kept.has(entry));
}

export interface Filter {
  /** Empty: all. */
  sorts: readonly Sort[];
  /** Id of a mediator, text of a place; empty: all. Both speak of sittings: other lines have neither and stay away. */
  mediator: string;
  room: string;
}

export const passes = ({ sorts, mediator, room }: Filter) => (entry: CalendarEntry): boolean =>
  (sorts.length === 0 || sorts.includes(sortOf(entry))) &&
  (mediator === '' || (entry.sitting?.mediators.includes(mediator) ?? false)) &&
  (room === '' || entry.sitting?.place === room);
