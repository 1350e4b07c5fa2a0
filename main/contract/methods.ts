// The table of questions the window (and the terminal) may ask main, with the shapes of question and answer.
// Types of calls and handlers fall out of it; dispatch checks every input against it.
import { z } from 'zod';
import { AUDIT_KINDS, AuditEntry } from '../domain/audit';
import { CaseFile, CaseId } from '../domain/case';
import { addDays, Day, daysBetween, Instant, TimeOfDay } from '../domain/day';
import { DutyItem, DutyLine } from '../domain/duty';
import { CaseExchange } from '../domain/exchange';
import { HolidayYear } from '../domain/holidays';
import { Intake } from '../domain/moves/intake';
import { LEDGER_KINDS } from '../domain/ledger';
import { MOVES, type MoveName } from '../domain/moves/all';
import { FORMS, Paper } from '../domain/paper';
import { Crop, Scan, SCAN_LIMITS, SCAN_TYPES } from '../domain/scan';
import { SECTIONS } from '../domain/dossier';
import { PcFields } from '../domain/pcs';
import { PaperSettings, Settings } from '../domain/settings';
import { Choices, Comparison, ExchangeState, MadeExchange, MergePlan, MergeResult, PackageFile } from './exchange-shapes';
import { MOST_RESERVED, ReservedNumber, Voiding } from '../domain/numbering';
import { VENUES } from '../domain/session';
import { OptionalStaff } from '../domain/staff';
import { COPY_METHODS } from './copies';
import { RepairReport } from './findings';
import { requiredLine } from '../domain/text';
import {
  AuditVerdictShape,
  BackupReport,
  BatchReport,
  Bytes,
  CALENDAR_FILE_PARTS,
  CalendarEntry,
  CaseFilter,
  CaseRow,
  CaseVersion,
  CheckReport,
  Chosen,
  Clash,
  Difference,
  Drive,
  DossierFindingShape,
  DossierLine,
  DueItem,
  Hint,
  HouseState,
  ListedSnapshot,
  MOST_CALENDAR_DAYS,
  PaperOffer,
  ProbeReport,
  RestorePlan,
  SetAside,
  StickShown,
  VerifyReport,
} from './shapes';

interface Method<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  input: I;
  output: O;
}
const method = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Method<I, O> => ({ input, output });

const Nothing = z.object({}).strict();
const Version = z.int().min(1).max(1_000_000);
const Which = z.object({ id: CaseId, revision: z.int().min(1) });
const PaperKey = z.object({ id: CaseId, form: z.enum(FORMS), subject: z.string().max(64).nullable() });
const MOVE_NAMES = Object.keys(MOVES) as [MoveName, ...MoveName[]];
const Token = z.string().min(1).max(64);
const ScanId = z.string().max(64);
const Passphrase = z.string().max(256);
const Dossier = z.object({ id: CaseId, drafts: z.boolean().default(true) });
const CalendarSpan = z.object({ from: Day, to: Day }).superRefine(({ from, to }, { addIssue }) => {
  if (from > to) addIssue({ code: 'custom', path: ['to'], message: '结束日期早于开始日期' });
  else if (to > addDays(from, MOST_CALENDAR_DAYS)) addIssue({ code: 'custom', path: ['to'], message: `一次最多看${MOST_CALENDAR_DAYS}天` });
});
const DraftKey = z.string().regex(/^[a-z0-9-]{1,80}$/);

