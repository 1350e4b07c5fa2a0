// A planned sitting as its form holds it, and the sittings it means. The record of one held begins with the same fields.
import { z } from 'zod';
import type { CaseFile } from '../../../main/domain/case';
import { Day, TimeOfDay, type Day as DayText } from '../../../main/domain/day';
import { MOST_SITTINGS } from '../../../main/domain/moves/sitting-plan';
import { byTime, repeated, Session, sessionState, VENUES } from '../../../main/domain/session';
import type { Settings } from '../../../main/domain/settings';
import { mediatorsOf, type StaffRef } from '../../../main/domain/staff';
import { forms } from '../../strings/dossier-forms';
import type { Times } from './hours';

const words = forms.session;

/** Day, hours, place and people: what a plan and a record share. */
export const WHEN = {
  on: Day,
  from: TimeOfDay,
  to: TimeOfDay,
  place: Session.shape.place,
  /** Radio buttons hold texts. */
  open: z.enum(['yes', 'no']).nullable(),
  mediators: Session.shape.mediators,
  recorder: Session.shape.recorder,
};
export const endsLater = ({ from, to }: { from: string; to: string }) => from === '' || to === '' || to > from;
export const ENDS_LATER = { path: ['to'], message: words.endsEarly };
const When = z.object(WHEN);

export const EVERY = ['once', 'week', 'fortnight'] as const;
const WEEKS = { week: 1, fortnight: 2 } as const;

export const PlanForm = z
  .object({
    ...WHEN,
    venue: z.enum(VENUES).nullable(),
    clashReason: Session.shape.clashReason,
    every: z.enum(EVERY),
    times: z.int().min(2).max(MOST_SITTINGS),
  })
  .refine(endsLater, ENDS_LATER);
export type PlanForm = z.output<typeof PlanForm>;

export type Room = Pick<Settings, 'staff' | 'operator' | 'rooms'>;
type Made = Pick<Session, 'on' | 'from' | 'to' | 'place' | 'open' | 'mediators' | 'recorder'>;

export const blankSession = (): Session => Session.parse({ id: '' });

/** The sitting a form is about; undefined for a new one. */
export function sessionById(file: Pick<CaseFile, 'sessions'>, id: string | null): Session | undefined {
  return file.sessions.find((session) => session.id === id);
}

/** Only a sitting still planned is planned anew; any other leads to a new one. */
export function plannedById(file: Pick<CaseFile, 'sessions'>, id: string | null): Session | undefined {
  const session = sessionById(file, id);
  return session && sessionState(session) === 'planned' ? session : undefined;
}

/** A held one that is to go on (有待继续调解): the id that a new plan carries on. */
export function continuable(file: Pick<CaseFile, 'sessions'>, id: string | null): string | null {
  const session = sessionById(file, id);
  return session?.outcome === 'continue' && session.cancelled === null ? session.id : null;
}

/** Time and people as they are, or as they are likely to be: the case's own people, the place of the last time. */
export function whenOf(file: CaseFile, session: Session | undefined, room: Room, on: DayText | null): z.input<typeof When> {
  const last = byTime(file.sessions).at(-1);
  const made: Made = session ?? { ...blankSession(), on, place: last?.place || file.office.room, open: last?.open ?? null, mediators: mediatorsOf(file.assignment), recorder: file.assignment.recorder ?? operatorOf(room) };
  const { from, to, place, mediators, recorder } = made;
  // Required of the form, but not of the plan it is opened on.
  return { from, to, place, mediators: [...mediators], recorder, on: (made.on ?? on) as DayText, open: made.open === null ? null : made.open ? 'yes' : 'no' };
}

function operatorOf({ staff, operator }: Room): StaffRef | null {
  const member = staff.find(({ id }) => id === operator);
  return member ? { id: member.id, name: member.name } : null;
}

/** What the form of a plan starts with; a new one has no day until somebody names one. */
export function planStart(file: CaseFile, session: Session | undefined, room: Room, wish: Partial<Times> = {}): z.input<typeof PlanForm> {
  const last = byTime(file.sessions).at(-1);
  const start = whenOf(file, session, room, wish.on ?? null);
  const inRoom = start.place !== '' && room.rooms.some(({ name }) => name === start.place);
  return {
    ...start,
    ...(session === undefined ? { from: wish.from ?? '', to: wish.to ?? '' } : {}),
    venue: session ? session.venue : (last?.venue ?? (inRoom ? 'room' : null)),
    clashReason: session?.clashReason ?? '',
    every: 'once',
    times: 4,
  };
}

export const openOf = (open: 'yes' | 'no' | null) => (open === null ? null : open === 'yes');

/** The days of all sittings that a filled form means. */
export function daysOf({ on, every, times }: Pick<PlanForm, 'on' | 'every' | 'times'>): DayText[] {
  return every === 'once' ? [on] : repeated(on, 7 * WEEKS[every], times);
}

/** The planned sitting that a filled form means. */
export function plannedSession({ every: _every, times: _times, ...form }: PlanForm, session: Session | undefined, continues: string | null = null): Session {
  return { ...(session ?? { ...blankSession(), continues }), ...form, open: openOf(form.open) };
}
