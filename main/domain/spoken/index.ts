// Days as people say them: 腊月二十三前, 正月十五, 端午, 下个赶场, 一个月内. Read into a fixed solar day, with how it was read; where one
// saying may be two days (a leap month, 小年), all of them, to be asked about.
import type { Day } from '../day';
import type { Town } from '../town';
import { festival, NEW_YEARS_EVE } from './festivals';
import { monthAndDay } from './month-and-day';
import { yearIn } from './numerals';
import { readings, type Reading, type Saying } from './occurrence';
import { marketSaid, monthSaid, spanSaid, weekdaySaid } from './relative';

export type { Reading } from './occurrence';

export interface SpokenDay extends Reading {
  /** Other days it may mean, by day; empty when there is but one. */
  others: Reading[];
}

export interface Spoken {
  today: Day;
  towns?: readonly Town[];
  /** Which side of today is meant where no year is named; the future unless told. */
  lean?: 'past' | 'future';
}

const YEARS: Record<string, number> = { 前年: -2, 去年: -1, 今年: 0, 本年: 0, 明年: 1, 来年: 1, 下年: 1, 后年: 2 };

/**
 * Reads a day as it is said; null when it is none.
 * “前” counts the day itself: 腊月二十三前 is still kept on 腊月廿三. 民法典 1259 lets 以内 and 届满 include the day and says nothing of 前;
 * the program takes the reading that breaks no promise early, and says so (“含当天”). 春节前 and 年前 end with 除夕: 初一 is no longer before the feast.
 */
export function spokenDay(text: string, { today, towns = [], lean = 'future' }: Spoken): SpokenDay | null {
  const plain = text.normalize('NFKC').replace(/\s+/g, '').replace(/^(不迟于|不晚于|最迟|最晚|等到|到|在|于)/, '');
  if (plain.length === 0 || plain.length > 20) return null;
  const { rest: whole, isBefore } = withoutBefore(plain);
  const { rest, year } = withoutYear(whole.replace(/(那天|当天|这天|那日|当日)$/, ''));
  const found = all(rest, isBefore, { today, lean, year }, towns);
  const [first, ...others] = found.map(({ day, said }) => ({ day, said: isBefore ? `${said}，含当天` : said }));
  return first === undefined ? null : { ...first, others };
}

function all(text: string, isBefore: boolean, saying: Saying, towns: readonly Town[]): Reading[] {
  if (isBefore && /^(春节|过年|年|新年)$/.test(text)) return readings(NEW_YEARS_EVE, eveOf(saying));
  const named = festival(text).flatMap((day) => readings(day, saying));
  if (named.length > 0) return named;
  const dated = monthAndDay(text, saying);
  if (dated.length > 0 || saying.year !== null) return dated;
  const { today, lean } = saying;
  const relative = weekdaySaid(text, today) ?? monthSaid(text, today, lean) ?? spanSaid(text, today) ?? lunarDateOnly(text, saying) ?? marketSaid(text, today, towns);
  return relative === null ? [] : [relative];
}

/** 明年春节前 ends with the 除夕 of this lunar year: the eve belongs to the year before the feast. */
function eveOf(saying: Saying): Saying {
  if (saying.year === null) return saying;
  return { ...saying, year: 'number' in saying.year ? { number: saying.year.number - 1 } : { offset: saying.year.offset - 1 } };
}

/** '初八', '廿三': of this lunar month, or the next one. */
function lunarDateOnly(text: string, saying: Saying): Reading | null {
  if (!/^(初[一二三四五六七八九十]|廿[一二三四五六七八九]?)$/.test(text)) return null;
  const months = ['正', '二', '三', '四', '五', '六', '七', '八', '九', '十', '冬', '腊'].flatMap((month) => [`${month}月${text}`, `闰${month}月${text}`]);
  const days = months.flatMap((said) => monthAndDay(said, saying)).toSorted((a, b) => (a.day < b.day ? -1 : 1));
  return (saying.lean === 'past' ? days.at(-1) : days[0]) ?? null;
}

/** The saying without 前 and its like, and whether it had one. */
export function withoutBefore(text: string): { rest: string; isBefore: boolean } {
  const rest = text.replace(/(之前|以前|前头|为止|前|止)$/, '');
  return { rest, isBefore: rest !== text };
}

function withoutYear(text: string): { rest: string; year: Saying['year'] } {
  const word = text.slice(0, 2);
  const offset = YEARS[word];
  if (offset !== undefined) return { rest: text.slice(2).replace(/^的/, ''), year: { offset } };
  const match = /^(\d{4}|[〇零一二三四五六七八九]{4})年(.+)$/.exec(text);
  return match ? { rest: match[2] ?? '', year: { number: yearIn(match[1] ?? '') } } : { rest: text, year: null };
}
