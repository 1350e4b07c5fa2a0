// The chain of the record of use: each line carries the hash of the one before, so that none can be taken out, put in or changed alone.
import { createHash } from 'node:crypto';
import { AuditEntry, type AuditFact, type AuditHead } from '../../domain/audit';

export const NOTHING: AuditHead = { n: 0, hash: '' };
const NEWLINE = 10;

export const hashOf = (line: Uint8Array): string => createHash('sha256').update(line).digest('base64url');

/** The next line (without its end) and where the chain then stands. */
export function nextLine(head: AuditHead, { at, by, what, ...about }: AuditFact & { at: string; by: string }): { line: Buffer; head: AuditHead } {
  const n = head.n + 1;
  const line = Buffer.from(JSON.stringify({ n, at, by, what, ...about, prev: head.hash }), 'utf8');
  return { line, head: { n, hash: hashOf(line) } };
}

/** One line as found in a file. */
export interface FoundLine {
  /** Null: not a line of the record. */
  entry: AuditEntry | null;
  hash: string;
  /** Where it begins in the file, and where the next one would. */
  from: number;
  to: number;
  /** It has its end. */
  ended: boolean;
}

/** The lines of a month's file. */
export function* linesOf(bytes: Buffer): Generator<FoundLine> {
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(NEWLINE, from);
    const ended = end >= 0;
    const line = bytes.subarray(from, ended ? end : bytes.length);
    const to = ended ? end + 1 : bytes.length;
    yield { entry: asEntry(line), hash: hashOf(line), from, to, ended };
    from = to;
  }
}

function asEntry(line: Buffer): AuditEntry | null {
  try {
    return AuditEntry.parse(JSON.parse(line.toString('utf8')));
  } catch {
    return null;
  }
}

/** How far a month's file goes in whole lines, and the last of them; what lies behind was being written when the power went. */
export function wholePart(bytes: Buffer): { last: FoundLine | null; length: number } {
  let last: FoundLine | null = null;
  for (const line of linesOf(bytes)) if (line.entry !== null && line.ended) last = line;
  return { last, length: last?.to ?? 0 };
}
