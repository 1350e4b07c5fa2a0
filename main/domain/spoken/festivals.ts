// Days that have a name: festivals of both calendars and the 24 terms. Each name gives one day a year, or two where usage differs.
import { isDay, type Day } from '../day';
import { lunarText, newYearsEve, solarOf } from '../lunar';
import { TERM_NAMES, termDay } from '../solar-terms';
import type { Yearly } from './occurrence';

const two = (n: number) => String(n).padStart(2, '0');

function solar(name: string, month: number, day: number): Yearly {
  return { calendar: 'solar', in: (year) => read(`${year}-${two(month)}-${two(day)}`, name) };
}

function lunar(name: string, month: number, day: number): Yearly {
  return {
    calendar: 'lunar',
    in: (year) => {
      const on = solarOf({ year, month, leap: false, day });
      return on === null ? null : { day: on, said: `${name}（农历${lunarText(on)}）` };
    },
  };
}

function read(day: Day, said: string): { day: Day; said: string } | null {
  return isDay(day) ? { day, said } : null;
}

export const NEW_YEARS_EVE: Yearly = {
  calendar: 'lunar',
  in: (year) => {
    if (year < 1900 || year > 2198) return null;
    const on = newYearsEve(year);
    return { day: on, said: `除夕（农历${lunarText(on)}）` };
  },
};

/** 小年 is the 23rd of 腊月 in the north and the 24th in the south: asked about. */
const LITTLE_YEAR = [lunar('小年', 12, 23), lunar('小年', 12, 24)];
/** The end of the year is 31 December at the office and 除夕 in the village: asked about. */
const YEARS_END = [solar('公历年底', 12, 31), NEW_YEARS_EVE];

const NAMED: readonly (readonly [pattern: RegExp, days: readonly Yearly[]])[] = [
  [/^(春节|大年初一|新年初一|过年)$/, [lunar('春节', 1, 1)]],
  [/^(除夕|大年三十|年三十|大年夜|三十夜|三十晚上)$/, [NEW_YEARS_EVE]],
  [/^(元宵节?|过大年|上元节?)$/, [lunar('元宵节', 1, 15)]],
  [/^端午节?$/, [lunar('端午节', 5, 5)]],
  [/^七夕节?$/, [lunar('七夕', 7, 7)]],
  [/^(中元节?|月半节)$/, [lunar('中元节', 7, 15)]],
  [/^(中秋节?|八月节)$/, [lunar('中秋节', 8, 15)]],
  [/^重阳节?$/, [lunar('重阳节', 9, 9)]],
  [/^腊八节?$/, [lunar('腊八', 12, 8)]],
  [/^(小年|过小年)$/, LITTLE_YEAR],
  [/^(元旦节?|新历年)$/, [solar('元旦', 1, 1)]],
  [/^(妇女节|三八|三八节)$/, [solar('妇女节', 3, 8)]],
  [/^(劳动节|五一|五一节)$/, [solar('劳动节', 5, 1)]],
  [/^(儿童节|六一|六一节)$/, [solar('儿童节', 6, 1)]],
  [/^(七一|建党节)$/, [solar('建党节', 7, 1)]],
  [/^(八一|建军节)$/, [solar('建军节', 8, 1)]],
  [/^(教师节)$/, [solar('教师节', 9, 10)]],
  [/^(国庆节?|十一)$/, [solar('国庆节', 10, 1)]],
  [/^(年底|年末|年终)$/, YEARS_END],
];

/** The days a name stands for; none when it is no name. */
export function festival(name: string): readonly Yearly[] {
  const term = TERM_NAMES.find((t) => t === name || `${t}节` === name);
  if (term) return [{ calendar: 'solar', in: (year) => (year < 1900 || year > 2199 ? null : read(termDay(year, term), term)) }];
  return NAMED.find(([pattern]) => pattern.test(name))?.[1] ?? [];
}
