// A sitting as the calendar of the whole room keeps it: when, where, who; held and called-off ones too. Worked out from the case.
import { z } from 'zod';
import type { CaseFacts } from './case';
import { Day } from './day';
import { byTime, sessionState, VENUES } from './session';
import { mediatorsOf } from './staff';

export const SITTING_STATES = ['planned', 'held', 'cancelled'] as const;

export const SittingEntry = z.object({
  id: z.string(),
  on: Day,
  /** 'HH:MM'; empty when no hour was given. */
  from: z.string(),
  to: z.string(),
  place: z.string(),
  venue: z.enum(VENUES).nullable(),
  /** Ids of the mediators; those of the case when the sitting names none. */
  mediators: z.array(z.string()),
  state: z.enum(SITTING_STATES),
});
export type SittingEntry = z.infer<typeof SittingEntry>;

/** Every sitting of a case that has a day, by time. What was still planned when the case ended will not be held: it counts as called off. */
export function sittingEntries(facts: CaseFacts): SittingEntry[] {
  const ended = facts.termination !== null || facts.closing !== null;
  const usual = mediatorsOf(facts.assignment).map(({ id }) => id);
  return byTime(facts.sessions).flatMap((s) => {
    if (s.on === null) return [];
    const own = sessionState(s);
    const state = ended && own === 'planned' ? 'cancelled' : own;
    const mediators = s.mediators.length > 0 ? s.mediators.map(({ id }) => id) : usual;
    return [{ id: s.id, on: s.on, from: s.from, to: s.to, place: s.place, venue: s.venue, mediators, state }];
  });
}
