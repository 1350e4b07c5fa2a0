// 补录: a case that was first written on paper (no power, no computer) and typed in afterwards. The papers say so.
import { z } from 'zod';
import { Day } from './day';
import { Line, requiredLine } from './text';

/** Usual reasons; any other may be written. */
export const LATE_REASONS: readonly string[] = ['停电', '外出调解'];

/** What a person says about it; the day and the name are the program's to write. */
export const LateNote = z.object({ reason: requiredLine('请写补录的原因，例如停电') });
export type LateNote = z.infer<typeof LateNote>;

export const LateEntry = z.object({
  /** The day it was typed in. */
  on: Day,
  /** 停电、外出调解 … */
  reason: Line,
  by: Line,
});
export type LateEntry = z.infer<typeof LateEntry>;
