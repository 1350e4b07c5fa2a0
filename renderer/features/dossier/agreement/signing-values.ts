// 签字盖章 as its form holds it: a row for everybody whose signature is expected, and for every signature that is there.
import { z } from 'zod';
import { SIGNING_WAYS, type Agreement, type SignEvent, type SigningWay } from '../../../../main/domain/agreement';
import type { CaseFile } from '../../../../main/domain/case';
import { Day, isDay, OptionalDay, type Day as DayText } from '../../../../main/domain/day';
import { inOrder } from '../../../../main/domain/labels';
import { capacityOn, maySettleFor, type Party } from '../../../../main/domain/party';
import { byTime } from '../../../../main/domain/session';
import { mediatorsOf } from '../../../../main/domain/staff';
import { Line } from '../../../../main/domain/text';
import { agreement as words } from '../../../strings/dossier-agreement';

export type Who = SignEvent['who'];

export interface SignRow {
  /** Id of the signature; '' for one that is still expected. */
  id: string;
  who: Who;
  subject: string | null;
  /** Id of the stand-in who signs; '' when the party does. */
  standIn: string;
  done: boolean;
  ways: SigningWay[];
  on: string | null;
  note: string;
}

const Common = z.object({ id: z.string(), who: z.enum(['party', 'mediator', 'recorder', 'witness', 'committee-seal']), subject: z.string().nullable() });

/** The form's schema: rows that are not ticked are not looked at. No signature before the agreement, none tomorrow. */
export function signFormOf(concludedOn: DayText, today: DayText) {
  const onDay = OptionalDay.superRefine((day, context) => {
    const wrong = (message: string) => context.addIssue({ code: 'custom', message });
    if (day === null) wrong(words.sign.dayWanted);
    else if (day < concludedOn) wrong(words.sign.tooEarly);
    else if (day > today) wrong(words.sign.tooLate);
  }).pipe(Day.nullable());
  const done = Common.extend({ done: z.literal(true), standIn: z.string(), ways: z.array(z.enum(SIGNING_WAYS)), on: onDay, note: Line }).superRefine(({ who, ways }, context) => {
    if (who !== 'committee-seal' && ways.length === 0) context.addIssue({ code: 'custom', path: ['ways'], message: words.sign.wayWanted });
  });
  return z.object({ rows: z.array(z.discriminatedUnion('done', [done, Common.extend({ done: z.literal(false) })])) });
}

/** Rows for an agreement: what is there, then what is expected and not there; in the order of the paper. */
export function signRows(file: CaseFile, agreement: Agreement): SignRow[] {
  const left = new Set(agreement.signs);
  const rowsOf = (who: Who, subject: string | null, blank: () => Partial<SignRow>): SignRow[] => {
    const mine = [...left].filter((sign) => sign.who === who && (who === 'committee-seal' || sign.subject === subject));
    for (const sign of mine) left.delete(sign);
    return mine.length > 0 ? mine.map((sign) => rowOf(sign)) : [{ id: '', who, subject, standIn: '', done: false, ways: [], on: null, note: '', ...blank() }];
  };
  const rows = [
    ...inOrder(file.parties).flatMap((party) => rowsOf('party', party.id, () => ({ standIn: usualSigner(file, agreement, party), ways: usualWays('party', party) }))),
    ...mediatorsOf(file.assignment).flatMap(({ id }) => rowsOf('mediator', id, () => ({ ways: usualWays('mediator') }))),
    ...(file.assignment.recorder ? rowsOf('recorder', file.assignment.recorder.id, () => ({ ways: usualWays('recorder') })) : []),
    ...file.participants.filter(({ role }) => role === 'witness').flatMap(({ id }) => rowsOf('witness', id, () => ({ ways: usualWays('witness') }))),
  ];
  const seal = rowsOf('committee-seal', null, () => ({}));
  return [...rows, ...[...left].map((sign) => rowOf(sign)), ...seal];
}

function rowOf({ id, who, subject, standIn, ways, on, note }: SignEvent): SignRow {
  return { id, who, subject, standIn: standIn ?? '', done: true, ways: [...ways], on, note };
}

/** How people usually sign: a party signs and fingerprints, an organisation seals and its head signs, the room's people sign. */
export function usualWays(who: Who, party?: Pick<Party, 'kind'>): SigningWay[] {
  if (who === 'committee-seal') return [];
  if (who !== 'party') return ['signature'];
  return party?.kind === 'organisation' ? ['signature', 'stamp'] : ['signature', 'fingerprint'];
}

/** Who probably signs for a party: the guardian of one who cannot for himself, whoever with power to settle came to the sitting; else ''. */
function usualSigner(file: CaseFile, agreement: Agreement, party: Party): string {
  const guardian = party.standIns.find(({ kind }) => kind === 'guardian');
  if (guardian && party.kind === 'person' && agreement.concludedOn !== null && capacityOn(party, agreement.concludedOn) !== 'full') return guardian.id;
  const agreed = byTime(file.sessions).findLast(({ outcome }) => outcome === 'agreed');
  const came = agreed?.attendance.find((attendance) => attendance.party === party.id);
  const standIn = came?.how === 'by-stand-in' ? party.standIns.find(({ id }) => id === came.standIn) : undefined;
  return standIn && maySettleFor(standIn) ? standIn.id : '';
}

/** The signatures the rows mean; a ticked row whose day cannot be read yet is left out. */
export function signsOf(rows: readonly (SignRow | { done: false })[]): SignEvent[] {
  return rows.flatMap((row) => {
    if (!row.done || row.on === null || !isDay(row.on)) return [];
    const { id, who, subject, standIn, ways, on, note } = row;
    return [{ id, who, subject, standIn: standIn === '' ? null : standIn, ways: who === 'committee-seal' ? [] : ways, on, note }];
  });
}

/** All rows signed: those not yet ticked get the day and, where nothing is chosen, the usual ways. */
export function allSigned(rows: readonly SignRow[], on: DayText, parties: readonly Party[]): SignRow[] {
  return rows.map((row) => (row.done ? row : { ...row, done: true, on, ways: row.ways.length > 0 ? row.ways : usualWays(row.who, parties.find(({ id }) => id === row.subject)) }));
}
