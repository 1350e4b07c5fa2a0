// The work of a day: what is due in groups, pieces that are settled together, and how many there are. 今日, the counts of the rail, the
// reminder and the terminal all count by this one rule.
import type { Nearness } from '../clock';
import { addDays, inDayOrder, type Day } from '../day';
import type { RuleBook } from '../rule-book';
import { isLapsed, isWaiting } from './index';
import type { AgendaItem, AgendaKind } from './item';

export const WORK_GROUPS = ['late', 'sittings', 'now', 'soon', 'unsigned'] as const;
export type WorkGroup = (typeof WORK_GROUPS)[number];

/** What is read of a thing due; `snoozed` null unless it is put off on that very day. */
export type Due = Pick<AgendaItem, 'kind' | 'ref' | 'part' | 'what' | 'day' | 'rolled' | 'snoozed'> & { caseId: string; nearness: Nearness };

/** Things of one case that one action settles: nine instalments that are late are urged at once. */
export interface Piece<T> {
  key: string;
  first: T;
  others: T[];
}

export interface Work<T> {
  groups: Record<WorkGroup, Piece<T>[]>;
  /** Put off, the nearest return first. */
  snoozed: Piece<T>[];
  /** Pieces that are late, and those to be done today, sittings of today among them. */
  late: number;
  today: number;
}

/** Kinds of which one step in the case settles several. */
const TOGETHER: ReadonlySet<AgendaKind> = new Set(['obligation', 'visit']);

/** The group of an item on `today`; null for what is still far off. Who is to sit down tomorrow is thought of today. */
export function groupOf({ kind, day, nearness }: Pick<Due, 'kind' | 'day' | 'nearness'>, today: Day): WorkGroup | null {
  if (kind === 'signature') return 'unsigned';
  if (kind === 'session' && day >= today && day <= addDays(today, 1)) return 'sittings';
  if (nearness === 'later') return null;
  if (nearness === 'soon') return 'soon';
  return nearness === 'overdue' && !isWaiting(kind) ? 'late' : 'now';
}

/** What is due, sorted into the work of `today`; the order of `items` (by day) is kept, but for pieces of one case, which stand together. */
export function workOf<T extends Due>(items: readonly T[], book: Pick<RuleBook, 'clockRules'>, today: Day): Work<T> {
  const pieces: Record<WorkGroup, Map<string, Piece<T>>> = { late: new Map(), sittings: new Map(), now: new Map(), soon: new Map(), unsigned: new Map() };
  const snoozed = new Map<string, Piece<T>>();
  for (const item of items) {
    if (isLapsed(item, book, today)) continue;
    const group = item.snoozed === null ? groupOf(item, today) : null;
    if (item.snoozed !== null) add(snoozed, item, item.snoozed.until);
    // Late things of a case are settled together whatever their day; those to come only when they fall on one day.
    else if (group !== null) add(pieces[group], item, group === 'late' ? '' : item.day);
  }
  const groups = {
    late: byCase(pieces.late),
    // A sitting's words begin with its hour.
    sittings: inDayOrder([...pieces.sittings.values()], ({ first }) => `${first.day} ${first.what}`),
    now: byCase(pieces.now),
    soon: byCase(pieces.soon),
    unsigned: byCase(pieces.unsigned),
  };
  return {
    groups,
    snoozed: inDayOrder([...snoozed.values()], ({ first }) => first.snoozed?.until ?? ''),
    late: groups.late.length,
    today: groups.now.length + groups.sittings.filter(({ first }) => first.day === today).length,
  };
}

/** Adds an item to the piece it is settled with, or as a piece of its own. */
function add<T extends Due>(pieces: Map<string, Piece<T>>, item: T, together: string): void {
  const { caseId, kind, ref, part } = item;
  const key = (TOGETHER.has(kind) ? [caseId, kind, together] : [caseId, kind, ref, part]).join(' ');
  const piece = pieces.get(key);
  if (piece) piece.others.push(item);
  else pieces.set(key, { key, first: item, others: [] });
}

/** Pieces of one case side by side, where the first of them stands. */
function byCase<T extends Due>(pieces: ReadonlyMap<string, Piece<T>>): Piece<T>[] {
  const cases = new Map<string, Piece<T>[]>();
  for (const piece of pieces.values()) {
    const there = cases.get(piece.first.caseId);
    if (there) there.push(piece);
    else cases.set(piece.first.caseId, [piece]);
  }
  return [...cases.values()].flat();
}
