// The number a person wants for a case at 受理, as the form holds it.
import { z } from 'zod';

export const NumberWanted = z.object({
  /** One kept back, as year-serial; empty: the next one. */
  kept: z.string(),
  /** Another number stands on paper already. */
  ownSerial: z.boolean(),
  serial: z.int().min(1).max(999_999),
});
export type NumberWanted = z.output<typeof NumberWanted>;

export const NEXT_NUMBER: NumberWanted = { kept: '', ownSerial: false, serial: 1 };

/** The serial asked for by name; null: the next one. A number kept back in another year than that of 受理 cannot be had. */
export function serialWanted({ kept = '', ownSerial, serial }: Partial<NumberWanted>, year: number): number | null {
  if (ownSerial === true) return typeof serial === 'number' ? serial : null;
  const [keptYear, keptSerial] = kept.split('-').map(Number);
  return kept !== '' && keptYear === year && keptSerial !== undefined ? keptSerial : null;
}
