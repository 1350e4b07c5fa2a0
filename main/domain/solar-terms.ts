// The 24 solar terms (节气): days set by the sun, by which fields are worked. From tyme4ts, a year at a time.
import { SolarTerm } from 'tyme4ts';
import { dayAt, yearOf, type Day } from './day';

export const TERM_NAMES = [
  '小寒', '大寒', '立春', '雨水', '惊蛰', '春分', '清明', '谷雨', '立夏', '小满', '芒种', '夏至',
  '小暑', '大暑', '立秋', '处暑', '白露', '秋分', '寒露', '霜降', '立冬', '小雪', '大雪', '冬至',
] as const;
export type TermName = (typeof TERM_NAMES)[number];

const years = new Map<number, ReadonlyMap<Day, TermName>>();

/** The terms of a solar year, by day, 小寒 first. */
export function termsOf(year: number): ReadonlyMap<Day, TermName> {
  const known = years.get(year);
  if (known) return known;
  const terms = new Map<Day, TermName>();
  for (const [i, name] of TERM_NAMES.entries()) {
    // The library counts from 冬至 of the year before.
    const on = SolarTerm.fromIndex(year, i + 1).getSolarDay();
    terms.set(dayAt(Date.UTC(on.getYear(), on.getMonth() - 1, on.getDay()) / 86_400_000), name);
  }
  years.set(year, terms);
  return terms;
}

/** The term that begins on a day; null on most days. */
export function termOf(day: Day): TermName | null {
  return termsOf(yearOf(day)).get(day) ?? null;
}

/** The day of a term in a solar year. */
export function termDay(year: number, term: TermName): Day {
  for (const [on, name] of termsOf(year)) if (name === term) return on;
  throw new Error('a year without one of its terms');
}
