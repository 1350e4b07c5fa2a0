// How 回访 puts what is promised, to be visited, to be signed and to be confirmed in order: by week, as a room plans its rounds.
import type { DueItem } from '../../../main/contract/shapes';
import { REMINDER } from '../../../main/domain/agenda';
import { addDays, weekday, type Day } from '../../../main/domain/day';

export const GROUPS = ['late', 'today', 'unsigned', 'week', 'next-week', 'later', 'lapsed'] as const;
export type Group = (typeof GROUPS)[number];

/** Kinds of this page, in the order of its filter. Sittings, limits of mediation and letters are not followed up here. */
export const KINDS = ['obligation', 'visit', 'signature', 'clock'] as const;
export type Kind = (typeof KINDS)[number];

/** Clocks that begin when an agreement holds. */
const CLOCKS: ReadonlySet<string> = new Set(['confirmation', 'enforcement']);

/** What this page shows an item as; null for what belongs elsewhere. */
export function kindOf({ kind, ref }: Pick<DueItem, 'kind' | 'ref'>): Kind | null {
  if (kind === 'clock') return CLOCKS.has(ref) ? 'clock' : null;
  return kind === 'obligation' || kind === 'visit' || kind === 'signature' ? kind : null;
}

/**
 * Weeks begin on Monday. What waits for signatures is late from no day on: its day says since when it waits. A last day on a
 * holiday has moved to the next working day (民法典 203), and until that is over nothing is late. A right that ran out cannot be
 * made good: it stands apart from what can.
 */
export function groupOf({ kind, day, rolled }: Pick<DueItem, 'kind' | 'day' | 'rolled'>, today: Day): Group {
  if (kind === 'signature') return 'unsigned';
  if (rolled < today) return kind === 'clock' ? 'lapsed' : 'late';
  if (day <= today) return 'today';
  const sunday = addDays(today, 7 - weekday(today));
  if (day <= sunday) return 'week';
  return day <= addDays(sunday, 7) ? 'next-week' : 'later';
}

/** The kind a filter of the address names; null for all. */
export function kindNamed(name: string | undefined): Kind | null {
  return KINDS.find((kind) => kind === name) ?? null;
}

export interface Grouped {
  group: Group;
  items: DueItem[];
}

/** Groups that have something, in order; within a group the order is kept. A reminder whose day is over is no use any more. */
export function grouped(items: readonly DueItem[], kind: Kind | null, today: Day): Grouped[] {
  const mine = shownHere(items, today).filter((item) => kind === null || kindOf(item) === kind);
  return GROUPS.map((group) => ({ group, items: mine.filter((item) => groupOf(item, today) === group) })).filter((g) => g.items.length > 0);
}

/** What this page is about at all: what was put off (暂缓) stands on 今日 until it comes back. */
function shownHere(items: readonly DueItem[], today: Day): DueItem[] {
  return items.filter((item) => kindOf(item) !== null && item.snoozed === null && !(item.ref === REMINDER && item.rolled < today));
}

/** How many of them were put off. */
export function putOff(items: readonly DueItem[]): number {
  return items.filter((item) => kindOf(item) !== null && item.snoozed !== null).length;
}

/** How many there are of each kind. */
export function countByKind(items: readonly DueItem[], today: Day): Record<Kind | 'all', number> {
  const count = { all: 0, obligation: 0, visit: 0, signature: 0, clock: 0 };
  for (const item of shownHere(items, today)) {
    const kind = kindOf(item);
    if (kind === null) continue;
    count.all += 1;
    count[kind] += 1;
  }
  return count;
}

/** Names a row, also across a reading of the list anew. */
export function keyOf({ caseId, kind, ref, part }: Pick<DueItem, 'caseId' | 'kind' | 'ref' | 'part'>): string {
  return [caseId, kind, ref, part].join(' ');
}
