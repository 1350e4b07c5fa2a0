// Today where the PC stands.
import type { Day } from '../domain/day';

/** The day on the wall at a moment, in this PC's zone: what people mean by today. */
export function localDay(at: Date): Day {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
