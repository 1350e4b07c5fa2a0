// What keys do on the calendar: arrows walk from day to day, with Alt they move the sitting that has the focus.
import { addDays, type Day } from '../../../main/domain/day';
import { later, type Times } from '../../journeys/sittings/hours';
import { stepped } from '../../ui/day-steps';
import type { View } from './span';

type Key = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/** The day that a key leads to from `at`; null for other keys. */
export function dayOfKey({ key, altKey, ctrlKey, metaKey, shiftKey }: Key, at: Day): Day | null {
  return altKey || ctrlKey || metaKey || shiftKey ? null : stepped(key, at);
}

/** Half an hour, in minutes: what one key moves in the views with hours. */
const SNAP = 30;

/**
 * Where a key moves a sitting: Alt+←/→ by a day; Alt+↑/↓ by a week, or by half an hour where hours are shown and one is known.
 * Null for other keys and where the hour would leave the day.
 */
export function movedByKey({ key, altKey, ctrlKey, metaKey, shiftKey }: Key, times: Times, view: View): Times | null {
  if (!altKey || ctrlKey || metaKey || shiftKey) return null;
  if (key === 'ArrowLeft' || key === 'ArrowRight') return { ...times, on: addDays(times.on, key === 'ArrowLeft' ? -1 : 1) };
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return null;
  const sign = key === 'ArrowUp' ? -1 : 1;
  const hours = (view === 'week' || view === 'day') && times.from !== '';
  return hours ? shifted(times, sign * SNAP) : { ...times, on: addDays(times.on, 7 * sign) };
}

function shifted(times: Times, minutes: number): Times | null {
  const from = later(times.from, minutes);
  const to = times.to === '' ? '' : later(times.to, minutes);
  return from === null || to === null ? null : { ...times, from, to };
}
