// The lunar date in brackets after a solar one, for papers of rooms that want it. The solar date counts (民法典 200).
import { lunarText } from '../../domain/lunar';
import type { Day } from '../../domain/day';

/** '（农历二月初二）' */
export function lunarInBrackets(day: Day): string {
  return `（农历${lunarText(day)}）`;
}
