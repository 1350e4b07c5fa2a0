// A sitting (调解): planned, held with its record, or called off. One record form each (F6).
import { z } from 'zod';
import { inDayOrder, OptionalDay, TimeOfDay } from './day';
import { OptionalStaff, StaffRef } from './staff';
import { Line, Prose } from './text';

/** 调解结果 as the official form prints it: ①调解成功 ②调解不成 ③有待继续调解. */
export const SESSION_OUTCOMES = ['agreed', 'failed', 'continue'] as const;
export type SessionOutcome = (typeof SESSION_OUTCOMES)[number];
export const OUTCOME_NAMES: Record<SessionOutcome, string> = {
  agreed: '调解成功',
  failed: '调解不成',
  continue: '有待继续调解',
};

/** How a party took part. */
export const ATTENDANCE = ['in-person', 'by-stand-in', 'phone', 'video', 'absent'] as const;
export type Attendance = (typeof ATTENDANCE)[number];
export const ATTENDANCE_NAMES: Record<Attendance, string> = {
  'in-person': '到场',
  'by-stand-in': '代理人到场',
  phone: '电话',
  video: '视频',
  absent: '未到',
};

export const Session = z.object({
  id: z.string(),
  on: OptionalDay,
  from: TimeOfDay,
  to: TimeOfDay,
  place: Line,
  /** 公开调解? null: not asked yet (人民调解法 23). */
  open: z.boolean().nullable().default(null),
  mediators: z.array(StaffRef).default([]),
  recorder: OptionalStaff,
  attendance: z.array(z.object({ party: z.string(), how: z.enum(ATTENDANCE), standIn: z.string().nullable().default(null) })).default([]),
  /** Ids of the participants (invited people, witnesses, interpreters) who came. */
  participants: z.array(z.string()).default([]),
  /** “人民调解委员会已将人民调解的相关规定告知各方当事人。” */
  rightsTold: z.boolean().default(false),
  record: Prose,
  /** null: not held yet. */
  outcome: z.enum(SESSION_OUTCOMES).nullable().default(null),
  /** 向当事人宣读，无误 */
  readBack: z.boolean().default(false),
  /** What was said in private. Never printed, never exported. */
  privateNote: Prose,
  cancelled: z.object({ on: OptionalDay, reason: Prose }).nullable().default(null),
});
export type Session = z.infer<typeof Session>;

/** What a sitting is at present, derived from its facts. */
export function sessionState(session: Session): 'planned' | 'held' | 'cancelled' {
  if (session.cancelled) return 'cancelled';
  return session.outcome === null ? 'planned' : 'held';
}

/** Sittings by day and time; those without a day last. */
export function byTime(sessions: readonly Session[]): Session[] {
  return inDayOrder(sessions, (s) => `${s.on ?? '9999'} ${s.from || '99:99'}`);
}
