// What the last run read from each file, kept on this PC so that unchanged files need not be read again. Derived: may be lost.
import { createHash } from 'node:crypto';
import { dirname, basename, extname, join } from 'node:path';
import { isObjectId, type ObjectId } from '../format/object';
import { isRecord, parseJson } from '../format/read-json';
import type { DriveIo } from '../io/drive-io';
import { readWhole } from '../io/read-file';
import { makeFolderIfMissing, writeDurably } from '../io/write-file';
import type { SourceFile } from './list-source';

export interface KnownFile extends SourceFile {
  ids: ObjectId[];
}

export type SourceCache = Map<string, KnownFile>;

const FORMAT = 'heshibu-backup-cache/1';
/** Two million files; anything larger is not ours. */
const LIMIT = 512 * 1024 * 1024;
/** FAT keeps time to two seconds. A file that changed so shortly before it was read may change again without looking changed. */
const TOO_FRESH_MS = 2000;

/** True when a file looks as it did when it was read. */
export const looksSame = (a: SourceFile, b: SourceFile): boolean => a.size === b.size && a.modified === b.modified && a.changed === b.changed;

/** Each backup has its own file, so that two sticks used in turn do not undo each other's. */
const fileFor = (cacheFile: string, repoId: string) =>
  join(dirname(cacheFile), `${basename(cacheFile, extname(cacheFile))}.${repoId}${extname(cacheFile)}`);

const checksum = (body: string) => createHash('sha256').update(body).digest('hex');

/** The cache of this data folder for this backup; empty when there is none, or when anything about it is odd. */
export async function readCache(io: DriveIo, cacheFile: string, repoId: string, source: string): Promise<SourceCache> {
  const cache: SourceCache = new Map();
  const text = await readWhole(io, fileFor(cacheFile, repoId), LIMIT).then(
    (bytes) => bytes?.toString('utf8') ?? '',
    () => '',
  );
  const cut = text.indexOf('\n');
  const body = text.slice(cut + 1);
  const value = text.slice(0, Math.max(cut, 0)) === checksum(body) ? parseJson(body) : null;
  if (!isRecord(value) || value['format'] !== FORMAT || value['repo'] !== repoId || value['source'] !== source || !Array.isArray(value['files'])) return cache;
  for (const item of value['files'] as unknown[]) {
    const [path, size, modified, changed, ids] = Array.isArray(item) ? (item as unknown[]) : [];
    if (typeof path !== 'string' || typeof size !== 'number' || typeof modified !== 'number' || typeof changed !== 'number') return new Map();
    if (!Array.isArray(ids) || !ids.every(isObjectId)) return new Map();
    cache.set(path, { path, size, modified, changed, ids });
  }
  return cache;
}

/** Keeps what was read. Failing to is no failure of the backup: the next one reads more. */
export async function writeCache(io: DriveIo, cacheFile: string, repoId: string, source: string, files: readonly KnownFile[], startedAt: number): Promise<void> {
  const settled = files.filter((file) => Math.max(file.modified, file.changed) < startedAt - TOO_FRESH_MS);
  const list = settled.map(({ path, size, modified, changed, ids }) => [path, size, modified, changed, ids]);
  const body = JSON.stringify({ format: FORMAT, repo: repoId, source, files: list });
  const file = fileFor(cacheFile, repoId);
  try {
    await makeFolderIfMissing(io, dirname(file));
    await writeDurably(io, dirname(file), basename(file), Buffer.from(`${checksum(body)}\n${body}`, 'utf8'));
  } catch {
    // Nowhere to keep it: see above.
  }
}
