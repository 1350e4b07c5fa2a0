// The form of 登记: what it starts with, what must be there, and the intake it becomes.
import { z } from 'zod';
import type { Day } from '../../../main/domain/day';
import { Clue, Dispute, Source } from '../../../main/domain/dispute';
import { OptionalDay } from '../../../main/domain/day';
import type { Intake } from '../../../main/domain/moves/intake';
import { Assignment, OptionalStaff } from '../../../main/domain/staff';
import { Line, Prose } from '../../../main/domain/text';
import { staffWith, type Settings } from '../../../main/domain/settings';
import { dispute as disputeWords } from '../../strings/dispute';
import { lateEntry as lateWords } from '../../strings/late-entry';
import { parties as partyWords } from '../../strings/parties';
import { lateInForm, LateInForm, lateNote } from '../../journeys/late-entry/late-values';
import { blankParty, isBlank, PartyInForm, savedParties } from '../../journeys/parties/party-values';

export const IntakeForm = z
  .object({
    /** 登记, or only 记为线索. */
    as: z.enum(['case', 'clue']),
    roomId: Line,
    clue: Clue,
    source: Source,
    registeredOn: OptionalDay,
    registeredBy: OptionalStaff,
    parties: z.array(PartyInForm),
    dispute: Dispute,
    assignment: Assignment,
    remark: Prose,
    late: LateInForm,
  })
  .superRefine((form, context) => {
    const wrong = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
    form.parties.forEach((party, i) => {
      if (party.name === '' && !isBlank(party)) wrong(['parties', i, 'name'], nameWanted(party));
    });
    if (form.late.is && form.registeredOn === null) wrong(['registeredOn'], lateWords.dayWanted);
    if (form.as === 'clue') {
      if (form.dispute.brief === '' && form.parties.every((party) => isBlank(party))) wrong(['dispute', 'brief'], disputeWords.briefWanted);
      return;
    }
    for (const side of ['applicant', 'respondent'] as const) {
      const mine = form.parties.flatMap((party, i) => (party.side === side ? [i] : []));
      const [first] = mine;
      if (first !== undefined && mine.every((i) => form.parties[i] && isBlank(form.parties[i]))) wrong(['parties', first, 'name'], `${partyWords.side[side]}：${partyWords.nameWanted}`);
    }
    if (form.dispute.brief === '') wrong(['dispute', 'brief'], disputeWords.briefWanted);
  });
export type IntakeForm = z.output<typeof IntakeForm>;

const nameWanted = (party: PartyInForm) => (party.kind === 'person' ? partyWords.nameWanted : partyWords.organisationNameWanted);

/** An empty form: two cards, today's day, who sits at the keyboard; the only mediator where there is but one. */
export function blankIntake(settings: Settings, today: Day, newId: () => string): z.input<typeof IntakeForm> {
  const room = settings.rooms.find(({ retired }) => !retired) ?? settings.rooms[0];
  const operator = settings.staff.find(({ id }) => id === settings.operator);
  const mediators = staffWith(settings, 'mediator');
  const recorders = staffWith(settings, 'recorder');
  const ref = (member: { id: string; name: string } | undefined) => (member ? { id: member.id, name: member.name } : null);
  const blank = {
    as: 'case',
    roomId: room?.id ?? '',
    clue: Clue.parse({}),
    source: Source.parse({}),
    registeredOn: today,
    registeredBy: ref(operator),
    parties: [],
    dispute: Dispute.parse({}),
    assignment: Assignment.parse({ lead: ref(mediators.length === 1 ? mediators[0] : undefined), recorder: ref(recorders.length === 1 ? recorders[0] : undefined) }),
    remark: '',
    late: lateInForm(null),
  } as const;
  return { ...blank, parties: [blankParty('applicant', newId()), blankParty('respondent', newId())] };
}

/** The intake that a filled form means. The room's name is written down as it is now: papers print it. */
export function intakeOf(form: IntakeForm, settings: Settings, today: Day): z.input<typeof Intake> {
  const room = settings.rooms.find(({ id }) => id === form.roomId) ?? settings.rooms[0];
  return {
    office: { committee: settings.committee.name, roomId: room?.id ?? '', room: room?.name ?? '' },
    clue: form.as === 'clue' && form.clue.on === null ? { ...form.clue, on: today } : form.clue,
    source: form.source,
    registeredOn: form.as === 'clue' ? null : (form.registeredOn ?? today),
    registeredBy: form.as === 'clue' ? null : form.registeredBy,
    parties: savedParties(form.parties),
    dispute: { ...form.dispute, requests: form.dispute.requests.filter((text) => text !== '') },
    assignment: form.assignment,
    remark: form.remark,
    lateEntry: lateNote(form.late),
  };
}

/** Path of main's answer as a path of the form; the room is one field here. */
export function pathInForm(path: string): string {
  return path.replace(/^intake\./, '').replace(/^lateEntry\./, 'late.').replace(/^office\..*$/, 'roomId');
}
