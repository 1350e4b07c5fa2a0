// What every file of ours looks like: a first line that says what it is, which version, and the sha256 of the rest; then plain
// JSON that a person can read. A flipped bit, a cut-off end and a hand that typed in the file are all noticed.
import { createHash } from 'node:crypto';
import type { AppError } from '../contract/errors';

export type Damage = Extract<AppError, { kind: 'damaged' }>['why'];

/** Kinds of files under seal. A file found in another's place is told by its kind. */
export type SealedKind = 'folder' | 'case' | 'settings' | 'numbers' | 'ids' | 'backups' | 'rehearsals' | 'duties' | 'audit' | 'sticks' | 'draft' | 'set-aside' | 'import' | 'exchanges';

export interface Letter {
  /** Version of the form of `value`; older ones are migrated, newer ones are not touched. */
  format: number;
  revision: number;
  value: unknown;
}

export type Opened = ({ state: 'whole' } & Letter) | { state: 'damaged'; why: Damage } | { state: 'newer'; format: number };

interface FirstLine {
  heshibu: string;
  format: number;
  revision: number;
  bytes: number;
  sha256: string;
}

const NEWLINE = 10;

/** The seal also covers what the first line says, so that a flipped bit in it is not taken for a newer format. */
function sealOf(kind: string, format: number, revision: number, body: Uint8Array): string {
  return createHash('sha256').update(`${kind} ${format} ${revision}\n`).update(body).digest('hex');
}

/** The bytes of a file. */
export function seal(kind: SealedKind, { format, revision, value }: Letter): Buffer {
  const body = Buffer.from(`${JSON.stringify(value, null, 2)}\n`, 'utf8');
  const first: FirstLine = { heshibu: kind, format, revision, bytes: body.length, sha256: sealOf(kind, format, revision, body) };
  return Buffer.concat([Buffer.from(`${JSON.stringify(first)}\n`, 'utf8'), body]);
}

/** Opens a file's bytes. `known`: the newest format this program understands. */
export function unseal(kind: SealedKind, bytes: Buffer, known: number): Opened {
  const end = bytes.indexOf(NEWLINE);
  const first = end < 0 ? null : readFirstLine(bytes.toString('utf8', 0, end));
  if (first === null) return { state: 'damaged', why: cutShort(bytes, end) ? 'cut-short' : 'not-json' };
  const body = bytes.subarray(end + 1);
  if (body.length < first.bytes) return { state: 'damaged', why: 'cut-short' };
  const { format, revision } = first;
  if (body.length > first.bytes || sealOf(first.heshibu, format, revision, body) !== first.sha256) {
    return { state: 'damaged', why: body.includes(0) ? 'not-json' : 'checksum' };
  }
  if (format > known) return { state: 'newer', format };
  if (first.heshibu !== kind) return { state: 'damaged', why: 'wrong-shape' };
  return { state: 'whole', format, revision, value: JSON.parse(body.toString('utf8')) as unknown };
}

/** Nothing at all, or the beginning of a first line without its end. */
function cutShort(bytes: Buffer, end: number): boolean {
  return bytes.length === 0 || (end < 0 && bytes.subarray(0, 2).toString('utf8') === '{"'.slice(0, bytes.length));
}

function readFirstLine(text: string): FirstLine | null {
  let line: unknown;
  try {
    line = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof line !== 'object' || line === null) return null;
  const { heshibu, format, revision, bytes, sha256 } = line as Partial<Record<keyof FirstLine, unknown>>;
  if (typeof heshibu !== 'string' || typeof sha256 !== 'string') return null;
  if (!isCount(format) || !isCount(revision) || !isCount(bytes)) return null;
  return { heshibu, format, revision, bytes, sha256 };
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
