// The lunar date of a day, as people in villages say it, and back. Months and their beginnings from tyme4ts; days cross as solar ones.
import { LunarYear } from 'tyme4ts';
import { dayAt, numberOf, yearOf, type Day } from './day';

const MONTH_NAMES = ['正', '二', '三', '四', '五', '六', '七', '八', '九', '十', '冬', '腊'];
const DAY_NAMES = [
  ...'一二三四五六七八九十'.split('').map((n) => `初${n}`),
  ...'一二三四五六七八九'.split('').map((n) => `十${n}`),
  '二十',
  ...'一二三四五六七八九'.split('').map((n) => `廿${n}`),
  '三十',
];

/** A day of the lunar calendar in numbers. `year` is the solar year in which 正月初一 lies: 腊月 of 2026 lies in January 2027. */
export interface LunarDate {
  year: number;
  /** 1 … 12 */
  month: number;
  /** True for the second of two months of one number (闰月). */
  leap: boolean;
  /** 1 … 30 */
  day: number;
}

export interface LunarDay {
  /** 正月 … 腊月, 闰六月 */
  month: string;
  /** 初一 … 三十 */
  day: string;
  /** 初一, where a calendar shows the month instead. */
  isFirst: boolean;
}

interface Month {
  month: number;
  leap: boolean;
  /** numberOf(初一) */
  first: number;
  length: number;
}

// The library works a month out from the moon each time it is asked; a year's months, asked once, serve all its days.
const years = new Map<number, readonly Month[]>();

function monthsOf(year: number): readonly Month[] {
  const known = years.get(year);
  if (known) return known;
  const months = LunarYear.fromYear(year)
    .getMonths()
    .map((m) => {
      const first = m.getFirstJulianDay().getSolarDay();
      return { month: m.getMonth(), leap: m.isLeap(), first: Date.UTC(first.getYear(), first.getMonth() - 1, first.getDay()) / 86_400_000, length: m.getDayCount() };
    });
  years.set(year, months);
  return months;
}

const monthOf = ({ year, month, leap }: Omit<LunarDate, 'day'>) => monthsOf(year).find((m) => m.month === month && m.leap === leap);

/** The lunar date of a solar day (1900 … 2199). */
export function lunarDate(day: Day): LunarDate {
  const number = numberOf(day);
  const solarYear = yearOf(day);
  const year = number < (monthsOf(solarYear)[0]?.first ?? 0) ? solarYear - 1 : solarYear;
  const found = monthsOf(year).findLast(({ first }) => first <= number);
  // The months of a year follow each other without a gap, so there is always one that has begun.
  return found ? { year, month: found.month, leap: found.leap, day: number - found.first + 1 } : { year, month: 1, leap: false, day: 1 };
}

/** The solar day of a lunar date; null when that month or day does not exist: no 闰六月 that year, no 三十 in a month of 29 days. */
export function solarOf(date: LunarDate): Day | null {
  const month = Number.isInteger(date.year) && date.year >= 1899 && date.year <= 2199 ? monthOf(date) : undefined;
  if (!month || !Number.isInteger(date.day) || date.day < 1 || date.day > month.length) return null;
  return dayAt(month.first + date.day - 1);
}

/** The month that comes twice in a lunar year; null in years of twelve months. */
export function leapMonthOf(year: number): number | null {
  return monthsOf(year).find(({ leap }) => leap)?.month ?? null;
}

/** 29 or 30; null when the year has no such month. */
export function monthLength(date: Omit<LunarDate, 'day'>): number | null {
  return monthOf(date)?.length ?? null;
}

/** The last day of the lunar year (除夕): 腊月三十, or 廿九 where the month is short. */
export function newYearsEve(year: number): Day {
  const last = monthsOf(year).at(-1);
  return dayAt((last?.first ?? 0) + (last?.length ?? 1) - 1);
}

/** '闰六月', '腊月' */
export function lunarMonthName(month: number, leap = false): string {
  return `${leap ? '闰' : ''}${MONTH_NAMES[month - 1] ?? ''}月`;
}

/** '丙午年' */
export function lunarYear(day: Day): string {
  const { year } = lunarDate(day);
  return `${'甲乙丙丁戊己庚辛壬癸'[(year - 4) % 10]}${'子丑寅卯辰巳午未申酉戌亥'[(year - 4) % 12]}年`;
}

/** Month and day of the lunar calendar. */
export function lunarOf(day: Day): LunarDay {
  const { month, leap, day: date } = lunarDate(day);
  return { month: lunarMonthName(month, leap), day: DAY_NAMES[date - 1] ?? '', isFirst: date === 1 };
}

/** '正月廿一' */
export function lunarText(day: Day): string {
  const { month, day: date } = lunarOf(day);
  return `${month}${date}`;
}

/** As a calendar's cell says it: '廿一', and on the first of a month its name: '二月'. */
export function lunarShort(day: Day): string {
  const { month, day: date, isFirst } = lunarOf(day);
  return isFirst ? month : date;
}
