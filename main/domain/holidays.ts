// Which days offices are closed: weekends, statutory holidays, and the days swapped for them (调休). Data a room can replace.
import { z } from 'zod';
import { Day, addDays, weekday, yearOf } from './day';
import { localHolidayOn } from './local-holidays';
import { computedYear } from './statutory-holidays';
import type { LocalHoliday } from './town';

export const HolidayYear = z.object({
  year: z.int().min(1949).max(2199),
  /** Days off that are holidays or swapped for them, weekends included where the notice names them. */
  off: z.array(z.object({ on: Day, name: z.string() })),
  /** Saturdays and Sundays that are working days. */
  work: z.array(Day),
  /** Where it was read; shown to the user. */
  source: z.string(),
  /** True while the State Council's notice for the year is not out: 待国务院通知. */
  provisional: z.boolean().default(false),
});
export type HolidayYear = z.infer<typeof HolidayYear>;

/** A holiday table ready for questions. */
export interface WorkCalendar {
  isWorkday(day: Day): boolean;
  /** The holiday's name; null on other days. */
  holidayName(day: Day): string | null;
  /** False when the day's year has no notice yet: its holidays are computed from the regulation, and what is worked out may still change. */
  isCertain(day: Day): boolean;
}

/**
 * The calendar of offices. Years without a table are computed from the regulation. `local` are days off of the county that count for
 * limits: 民法典 203 speaks of statutory days off (法定休假日); whether those an autonomous area lays down are among them is not settled (†),
 * so it is a choice for each entry and off unless chosen.
 */
export function workCalendar(years: readonly HolidayYear[], local: readonly LocalHoliday[] = []): WorkCalendar {
  const off = new Map<Day, string>();
  const work = new Set<Day>();
  const certain = new Map<number, boolean>();
  // A notice may also name days of the December before, so the tables of all years are one.
  for (const year of years) {
    for (const { on, name } of year.off) off.set(on, name);
    for (const on of year.work) work.add(on);
    certain.set(year.year, !year.provisional);
  }
  const computed = new Map<number, ReadonlyMap<Day, string>>();
  const computedIn = (year: number) => {
    const known = computed.get(year);
    if (known) return known;
    const days = new Map(computedYear(year).off.map(({ on, name }) => [on, name]));
    computed.set(year, days);
    return days;
  };
  const counting = local.filter(({ countsForLimits }) => countsForLimits);
  const holidayName = (day: Day) => {
    if (work.has(day)) return null;
    const year = yearOf(day);
    const national = off.get(day) ?? (certain.has(year) ? undefined : computedIn(year).get(day));
    return national ?? localHolidayOn(day, counting);
  };
  return {
    isWorkday: (day) => work.has(day) || (weekday(day) <= 5 && holidayName(day) === null),
    holidayName,
    isCertain: (day) => certain.get(yearOf(day)) ?? false,
  };
}

/** The first working day on or after `day` (民法典 203). No holiday lasts longer than the 60 days looked at. */
export function rollForward(day: Day, calendar: WorkCalendar): Day {
  let rolled = day;
  for (let i = 0; i < 60 && !calendar.isWorkday(rolled); i += 1) rolled = addDays(rolled, 1);
  return rolled;
}

/** `day` moved on by `count` working days, the first day not counted. */
export function addWorkdays(day: Day, count: number, calendar: WorkCalendar): Day {
  let moved = day;
  for (let left = count; left > 0; ) {
    moved = addDays(moved, 1);
    if (calendar.isWorkday(moved)) left -= 1;
  }
  return moved;
}
