// What another list of a year's holidays changes, day by day, in words; shown before it is taken.
import { addDays, dayAt, numberOf, weekday, type Day } from './day';
import type { HolidayYear } from './holidays';
import { computedYear } from './statutory-holidays';

export interface HolidayChange {
  from: Day;
  /** The last of the days that change alike. */
  to: Day;
  was: string;
  becomes: string;
}

/** The list in force for a year: the room's or the shipped one, else what the regulation gives. */
export function yearInForce(years: readonly HolidayYear[], year: number): HolidayYear {
  return years.find((y) => y.year === year) ?? computedYear(year);
}

/** `own` years over the others: of a year that both have, the own list is in force. In order. */
export function mergeYears(years: readonly HolidayYear[], own: readonly HolidayYear[]): HolidayYear[] {
  const rest = years.filter(({ year }) => !own.some((o) => o.year === year));
  return [...rest, ...own].toSorted((a, b) => a.year - b.year);
}

/** Days on which the lists differ, as spans; none when they say the same. */
export function holidayChanges(was: HolidayYear, becomes: HolidayYear): HolidayChange[] {
  const changes: HolidayChange[] = [];
  // From the December before, which a notice may speak of.
  for (let n = numberOf(`${becomes.year - 1}-12-01`); n <= numberOf(`${becomes.year}-12-31`); n += 1) {
    const day = dayAt(n);
    const [before, after] = [whatIs(day, was), whatIs(day, becomes)];
    if (before === after) continue;
    const last = changes.at(-1);
    if (last && addDays(last.to, 1) === day && last.was === before && last.becomes === after) last.to = day;
    else changes.push({ from: day, to: day, was: before, becomes: after });
  }
  return changes;
}

function whatIs(day: Day, { off, work }: HolidayYear): string {
  const name = off.find(({ on }) => on === day)?.name;
  if (name !== undefined) return `放假（${name}）`;
  if (work.includes(day)) return '调休上班';
  return weekday(day) > 5 ? '周末' : '上班';
}
