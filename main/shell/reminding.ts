// Asks the house every minute whether it is time to remind, and to make a snapshot.
import type { House } from '../calls/house';
import type { Log } from '../log';
import { describe } from './faults';

const MINUTE_MS = 60_000;

/** At once and then every minute. After sleep the next look tells by the clock what was missed. Never keeps the program from leaving. */
export function remindEveryMinute(house: Pick<House, 'remind'>, log: Log): void {
  const look = () => void house.remind().catch((fault: unknown) => log('not-reminded', describe(fault)));
  look();
  setInterval(look, MINUTE_MS).unref();
}

/** From the first full minute on: the start itself has enough to do. */
export function keepSnapshotsEveryMinute(house: Pick<House, 'keepSnapshots'>, log: Log): void {
  setInterval(() => void house.keepSnapshots().catch((fault: unknown) => log('no-snapshot', describe(fault))), MINUTE_MS).unref();
}
