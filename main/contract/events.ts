// What main may say unasked.
import { z } from 'zod';
import { HouseState } from './shapes';

export const EVENTS = {
  /** How far a long job is. `total` 0: not known yet. */
  progress: z.object({
    job: z.enum(['backup', 'verify', 'restore', 'rehearsal', 'check', 'catalog', 'print', 'dossier', 'exchange', 'probe']),
    phase: z.string(),
    done: z.number(),
    total: z.number(),
  }),
  /** A case was saved, here or in another window. */
  'case-saved': z.object({ id: z.string(), revision: z.int() }),
  /** Folder, settings or notices changed. */
  'house-changed': HouseState,
  /** A key the system menu or the window frame caught, e.g. Ctrl+K; a click on a notification. */
  command: z.object({ name: z.enum(['find', 'print', 'help', 'new-case', 'today']) }),
} as const;

export type EventName = keyof typeof EVENTS;
export type EventValue<N extends EventName> = z.output<(typeof EVENTS)[N]>;
