// Whether the PC's date can be believed. An empty battery on the board sets it to the year the board was made, or to any other; every
// limit worked out from it would be wrong, so it is said before any date is used.
import { addDays, dayInChinese, type Day } from './day';

/**
 * † No room stays shut longer: the longest is about a month around the Spring Festival, and what is counted every month or quarter
 * (排查, 统计) brings somebody in. A dead battery or a wrong year jumps much further.
 */
export const LONGEST_SHUT_DAYS = 45;

export interface ClockDoubt {
  /** Before the last day that is known, or too far after it. */
  kind: 'back' | 'ahead';
  today: Day;
  /** The last day on which the program was used or a case saved. */
  last: Day;
}

/** Why `today` is not believed without asking; null when it is. `last` null: nothing is known yet. */
export function clockDoubt(today: Day, last: Day | null): ClockDoubt | null {
  if (last === null) return null;
  if (today < last) return { kind: 'back', today, last };
  return today > addDays(last, LONGEST_SHUT_DAYS) ? { kind: 'ahead', today, last } : null;
}

/** In a person's words; the window and the terminal say the same. */
export function doubtInWords({ today, last }: ClockDoubt): string {
  return `电脑日期显示${dayInChinese(today)}，而上次使用是${dayInChinese(last)}。`;
}
