// Calendar days as 'YYYY-MM-DD' (no clock, no zone): the only form in which a day is stored or compared.
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

/** A calendar day, 'YYYY-MM-DD'. Compares correctly as a string. */
export type Day = string;

/** A moment, ISO 8601 in UTC with milliseconds, as `new Date().toISOString()` writes it. */
export type Instant = string;

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** True for a real day of the Gregorian calendar written 'YYYY-MM-DD', from 1900 to 2199. */
export function isDay(text: string): boolean {
  if (!SHAPE.test(text) || text < '1900-01-01' || text > '2199-12-31') return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

export const Day = z.string().refine(isDay, '日期不对，应当像 2026-03-09 这样');
/** A day that may be unknown; `null` says so. */
export const OptionalDay = Day.nullable().default(null);
export const Instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/, '时间不对');
/** A time of day, 'HH:MM' on the 24-hour clock; empty when not given. */
export const TimeOfDay = z
  .string()
  .regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/, '时间应当像 14:30 这样')
  .default('');

const plain = (day: Day) => Temporal.PlainDate.from(day);

/** `day` moved by `days` (negative goes back). */
export function addDays(day: Day, days: number): Day {
  return plain(day).add({ days }).toString();
}

/** `day` moved by `months`: the same-numbered day, else the end of that month (民法典 202). */
export function addMonths(day: Day, months: number): Day {
  return plain(day).add({ months }, { overflow: 'constrain' }).toString();
}

/** `day` moved by `years`: the same-numbered day, else the end of that month (民法典 202). */
export function addYears(day: Day, years: number): Day {
  return plain(day).add({ years }, { overflow: 'constrain' }).toString();
}

/** Days from `from` to `to`; negative when `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
  return plain(from).until(plain(to), { largestUnit: 'day' }).days;
}

/** 1 = Monday … 7 = Sunday. */
export function weekday(day: Day): number {
  return plain(day).dayOfWeek;
}

/** Full years of age on `on`. A birthday of 29 February is reached on 28 February of common years' end, i.e. on 1 March. Negative before birth. */
export function ageOn(birth: Day, on: Day): number {
  const [by, bm, bd] = parts(birth);
  const [y, m, d] = parts(on);
  return y - by - (m < bm || (m === bm && d < bd) ? 1 : 0);
}

/** [year, month, day] as numbers. */
export function parts(day: Day): [number, number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

export function yearOf(day: Day): number {
  return parts(day)[0];
}

/** Days since 1 January 1970, for tables that are searched often: a whole number, negative before. */
export function numberOf(day: Day): number {
  const [y, m, d] = parts(day);
  return Date.UTC(y, m - 1, d) / 86_400_000;
}

/** The day of a numberOf. */
export function dayAt(number: number): Day {
  return new Date(number * 86_400_000).toISOString().slice(0, 10);
}

/** '2026年3月9日', as documents print it. */
export function dayInChinese(day: Day): string {
  const [y, m, d] = parts(day);
  return `${y}年${m}月${d}日`;
}

/** '3月9日', for lists where the year is plain. */
export function shortDayInChinese(day: Day): string {
  const [, m, d] = parts(day);
  return `${m}月${d}日`;
}

/** As dayInChinese; empty for a day that is not known. */
export function dayOrBlank(day: Day | null | undefined): string {
  return day == null ? '' : dayInChinese(day);
}

/** '周一' … '周日'. */
export function weekdayInChinese(day: Day): string {
  return `周${'一二三四五六日'[weekday(day) - 1]}`;
}

/** Items in order of a day of theirs; equal days keep their order. */
export function inDayOrder<T>(items: readonly T[], dayOf: (item: T) => Day): T[] {
  return items.toSorted((a, b) => compareText(dayOf(a), dayOf(b)));
}

/** Order of two texts by code unit: right for days, instants and ids, wrong for names (those go by pinyin). */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The earliest of the days given; null when there is none. */
export function earliest(days: readonly Day[]): Day | null {
  return days.length === 0 ? null : days.reduce((a, b) => (a <= b ? a : b));
}

/** The later of the days given; null when there is none. */
export function latest(days: readonly Day[]): Day | null {
  return days.length === 0 ? null : days.reduce((a, b) => (a >= b ? a : b));
}
