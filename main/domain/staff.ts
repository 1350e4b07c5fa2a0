// People of the room (mediators, recorders) as a case remembers them: by id, and by the name they had then.
import { z } from 'zod';
import { Line } from './text';

export const StaffRef = z.object({ id: z.string(), name: Line });
export type StaffRef = z.infer<typeof StaffRef>;
export const OptionalStaff = StaffRef.nullable().default(null);

/** Who mediates a case (人民调解法 19): one in the lead, others beside, a recorder; appointed or chosen by the parties. */
export const Assignment = z.object({
  lead: OptionalStaff,
  others: z.array(StaffRef).default([]),
  recorder: OptionalStaff,
  chosenBy: z.enum(['committee', 'parties']).default('committee'),
});
export type Assignment = z.infer<typeof Assignment>;

/** Lead first, then the others: the order in which they sign. */
export function mediatorsOf(assignment: Assignment): StaffRef[] {
  return assignment.lead ? [assignment.lead, ...assignment.others] : [...assignment.others];
}
