// Days off a county has beside the national ones (全国年节及纪念日放假办法 4), by the solar or the lunar calendar.
import { isDay, numberOf, yearOf, type Day } from './day';
import { lunarDate, solarOf } from './lunar';
import type { LocalHoliday } from './town';

type Span = Pick<LocalHoliday, 'calendar' | 'from' | 'days' | 'name'>;

/** The name of the local holiday a day belongs to; null when there is none. A lunar one is never kept in a leap month. */
export function localHolidayOn(day: Day, holidays: readonly Span[]): string | null {
  return holidays.find((holiday) => covers(holiday, day))?.name ?? null;
}

function covers(holiday: Span, day: Day): boolean {
  // A span may have begun in the year before.
  const year = holiday.calendar === 'lunar' ? lunarDate(day).year : yearOf(day);
  return [year, year - 1].some((y) => {
    const first = firstDay(holiday, y);
    return first !== null && first <= day && numberOf(day) - numberOf(first) < holiday.days;
  });
}

/** The first day of a local holiday in a year of its calendar; null where that year has no such day (2月29日, 腊月三十). */
export function firstDay({ calendar, from: { month, day } }: Span, year: number): Day | null {
  if (calendar === 'lunar') return solarOf({ year, month, leap: false, day });
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDay(text) ? text : null;
}
