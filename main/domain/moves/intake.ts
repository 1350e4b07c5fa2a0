// 登记: opening a case, turning a clue into a registered case, mending who and what.
import { z } from 'zod';
import { CaseFile, Office, type CaseFacts } from '../case';
import { Day, OptionalDay } from '../day';
import { Clue, Dispute, Source } from '../dispute';
import { effectDay } from '../stage';
import { LateNote } from '../late-entry';
import { lateEntryOf } from './late-entry';
import { fillFromIdNumber, Party } from '../party';
import { withLabels } from '../labels';
import { ok, type Result } from '../result';
import { Assignment, OptionalStaff } from '../staff';
import { Prose } from '../text';
import { firstOf, future, move, refuse, shut, type MoveContext, type Refusal } from './move';
import { fail } from '../result';

/** What intake asks for. Only who, against whom and what about are required; the rest can wait. */
export const Intake = z.object({
  office: Office,
  clue: Clue.default({ on: null, by: '', note: '' }),
  source: Source,
  /** null: keep it as a clue (线索). */
  registeredOn: OptionalDay,
  registeredBy: OptionalStaff,
  parties: z.array(Party),
  dispute: Dispute,
  assignment: Assignment,
  remark: Prose,
  /** 补录: it was written on paper first; null when it is entered at once. */
  lateEntry: LateNote.nullable().default(null),
});
export type Intake = z.infer<typeof Intake>;

/** A new case file, revision 1. `id` comes from the store. */
export function openCase(id: string, intake: Intake, context: MoveContext): Result<CaseFile, Refusal> {
  const facts = { ...intake, parties: settled(intake.parties, false, context), lateEntry: lateEntryOf(intake.lateEntry, context) };
  const no = facts.registeredOn === null ? clueProblem(facts) : (registrationProblem(facts) ?? future(facts.registeredOn, context.today, '登记'));
  if (no) return fail(no);
  const draft = {
    ...facts,
    id,
    revision: 1,
    enteredAt: context.now,
    savedAt: context.now,
    changes: [{ revision: 1, at: context.now, by: context.by, what: `${facts.registeredOn === null ? '记下线索' : '登记'}${facts.lateEntry ? '（补录）' : ''}` }],
  };
  return ok(CaseFile.parse(draft));
}

export const register = move('登记', z.object({ on: Day, by: OptionalStaff }), (file, { on, by }, context) => {
  if (file.registeredOn !== null) return refuse('already-registered', '这个案件已经登记过了。');
  const no = firstOf(registrationProblem(file), future(on, context.today, '登记'));
  return no ? fail(no) : ok({ ...file, registeredOn: on, registeredBy: by });
});

export const changeParties = move('修改当事人', z.object({ parties: z.array(Party) }), (file, input, context) => {
  const effective = effectDay(file) !== null;
  const no = shut(file);
  if (no) return fail(no);
  const parties = settled(input.parties, file.agreements.length > 0, context);
  const before = new Set(file.parties.map((p) => p.id));
  const gone = file.parties.filter((p) => !parties.some((q) => q.id === p.id));
  if (effective && (gone.length > 0 || parties.some((p) => !before.has(p.id)))) {
    return refuse('effective', '协议已经生效，不能再增加或减少当事人。需要时请另写补充协议。');
  }
  const used = gone.find((p) => isMentioned(file, p.id));
  if (used) return refuse('mentioned', `协议或者调解记录里用到了${used.name}，不能删去。请先改那里。`);
  if (file.registeredOn !== null) {
    const problem = registrationProblem({ ...file, parties });
    if (problem) return fail(problem);
  }
  // One who is no party was asked to nothing, and is missed by nobody.
  const stays = ({ party }: { party: string }) => parties.some(({ id }) => id === party);
  const sessions = gone.length === 0 ? file.sessions : file.sessions.map((s) => ({ ...s, attendance: s.attendance.filter(stays), asked: s.asked.filter(stays) }));
  return ok({ ...file, parties, sessions });
});

export const changeDispute = move(
  '修改纠纷情况',
  z.object({ dispute: Dispute, source: Source, clue: Clue, remark: Prose }),
  (file, { dispute, source, clue, remark }) => {
    const no = shut(file);
    if (no) return fail(no);
    const next = { ...file, dispute, source, clue, remark };
    const problem = file.registeredOn === null ? clueProblem(next) : registrationProblem(next);
    return problem ? fail(problem) : ok(next);
  },
);

export const assign = move('指定调解员', z.object({ assignment: Assignment }), (file, { assignment }) => {
  const no = shut(file);
  if (no) return fail(no);
  const ids = [assignment.lead?.id, ...assignment.others.map((o) => o.id)].filter((id) => id !== undefined);
  if (new Set(ids).size !== ids.length) return refuse('twice', '同一名调解员选了两次。');
  return ok({ ...file, assignment });
});

/** Parties with ids, what their ID numbers say, and their labels. */
function settled(parties: readonly Party[], keepLabels: boolean, context: MoveContext): Party[] {
  const withIds = parties.map((party): Party => {
    const id = party.id || context.newId();
    const standIns = party.standIns.map((s) => fillFromIdNumber({ ...s, id: s.id || context.newId() }));
    return party.kind === 'person' ? fillFromIdNumber({ ...party, id, standIns }) : { ...party, id, standIns };
  });
  return withLabels(withIds, keepLabels);
}

type About = Pick<CaseFacts, 'parties' | 'dispute'>;

/** Three things make a case: who, against whom, what about. */
function registrationProblem({ parties, dispute }: About): Refusal | null {
  const has = (side: string) => parties.some((p) => p.side === side);
  if (!has('applicant') || !has('respondent')) return { rule: 'two-sides', say: '请至少填写一方申请人和一方被申请人。' };
  return dispute.brief === '' ? { rule: 'no-brief', say: '请写几句纠纷简要情况。' } : null;
}

function clueProblem({ dispute, parties }: About): Refusal | null {
  return dispute.brief === '' && parties.length === 0 ? { rule: 'empty-clue', say: '线索至少要写当事人或者纠纷情况中的一样。' } : null;
}

function isMentioned(file: CaseFile, party: string): boolean {
  return (
    file.sessions.some((s) => s.attendance.some((a) => a.party === party && a.how !== 'absent')) ||
    file.agreements.some(
      (a) => a.signs.some((s) => s.subject === party) || a.obligations.some((o) => o.debtors.includes(party) || o.creditors.includes(party)),
    )
  );
}