export const METHODS = {
  /** What to show first. */
  'app.state': method(Nothing, HouseState),
  'app.about': method(Nothing, z.object({ version: z.string(), electron: z.string(), chrome: z.string(), node: z.string(), standIn: z.boolean() })),

  /** Asks the person for a folder; null when they changed their mind. */
  'folders.choose': method(z.object({ purpose: z.enum(['data', 'drive', 'save']) }), Chosen.nullable()),

  'setup.create': method(z.object({ folder: Token, settings: Settings }), HouseState),
  'setup.open': method(z.object({ folder: Token }), HouseState),
  /**
   * Tries the folder it knows again, e.g. after a disk was plugged back in. `overLock` opens it although another PC is said to
   * use it: for a disk that came from a PC which will not close it any more.
   */
  'setup.retry': method(z.object({ overLock: z.boolean().default(false) }), HouseState),

  'settings.save': method(z.object({ settings: Settings }), HouseState),

  'cases.list': method(z.object({ filter: CaseFilter, offset: z.int().min(0), limit: z.int().min(1).max(500) }), z.object({ total: z.int(), rows: z.array(CaseRow) })),
  'cases.open': method(z.object({ id: CaseId }), z.object({ file: CaseFile })),
  /** What a damaged case was before its last save, to look at. */
  'cases.previous': method(z.object({ id: CaseId }), z.object({ file: CaseFile })),
  /** Makes that the case again; the damaged file is kept beside it. */
  'cases.bringPreviousBack': method(z.object({ id: CaseId }), z.object({ file: CaseFile })),
  /** Every save of a case, newest first; `whole`: the version it made can still be had. */
  'cases.versions': method(z.object({ id: CaseId }), z.object({ versions: z.array(CaseVersion) })),
  /** How a case stood after one of its saves. */
  'cases.version': method(z.object({ id: CaseId, version: Version }), z.object({ file: CaseFile })),
  /** What one save changed, field by field: from the version before it to the one it made. */
  'cases.changed': method(z.object({ id: CaseId, version: Version }), z.object({ differences: z.array(Difference) })),
  /** What bringing a version back would change in the case as it is; nothing is saved. */
  'cases.tryVersionBack': method(Which.extend({ version: Version }), z.object({ differences: z.array(Difference) })),
  /** Makes an earlier version the case again, as a new one. */
  'cases.bringVersionBack': method(Which.extend({ version: Version }), z.object({ file: CaseFile })),
  /** Undoes the last save, when `revision` is still the last: the version before it becomes a new one. */
  'cases.undo': method(Which, z.object({ file: CaseFile })),
  'cases.register': method(z.object({ intake: Intake, draft: DraftKey.nullable() }), z.object({ file: CaseFile })),
  'cases.nextNumber': method(z.object({ year: z.int().min(1949).max(2199) }), z.object({ serial: z.int(), text: z.string() })),
  /** 受理 with a number from the ledger; `serial` only for one already on paper, e.g. one kept back for an empty form. */
  'cases.accept': method(Which.extend({ on: Day, by: OptionalStaff, serial: z.int().min(1).max(999_999).nullable() }), z.object({ file: CaseFile })),
  /** Numbers kept back for empty forms, open, taken and given up. */
  'numbers.reserved': method(Nothing, z.object({ numbers: z.array(ReservedNumber) })),
  /** Keeps the next numbers of this year back, durably: only then are they printed. */
  'numbers.reserve': method(z.object({ count: z.int().min(1).max(MOST_RESERVED) }), z.object({ numbers: z.array(ReservedNumber) })),
  /** 作废: an open one is given up for good, with the reason. */
  'numbers.giveUp': method(z.object({ year: z.int(), serial: z.int(), reason: Voiding.shape.reason }), z.object({ numbers: z.array(ReservedNumber) })),
  'cases.move': method(Which.extend({ move: z.enum(MOVE_NAMES), input: z.unknown() }), z.object({ file: CaseFile })),
  'cases.hints': method(
    z.object({
      except: CaseId.nullable(),
      people: z.array(z.object({ name: z.string().max(200), number: z.string().max(40) })).max(60),
      village: z.string().max(200),
      category: z.string().max(40),
    }),
    z.object({ hints: z.array(Hint) }),
  ),
  /** Case exchange documents, all or none. `file` is what messages call each one. */
  'cases.import': method(
    z.object({ documents: z.array(z.object({ file: z.string().max(400), content: z.unknown() })).min(1).max(10_000) }),
    z.object({ cases: z.array(z.object({ id: CaseId, number: z.string() })) }),
  ),
  'cases.export': method(z.object({ id: CaseId }), z.object({ document: CaseExchange })),
  'cases.setAside': method(Which.extend({ reason: z.string().max(200) }), Nothing),
  'cases.trash': method(Nothing, z.object({ items: z.array(SetAside) })),
  'cases.bringBack': method(z.object({ id: CaseId }), Nothing),
  /** Removes a case from the trash for good, not before its 90 days are over. */
  'cases.clear': method(z.object({ id: CaseId }), Nothing),

  /** Two PCs of one room: this one, the others, and what went to and fro. */
  'exchange.state': method(Nothing, ExchangeState),
  /** Gives this PC its name and its range of numbers, or another one. */
  'exchange.join': method(z.object({ name: PcFields.shape.name, from: PcFields.shape.from, to: PcFields.shape.to }).refine(({ from, to }) => from <= to, { path: ['to'], message: '止号要不小于起号' }), ExchangeState),
  /** Writes a package onto a stick: what changed since the others took something, all, or the cases named. */
  'exchange.make': method(z.object({ drive: Token, passphrase: Passphrase, which: z.union([z.enum(['news', 'all']), z.array(CaseId).min(1).max(1000)]) }), MadeExchange),
  /** Packages that lie on a stick, newest first. */
  'exchange.find': method(z.object({ drive: Token }), z.object({ files: z.array(PackageFile) })),
  /** Checks a package to its last byte and says what taking it in would do. Writes nothing. */
  'exchange.open': method(z.object({ file: Token, passphrase: Passphrase }), MergePlan),
  /** A case of an open package beside ours, field by field; `theirs`: its id in the package. */
  'exchange.compare': method(z.object({ plan: Token, theirs: CaseId }), Comparison),
  /** Takes an open package in, after a snapshot. `trust`: the groups a person compared, for a PC not known here. Choices by the id in the package. */
  'exchange.take': method(z.object({ plan: Token, trust: z.string().max(40).nullable(), choices: Choices }), MergeResult),

  /** Looks at the PC's date anew; says in the state of the house whether it is believed. */
  'clock.look': method(Nothing, HouseState),
  /** A person says that the date shown is right. */
  'clock.trust': method(z.object({ today: Day }), HouseState),
  /** Holiday years from a file the person chooses, checked to the last day and not yet in force; null when they changed their mind. */
  'holidays.import': method(Nothing, z.object({ years: z.array(HolidayYear).nullable() })),
  /** The years in force into a file the person chooses. */
  'holidays.export': method(Nothing, z.object({ saved: z.boolean() })),
  /** Puts years in force, and gives up the room's own list of the years in `drop`: the shipped or computed one is in force again. */
  'holidays.save': method(z.object({ put: z.array(HolidayYear).max(200), drop: z.array(z.int()).max(200) }), HouseState),

  /** Everything due or overdue on a day, and up to `ahead` days after it. */
  'due.list': method(z.object({ on: Day.nullable(), ahead: z.int().min(0).max(400) }), z.object({ on: Day, items: z.array(DueItem) })),

  /** What the room does by the calendar (排查, 例会), done or not, with a day in that span. */
  'duties.list': method(z.object({ from: Day, to: Day }).refine(({ from, to }) => daysBetween(from, to) <= 400, '一次最多看400天'), z.object({ items: z.array(DutyItem) })),
  /** What of it is still to be done on a day: of each rule the newest that is late, and those of the next `ahead` days. */
  'duties.due': method(z.object({ on: Day.nullable(), ahead: z.int().min(0).max(400) }), z.object({ on: Day, items: z.array(DutyItem) })),
  /** Notes one as done; `period`: the item's. `on` null: today. */
  'duties.done': method(z.object({ rule: z.string().max(64), period: Day, on: Day.nullable(), note: DutyLine.shape.note }), z.object({ line: z.string() })),
  'duties.takeBack': method(z.object({ line: z.string().max(64) }), Nothing),
  /** Sittings of every state, and everything open, from one day to another (both included), by day, hour and number. What has no hour comes last. */
  'calendar.range': method(CalendarSpan, z.object({ entries: z.array(CalendarEntry) })),
  /**
   * What is taken at that time by other planned sittings. `caseId`: whose parties must come, and whose mediators where none are named;
   * `except`: the sitting that is being put, when it is one already.
   */
  'calendar.clashes': method(
    z.object({
      except: z.object({ caseId: CaseId, session: z.string().max(64) }).nullable(),
      caseId: CaseId.nullable(),
      on: Day,
      from: TimeOfDay,
      to: TimeOfDay,
      place: z.string().max(400),
      venue: z.enum(VENUES).nullable(),
      mediators: z.array(z.string().max(64)).max(60),
    }),
    z.object({ clashes: z.array(Clash) }),
  ),
  /** The days as a file for another calendar. `names`: titles say who and about what; without, they can go to a phone. */
  'calendar.saveIcs': method(CalendarSpan.safeExtend({ what: z.enum(CALENDAR_FILE_PARTS), names: z.boolean().default(false) }), z.object({ saved: z.boolean() })),

  'drafts.read': method(z.object({ key: DraftKey }), z.object({ value: z.unknown(), at: Instant.nullable() })),
  'drafts.write': method(z.object({ key: DraftKey, value: z.unknown() }), Nothing),
  'drafts.drop': method(z.object({ key: DraftKey }), Nothing),

  'papers.list': method(z.object({ id: CaseId }), z.object({ offers: z.array(PaperOffer) })),
  /** The very PDF: the frozen bytes where there are some, else a draft with 草稿 across it. */
  'papers.preview': method(PaperKey, z.object({ bytes: Bytes, pages: z.int(), frozen: z.boolean() })),
  'papers.freeze': method(PaperKey.extend({ revision: z.int().min(1), copies: z.int().min(1).max(99) }), z.object({ file: CaseFile, paper: Paper })),
  'papers.read': method(z.object({ id: CaseId, paper: z.string().max(64) }), z.object({ bytes: Bytes })),
  /** Opens the system's print dialog on the frozen bytes; notes that it did. */
  'papers.print': method(
    Which.extend({ paper: z.string().max(64), copies: z.int().min(1).max(99), printer: z.string().max(400).default('') }),
    z.object({ file: CaseFile, at: Instant }),
  ),
  'papers.cameOut': method(Which.extend({ paper: z.string().max(64), at: Instant, cameOut: z.boolean() }), z.object({ file: CaseFile })),
  'papers.openOutside': method(z.object({ id: CaseId, paper: z.string().max(64) }), Nothing),
  /** Notes that sheets came out elsewhere: from the system's reader, or from another computer by way of a stick. */
  'papers.printedElsewhere': method(
    Which.extend({ paper: z.string().max(64), copies: z.int().min(1).max(99), how: z.enum(['reader', 'stick']) }),
    z.object({ file: CaseFile }),
  ),
  'papers.saveCopy': method(z.object({ id: CaseId, paper: z.string().max(64) }), z.object({ saved: z.boolean() })),
  /**
   * Papers of all cases that pass a filter, frozen as if printed for signature, as files into a chosen folder. One that cannot be made
   * is named and the others go on; cancelled (backup.cancel) between two papers, what was made is whole and stays.
   */
  'batch.papers': method(z.object({ filter: CaseFilter, forms: z.array(z.enum(FORMS)).min(1).max(FORMS.length), folder: Token }), BatchReport),

  /** Characters of a text that cannot be printed, with why. */
  'papers.unprintable': method(
    z.object({ text: z.string().max(200_000) }),
    z.object({ characters: z.array(z.object({ character: z.string(), codePoint: z.int(), privateUse: z.boolean() })) }),
  ),

  /** Empty forms as one PDF: so many sets without a number, or one set for each of the numbers, which must be kept back and open. */
  'blanks.make': method(
    z.object({
      forms: z.array(z.enum(FORMS)).min(1),
      parties: z.int().min(1).max(30),
      sets: z.int().min(1).max(99),
      numbers: z.array(z.object({ year: z.int(), serial: z.int() })).max(MOST_RESERVED),
    }),
    z.object({ token: Token, bytes: Bytes, pages: z.int() }),
  ),
  /** These three are about the empty forms made last. */
  'blanks.print': method(z.object({ token: Token, copies: z.int().min(1).max(99) }), Nothing),
  'blanks.saveCopy': method(z.object({ token: Token }), z.object({ saved: z.boolean() })),
  'blanks.openOutside': method(z.object({ token: Token }), Nothing),
  /** The recovery sheet in force; null: none. `number` tells it from an older one. */
  'recovery.state': method(Nothing, z.object({ madeOn: Day.nullable(), number: z.string() })),
  /** A new sheet, to be shown and printed; it takes effect with recovery.confirm, which wants its code typed back from the paper. */
  'recovery.begin': method(Nothing, z.object({ token: Token, bytes: Bytes, pages: z.int() })),
  'recovery.print': method(z.object({ token: Token, copies: z.int().min(1).max(9) }), Nothing),
  'recovery.confirm': method(z.object({ token: Token, typed: z.string().max(400) }), Nothing),
  /** A ledger of many cases, of a span of days, as one PDF; `unread`: cases that could not be read, as the ledger itself says. Cancelled by backup.cancel. */
  'ledgers.make': method(z.object({ kind: z.enum(LEDGER_KINDS), from: Day, to: Day }), z.object({ token: Token, bytes: Bytes, pages: z.int(), rows: z.int(), unread: z.int() })),
  /** These three are about the ledger made last. */
  'ledgers.print': method(z.object({ token: Token, copies: z.int().min(1).max(99) }), Nothing),
  'ledgers.saveCopy': method(z.object({ token: Token }), z.object({ saved: z.boolean() })),
  'ledgers.openOutside': method(z.object({ token: Token }), Nothing),
  /** Forms this program can fill, in the order of the dossier. */
  'forms.list': method(Nothing, z.object({ forms: z.array(z.enum(FORMS)) })),
  /** A form as it would print with these settings, from an invented case; an empty one where no invented case has it. Nothing is saved. */
  'forms.preview': method(z.object({ form: z.enum(FORMS), paper: PaperSettings }), z.object({ bytes: Bytes, pages: z.int() })),
  /** How this room prints its forms, as a file for another PC. */
  'forms.export': method(Nothing, z.object({ saved: z.boolean() })),
  /** What such a file says, checked; null when the person chose none. Nothing is changed by it. */
  'forms.import': method(Nothing, z.object({ paper: PaperSettings.nullable() })),

  /** The printers of this PC, the one a form went to the last time, how many copies then. `gone`: that printer is not there now. */
  'printers.list': method(
    z.object({ form: z.enum(FORMS) }),
    z.object({ printers: z.array(z.object({ name: z.string(), shown: z.string() })), printer: z.string(), gone: z.boolean(), copies: z.int().nullable() }),
  ),

  /**
   * Takes a file into a part of the dossier: the original as it came, and the pictures of its pages as JPEG. A PDF that goes in as
   * it is has no pictures, and its number of pages is said. `bad-page`, `cut-short` …: nothing was written.
   */
  'scans.add': method(
    Which.extend({
      section: z.enum(SECTIONS),
      subject: z.string().max(64).nullable(),
      title: z.string().max(400),
      original: Bytes,
      pages: z.array(Bytes).max(SCAN_LIMITS.pictures, '页数太多，请分成几个文件'),
      pageCount: z.int().min(1).max(SCAN_LIMITS.pdfPages),
    }),
    z.object({ file: CaseFile, scan: Scan }),
  ),
  /** Another picture of one page, turned or cropped otherwise from the original. */
  'scans.change': method(
    Which.extend({ scan: ScanId, page: z.int().min(0), turns: z.int().min(0).max(3), crop: Crop.nullable(), picture: Bytes }),
    z.object({ file: CaseFile }),
  ),
  /** The original, or the picture of a page (from 0), checked against its hash. */
  'scans.read': method(z.object({ id: CaseId, scan: ScanId, what: z.union([z.literal('original'), z.int().min(0)]) }), z.object({ bytes: Bytes, type: z.enum(SCAN_TYPES) })),
  /** The original to a place the person chooses. */
  'scans.saveCopy': method(z.object({ id: CaseId, scan: ScanId }), z.object({ saved: z.boolean() })),

  /**
   * Records how the case writes a character that no font prints, found by `written`. `drawing`: a PNG of it, 'keep' for the one there
   * is, null for none.
   */
  'described.put': method(
    Which.extend({ written: z.string().max(40), character: z.string().max(16), note: z.string().max(400), drawing: z.union([Bytes, z.literal('keep')]).nullable() }),
    z.object({ file: CaseFile }),
  ),
  /** The drawing of a described character, checked against its hash. */
  'described.drawing': method(z.object({ id: CaseId, character: z.string().max(64) }), z.object({ bytes: Bytes })),

  /** The table of contents as it will be bound. `drafts`: papers never printed for signature go in, with 草稿 across them. */
  'dossier.plan': method(Dossier, z.object({ lines: z.array(DossierLine), pages: z.int() })),
  /** The whole file as one PDF: the very bytes that are saved and printed. */
  'dossier.preview': method(Dossier, z.object({ bytes: Bytes, pages: z.int() })),
  'dossier.save': method(Dossier, z.object({ saved: z.boolean() })),
  'dossier.print': method(Dossier.extend({ copies: z.int().min(1).max(99) }), Nothing),
  'dossier.openOutside': method(Dossier, Nothing),
  'dossier.checkup': method(z.object({ id: CaseId }), z.object({ findings: z.array(DossierFindingShape) })),
  /** A closed case as a folder that opens without this program, into a folder chosen for saving; `name`: of the new folder. */
  'dossier.export': method(z.object({ id: CaseId, folder: Token }), z.object({ name: z.string(), files: z.int() })),
  /** Stops the binding or the export under way, if one is. */
  'dossier.cancel': method(Nothing, Nothing),

  /** `inTurn`: the stick to be used this time, where two or more take turns. */
  'sticks.list': method(Nothing, z.object({ sticks: z.array(StickShown), inTurn: z.string().nullable() })),
  'sticks.rename': method(z.object({ id: z.string().max(64), name: requiredLine('请填写名称') }), Nothing),
  /** No longer used, or used again; the stick itself is not touched. */
  'sticks.retire': method(z.object({ id: z.string().max(64), retired: z.boolean() }), Nothing),
  /** Fills a stick's free space, reads it back, removes it again: is it as large as it says? Stopped by backup.cancel. */
  'sticks.probe': method(z.object({ drive: Token }), ProbeReport),

  'backup.drives': method(Nothing, z.object({ drives: z.array(Drive) })),
  /** One drive, or a folder chosen as if it were one. */
  'backup.look': method(z.object({ drive: Token }), Drive),
  /** Makes the first backup store on a drive. */
  'backup.prepare': method(z.object({ drive: Token, passphrase: Passphrase }), Nothing),
  'backup.run': method(z.object({ drive: Token, passphrase: Passphrase }), BackupReport),
  /** `goneBack`: the room remembers a newer backup on this stick than any that is there. */
  'backup.snapshots': method(z.object({ drive: Token, passphrase: Passphrase }), z.object({ snapshots: z.array(ListedSnapshot), goneBack: z.object({ at: Instant, name: z.string() }).nullable() })),
  'backup.verify': method(z.object({ drive: Token, passphrase: Passphrase, snapshot: z.string().max(120) }), VerifyReport),
  'backup.plan': method(z.object({ drive: Token, passphrase: Passphrase, snapshot: z.string().max(120), folder: Token.nullable() }), RestorePlan),
  /** Into a folder chosen at first start, or over the open one, which is set aside whole first. */
  'backup.restore': method(z.object({ drive: Token, passphrase: Passphrase, snapshot: z.string().max(120), folder: Token.nullable() }), HouseState),
  /** Brings back what the last restore set aside. */
  'backup.putBack': method(Nothing, HouseState),
  'backup.state': method(
    Nothing,
    z.object({
      history: z.array(z.object({ at: Instant, drive: z.string(), cases: z.int(), newBytes: z.int(), verified: z.boolean() })),
      setAside: z.object({ at: Instant, cases: z.int() }).nullable(),
      running: z.boolean(),
    }),
  ),
  'backup.cancel': method(Nothing, Nothing),

  /** Another passphrase for one stick; `passphrase` is the present one or the number of the recovery sheet. Other sticks keep theirs. */
  'keys.change': method(z.object({ drive: Token, passphrase: Passphrase, next: Passphrase }), Nothing),

  ...COPY_METHODS,
  /** The record of use, newest first. `people`: everybody who stands in that span. */
  'audit.list': method(
    z.object({
      from: Day.nullable(),
      to: Day.nullable(),
      by: z.string().max(200),
      what: z.array(z.enum(AUDIT_KINDS)).max(AUDIT_KINDS.length),
      about: z.string().max(80),
      offset: z.int().min(0),
      limit: z.int().min(1).max(500),
    }),
    z.object({ total: z.int(), entries: z.array(AuditEntry), people: z.array(z.string()) }),
  ),
  /** Follows the whole record; `problems`: what is missing or was changed, in words. */
  'audit.verify': method(Nothing, AuditVerdictShape),
  /** The record of those days as a plain text file where the person chooses. */
  'audit.save': method(z.object({ from: Day.nullable(), to: Day.nullable() }), z.object({ saved: z.boolean() })),

  'data.check': method(Nothing, CheckReport),
  /**
   * Mends the findings of a check that have these keys, after keeping everything it touches in leftover/. Looks once more first. `snapshot`:
   * makes a local snapshot before, too; the terminal has no place of its own for one.
   */
  'data.repair': method(z.object({ keys: z.array(z.string().max(400)).min(1).max(10_000), snapshot: z.boolean().default(true) }), RepairReport),
  /** 导出诊断 to a file the person chooses: no personal data. `folder`: another one than that of this PC (terminal). */
  'data.diagnose': method(z.object({ folder: Token.nullable().default(null) }), z.object({ saved: z.boolean() })),
  /** In trouble: what could be written anew so that the folder opens; none where only a backup helps. */
  'data.mendPlan': method(Nothing, z.object({ items: z.array(z.object({ file: z.string(), say: z.string(), will: z.string() })) })),
  /** Does that, keeping the broken files, and opens the folder. */
  'data.mend': method(Nothing, HouseState),
} as const;

export type Methods = typeof METHODS;
export type MethodName = keyof Methods;
/** What a caller passes: before defaults are filled in. */
export type Question<N extends MethodName> = z.input<Methods[N]['input']>;
/** What a handler receives: checked, defaults filled in. */
export type Checked<N extends MethodName> = z.output<Methods[N]['input']>;
export type Answer<N extends MethodName> = z.output<Methods[N]['output']>;
