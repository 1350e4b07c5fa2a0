// The case file (案卷): the whole matter from the first hint to the archive. Facts only; whatever can be worked out is not in it.
import { z } from 'zod';
import { Agreement } from './agreement';
import { Breach } from './breach';
import { Archive, Closing, ExternalEntry, Grade, Milestone, Termination } from './closing';
import { Confirmation } from './confirmation';
import { Binding, PaperSheet } from './dossier';
import { Instant, OptionalDay } from './day';
import { Acceptance, Clue, Dispute, Extension, Pause, Source } from './dispute';
import { Evidence, Inquiry } from './inquiry';
import { Letter } from './letter';
import { CaseNumber } from './numbering';
import { Paper } from './paper';
import { Participant } from './participant';
import { Party } from './party';
import { Performance, Urge } from './performance';
import { Session } from './session';
import { Snooze } from './snooze';
import { DescribedCharacter } from './described-character';
import { LateEntry } from './late-entry';
import { Scan } from './scan';
import { Assignment, OptionalStaff } from './staff';
import { Line, Prose } from './text';
import { PlannedVisit, Visit, VisitChange } from './visit';

/** Version of the case file's form on disk. Raise it with a migration in store/migrations. */
export const CASE_FORMAT = 1;

/** Internal id: the year of entry and a serial, e.g. 2026-0017. It names the folder; the 卷号 is another thing. */
export const CaseId = z.string().regex(/^\d{4}-\d{4,6}$/, '案卷编号不对');
export type CaseId = z.infer<typeof CaseId>;

/** One line of the case's own diary: which save, when, by whom, what was done. */
export const Change = z.object({
  revision: z.int().min(1),
  at: Instant,
  by: Line,
  what: Line,
  /** What was taken out, whole, so that taking out loses nothing. */
  removed: z.unknown().optional(),
  /** The PC it was done on, where the room has several (settings.pcs). */
  pc: z.string().max(40).optional(),
});
export type Change = z.infer<typeof Change>;

/** The committee and room as they were called when the case was registered; papers print these. */
export const Office = z.object({ committee: Line, roomId: Line, room: Line });
export type Office = z.infer<typeof Office>;

/** Everything a person enters; the part of a case file that an exchange document also carries. */
export const CaseFacts = z.object({
  office: Office,
  clue: Clue.default({ on: null, by: '', note: '' }),
  source: Source,
  /** null: still only a clue (线索). */
  registeredOn: OptionalDay,
  registeredBy: OptionalStaff,
  parties: z.array(Party).default([]),
  participants: z.array(Participant).default([]),
  dispute: Dispute,
  assignment: Assignment,
  acceptance: Acceptance.nullable().default(null),
  number: CaseNumber.nullable().default(null),
  extensions: z.array(Extension).default([]),
  pauses: z.array(Pause).default([]),
  milestones: z.array(Milestone).default([]),
  inquiries: z.array(Inquiry).default([]),
  evidence: z.array(Evidence).default([]),
  sessions: z.array(Session).default([]),
  agreements: z.array(Agreement).default([]),
  performances: z.array(Performance).default([]),
  urges: z.array(Urge).default([]),
  /** Promises not to do something that were broken. */
  breaches: z.array(Breach).default([]),
  visits: z.array(Visit).default([]),
  /** A day for the next visit as older programs kept it; now it is in `plannedVisits`. Still counts. */
  visitWantedOn: OptionalDay,
  /** Visits whose day somebody named, and what became of wanted ones by hand: put off, dropped. */
  plannedVisits: z.array(PlannedVisit).default([]),
  visitChanges: z.array(VisitChange).default([]),
  confirmation: Confirmation.nullable().default(null),
  letters: z.array(Letter).default([]),
  termination: Termination.nullable().default(null),
  grade: Grade.nullable().default(null),
  closing: Closing.nullable().default(null),
  archive: Archive.nullable().default(null),
  external: ExternalEntry.nullable().default(null),
  remark: Prose,
  /** What was put off on 今日, and why. */
  snoozes: z.array(Snooze).default([]),
  /** 补录: typed in afterwards from what was written on paper. */
  lateEntry: LateEntry.nullable().default(null),
  /** Characters no font can print, and how this case writes them. */
  describedCharacters: z.array(DescribedCharacter).default([]),
  /** Sheets of the bound file that exist on paper only. */
  paperSheets: z.array(PaperSheet).default([]),
  binding: Binding.nullable().default(null),
});
export type CaseFacts = z.infer<typeof CaseFacts>;

export const CaseFile = CaseFacts.extend({
  id: CaseId,
  /** Rises by one with every save; a save names the one it started from. */
  revision: z.int().min(1),
  enteredAt: Instant,
  savedAt: Instant,
  papers: z.array(Paper).default([]),
  scans: z.array(Scan).default([]),
  changes: z.array(Change).default([]),
});
export type CaseFile = z.infer<typeof CaseFile>;

/** '杨昌禄与石显忠山林界线纠纷' (卷名): first of each side, 等 when there are more, then the subject. */
export function titleOf(facts: Pick<CaseFacts, 'parties' | 'dispute'>): string {
  const side = (which: Party['side']) => {
    const names = facts.parties.filter((p) => p.side === which).map((p) => p.name);
    return names.length > 2 ? `${names[0]}等${names.length}方` : names.join('、');
  };
  const people = [side('applicant'), side('respondent')].filter(Boolean).join('与');
  return `${people || '当事人待查'}${facts.dispute.subject || '纠纷'}`;
}

/** The agreement now in force or being drafted: the last one. */
export function currentAgreement(facts: Pick<CaseFacts, 'agreements'>): Agreement | undefined {
  return facts.agreements.at(-1);
}

/** A party by id. */
export function partyById(facts: Pick<CaseFacts, 'parties'>, id: string): Party | undefined {
  return facts.parties.find((p) => p.id === id);
}
