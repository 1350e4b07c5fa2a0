// What the rest of the program may ask of a data folder.
import type { Result } from '../contract/errors';
import type { RepairReport } from '../contract/findings';
import type { AuditVerdict, CheckReport, Notice, Reference, SetAside } from '../contract/shapes';
import type { AuditEntry, AuditFact, AuditHead } from '../domain/audit';
import type { CaseFacts, CaseFile, CaseId } from '../domain/case';
import type { Day, Instant } from '../domain/day';
import type { DutyLine } from '../domain/duty';
import type { ExchangeBook } from '../domain/exchange-book';
import type { Refusal } from '../domain/moves/move';
import type { CaseNumber, ReservedNumber, Voiding } from '../domain/numbering';
import type { RuleBook } from '../domain/rule-book';
import type { HolidayYear } from '../domain/holidays';
import type { Settings } from '../domain/settings';
import type { KnownStick } from '../domain/sticks';
import type { CaseSummary } from '../domain/summary';
import type { Adoption } from './adopt';
import type { AuditQuestion } from './audit/list';
import type { CatalogChange } from './catalog/catalog';
import type { DiskIo } from './disk';
import type { BackupNote, FormsInUse, RehearsalNote } from './forms';
import type { NumberVoid } from './numbers';
import type { CaseVersion } from './versions';
import type { Volume } from './volume';

export interface StoreOptions {
  clock: { today(): Day; now(): Instant };
  /** Short random ids. */
  newId(): string;
  /** Which PC this is (settings.pcs), once it has a name. */
  pc?(): string | undefined;
  /** What search keeps of a case; kept in the catalog because making it (pinyin) costs. */
  searchText(summary: CaseSummary, reference: Reference): string;
  /** How far the reading of all case files is, when the catalog has to be made anew. */
  onProgress?(done: number, total: number): void;
  /** Codes and case ids only. */
  log?(code: string, detail?: Record<string, string | number>): void;
  /**
   * How long, in ms, opening waits for the comparison of files with the catalog before the list is shown without it. A few hundred
   * cases are compared in that time; of a large room on a slow disk the list comes first, and `settled` says when all is known.
   */
  patience?: number;
  /** Opens even when the lock says that another PC has the folder: for a disk that came from a PC which will not close it any more. */
  overLock?: boolean;
  /** What the folder lies on; tests put another in. */
  volumeOf?(folder: string): Promise<Volume>;
  /** Every file operation goes through it; tests make them fail. */
  disk?: DiskIo;
  /** Forms of case files and settings; tests put others in to try migrations. */
  forms?: FormsInUse;
}

/** Files of a case that are written once, under a name made of their hash, and never written over. */
export interface KeptFileStore {
  write(id: CaseId, name: string, bytes: Uint8Array): Promise<Result<void>>;
  read(id: CaseId, name: string): Promise<Result<Uint8Array>>;
  path(id: CaseId, name: string): string;
}

export interface Store {
  readonly folder: string;
  readonly marker: { format: number; roomId: string; created: Instant };

  settings(): Settings;
  /** Writes settings. Where they change deadlines, every case is read again before this answers. */
  saveSettings(next: Settings): Promise<Result<Settings>>;
  /** Shipped lists, or the room's own file in place of a whole one; of holidays, year by year. */
  reference(): Reference;
  /** Holiday years of the room's own, over the shipped ones; `drop`: years whose own list is given up. Cases are read again as for settings. */
  saveHolidays(put: readonly HolidayYear[], drop: readonly number[]): Promise<Result<void>>;
  book(): RuleBook;

  summaries(): readonly CaseSummary[];
  summary(id: string): CaseSummary | undefined;
  searchEntries(): Iterable<{ summary: CaseSummary; text: string }>;
  caseCount(): number;
  /** Told after a case was saved, read again, or set aside (summary null). */
  onChange(listener: (change: CatalogChange) => void): () => void;

  /** A case as it is on disk, checked. `not-found`, `damaged`, `newer-format`. */
  read(id: CaseId): Promise<Result<CaseFile>>;
  /** The copy before the last save: what there is to go by when a case is damaged. */
  readPrevious(id: CaseId): Promise<Result<CaseFile>>;
  /** Makes the copy before the last save the case again; the damaged file is kept in the case's history. Only for a damaged case. */
  bringPreviousBack(id: CaseId): Promise<Result<CaseFile>>;
  /** Every save of a case, newest first, with whether the version it made can still be had. Also of a damaged case. */
  versions(id: CaseId): Promise<Result<CaseVersion[]>>;
  /** The case as it stood after the nth save, with the fields of newer programs. `not-found` (version) when it cannot be had. */
  version(id: CaseId, revision: number): Promise<Result<CaseFile>>;
  /** A new case. `make` gets the id <year of today>-<next serial>; when it says no, no id is used up. */
  create(make: (id: CaseId) => Result<CaseFile>): Promise<Result<CaseFile>>;
  /** Whole cases from elsewhere with new ids, all or none. Numbers they carry must be free (`number-taken`). */
  importCases(cases: readonly CaseFacts[], context: { now: Instant; by: string }): Promise<Result<CaseFile[]>>;
  /**
   * The next version of a case. Changes of one case wait for each other; `revision` is the one the caller saw, another one on disk
   * is `saved-elsewhere`. Answers when the new version is durable; until then and on any failure the old one stands.
   */
  change(id: CaseId, revision: number, make: (file: CaseFile) => Result<CaseFile> | Promise<Result<CaseFile>>): Promise<Result<CaseFile>>;

