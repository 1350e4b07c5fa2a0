// What holds for every move of a sitting: whether the case may sit down, whether its hours are hours, what a new time leaves behind.
import type { CaseFile } from '../case';
import type { Day } from '../day';
import { sessionState, type Session } from '../session';
import type { Refusal } from './move';

/** Null when the case is one in mediation: accepted, and not at its end (人民调解法 17, 26). */
export function mayNotSit(file: CaseFile): Refusal | null {
  if (file.termination) return { rule: 'terminated', say: '调解已经终止。' };
  return file.acceptance?.decision === 'accepted' ? null : { rule: 'not-accepted', say: '受理之后才能安排和记录调解。' };
}

/** Null when the end, if there is one, comes after the beginning. */
export function noHours({ from, to }: Pick<Session, 'from' | 'to'>): Refusal | null {
  return from !== '' && to !== '' && to <= from ? { rule: 'ends-before-start', say: '结束时间应当晚于开始时间。' } : null;
}

type When = Pick<Session, 'on' | 'from' | 'place'>;

/** True when people would come at the wrong time or to the wrong door. An hour or a place that was open before is filled in, not moved; how long it lasts matters to nobody's way. */
function isElsewhere(before: When, now: When): boolean {
  return before.on !== now.on || (before.from !== '' && before.from !== now.from) || (before.place !== '' && before.place !== now.place);
}

/**
 * A sitting as it is put, with the times it had before. What is known of earlier times stays whatever the new one says; a planned one
 * that is moved adds where it stood, and those who were asked have not answered for the new time. One that was held another day than
 * planned keeps that day too; its hours on that day are the record's own.
 */
export function withHistory(before: Session | undefined, now: Session, reason: string, today: Day): Session {
  if (before === undefined) return now;
  const postponed = before.postponed;
  if (sessionState(before) !== 'planned' || before.on === null) return { ...now, postponed };
  const held = sessionState(now) === 'held';
  if (sessionState(now) === 'cancelled' || (held ? before.on === now.on : !isElsewhere(before, now))) return { ...now, postponed };
  const { on, from, to, place } = before;
  return {
    ...now,
    postponed: [...postponed, { from: { on, from, to, place }, notedOn: today, reason }],
    asked: held ? now.asked : unanswered(now.asked),
  };
}

/** Who was asked stays; what they answered was about another time. */
export function unanswered(asked: Session['asked']): Session['asked'] {
  return asked.map((one) => ({ ...one, coming: null }));
}
