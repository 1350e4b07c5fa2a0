// Which year is meant: what comes once a year, laid on the year that was named, or on the next one in which it comes.
import { yearOf, type Day } from '../day';
import { lunarDate } from '../lunar';

/** One way of reading what was said. */
export interface Reading {
  day: Day;
  /** How it was read: '农历腊月廿三'. */
  said: string;
}

/** What comes once a year: its day in a year of its calendar, or null in years that have none. */
export interface Yearly {
  calendar: 'solar' | 'lunar';
  in(year: number): Reading | null;
}

/** Where and when something is said. */
export interface Saying {
  today: Day;
  /** Towards which side an unnamed year is sought. */
  lean: 'past' | 'future';
  /** 今年 0, 明年 1; a number of four digits; null: not named. */
  year: { offset: number } | { number: number } | null;
}

/** Leap months come back after at most 19 years, a certain one after some decades. */
const FAR = 60;

/** Every reading of a yearly day; more than one only where the year that was named may be two. */
export function readings(yearly: Yearly, { today, lean, year }: Saying): Reading[] {
  const here = yearly.calendar === 'lunar' ? lunarDate(today).year : yearOf(today);
  if (year === null) {
    const found = lean === 'past' ? lastBy(yearly, here, today) : nextFrom(yearly, here, today);
    return found === null ? [] : [found];
  }
  if ('number' in year) return known(yearly.in(year.number));
  // Between New Year and the Spring Festival 今年 may be the lunar year that ends or the solar one that began.
  const both = [...new Set([here, yearOf(today)])].flatMap((y) => known(yearly.in(y + year.offset)));
  const ahead = both.filter(({ day }) => day >= today);
  return year.offset >= 0 && ahead.length > 0 ? ahead : both;
}

function nextFrom(yearly: Yearly, here: number, today: Day): Reading | null {
  for (let y = here - 1; y <= here + FAR; y += 1) {
    const found = yearly.in(y);
    if (found !== null && found.day >= today) return found;
  }
  return null;
}

function lastBy(yearly: Yearly, here: number, today: Day): Reading | null {
  for (let y = here + 1; y >= here - FAR; y -= 1) {
    const found = yearly.in(y);
    if (found !== null && found.day <= today) return found;
  }
  return null;
}

const known = (reading: Reading | null): Reading[] => (reading === null ? [] : [reading]);