  /** An id of this year that no case has and none had; not taken. For a case from elsewhere whose own id another case has. */
  freeId(): Promise<Result<CaseId>>;
  /** Cases whose file was written at or after that moment, whatever its content says. */
  changedSince(moment: Instant): CaseId[];
  /** Takes a version of a case from elsewhere, with its files; see adopt.ts. */
  adopt(incoming: CaseFile, adoption: Adoption): Promise<Result<CaseFile>>;

  readonly numbers: {
    next(year: number): { serial: number; text: string };
    /** Why this PC cannot give a number of that year now; null when it can. Without several PCs it always can. */
    problem(year: number): Refusal | null;
    /** Durable before it is given. `serial` only for a number already on paper, e.g. one kept back. */
    take(year: number, serial: number | null, caseId: CaseId): Promise<Result<CaseNumber>>;
    voids(): NumberVoid[];
    /** The next `count` numbers of a year kept back for empty forms, durably; `next` and `take(year, null)` pass them over. */
    reserve(year: number, count: number, on: Day, by: string): Promise<Result<ReservedNumber[]>>;
    /** All that were ever kept back, with what became of each. */
    reserved(): ReservedNumber[];
    /** Gives one up for good; `number-taken` when a case has it. */
    giveUp(year: number, serial: number, voided: Voiding): Promise<Result<void>>;
  };
  /** The room's book of what it does by the calendar (排查, 例会). */
  readonly duties: {
    lines(): readonly DutyLine[];
    /** Durable; refused when that period has a line already. */
    add(line: DutyLine): Promise<Result<void>>;
    /** The line stays in the book, taken back. */
    takeBack(id: string, takenBack: { on: Day; by: string }): Promise<Result<void>>;
  };
  /** The book of exchanges with the room's other PCs. */
  readonly exchanges: {
    book(): ExchangeBook;
    write(next: (book: ExchangeBook) => ExchangeBook): Promise<Result<void>>;
  };
  /** The sticks this room backs up to. */
  readonly sticks: {
    list(): readonly KnownStick[];
    /** Durable. `change` gets the stick (null: not known yet) and all there are; null or the same stick: nothing is written. */
    put(id: string, change: (known: KnownStick | null, all: readonly KnownStick[]) => KnownStick | null): Promise<Result<void>>;
  };
  /** Frozen papers. */
  readonly papers: KeptFileStore;
  /** Scans as they came, and the pictures of their pages. */
  readonly scans: KeptFileStore;
  readonly drafts: {
    read(key: string): Promise<{ value: unknown; at: Instant | null }>;
    write(key: string, value: unknown): Promise<Result<void>>;
    drop(key: string): Promise<void>;
    keys(): Promise<string[]>;
  };
  /** The record of use: append-only, each line bound to the one before. */
  readonly audit: {
    /** Notes something under a name. Never waits and never fails; that it cannot be written is a notice. */
    note(fact: AuditFact, by: string): void;
    list(question: AuditQuestion): Promise<Result<{ total: number; entries: AuditEntry[]; people: string[] }>>;
    /** Follows the whole chain, and compares it with every place where it was anchored. */
    verify(): Promise<Result<AuditVerdict>>;
    /** Writes what waits and keeps where the chain then stands apart from it; gives that. */
    anchor(): Promise<AuditHead>;
  };
  readonly trash: {
    setAside(id: CaseId, revision: number, by: string, reason: string): Promise<Result<void>>;
    list(): Promise<SetAside[]>;
    has(id: CaseId): boolean;
    /** A case as it lies in the trash. */
    read(id: CaseId): Promise<Result<CaseFile>>;
    bringBack(id: CaseId): Promise<Result<void>>;
    /** Removes what was set aside 90 days ago or earlier, for good; who and when stays written. `refused` before that. */
    clear(id: CaseId, by: string): Promise<Result<void>>;
  };
  readonly backups: {
    note(entry: BackupNote): Promise<Result<void>>;
    history(): BackupNote[];
  };

  /** Restores on trial, oldest first. */
  readonly rehearsals: {
    note(entry: RehearsalNote): Promise<Result<void>>;
    history(): RehearsalNote[];
  };

  notices(): readonly Notice[];
  onNotices(listener: () => void): () => void;
  /** Resolves when what goes on beside (comparing files, laying agendas out anew) is done for now. */
  settled(): Promise<void>;
  /** Lays agendas without an end out anew when the day has changed. Runs by itself every minute; callers may ask sooner. */
  turnDay(): Promise<void>;
  /** Reads every file. Stopped by the signal, it reports what it read until then. */
  check(onProgress?: (done: number, total: number) => void, signal?: AbortSignal): Promise<CheckReport>;
  /** Mends those of the findings of `check` whose keys are given, each for itself; everything touched is kept first in leftover/. */
  repair(keys: ReadonlySet<string>, onProgress?: (done: number, total: number) => void, signal?: AbortSignal): Promise<Result<RepairReport>>;
  /** Waits for what is under way, lets the folder go. Every question after that is answered `not-open`. */
  close(): Promise<void>;
}
