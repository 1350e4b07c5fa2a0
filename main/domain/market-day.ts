// Market days (赶场): days of the solar or lunar month whose number ends in the town's digits.
import { dayAt, numberOf, parts, type Day } from './day';
import { lunarDate } from './lunar';
import type { Town } from './town';

/** True when people go to that town's market on a day. */
export function isMarketDay(day: Day, { market }: Pick<Town, 'market'>): boolean {
  const number = market.calendar === 'lunar' ? lunarDate(day).day : parts(day)[2];
  return market.digits.includes(number % 10);
}

/** '云隘场', of a town entered as 云隘, 云隘镇 or 云隘场. */
export function marketName({ name }: Pick<Town, 'name'>): string {
  const short = name.length > 2 ? name.replace(/[镇乡]$/, '') : name;
  return short.endsWith('场') ? short : `${short}场`;
}

/** The first market day after a day, and whose market it is; null when none of the towns has one. */
export function nextMarketDay(after: Day, towns: readonly Town[]): { day: Day; towns: Town[] } | null {
  if (towns.length === 0) return null;
  const start = numberOf(after);
  // Every digit comes at least once in any two months.
  for (let i = 1; i <= 62; i += 1) {
    const day = dayAt(start + i);
    const there = towns.filter((town) => isMarketDay(day, town));
    if (there.length > 0) return { day, towns: there };
  }
  return null;
}
