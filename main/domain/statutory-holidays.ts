// The days off of a year as the regulation itself gives them, for years whose notice is not out. What the State Council then moves
// about (调休) is not guessed: such a year is provisional.
import { addDays, numberOf, weekday, type Day } from './day';
import type { HolidayYear } from './holidays';
import { newYearsEve, solarOf } from './lunar';
import { termDay } from './solar-terms';

/** How many days each holiday has under one wording of 全国年节及纪念日放假办法, and from which year on. */
interface Regime {
  since: number;
  springFrom: 'eve' | 'first';
  spring: number;
  labour: number;
  national: number;
  /** 清明, 端午, 中秋, one day each: holidays since 2008. */
  festivals: boolean;
}

// Newest first. 2025: decree 795 (2024-11-10); 2014: decree 644; 2008: decree 513; 2000: decree 270; before: the regulation of 1949.
const REGIMES: readonly Regime[] = [
  { since: 2025, springFrom: 'eve', spring: 4, labour: 2, national: 3, festivals: true },
  { since: 2014, springFrom: 'first', spring: 3, labour: 1, national: 3, festivals: true },
  { since: 2008, springFrom: 'eve', spring: 3, labour: 1, national: 3, festivals: true },
  { since: 2000, springFrom: 'first', spring: 3, labour: 3, national: 3, festivals: false },
  { since: 0, springFrom: 'first', spring: 3, labour: 1, national: 2, festivals: false },
];

export const COMPUTED_SOURCE = '按《全国年节及纪念日放假办法》推算，待国务院通知';

/** Each holiday with the days the regulation itself gives it, in the order of the year. */
export function statutoryDays(year: number): { on: Day; name: string }[] {
  const regime = REGIMES.find(({ since }) => since <= year);
  if (!regime) return [];
  const eve = newYearsEve(year - 1);
  const lunar = (month: number, day: number) => solarOf({ year, month, leap: false, day });
  const days = [
    ...run(`${year}-01-01`, 1, '元旦'),
    ...run(regime.springFrom === 'eve' ? eve : addDays(eve, 1), regime.spring, '春节'),
    ...run(`${year}-05-01`, regime.labour, '劳动节'),
    ...run(`${year}-10-01`, regime.national, '国庆节'),
    ...(regime.festivals ? [...run(termDay(year, '清明'), 1, '清明节'), ...run(lunar(5, 5), 1, '端午节'), ...run(lunar(8, 15), 1, '中秋节')] : []),
  ];
  return days.toSorted((a, b) => numberOf(a.on) - numberOf(b.on));
}

/**
 * The year as far as the regulation goes. A day that falls on a Saturday or Sunday is made up on a working day (art. 6); the article
 * does not say which, so it is the next one that is still free, as notices have done. Two holidays on one day (国庆 and 中秋) are one day off.
 */
export function computedYear(year: number): HolidayYear {
  const off = new Map<Day, string>();
  const owed: { after: Day; name: string }[] = [];
  for (const { on, name } of statutoryDays(year)) {
    const other = off.get(on);
    off.set(on, other === undefined ? name : `${other}、${name}`);
    if (weekday(on) > 5 && other === undefined) owed.push({ after: on, name });
  }
  for (const { after, name } of owed) {
    let on = addDays(after, 1);
    while (weekday(on) > 5 || off.has(on)) on = addDays(on, 1);
    off.set(on, name);
  }
  const listed = [...off].map(([on, name]) => ({ on, name })).toSorted((a, b) => numberOf(a.on) - numberOf(b.on));
  return { year, off: listed, work: [], source: COMPUTED_SOURCE, provisional: true };
}

function run(from: Day | null, days: number, name: string): { on: Day; name: string }[] {
  return from === null ? [] : Array.from({ length: days }, (_, i) => ({ on: addDays(from, i), name }));
}
