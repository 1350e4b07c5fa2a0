// changes.ndjson of a case: for every save who, when, what, and how to turn the version it made back into the one before. Written on,
// never rewritten; a damaged line costs what only it knew, and the rest goes on from the next whole copy of the case.
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import type { CaseFile } from '../domain/case';
import { Instant } from '../domain/day';
import { codeOf, ifThere, type DiskIo } from './disk';
import { patiently } from './durable-file';
import { backFrom, takenBack, valueHash, type Delta } from './value-change';

export const CHANGES_FILE = 'changes.ndjson';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const LoggedChange = z.object({
  /** The revision this save made, and the one it was made from. */
  revision: z.int().min(1),
  from: z.int().min(0),
  at: Instant,
  by: z.string(),
  what: z.string(),
  /** Version of the form of the value before: an older one is migrated when it is read. */
  format: z.int().min(1),
  /** Hashes of both values as they stood in the file. They say which line follows which: a save that never happened is one that nobody follows. */
  before: Sha256,
  after: Sha256,
  /** What turns `after` into `before`; or, where that cannot be said as a difference, `before` itself. */
  back: z.unknown().optional(),
  whole: z.unknown().optional(),
});
export type LoggedChange = z.infer<typeof LoggedChange>;

/** A value as it stands in a file: plain JSON, of that format. */
export interface Stored {
  value: unknown;
  format: number;
}

/** The line for a save, ready to be written. `next`: what is about to be saved; `before`: what stands in the file until then. */
export function lineFor(next: CaseFile, before: Stored): Buffer {
  // As it will be read: undefined fields are gone.
  const after = JSON.parse(JSON.stringify(next)) as unknown;
  const said = next.changes.filter(({ revision }) => revision === next.revision);
  const [was, is] = [valueHash(before.value), valueHash(after)];
  const back = differenceBack(after, before.value, was);
  const line: LoggedChange = {
    revision: next.revision,
    from: revisionOf(before.value),
    at: next.savedAt,
    by: said.at(-1)?.by ?? '',
    what: said.map(({ what }) => what).join('；'),
    format: before.format,
    before: was,
    after: is,
    // Tried before it counts: a difference that does not lead back is none.
    ...(back === null ? { whole: before.value } : { back: back.delta }),
  };
  const body = Buffer.from(JSON.stringify(line), 'utf8');
  // The line end comes first: whatever a broken-off save left of a line is not joined to this one.
  return Buffer.concat([Buffer.from(`\n${sumOf(body)} `, 'latin1'), body]);
}

/** The difference, if it leads back; null where it does not or cannot be said (a field called like a method of objects). */
function differenceBack(after: unknown, before: unknown, was: string): { delta: Delta } | null {
  try {
    const delta = backFrom(after, before);
    return valueHash(takenBack(after, delta)) === was ? { delta } : null;
  } catch {
    return null;
  }
}

const revisionOf = (value: unknown) => {
  const revision = typeof value === 'object' && value !== null ? (value as { revision?: unknown }).revision : 0;
  return Number.isSafeInteger(revision) ? (revision as number) : 0;
};

const CLOSING_BRACE = 125;

const sumOf = (body: Uint8Array) => crc32(body).toString(16).padStart(8, '0');

/**
 * Puts a line at the end of the case's log, durably. `nameIsDurable`: the name of the log is known to be; else it is made so here, before
 * the new file may take the old one's place: a disk that keeps that rename and forgets this name would have the new version and no way back.
 */
export async function appendLine(disk: DiskIo, folder: string, line: Uint8Array, nameIsDurable: boolean): Promise<void> {
  const file = await patiently(disk, () => disk.open(join(folder, CHANGES_FILE), 'a'));
  try {
    await file.write(line);
    await file.sync();
    if (!nameIsDurable) await disk.syncFolder(folder);
  } finally {
    await file.close();
  }
}

export interface ChangeLog {
  lines: LoggedChange[];
  /** Lines that are not whole: cut off by a stop in the middle of a save, or damaged. */
  bad: number;
  /** The revision from which it knows every save: that before its first line; 1 where that line is damaged and nobody can say. */
  begins: number;
}

/** All whole lines in the order in which they were written. A file that is not there has none: its case is older than this log. */
export async function readLog(disk: DiskIo, folder: string): Promise<ChangeLog> {
  const bytes = await ifThere(disk.readFile(join(folder, CHANGES_FILE)), null);
  const log: ChangeLog = { lines: [], bad: 0, begins: 1 };
  let known = true;
  if (bytes === null) return log;
  for (let start = 0; start < bytes.length; ) {
    const newline = bytes.indexOf(10, start);
    const end = newline < 0 ? bytes.length : newline;
    // The line end of a broken-off save may itself have come back as a zero: then zeros hang on the whole line before it.
    let last = end;
    while (last > start && bytes[last - 1] === 0) last -= 1;
    if (last > start) {
      const line = readLine(bytes.subarray(start, last));
      if (line === null) {
        log.bad += 1;
        // Half a line is what a broken-off save leaves: it knew of nothing that was ever saved.
        if (log.lines.length === 0 && bytes[end - 1] === CLOSING_BRACE) known = false;
      } else {
        if (log.lines.length === 0 && known) log.begins = line.from;
        log.lines.push(line);
      }
    }
    start = end + 1;
  }
  return log;
}

/** The same for a log that may be unreadable as a whole: then nothing is known of it, and that is said. */
export async function readLogIfPossible(disk: DiskIo, folder: string): Promise<ChangeLog> {
  try {
    return await readLog(disk, folder);
  } catch (error) {
    if (codeOf(error) === '') throw error;
    return { lines: [], bad: 1, begins: 1 };
  }
}

function readLine(bytes: Buffer): LoggedChange | null {
  const body = bytes.subarray(9);
  if (bytes.toString('latin1', 0, 9) !== `${sumOf(body)} `) return null;
  try {
    return LoggedChange.safeParse(JSON.parse(body.toString('utf8'))).data ?? null;
  } catch {
    return null;
  }
}
