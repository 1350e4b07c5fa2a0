// 违反: somebody did what they had promised not to do. A fact with a day and a note; what follows from it people decide.
import { z } from 'zod';
import { Day } from './day';
import { Prose } from './text';

export const Breach = z.object({
  id: z.string(),
  obligation: z.string(),
  on: Day,
  /** What happened, who saw it. */
  note: Prose,
});
export type Breach = z.infer<typeof Breach>;
