// What a job remembers on this PC for the next one: derived, may be lost, and worth nothing unless every byte is as it was written.
import { createHash } from 'node:crypto';
import { basename, dirname, extname, join } from 'node:path';
import { isRecord, parseJson } from '../format/read-json';
import type { DriveIo } from './drive-io';
import { readWhole } from './read-file';
import { makeFolderIfMissing, writeDurably } from './write-file';

/** Room for two million files; anything larger is not ours. */
const LIMIT = 512 * 1024 * 1024;

const checksum = (body: string) => createHash('sha256').update(body).digest('hex');

/** The file for one backup beside `cacheFile`: each backup has its own, so that two sticks used in turn do not undo each other's. */
export function noteFile(cacheFile: string, repoId: string, what = ''): string {
  const ending = extname(cacheFile);
  return join(dirname(cacheFile), `${basename(cacheFile, ending)}.${repoId}${what}${ending}`);
}

/** What was noted; null when there is nothing, or when anything about it is odd. */
export async function readNote(io: DriveIo, file: string): Promise<Record<string, unknown> | null> {
  const text = await readWhole(io, file, LIMIT).then(
    (bytes) => bytes?.toString('utf8') ?? '',
    () => '',
  );
  const cut = text.indexOf('\n');
  const body = text.slice(cut + 1);
  const value = text.slice(0, Math.max(cut, 0)) === checksum(body) ? parseJson(body) : null;
  return isRecord(value) ? value : null;
}

/** Notes it. Failing to is no failure of the job: the next one reads more. */
export async function writeNote(io: DriveIo, file: string, value: Record<string, unknown>): Promise<void> {
  const body = JSON.stringify(value);
  try {
    await makeFolderIfMissing(io, dirname(file));
    await writeDurably(io, dirname(file), basename(file), Buffer.from(`${checksum(body)}\n${body}`, 'utf8'));
  } catch {
    // Nowhere to keep it: see above.
  }
}
