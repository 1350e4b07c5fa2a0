// What a view of the calendar shows: its days, its heading, and the day one page further.
import { addDays, addMonths, dayInChinese, isDay, parts, shortDayInChinese, weekday, weekdayInChinese, type Day } from '../../../main/domain/day';
import { calendar as words } from '../../strings/calendar';
import { weeksOf } from '../../ui/month-grid';

export const VIEWS = ['month', 'week', 'day', 'list'] as const;
export type View = (typeof VIEWS)[number];

export interface Span {
  from: Day;
  to: Day;
}

/** The view an address names; the month for anything else. */
export function viewNamed(name: string | undefined): View {
  return VIEWS.find((view) => view === name) ?? 'month';
}

/** The day an address names; today for anything else. */
export function dayNamed(text: string | undefined, today: Day): Day {
  return text !== undefined && isDay(text) ? text : today;
}

/** First and last day that a view of `at` shows, both included; a month with the days of its neighbours that fill its weeks. */
export function spanOf(view: View, at: Day): Span {
  switch (view) {
    case 'day':
      return { from: at, to: at };
    case 'week':
      return weekOf(at);
    case 'month': {
      const weeks = weeksOf(at);
      return { from: weeks[0]?.[0] ?? at, to: weeks.at(-1)?.[6] ?? at };
    }
    case 'list': {
      const first = addDays(at, 1 - parts(at)[2]);
      return { from: first, to: addDays(addMonths(first, 1), -1) };
    }
  }
}

/** Monday to Sunday around a day. */
export function weekOf(at: Day): Span {
  const from = addDays(at, 1 - weekday(at));
  return { from, to: addDays(from, 6) };
}

/** The day that the next page (`pages` 1) or the one before (-1) is about. */
export function turned(view: View, at: Day, pages: number): Day {
  if (view === 'day') return addDays(at, pages);
  return view === 'week' ? addDays(at, 7 * pages) : addMonths(at, pages);
}

/** '2026年3月', '2026年3月9日 — 3月15日', '2026年3月9日 周一' */
export function spanTitle(view: View, at: Day): string {
  const [year, month] = parts(at);
  if (view === 'day') return `${dayInChinese(at)} ${weekdayInChinese(at)}`;
  if (view !== 'week') return words.monthTitle(year, month);
  const { from, to } = weekOf(at);
  return words.weekTitle(dayInChinese(from), parts(to)[0] === parts(from)[0] ? shortDayInChinese(to) : dayInChinese(to));
}
