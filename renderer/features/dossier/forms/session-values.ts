// A sitting that was held, as the form of its record holds it: a line for every party of the case, and the sitting it means.
import { z } from 'zod';
import type { CaseFile } from '../../../../main/domain/case';
import type { Day } from '../../../../main/domain/day';
import type { Party } from '../../../../main/domain/party';
import { ATTENDANCE, Session, SESSION_OUTCOMES, type Attendance } from '../../../../main/domain/session';
import { blankSession, endsLater, ENDS_LATER, openOf, WHEN, whenOf, type Room } from '../../../journeys/sittings/plan-values';
import { forms } from '../../../strings/dossier-forms';

const words = forms.session;

export const RecordForm = z
  .object({
    ...WHEN,
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

/** What the form of a record starts with: `session` is held, planned, or undefined for one nobody planned. */
export function recordStart(file: CaseFile, session: Session | undefined, room: Room, today: Day): RecordStart {
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
