// How a case ends: terminated (终止), graded (分级), closed (结案), archived (归档), entered in the provincial system.
import { z } from 'zod';
import { OptionalDay, Day } from './day';
import { OptionalStaff } from './staff';
import { Line, Prose } from './text';

export const TERMINATION_REASONS = ['no-agreement', 'refused', 'withdrawn', 'other'] as const;
export const TERMINATION_NAMES: Record<(typeof TERMINATION_REASONS)[number], string> = {
  'no-agreement': '调解不成',
  refused: '当事人拒绝调解',
  withdrawn: '申请人撤回',
  other: '其他原因终止',
};

/** 终止调解 (人民调解法 23, 26): the parties must be told of arbitration, administrative and judicial ways. */
export const Termination = z.object({
  on: Day,
  reason: z.enum(TERMINATION_REASONS),
  detail: Prose,
  waysToldOn: OptionalDay,
});
export type Termination = z.infer<typeof Termination>;

/** Difficulty for 以案定补; the levels are a setting†, a person decides, the reason is kept. */
export const Grade = z.object({ level: Line, reason: Prose, by: OptionalStaff, on: OptionalDay });
export type Grade = z.infer<typeof Grade>;

export const CLOSING_RESULTS = ['succeeded', 'failed', 'withdrawn', 'transferred', 'declined'] as const;
export type ClosingResult = (typeof CLOSING_RESULTS)[number];
export const CLOSING_NAMES: Record<ClosingResult, string> = {
  succeeded: '调解成功',
  failed: '调解不成',
  withdrawn: '撤回',
  transferred: '转办',
  declined: '不予受理',
};

export const Closing = z.object({ on: Day, result: z.enum(CLOSING_RESULTS), summary: Prose, by: OptionalStaff });
export type Closing = z.infer<typeof Closing>;

export const Archive = z.object({
  on: Day,
  /** 保管期限; the values are a setting†. */
  retention: Line,
  shelf: Line,
  filedBy: OptionalStaff,
  note: Prose,
});
export type Archive = z.infer<typeof Archive>;

/** The number this case has in the compulsory system elsewhere, once somebody typed it in there. */
export const ExternalEntry = z.object({ system: Line, number: Line, on: OptionalDay });
export type ExternalEntry = z.infer<typeof ExternalEntry>;

/** Days of law that come from outside: from which clocks run that no other fact starts. */
export const MILESTONE_KINDS = ['harm-known', 'land-decision-received', 'village-meeting'] as const;
export type MilestoneKind = (typeof MILESTONE_KINDS)[number];
export const MILESTONE_NAMES: Record<MilestoneKind, string> = {
  'harm-known': '知道或应当知道权利被侵害',
  'land-decision-received': '收到政府权属处理决定',
  'village-meeting': '召开村民会议',
};
export const Milestone = z.object({ id: z.string(), kind: z.enum(MILESTONE_KINDS), on: Day, note: Line });
export type Milestone = z.infer<typeof Milestone>;
