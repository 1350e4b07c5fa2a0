// 司法确认 (人民调解法 33): jointly asked for within 30 days of effect, decided by the court.
import { z } from 'zod';
import { OptionalDay } from './day';
import { Line, Prose } from './text';

export const CONFIRMATION_RESULTS = ['confirmed', 'dismissed', 'withdrawn'] as const;
export const CONFIRMATION_NAMES: Record<(typeof CONFIRMATION_RESULTS)[number], string> = {
  confirmed: '裁定有效',
  dismissed: '驳回申请',
  withdrawn: '撤回申请',
};

export const Confirmation = z.object({
  /** The parties said they do not want it. */
  declinedOn: OptionalDay,
  court: Line,
  appliedOn: OptionalDay,
  acceptedOn: OptionalDay,
  decidedOn: OptionalDay,
  result: z.enum(CONFIRMATION_RESULTS).nullable().default(null),
  documentNumber: Line,
  note: Prose,
});
export type Confirmation = z.infer<typeof Confirmation>;
