// 补录: a case that was first written on paper (no power, no computer) and typed in afterwards. The papers say so.
import { z } from 'zod';
import { Day } from './day';
import { Line } from './text';

export const LateEntry = z.object({
  /** The day it was typed in. */
  on: Day,
  /** 停电、外出调解 … */
  reason: Line,
  by: Line,
});
export type LateEntry = z.infer<typeof LateEntry>;
