// What answers are made of, beyond the domain's own values.
import { z } from 'zod';
import { AgendaEntry, CaseSummary } from '../domain/summary';
import { CategoryGeneration } from '../domain/category';
import { ClockRule } from '../domain/clock';
import { AGENDA_KINDS } from '../domain/agenda';
import { Day, Instant } from '../domain/day';
import { SECTIONS } from '../domain/dossier';
import { HolidayYear } from '../domain/holidays';
import { DutyRule } from '../domain/duty';
import { FORMS, Paper } from '../domain/paper';
import { Settings } from '../domain/settings';
import { VisitRule } from '../domain/visit-rule';
import { KnownStick } from '../domain/sticks';
import { SittingEntry } from '../domain/sitting-entry';
import type { AppError } from './errors';
import { Finding } from './findings';

/** Bytes of a file, as they cross the bridge. */
export const Bytes = z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array, '应当是文件内容');

export const AppErrorShape = z.custom<AppError>((value) => typeof value === 'object' && value !== null && 'kind' in value);

/** A folder the person chose in a dialog. The path stays in main; the window holds the token and a text to show. */
export const Chosen = z.object({ token: z.string(), shown: z.string() });
export type Chosen = z.infer<typeof Chosen>;

export const WordListsShape = z.object({
  typos: z.array(z.object({ wrong: z.string(), right: z.string(), why: z.string() })),
  lookAlikes: z.array(z.object({ word: z.string(), hint: z.string() })),
  vague: z.array(z.string()),
});

export const PhraseShape = z.object({
  for: z.enum(['clause', 'performance', 'record', 'responsibility', 'findings']),
  title: z.string(),
  text: z.string(),
});

/** Reference data in force in this room: as shipped, or the room's own. */
export const Reference = z.object({
  categories: z.array(CategoryGeneration),
  holidays: z.array(HolidayYear),
  clockRules: z.array(ClockRule),
  visitRules: z.array(VisitRule),
  dutyRules: z.array(DutyRule),
  words: WordListsShape,
  phrases: z.array(PhraseShape),
  ethnicGroups: z.array(z.string()),
  quickEthnicGroups: z.array(z.string()),
});
export type Reference = z.infer<typeof Reference>;

/** Something found at start that a person should know, e.g. a damaged case. */
export const Notice = z.object({
  kind: z.enum(['damaged-case', 'missing-case', 'leftover-files', 'catalog-rebuilt', 'restored', 'number-gap', 'snapshots', 'stray-files', 'duplicate-number', 'ledger-lost', 'audit']),
  say: z.string(),
  caseId: z.string().nullable().default(null),
});
export type Notice = z.infer<typeof Notice>;

/** What the program as a whole is doing: no data yet, at work, or in trouble. */
export const HouseState = z.discriminatedUnion('state', [
  z.object({ state: z.literal('first-run'), suggested: Chosen, foundData: z.boolean() }),
  z.object({
    state: z.literal('open'),
    folder: z.string(),
    settings: Settings,
    reference: Reference,
    cases: z.int(),
    notices: z.array(Notice),
    lastBackup: z.object({ at: Instant, drive: z.string(), verified: z.boolean() }).nullable(),
    /** The last rehearsal of a restore, and whether it found everything; `since`: from when the days until one is due are counted. */
    rehearsed: z.object({ last: z.object({ at: Instant, good: z.boolean() }).nullable(), since: Instant }),
    /** Why the PC's date is not believed; null: it is. */
    clock: z.object({ kind: z.enum(['back', 'ahead']), today: Day, last: Day }).nullable(),
    /** The data came from a copy (made `at`), and nobody has said yet that it is right: what runs by itself waits for that. */
    awaiting: z.object({ at: Instant, from: z.enum(['stick', 'local']), restoredAt: Instant }).nullable(),
  }),
  z.object({ state: z.literal('trouble'), error: AppErrorShape, folder: z.string(), canCreateElsewhere: z.boolean() }),
]);
export type HouseState = z.infer<typeof HouseState>;

export const DUE_FILTERS = ['any', 'overdue', 'week', 'unsigned'] as const;
export const CaseFilter = z.object({
  text: z.string().max(200).default(''),
  stages: z.array(CaseSummary.shape.stage).default([]),
  category: z.string().default(''),
  year: z.int().nullable().default(null),
  mediator: z.string().default(''),
  village: z.string().default(''),
  due: z.enum(DUE_FILTERS).default('any'),
});
export type CaseFilter = z.infer<typeof CaseFilter>;

