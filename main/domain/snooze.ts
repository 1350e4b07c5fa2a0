// Putting something due off (暂缓提醒): never silently, always until a day and for a reason.
import { z } from 'zod';
import { AGENDA_KINDS, type AgendaItem, type Snoozed } from './agenda/item';
import { Day, OptionalDay } from './day';
import { Line, requiredLine } from './text';

/** † Long enough for somebody who works away until the New Year, short enough that nobody forgets why. */
export const LONGEST_SNOOZE_DAYS = 90;

export const Snooze = z.object({
  id: z.string(),
  /** Which item of the agenda. */
  kind: z.enum(AGENDA_KINDS),
  ref: z.string(),
  part: z.string(),
  /** The item's day as it was then: an item that moved to another day is another matter, and asks again. */
  day: Day,
  on: Day,
  /** Up to this day it is not asked for; on it, again. */
  until: Day,
  reason: requiredLine('请写明为什么暂缓'),
  by: Line,
  /** The day on which somebody took it back; null: it ran, or runs, until its day. Kept, because who put off what is never lost. */
  liftedOn: OptionalDay,
});
export type Snooze = z.infer<typeof Snooze>;

type Which = Pick<AgendaItem, 'kind' | 'ref' | 'part' | 'day'>;
const isAbout = (snooze: Snooze, { kind, ref, part, day }: Which) => snooze.kind === kind && snooze.ref === ref && snooze.part === part && snooze.day === day;

/** What puts an item off on `today`, the latest word; null when nothing does. */
export function snoozedOn(snoozes: readonly Snooze[], item: Which, today: Day): Snoozed | null {
  const last = snoozes.findLast((snooze) => isAbout(snooze, item));
  return last && last.liftedOn === null && last.until > today ? { until: last.until, reason: last.reason } : null;
}
