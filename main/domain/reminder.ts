// When the PC reminds of the day's work, and in which words. Told from now each time it is looked at, never from a timer set yesterday:
// sleep, midnight and a clock that somebody sets can neither lose a reminder nor repeat it.
import { z } from 'zod';
import { Day } from './day';

/** The days on which each reminder was last given. */
export const Reminded = z.object({ start: Day.nullable(), hour: Day.nullable() });
export type Reminded = z.infer<typeof Reminded>;

export interface Moment {
  day: Day;
  /** 'HH:MM' on the wall. */
  time: string;
}

/**
 * What reminds now: the start of the program, the hour the room set ('HH:MM', '' for none), or nothing. Each once a day. A start after
 * the hour is both, so that nobody is told twice within a minute.
 */
export function reminderNow({ day, time }: Moment, hour: string, given: Reminded, starting: boolean): Reminded | null {
  const struck = hour !== '' && time >= hour;
  if (starting && given.start !== day) return { start: day, hour: struck ? day : given.hour };
  return struck && given.hour !== day ? { ...given, hour: day } : null;
}

/** Without names: it stands on the screen for everybody in the room. Null when there is nothing to say. */
export function reminderWords({ late, today }: { late: number; today: number }): string | null {
  if (late === 0 && today === 0) return null;
  if (today === 0) return `有${late}件事已经逾期。`;
  return late === 0 ? `今天有${today}件事要办。` : `今天有${today}件事要办，另有${late}件已经逾期。`;
}
