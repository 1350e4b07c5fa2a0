// Moments and days as people read them, in the time of this place.
import { dayInChinese, shortDayInChinese, weekdayInChinese, type Day, type Instant } from '../../main/domain/day';

const two = (n: number) => String(n).padStart(2, '0');

/** The day it was here at a moment. */
export function dayHere(at: Instant): Day {
  const date = new Date(at);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** '3月9日 14:20'; with `year`, '2026年3月9日 14:20'. Empty for no moment. */
export function whenShown(at: Instant | null, year = false): string {
  if (at === null) return '';
  const date = new Date(at);
  return `${(year ? dayInChinese : shortDayInChinese)(dayHere(at))} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** '3月9日 周一' */
export function dayShown(day: Day): string {
  return `${shortDayInChinese(day)} ${weekdayInChinese(day)}`;
}
