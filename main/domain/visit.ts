// 回访: looking in on the parties after an agreement. One form each (F9).
import { z } from 'zod';
import { Day, OptionalDay } from './day';
import { OptionalStaff } from './staff';
import { Line, Prose } from './text';

export const VISIT_WAYS = ['in-person', 'phone', 'video'] as const;
export const VISIT_WAY_NAMES: Record<(typeof VISIT_WAYS)[number], string> = { 'in-person': '上门', phone: '电话', video: '视频' };
export const SATISFACTION = ['satisfied', 'fair', 'dissatisfied'] as const;
export const SATISFACTION_NAMES: Record<(typeof SATISFACTION)[number], string> = {
  satisfied: '满意',
  fair: '基本满意',
  dissatisfied: '不满意',
};

export const Visit = z.object({
  id: z.string(),
  on: Day,
  how: z.enum(VISIT_WAYS).default('in-person'),
  by: OptionalStaff,
  /** Ids of the parties spoken to. */
  parties: z.array(z.string()).default([]),
  /** 回访事由; empty: the title of the dispute. */
  reason: Line,
  /** 回访情况: performance so far, satisfaction, what danger remains and what was done. */
  findings: Prose,
  satisfaction: z.enum(SATISFACTION).nullable().default(null),
  riskRemains: z.boolean().default(false),
  nextOn: OptionalDay,
});
export type Visit = z.infer<typeof Visit>;
