// What a county's own calendar knows: market days of its towns (赶场), days off of its own, busy seasons of the fields.
import { z } from 'zod';
import { Line, requiredLine } from './text';

/** Last digits of the day's number in the month, by the solar or the lunar calendar: 2, 5, 8 means 初二、初五、初八、十二 …; 0 is 10, 20, 30. */
export const MarketRule = z.object({
  calendar: z.enum(['solar', 'lunar']),
  digits: z.array(z.int().min(0).max(9)).min(1, '请至少选一个尾数'),
});
export type MarketRule = z.infer<typeof MarketRule>;

export const Town = z.object({ id: z.string(), name: requiredLine('请填写场镇名称'), market: MarketRule, note: Line });
export type Town = z.infer<typeof Town>;

const MonthDay = z.object({ month: z.int().min(1).max(12), day: z.int().min(1).max(31) });

export const LocalHoliday = z.object({
  id: z.string(),
  name: requiredLine('请填写节日名称'),
  calendar: z.enum(['solar', 'lunar']),
  from: MonthDay,
  /** How many days off, the first one included. */
  days: z.int().min(1).max(15).default(1),
  /** Where it is laid down. */
  source: Line,
  /** †: limits roll over it too (see workCalendar in holidays.ts). */
  countsForLimits: z.boolean().default(false),
});
export type LocalHoliday = z.infer<typeof LocalHoliday>;

/** By the solar calendar; one that runs over the new year is two. */
export const BusySeason = z.object({ id: z.string(), name: requiredLine('请填写名称'), from: MonthDay, to: MonthDay });
export type BusySeason = z.infer<typeof BusySeason>;
