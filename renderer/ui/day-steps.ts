// Walking from day to day by keys, the same wherever days stand in weeks: the little grid of a day field, and 日程.
import { addDays, addMonths, weekday, type Day } from '../../main/domain/day';

const STEPS: Record<string, (day: Day) => Day> = {
  ArrowLeft: (day) => addDays(day, -1),
  ArrowRight: (day) => addDays(day, 1),
  ArrowUp: (day) => addDays(day, -7),
  ArrowDown: (day) => addDays(day, 7),
  PageUp: (day) => addMonths(day, -1),
  PageDown: (day) => addMonths(day, 1),
  Home: (day) => addDays(day, 1 - weekday(day)),
  End: (day) => addDays(day, 7 - weekday(day)),
};

/** The day that a key leads to from `at`, weeks beginning on Monday; null for other keys. */
export function stepped(key: string, at: Day): Day | null {
  return STEPS[key]?.(at) ?? null;
}
