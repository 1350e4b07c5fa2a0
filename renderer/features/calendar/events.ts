// Between the lines of the calendar and the library's events. Everything is said in UTC, so that no zone can move an hour or a day.
import type { EventInput } from '@fullcalendar/react';
import type { CalendarEntry } from '../../../main/contract/shapes';
import type { Day } from '../../../main/domain/day';
import { later, minutesOf, type Times } from '../../journeys/sittings/hours';
import { keyOf, sortOf, stateOf, whyFixed } from './lines';

/** How long a sitting of unknown end stands in a view with hours, in minutes. */
const USUAL = 60;

/** `entry` travels along in extendedProps. */
export function eventOf(entry: CalendarEntry, today: Day): EventInput {
  const { day, from, title } = entry;
  return {
    id: keyOf(entry),
    title,
    ...(from === '' ? { start: day, allDay: true } : { start: `${day}T${from}:00Z`, end: `${day}T${endOf(entry)}:00Z`, allDay: false }),
    startEditable: whyFixed(entry) === '',
    className: `cal-entry cal-${sortOf(entry)} cal-${stateOf(entry, today)}`,
    extendedProps: { entry },
  };
}

function endOf({ from, to }: Pick<CalendarEntry, 'from' | 'to'>): string {
  return to !== '' && to > from ? to : (later(from, USUAL) ?? '23:59');
}

/** Day and hours after a drag. One that had an hour keeps it when it is dropped on a day without hours. */
export function dropped(start: Date, allDay: boolean, before: Times): Times {
  const on = dayIn(start);
  if (allDay) return { ...before, on };
  const from = start.toISOString().slice(11, 16);
  const length = before.from !== '' && before.to !== '' ? minutesOf(before.to) - minutesOf(before.from) : 0;
  return { on, from, to: length > 0 ? (later(from, length) ?? '23:59') : '' };
}

/** The day of a date of the library. */
export const dayIn = (date: Date): Day => date.toISOString().slice(0, 10);

/** First and last hour that views with hours show: the working day, and more where something is planned outside of it. */
export function workingHours(entries: readonly CalendarEntry[]): { first: string; last: string } {
  const timed = entries.filter(({ from }) => from !== '');
  const first = Math.min(7, ...timed.map(({ from }) => Number(from.slice(0, 2))));
  const last = Math.max(19, ...timed.map((entry) => Math.ceil(minutesOf(endOf(entry)) / 60)));
  const hour = (n: number) => `${String(n).padStart(2, '0')}:00:00`;
  return { first: hour(first), last: hour(Math.min(24, last)) };
}