/** A line of the case list: a summary without what only search needs. */
export const CaseRow = CaseSummary.omit({ people: true, brief: true, agenda: true, endless: true }).extend({
  next: AgendaEntry.nullable(),
});
export type CaseRow = z.infer<typeof CaseRow>;

/** One thing due, with the case it belongs to. */
export const DueItem = AgendaEntry.extend({
  caseId: z.string(),
  number: z.string(),
  title: z.string(),
  nearness: z.enum(['overdue', 'today', 'soon', 'later']),
});
export type DueItem = z.infer<typeof DueItem>;

/** More than a year and a month is no page of a calendar. */
export const MOST_CALENDAR_DAYS = 400;

/** What goes into a calendar file: sittings alone, or everything due too. */
export const CALENDAR_FILE_PARTS = ['sittings', 'all'] as const;

/** A line of the calendar: a sitting (planned, held or called off), or something open on its day. One case each. */
export const CalendarEntry = z.object({
  caseId: z.string(),
  number: z.string(),
  title: z.string(),
  day: Day,
  /** 'HH:MM'; empty for what has no hour. */
  from: z.string(),
  to: z.string(),
  /** As in the agenda; `ref` is the session's id for a sitting. */
  kind: z.enum(AGENDA_KINDS),
  ref: z.string(),
  part: z.string(),
  what: z.string(),
  rolled: Day,
  /** Put off, as long as it is. */
  snoozed: AgendaEntry.shape.snoozed,
  /** Of a sitting; null for everything else. */
  sitting: SittingEntry.nullable(),
});
export type CalendarEntry = z.infer<typeof CalendarEntry>;

/** Somebody or something is taken at that time. Times that are not known clash with the whole day. */
export const Clash = z.object({
  kind: z.enum(['room', 'mediator', 'party']),
  /** The room's, the mediator's or the party's name. */
  who: z.string(),
  caseId: z.string(),
  session: z.string(),
  number: z.string(),
  title: z.string(),
  on: Day,
  from: z.string(),
  to: z.string(),
});
export type Clash = z.infer<typeof Clash>;

/** Another case with the same person, or about the same thing. Shown beside the form, never in the way. */
export const Hint = z.object({
  kind: z.enum(['same-person', 'same-dispute']),
  caseId: z.string(),
  number: z.string(),
  title: z.string(),
  registeredOn: z.string().nullable(),
  why: z.string(),
});
export type Hint = z.infer<typeof Hint>;

/** A paper that can be made from a case now, and what exists of it on disk. */
export const PaperOffer = z.object({
  form: z.enum(FORMS),
  subject: z.string().nullable(),
  title: z.string(),
  /** Why it cannot be made yet; empty when it can. */
  lacking: z.string(),
  /** The frozen one in force. */
  paper: Paper.nullable(),
  /** The facts changed since it was frozen. */
  outdated: z.boolean(),
});
export type PaperOffer = z.infer<typeof PaperOffer>;

/** What came of making papers of many cases. */
export const BatchReport = z.object({
  cases: z.int(),
  papers: z.int(),
  pages: z.int(),
  /** Papers that could not be made, each with why in a person's words. */
  failed: z.array(z.object({ caseId: z.string(), number: z.string(), title: z.string(), say: z.string() })),
  cancelled: z.boolean(),
});
export type BatchReport = z.infer<typeof BatchReport>;

/** A line of the bound file's table of contents. */
export const DossierLine = z.object({
  key: z.string(),
  section: z.enum(SECTIONS),
  title: z.string(),
  kind: z.enum(['printed', 'scanned', 'paper-only']),
  pages: z.int(),
  first: z.int(),
  last: z.int(),
  /** Never printed for signature: goes in with 草稿 across it. */
  draft: z.boolean(),
  /** The scan of a signed paper, in the paper's place. */
  signed: z.boolean(),
  note: z.string(),
  /** What it is: a paper by form and subject, a scan or a sheet by id. */
  form: z.enum(FORMS).nullable(),
  subject: z.string().nullable(),
});
export type DossierLine = z.infer<typeof DossierLine>;

export const DossierFindingShape = z.object({
  rule: z.string(),
  severity: z.enum(['must', 'should', 'look']),
  say: z.string(),
  mend: z.object({ tab: z.enum(['parties', 'course', 'agreement', 'follow-up', 'papers', 'materials', 'dossier']), do: z.string().nullable(), ref: z.string().nullable() }),
});

