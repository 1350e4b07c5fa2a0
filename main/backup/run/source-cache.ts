// What the last run read from each file, kept on this PC so that unchanged files need not be read again. Derived: may be lost.
import { isObjectId, type ObjectId } from '../format/object';
import type { DriveIo } from '../io/drive-io';
import { noteFile, readNote, writeNote } from '../io/local-note';
import type { SourceFile } from './list-source';

export interface KnownFile extends SourceFile {
  ids: ObjectId[];
}

export type SourceCache = Map<string, KnownFile>;

const FORMAT = 'heshibu-backup-cache/1';
/** FAT keeps time to two seconds. A file that changed so shortly before it was read may change again without looking changed. */
const TOO_FRESH_MS = 2000;

/** True when a file looks as it did when it was read. */
export const looksSame = (a: SourceFile, b: SourceFile): boolean => a.size === b.size && a.modified === b.modified && a.changed === b.changed;

/** The cache of this data folder for this backup; empty when there is none, or when anything about it is odd. */
export async function readCache(io: DriveIo, cacheFile: string, repoId: string, source: string): Promise<SourceCache> {
  const cache: SourceCache = new Map();
  const value = await readNote(io, noteFile(cacheFile, repoId));
  if (value === null || value['format'] !== FORMAT || value['repo'] !== repoId || value['source'] !== source || !Array.isArray(value['files'])) return cache;
  for (const item of value['files'] as unknown[]) {
    const [path, size, modified, changed, ids] = Array.isArray(item) ? (item as unknown[]) : [];
    if (typeof path !== 'string' || typeof size !== 'number' || typeof modified !== 'number' || typeof changed !== 'number') return new Map();
    if (!Array.isArray(ids) || !ids.every(isObjectId)) return new Map();
    cache.set(path, { path, size, modified, changed, ids });
  }
  return cache;
}

/** Keeps what was read, but for files that may change again without looking changed. */
export async function writeCache(io: DriveIo, cacheFile: string, repoId: string, source: string, files: readonly KnownFile[], startedAt: number): Promise<void> {
  const settled = files.filter((file) => Math.max(file.modified, file.changed) < startedAt - TOO_FRESH_MS);
  const list = settled.map(({ path, size, modified, changed, ids }) => [path, size, modified, changed, ids]);
  await writeNote(io, noteFile(cacheFile, repoId), { format: FORMAT, repo: repoId, source, files: list });
}
