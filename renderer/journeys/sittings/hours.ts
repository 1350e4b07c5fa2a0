// Hours of a day as texts, 'HH:MM': moved, counted, compared.
import type { Day } from '../../../main/domain/day';

/** When a sitting is; hours may be empty. */
export interface Times {
  on: Day;
  from: string;
  to: string;
}

/** 'HH:MM' moved by minutes; null outside of the day. */
export function later(time: string, minutes: number): string | null {
  const total = minutesOf(time) + minutes;
  if (total < 0 || total >= 24 * 60) return null;
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
}

/** Minutes since midnight of an 'HH:MM'. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** '9:00', '9:00–10:30'; empty where there is no hour. */
export function hoursShown({ from, to }: { from: string; to: string }): string {
  if (from === '') return '';
  return to === '' ? plain(from) : `${plain(from)}–${plain(to)}`;
}

const plain = (time: string) => time.replace(/^0/, '');