export const Drive = z.object({
  token: z.string(),
  /** As people know it: label, size, free. */
  shown: z.string(),
  /** null: not known. */
  total: z.int().nullable(),
  free: z.int().nullable(),
  removable: z.boolean(),
  hasBackup: z.boolean(),
  /** One of the room's sticks, recognised by the mark on it. */
  stick: z.object({ id: z.string(), name: z.string(), lastBackup: Instant.nullable() }).nullable(),
  readOnly: z.boolean(),
});
export type Drive = z.infer<typeof Drive>;

/** A stick the room knows; `missed`: nobody has seen it for as long as the room puts up with. */
export const StickShown = KnownStick.extend({ unseenDays: z.int(), missed: z.boolean() });
export type StickShown = z.infer<typeof StickShown>;

export const Snapshot = z.object({
  id: z.string(),
  at: Instant,
  cases: z.int(),
  files: z.int(),
  bytes: z.int(),
  room: z.string(),
});
export type Snapshot = z.infer<typeof Snapshot>;

/** A snapshot as found on a drive. */
export const ListedSnapshot = Snapshot.extend({
  /** It is on the drive but cannot be read; only its moment is known. */
  damaged: z.boolean(),
  /** Files that could not be read when it was made and are not in it. */
  lacking: z.int(),
});
export type ListedSnapshot = z.infer<typeof ListedSnapshot>;

export const BackupReport = z.object({
  snapshot: Snapshot,
  newBytes: z.int(),
  reusedFiles: z.int(),
  /** False where the system could not be made to read from the drive itself rather than from memory. */
  readFromDrive: z.boolean(),
  /** Earlier backups that were thinned out, and the bytes free again by it. */
  thinned: z.object({ snapshots: z.int(), packs: z.int(), freed: z.int() }),
});
export type BackupReport = z.infer<typeof BackupReport>;

/** `elsewhere`: what is wrong on the stick but is not needed for this backup. */
export const VerifyReport = z.object({ files: z.int(), bytes: z.int(), bad: z.array(z.string()), elsewhere: z.array(z.string()) });
export type VerifyReport = z.infer<typeof VerifyReport>;

/**
 * Whether a stick keeps what its free space promises. `good`: bytes of `tested` that came back as they were written; a counterfeit keeps as many
 * as it has, the first or (where it begins anew at its front) the last. `removed` false: the stick would not let go of what was written for it.
 */
export const ProbeReport = z.object({ tested: z.int(), good: z.int(), ok: z.boolean(), readFromDrive: z.boolean(), removed: z.boolean() });
export type ProbeReport = z.infer<typeof ProbeReport>;

/** What a restore will do, shown before it is done. */
export const RestorePlan = z.object({
  snapshot: Snapshot,
  perYear: z.array(z.object({ year: z.int(), inBackup: z.int(), here: z.int() })),
  overExisting: z.boolean(),
});
export type RestorePlan = z.infer<typeof RestorePlan>;

export const CheckReport = z.object({
  files: z.int(),
  cases: z.int(),
  damaged: z.array(z.object({ file: z.string(), why: z.string(), previousWhole: z.boolean() })),
  /** The same and more, each with what would mend it: copies, numbers that do not agree, a stale list. */
  findings: z.array(Finding),
  notices: z.array(Notice),
  /** Somebody stopped it: what was not read yet is not in it. */
  stopped: z.boolean(),
});
export type CheckReport = z.infer<typeof CheckReport>;

/** One save of a case. */
export const CaseVersion = z.object({ revision: z.int(), at: z.string(), by: z.string(), what: z.string(), whole: z.boolean() });
export type CaseVersion = z.infer<typeof CaseVersion>;

/** One field of two versions, in people's words. */
export const Difference = z.object({ where: z.string(), from: z.string(), to: z.string() });

/** What following the record of use from beginning to end has shown. */
export const AuditVerdictShape = z.object({ entries: z.int(), from: Instant.nullable(), to: Instant.nullable(), problems: z.array(z.string()), torn: z.int() });
export type AuditVerdict = z.infer<typeof AuditVerdictShape>;

export const SetAside = z.object({ id: z.string(), title: z.string(), number: z.string(), at: Instant, by: z.string(), reason: z.string(), daysLeft: z.int() });
export type SetAside = z.infer<typeof SetAside>;
