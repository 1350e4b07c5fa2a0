// The clocks of one case: which rule started when, when it ends, whether it was met. What sets a clock going and what meets it is in
// clock-triggers.ts; how a day is counted in clock.ts; why it is that day, in words, in explain-clock.ts.
import type { CaseFacts } from './case';
import { limitBefore, limitFrom, type ClockRule, type Limit } from './clock';
import { endOf, startOf } from './clock-triggers';
import { addDays, daysBetween, inDayOrder, latest, type Day } from './day';
import type { Extension, Pause } from './dispute';
import type { RuleBook } from './rule-book';

/** Time taken out of a limit: from a day up to another one, or up to today while it goes on. */
export interface TimeOut {
  from: Day;
  /** null: it still goes on. */
  to: Day | null;
  days: number;
}

export interface CaseClock extends Limit {
  rule: ClockRule;
  startedOn: Day;
  /** Moved by written consent of all parties (延期). */
  extended: boolean;
  /** What it would be without that. */
  unextended: Limit;
  /** 鉴定 and the like, as far as it lies inside the limit. */
  timesOut: TimeOut[];
  /** Since when it stands still; null while it runs. A standing clock ends a day later every day. */
  pausedSince: Day | null;
  /** The day on which what the clock asks for was done; null while it runs or after it ran out. */
  metOn: Day | null;
  /** Nobody needs it any more: the case ended another way, or the parties said they do not want it. */
  moot: boolean;
}

/** All clocks that have started, in order of their last day. `today` is needed for time out that still goes on. */
export function caseClocks(facts: CaseFacts, book: RuleBook, today: Day): CaseClock[] {
  const clocks: CaseClock[] = [];
  for (const rule of book.clockRules) {
    const startedOn = startOf(rule.starts, facts, book, today);
    if (startedOn === null) continue;
    const end = endOf(rule.starts, facts);
    const running = { rule, startedOn, ...end };
    if (rule.direction === 'before') {
      const limit = limitBefore(startedOn, rule.length, book.calendar);
      clocks.push({ ...limit, ...running, extended: false, unextended: limit, timesOut: [], pausedSince: null });
      continue;
    }
    const isMediation = rule.starts === 'accepted' || rule.starts === 'labour-accepted';
    const standsAt = end.metOn ?? today;
    const count = (paused: number) => limitFrom(startedOn, rule.length, book.calendar, paused);
    const timesOut = isMediation ? timesOutOf(facts.pauses, startedOn, standsAt, count) : [];
    const unextended = count(sum(timesOut));
    const until = isMediation ? extendedUntil(facts.extensions) : null;
    const extended = until !== null && until > unextended.nominal;
    const limit = extended ? { nominal: until, rolled: until, certain: true } : unextended;
    const pausedSince = end.metOn === null && !extended ? (timesOut.find(({ to }) => to === null)?.from ?? null) : null;
    clocks.push({ ...limit, ...running, extended, unextended, timesOut, pausedSince });
  }
  return inDayOrder(clocks, (c) => c.nominal);
}

/** True when the clocks of a case are others tomorrow although nothing happens: time out goes on. */
export function standsStill(facts: Pick<CaseFacts, 'pauses' | 'closing' | 'termination'>): boolean {
  return facts.pauses.some(({ to }) => to === null) && facts.closing === null && facts.termination === null;
}

const sum = (timesOut: readonly TimeOut[]) => timesOut.reduce((days, one) => days + one.days, 0);

/**
 * What is taken out of a limit: whole days from the beginning of each pause to its end, the part before the start left out, days of two
 * pauses at once counted once. A pause that begins when the time is over brings nothing back. One that goes on counts up to `now`.
 */
function timesOutOf(pauses: readonly Pause[], startedOn: Day, now: Day, count: (paused: number) => Limit): TimeOut[] {
  const out: TimeOut[] = [];
  let covered = startedOn;
  for (const pause of inDayOrder(pauses, (p) => p.from)) {
    const from = latest([pause.from, covered]) ?? covered;
    if (from > count(sum(out)).rolled) break;
    const to = pause.to ?? latest([now, from]) ?? from;
    const days = daysBetween(from, to);
    if (days > 0 || (pause.to === null && days === 0)) out.push({ from, to: pause.to, days });
    covered = latest([covered, to]) ?? covered;
  }
  return out;
}

function extendedUntil(extensions: readonly Extension[]): Day | null {
  return extensions.reduce<Day | null>((until, e) => (e.agreedByAll && e.until !== null && (until === null || e.until > until) ? e.until : until), null);
}

/** The day after which counting begins, i.e. the first day counted (民法典 201). */
export const firstCounted = (clock: Pick<CaseClock, 'startedOn'>): Day => addDays(clock.startedOn, 1);
