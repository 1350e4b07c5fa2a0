// A sitting as forms hold it: a line for every party of the case, and the sitting it means.
import { z } from 'zod';
import type { CaseFile } from '../../../../main/domain/case';
import { Day, TimeOfDay, type Day as DayText } from '../../../../main/domain/day';
import type { Party } from '../../../../main/domain/party';
import { ATTENDANCE, byTime, Session, SESSION_OUTCOMES, sessionState, type Attendance } from '../../../../main/domain/session';
import type { Settings } from '../../../../main/domain/settings';
import { forms } from '../../../strings/dossier-forms';
import { mediatorRefs, operatorRef } from './who';

const words = forms.session;

const when = {
  on: Day,
  from: TimeOfDay,
  to: TimeOfDay,
  place: Session.shape.place,
  /** Radio buttons hold texts. */
  open: z.enum(['yes', 'no']).nullable(),
  mediators: Session.shape.mediators,
  recorder: Session.shape.recorder,
};
const endsLater = ({ from, to }: { from: string; to: string }) => from === '' || to === '' || to >= from;
const ENDS_LATER = { path: ['to'], message: words.endsEarly };

export const PlanForm = z.object(when).refine(endsLater, ENDS_LATER);
export type PlanForm = z.output<typeof PlanForm>;

export const RecordForm = z
  .object({
    ...when,
    /** One line for each party, in the order of the case; null: nobody said. */
    attendance: z.array(z.object({ party: z.string(), how: z.enum(ATTENDANCE).nullable(), standIn: z.string().nullable() })),
    participants: Session.shape.participants,
    rightsTold: Session.shape.rightsTold,
    record: Session.shape.record,
    outcome: z.enum(SESSION_OUTCOMES, { error: words.outcomeWanted }),
    readBack: Session.shape.readBack,
    privateNote: Session.shape.privateNote,
  })
  .refine(endsLater, ENDS_LATER);
export type RecordForm = z.output<typeof RecordForm>;
/** What a form starts with: the result is not known yet. */
export type RecordStart = Omit<z.input<typeof RecordForm>, 'outcome'> & { outcome: z.input<typeof RecordForm>['outcome'] | null };

type Room = Pick<Settings, 'staff' | 'operator'>;
type Made = Pick<Session, 'on' | 'from' | 'to' | 'place' | 'open' | 'mediators' | 'recorder'>;

const blankSession = (): Session => Session.parse({ id: '' });

/** The sitting a form is about; undefined for a new one. */
export function sessionById(file: CaseFile, id: string | null): Session | undefined {
  return file.sessions.find((session) => session.id === id);
}

/** Only a sitting still planned is planned anew; any other leads to a new one. */
export function plannedById(file: CaseFile, id: string | null): Session | undefined {
  const session = sessionById(file, id);
  return session && sessionState(session) === 'planned' ? session : undefined;
}

/** Time and people as they are, or as they are likely to be: the case's own people, the place of the last time. */
function whenOf(file: CaseFile, session: Session | undefined, room: Room, on: DayText | null): z.input<typeof PlanForm> {
  const last = byTime(file.sessions).at(-1);
  const made: Made = session ?? { ...blankSession(), on, place: last?.place || file.office.room, open: last?.open ?? null, mediators: mediatorRefs(file), recorder: file.assignment.recorder ?? operatorRef(room) };
  // Required of the form, but not of the plan it is opened on.
  return { ...pick(made), on: (made.on ?? on) as DayText, open: made.open === null ? null : made.open ? 'yes' : 'no' };
}

const pick = ({ from, to, place, mediators, recorder }: Made) => ({ from, to, place, mediators: [...mediators], recorder });

/** What the form of a plan starts with; a new one has no day yet. */
export function planStart(file: CaseFile, session: Session | undefined, room: Room): z.input<typeof PlanForm> {
  return whenOf(file, session, room, null);
}

/** What the form of a record starts with: `session` is held, planned, or undefined for one nobody planned. */
export function recordStart(file: CaseFile, session: Session | undefined, room: Room, today: DayText): RecordStart {
  const { participants, record, outcome, readBack, privateNote, rightsTold } = session ?? blankSession();
  const isNew = outcome === null;
  return {
    ...whenOf(file, session, room, today),
    attendance: file.parties.map(({ id: party }) => {
      const line = session?.attendance.find((a) => a.party === party);
      return { party, how: line?.how ?? null, standIn: line?.standIn ?? null };
    }),
    participants: [...participants],
    // Whoever was told at registration was told; the sentence is printed because of it.
    rightsTold: rightsTold || (isNew && file.parties.length > 0 && file.parties.every(({ rightsToldOn }) => rightsToldOn !== null)),
    record,
    outcome,
    readBack,
    privateNote,
  };
}

const openOf = (open: 'yes' | 'no' | null) => (open === null ? null : open === 'yes');

/** The planned sitting that a filled form means. */
export function plannedSession(form: PlanForm, session: Session | undefined): Session {
  return { ...(session ?? blankSession()), ...form, open: openOf(form.open) };
}

/** The sitting that a filled record means. Parties of whom nobody said anything are left out. */
export function recordedSession(form: RecordForm, session: Session | undefined, parties: readonly Party[]): Session {
  const attendance = form.attendance.flatMap(({ party, how, standIn }) => (how === null ? [] : [{ party, how, standIn: standInFor(parties, party, how, standIn) }]));
  return { ...(session ?? blankSession()), ...form, open: openOf(form.open), attendance };
}

/** Who stood in: the one chosen, or the only one there is. */
function standInFor(parties: readonly Party[], id: string, how: Attendance, chosen: string | null): string | null {
  if (how !== 'by-stand-in') return null;
  const standIns = parties.find((party) => party.id === id)?.standIns ?? [];
  return standIns.find((s) => s.id === chosen)?.id ?? (standIns.length === 1 ? (standIns[0]?.id ?? null) : null);
}
