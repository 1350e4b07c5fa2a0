// Time limits (期限): rules are data, counted by 民法典 200–204: the first day is not counted; days, then months and years by
// the same-numbered day or month's end; a last day on a holiday moves to the next working day. Both days are shown, and
// reminders go by the nominal one, which is the safe side.
import { z } from 'zod';
import { addDays, addMonths, addYears, daysBetween, type Day } from './day';
import { addWorkdays, rollForward, type WorkCalendar } from './holidays';

/** The facts that can set a clock going. */
export const TRIGGERS = [
  'accepted',
  'labour-accepted',
  'effective',
  'confirmation-applied',
  'confirmation-accepted',
  'last-due',
  'harm-known-labour',
  'harm-known-land',
  'land-decision-received',
] as const;
export type Trigger = (typeof TRIGGERS)[number];

export const Length = z.object({ count: z.int().min(1).max(3650), unit: z.enum(['day', 'workday', 'month', 'year']) });
export type Length = z.infer<typeof Length>;

export const ClockRule = z.object({
  id: z.string(),
  name: z.string(),
  starts: z.enum(TRIGGERS),
  length: Length,
  /** Whose business it is: the room must act, or only tell the parties. */
  whose: z.enum(['room', 'parties', 'court']),
  /** The article, or where the practice was seen. */
  source: z.string(),
  /** False: practice or unverified (†), shown as a setting and never as law. */
  statutory: z.boolean(),
});
export type ClockRule = z.infer<typeof ClockRule>;

export interface Limit {
  /** The last day by counting alone. */
  nominal: Day;
  /** The last day after holidays; equal to `nominal` when that is a working day. */
  rolled: Day;
  /** False when the holiday table of that year is missing or provisional. */
  certain: boolean;
}

/** The last day of a period that starts the day after `from`. `paused` days do not count. Never before `from`. */
export function limitFrom(from: Day, length: Length, calendar: WorkCalendar, paused = 0): Limit {
  const counted = count(from, length, calendar);
  const nominal = paused > 0 ? addDays(counted, paused) : counted;
  return { nominal, rolled: rollForward(nominal, calendar), certain: calendar.isCertain(nominal) };
}

function count(from: Day, { count: n, unit }: Length, calendar: WorkCalendar): Day {
  switch (unit) {
    case 'day':
      return addDays(from, n);
    case 'workday':
      return addWorkdays(from, n, calendar);
    case 'month':
      return addMonths(from, n);
    case 'year':
      return addYears(from, n);
  }
}

/** '30日', '15个工作日', '1个月', '2年'. */
export function lengthInChinese({ count: n, unit }: Length): string {
  return `${n}${{ day: '日', workday: '个工作日', month: '个月', year: '年' }[unit]}`;
}

/**
 * The day that counts on `today`: the nominal one, by which people are reminded; once it is over, the last day after holidays,
 * until which nothing is late (民法典 203).
 */
export function countedDay(nominal: Day, rolled: Day, today: Day): Day {
  return nominal < today ? rolled : nominal;
}

/** How near a day is: what colour and words a list gives it. */
export type Nearness = 'overdue' | 'today' | 'soon' | 'later';

/** `soonDays` days before counts as soon. */
export function nearness(day: Day, today: Day, soonDays: number): Nearness {
  // Days sort as texts. Counting them is slow, and most of what a list asks about is past.
  if (day < today) return 'overdue';
  if (day === today) return 'today';
  return daysBetween(today, day) <= soonDays ? 'soon' : 'later';
}
