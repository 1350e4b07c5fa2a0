// Putting something due off (暂缓提醒): never silently, always until a day and for a reason.
import { z } from 'zod';
import { AGENDA_KINDS } from './agenda/item';
import { Day } from './day';
import { Line, requiredLine } from './text';

export const Snooze = z.object({
  id: z.string(),
  /** Which item of the agenda. */
  kind: z.enum(AGENDA_KINDS),
  ref: z.string(),
  part: z.string(),
  on: Day,
  /** Up to this day it is not asked for; on it, again. */
  until: Day,
  reason: requiredLine('请写明为什么暂缓'),
  by: Line,
});
export type Snooze = z.infer<typeof Snooze>;
