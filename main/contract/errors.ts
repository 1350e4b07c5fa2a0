// Every failure a person can meet, as a value. Words for each are in words.ts; nothing here carries a name, a path's owner or a stack.
import type { ClockDoubt } from '../domain/clock-sanity';
import type { Refusal } from '../domain/moves/move';
import type { Result as AnyResult } from '../domain/result';

export { fail, ok } from '../domain/result';
export type Result<T> = AnyResult<T, AppError>;

export type AppError =
  /** What was typed does not fit; `path` names the field, e.g. 'parties.0.name'. */
  | { kind: 'bad-input'; fields: { path: string; say: string }[] }
  /** A rule of mediation says no. */
  | ({ kind: 'refused' } & Refusal)
  | { kind: 'not-found'; what: 'case' | 'paper' | 'scan' | 'subject' | 'snapshot' | 'set-aside' | 'version' }
  /** Somebody saved the case since it was read. */
  | { kind: 'saved-elsewhere'; id: string; revision: number }
  | { kind: 'number-taken'; text: string }
  /** A file that cannot be read as what it should be; `previous` says whether the copy before it is whole. */
  | { kind: 'damaged'; file: string; why: 'cut-short' | 'not-json' | 'checksum' | 'wrong-shape' | 'unreadable'; previous: boolean }
  | { kind: 'newer-format'; file: string; found: number; known: number }
  /** Nothing is open: first start, or the data folder is in trouble. */
  | { kind: 'not-open' }
  | { kind: 'data-folder'; problem: FolderProblem; folder: string; detail: string }
  | { kind: 'disk-full'; where: 'data' | 'drive' | 'folder'; needed: number | null; free: number | null }
  | { kind: 'write-failed'; where: 'data' | 'drive' | 'folder'; code: string }
  /** Characters no font of ours can draw. */
  | { kind: 'unprintable'; characters: { character: string; codePoint: number; where: string }[] }
  /** The finished PDF, read back, does not say what the record says. */
  | { kind: 'text-differs'; where: string; wanted: string; found: string }
  /** A piece of the dossier that cannot be bound; `title` as the directory names it. `pages`: not as many as were counted. */
  | { kind: 'unbindable'; title: string; problem: 'encrypted' | 'broken' | 'pages' }
  | { kind: 'print-failed'; reason: string }
  | { kind: 'passphrase'; problem: 'wrong' | 'too-short' | 'missing' | 'is-code' | 'code-unknown' }
  /** The number of a recovery sheet, typed wrongly in this group (from 1); 0: it has too many digits or too few. */
  | { kind: 'passphrase'; problem: 'code-group'; group: number }
  | { kind: 'drive'; problem: DriveProblem; detail: string }
  | { kind: 'import'; file: string; fields: { path: string; say: string }[] }
  /** A file that cannot be taken in as a scan, or a picture that cannot be made of it. */
  | { kind: 'scan-file'; problem: ScanProblem }
  | { kind: 'busy'; what: 'backup' | 'restore' | 'rehearsal' | 'papers' | 'exchange' | 'check' | 'probe' }
  /** A package from another PC that is not taken; nothing was changed. */
  | { kind: 'package'; problem: PackageProblem; detail: string }
  /** A file of forms from another PC that cannot be taken; nothing was changed. */
  | { kind: 'forms-file'; problem: 'too-large' | 'not-forms' }
  | { kind: 'forms-file'; problem: 'fields'; fields: { path: string; say: string }[] }
  /** The PC's date cannot be right, or nobody has said yet that it is. */
  | { kind: 'clock-unsure'; doubt: ClockDoubt }
  /** A file of holidays that cannot be taken; nothing was changed. No fields: it is no such file at all. */
  | { kind: 'holiday-file'; fields: { path: string; say: string }[] }
  | { kind: 'cancelled' }
  /** A fault of ours; `code` leads to the log. */
  | { kind: 'internal'; code: string };

export type PackageProblem =
  | 'not-a-package'
  | 'damaged'
  | 'newer-format'
  | 'other-room'
  /** The signature does not fit, or the PC is not who it says it is. */
  | 'bad-signature'
  /** Not the passphrase that was chosen when it was made. */
  | 'wrong-passphrase'
  /** Signed by a PC nobody here has said to trust. */
  | 'unknown-pc'
  /** More than a stick's file system or this program takes. */
  | 'too-large'
  /** Something in a case that no program of ours writes. */
  | 'bad-case';

export type ScanProblem =
  | 'empty'
  | 'too-large'
  | 'heic'
  | 'other-picture'
  | 'office'
  | 'unknown'
  /** Its end is missing. */
  | 'cut-short'
  /** It begins like what it should be and cannot be read. */
  | 'unreadable'
  /** A PDF with a password, or one that forbids copying. */
  | 'encrypted'
  | 'too-many-pages'
  | 'too-many-pixels'
  /** The picture of a page that was to be written is not one. */
  | 'bad-page';

export type FolderProblem =
  | 'missing'
  | 'not-a-folder'
  | 'read-only'
  | 'fat'
  | 'locked'
  /** Data was here once (we wrote it down) and is gone. */
  | 'emptied'
  /** Somebody else's files are in it. */
  | 'not-empty'
  /** It has cases but not the file that says what it is. */
  | 'no-marker'
  | 'unreadable';

export type DriveProblem =
  | 'gone'
  | 'read-only'
  | 'not-a-backup'
  | 'nothing-saved'
  | 'damaged'
  | 'newer-format'
  /** The folder chosen lies in the data folder, or the other way round. */
  | 'same-place'
  | 'read-back-differs'
  /** What is to be filled to the brim must be a stick, never a disk of this PC. */
  | 'not-a-stick';


/** A refusal by a rule, as an error. */
export const refused = ({ rule, say }: Refusal): AppError => ({ kind: 'refused', rule, say });
