// A month and a day, of either calendar. Chinese numerals without 日 or 号 are the lunar calendar's (八月十五), as in every village;
// digits, and numerals with 日 or 号, are the solar one's (8月15, 八月十五日), as on every paper.
import { addDays, addMonths, isDay, type Day } from '../day';
import { lunarText, monthLength, solarOf } from '../lunar';
import { dateIn, LUNAR_DATE, MONTH, monthIn, NUMBER, numberIn } from './numerals';
import { readings, type Reading, type Saying, type Yearly } from './occurrence';

const LUNAR = new RegExp(`^(农历|阴历|旧历|老历)?(闰)?(${MONTH})月(${LUNAR_DATE}|底|尾|末)([日号])?$`);
const SOLAR = new RegExp(`^(阳历|公历|新历)?(${NUMBER})月(?:份)?(?:(${NUMBER})[日号]?|[底末尾])$`);
/** Only the lunar calendar has these. */
const ONLY_LUNAR = /[正冬腊闰初廿卅半]/;

/** The readings of a month and a day; none when it is neither. */
export function monthAndDay(text: string, saying: Saying): Reading[] {
  const lunar = LUNAR.exec(text);
  const isLunar = lunar !== null && (lunar[1] !== undefined || ONLY_LUNAR.test(text) || (!/\d/.test(text) && lunar[5] === undefined));
  if (!isLunar) return solarReadings(text, saying);
  const [, named, leap, monthWord = '', dayWord = ''] = lunar;
  const month = monthIn(monthWord);
  if (month === null || month < 1 || month > 12) return [];
  const toEnd = /[底尾末]/.test(dayWord);
  const day = toEnd ? null : dateIn(dayWord);
  const found = leap === undefined ? bothMonths(month, day, saying) : readings(lunarDay(month, true, day), saying);
  // 八月底: nothing says which calendar.
  return toEnd && named === undefined && !ONLY_LUNAR.test(monthWord) && leap === undefined ? [...found, ...solarReadings(text, saying)] : found;
}

/** A day that a year has in two months of one number is two days: asked about. */
function bothMonths(month: number, day: number | null, saying: Saying): Reading[] {
  const plain = readings(lunarDay(month, false, day), saying);
  const leap = readings(lunarDay(month, true, day), saying);
  const near = leap.filter((l) => plain.some((p) => l.day < addDays(p.day, 45) && (saying.lean === 'future' || l.day > addDays(p.day, -45))));
  return [...plain, ...near].toSorted((a, b) => (a.day < b.day ? -1 : 1));
}

/** `day` null: the last day of the month. 三十 in a month of 29 days is its last day, as 腊月三十 is 除夕 every year; that is said. */
function lunarDay(month: number, leap: boolean, day: number | null): Yearly {
  return {
    calendar: 'lunar',
    in: (year) => {
      const last = monthLength({ year, month, leap }) ?? 0;
      const on = solarOf({ year, month, leap, day: day === null || day === 30 ? last : day });
      return on === null ? null : { day: on, said: `农历${lunarText(on)}${day === 30 && last === 29 ? '（当月没有三十）' : ''}` };
    },
  };
}

function solarReadings(text: string, saying: Saying): Reading[] {
  const [, , monthWord = '', dayWord] = SOLAR.exec(text) ?? [];
  const month = numberIn(monthWord);
  const day = dayWord === undefined ? null : numberIn(dayWord);
  if (month === null || month < 1 || month > 12 || (dayWord !== undefined && day === null)) return [];
  const first = (year: number): Day => `${year}-${String(month).padStart(2, '0')}-01`;
  return readings(
    {
      calendar: 'solar',
      in: (year) => {
        if (!isDay(first(year)) || year > 2198) return null;
        const on = day === null ? addDays(addMonths(first(year), 1), -1) : addDays(first(year), day - 1);
        return on.slice(0, 7) === first(year).slice(0, 7) && (day ?? 1) >= 1 ? { day: on, said: `公历${month}月${Number(on.slice(8))}日` } : null;
      },
    },
    saying,
  );
}
