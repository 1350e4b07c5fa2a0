// Finding out: inquiries (调查记录) and evidence (证据材料).
import { z } from 'zod';
import { OptionalDay, TimeOfDay } from './day';
import { OptionalStaff, StaffRef } from './staff';
import { Line, Prose, requiredLine } from './text';

export const Inquiry = z.object({
  id: z.string(),
  on: OptionalDay,
  from: TimeOfDay,
  to: TimeOfDay,
  place: Line,
  /** 被调查人; empty for an inspection of a place. */
  subject: Line,
  present: Prose,
  investigators: z.array(StaffRef).default([]),
  recorder: OptionalStaff,
  record: Prose,
});
export type Inquiry = z.infer<typeof Inquiry>;

export const Evidence = z.object({
  id: z.string(),
  title: requiredLine('请填写材料名称'),
  providedBy: Line,
  providedOn: OptionalDay,
  original: z.boolean().default(false),
  copies: z.int().min(0).max(999).default(1),
  pages: z.int().min(0).max(9999).default(1),
  note: Prose,
});
export type Evidence = z.infer<typeof Evidence>;
