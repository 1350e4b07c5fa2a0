// How old the last good copy is, in days of the calendar here.
import { daysBetween, type Day, type Instant } from '../main/domain/day';
import { dayHere } from './ui/when';

/** Whole days since the last backup; null when there never was one. */
export function backupAge(at: Instant | null, today: Day): number | null {
  return at === null ? null : Math.max(0, daysBetween(dayHere(at), today));
}

/** True when there never was one, or it is older than the room wants it (settings.backupEveryDays). */
export function backupIsDue(at: Instant | null, everyDays: number, today: Day): boolean {
  const age = backupAge(at, today);
  return age === null || age > everyDays;
}
