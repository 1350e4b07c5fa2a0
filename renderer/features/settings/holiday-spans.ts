// A year's holidays as people speak of them: 春节, from when to when.
import type { Day } from '../../../main/domain/day';
import type { HolidayYear } from '../../../main/domain/holidays';

/** Holidays of a year by name, each with its first and last day. */
export function spansOf(year: HolidayYear): { name: string; from: Day; to: Day; days: number }[] {
  const spans: { name: string; from: Day; to: Day; days: number }[] = [];
  for (const { on, name } of year.off.toSorted((a, b) => (a.on < b.on ? -1 : 1))) {
    const last = spans.at(-1);
    if (last?.name === name) Object.assign(last, { to: on, days: last.days + 1 });
    else spans.push({ name, from: on, to: on, days: 1 });
  }
  return spans;
}
