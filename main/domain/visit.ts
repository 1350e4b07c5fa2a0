// 回访: looking in on the parties after an agreement. One form each (F9); and what was planned about it by hand.
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
  /** False: nobody was met or picked up the telephone. An attempt, not a visit: it settles nothing and is no 回访记录. */
  reached: z.boolean().default(true),
});
export type Visit = z.infer<typeof Visit>;

/** A visit somebody named the day of (约回访), apart from what rules and visits themselves ask for. Never printed. */
export const PlannedVisit = z.object({
  id: z.string(),
  on: Day,
  how: z.enum(VISIT_WAYS).nullable().default(null),
  /** Who is to go; null: whoever has the time. */
  by: OptionalStaff,
  /** What is to be looked at. */
  reason: Line,
  /** When it was planned: an earlier visit does not settle it. */
  notedOn: OptionalDay,
});
export type PlannedVisit = z.infer<typeof PlannedVisit>;

/** A wanted visit, of whatever origin, put on another day or dropped; the latest word on it counts. Never printed. */
export const VisitChange = z.object({
  id: z.string(),
  /** Which one: its key in the plan (visit-plan.ts). */
  visit: z.string(),
  /** The new day; null: it is dropped, and `reason` says why. */
  to: OptionalDay,
  reason: Line,
  notedOn: Day,
  by: Line,
});
export type VisitChange = z.infer<typeof VisitChange>;

/** Visits at which somebody was spoken to. */
export function visitsMade<V extends Pick<Visit, 'reached'>>(visits: readonly V[]): V[] {
  return visits.filter(({ reached }) => reached);
}
