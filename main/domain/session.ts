// A sitting (调解): planned, held with its record, or called off. One record form each (F6).
import { z } from 'zod';
import { addDays, Day, inDayOrder, OptionalDay, TimeOfDay } from './day';
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

/** Where people sit down, as far as the calendar needs to know; the words on paper are those of `place`. */
export const VENUES = ['room', 'village', 'yard', 'phone', 'video', 'other'] as const;
export type Venue = (typeof VENUES)[number];
export const VENUE_NAMES: Record<Venue, string> = { room: '调解室', village: '村委会', yard: '院坝', phone: '电话', video: '视频', other: '其他地点' };

/** How a party was asked to come (通知). */
export const ASKING_WAYS = ['phone', 'in-person', 'notice', 'relay'] as const;
export type AskingWay = (typeof ASKING_WAYS)[number];
export const ASKING_NAMES: Record<AskingWay, string> = { phone: '电话', 'in-person': '当面', notice: '书面通知', relay: '托人带话' };

/** A party was asked to a sitting, and what they answered. */
export const Asking = z.object({
  party: z.string(),
  how: z.enum(ASKING_WAYS),
  on: OptionalDay,
  /** null: no answer yet. */
  coming: z.boolean().nullable().default(null),
  note: Line,
});
export type Asking = z.infer<typeof Asking>;

/** When and where a sitting was to be before it was put off (改期). */
export const Postponement = z.object({ from: z.object({ on: OptionalDay, from: TimeOfDay, to: TimeOfDay, place: Line }), notedOn: Day, reason: Prose });
export type Postponement = z.infer<typeof Postponement>;

export const Session = z.object({
  id: z.string(),
  on: OptionalDay,
  from: TimeOfDay,
  to: TimeOfDay,
  place: Line,
  venue: z.enum(VENUES).nullable().default(null),
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
  /** Who was asked, how, and whether they come: one line a party, the latest word. Never printed. */
  asked: z.array(Asking).default([]),
  /** Earlier times of this sitting, oldest first. */
  postponed: z.array(Postponement).default([]),
  /** Id of the held sitting that this one carries on (续调). */
  continues: z.string().nullable().default(null),
  /** Why it stands although room, mediator or party are taken at that time. */
  clashReason: Line,
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

/** Days of a row of sittings: the first, and so many in all, each so many days after the one before (weeks are 7). */
export function repeated(first: Day, everyDays: number, times: number): Day[] {
  return Array.from({ length: times }, (_, i) => addDays(first, i * everyDays));
}
