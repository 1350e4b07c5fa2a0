// How 今日 puts the room's work in order: late, now, soon, and waiting for signatures.
import type { DueItem } from '../../../main/contract/shapes';
import { isWaiting } from '../../../main/domain/agenda';

export const GROUPS = ['late', 'now', 'soon', 'unsigned'] as const;
export type Group = (typeof GROUPS)[number];

/** The group of an item; null for what is still far off. */
export function groupOf({ kind, nearness }: Pick<DueItem, 'kind' | 'nearness'>): Group | null {
  if (kind === 'signature') return 'unsigned';
  if (nearness === 'later') return null;
  if (nearness === 'soon') return 'soon';
  return nearness === 'overdue' && !isWaiting(kind) ? 'late' : 'now';
}

/** Items by group; order within a group is kept. */
export function grouped(items: readonly DueItem[]): Record<Group, DueItem[]> {
  const groups: Record<Group, DueItem[]> = { late: [], now: [], soon: [], unsigned: [] };
  for (const item of items) {
    const group = groupOf(item);
    if (group !== null) groups[group].push(item);
  }
  return groups;
}
