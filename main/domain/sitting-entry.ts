// A sitting as the calendar of the whole room keeps it: when, where, who; held and called-off ones too. Worked out from the case.
import { z } from 'zod';
import type { CaseFacts } from './case';
import { Day } from './day';
import { byTime, sessionState, VENUES } from './session';

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

/** Every sitting of a case that has a day, by time. */
export function sittingEntries(facts: CaseFacts): SittingEntry[] {
  const own = facts.assignment;
  const usual = [own.lead, ...own.others].flatMap((m) => (m === null ? [] : [m.id]));
  return byTime(facts.sessions).flatMap((s) => {
    if (s.on === null) return [];
    const mediators = s.mediators.length > 0 ? s.mediators.map(({ id }) => id) : usual;
    return [{ id: s.id, on: s.on, from: s.from, to: s.to, place: s.place, venue: s.venue, mediators, state: sessionState(s) }];
  });
}
