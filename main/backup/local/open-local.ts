// Reading the local snapshots: which there are, and one of them opened.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { damaged, Fault } from '../format/fault';
import { checkList, decodeTree, type FileEntry } from '../format/file-list';
import { byText, inOrder } from '../format/in-order';
import { MAX_SNAPSHOT_BYTES } from '../format/limits';
import type { ObjectId } from '../format/object';
import type { DriveIo } from '../io/drive-io';
import { isIoCode } from '../io/placed-io';
import { readFully, readWhole } from '../io/read-file';
import { type Hooks, PHASES, Steps } from '../phases';
import type { Copy } from '../restore/copy';
import { decodeList, listFileName, listIdOf, type ListBody } from './list-file';
import { listOrNone, readThrough } from './objects';
import { LISTS, objectPath } from './place';

/** Ids of all snapshots, newest first, by name only. */
export async function localIds(io: DriveIo, place: string): Promise<string[]> {
  const ids = (await listOrNone(io, join(place, LISTS))).map(({ name }) => listIdOf(name)).filter((id) => id !== null);
  return inOrder(ids, (a, b) => byText(b, a));
}

/** A list; null when it is there and is not what was written. */
export async function readList(io: DriveIo, place: string, id: string): Promise<ListBody | null> {
  const bytes = await readWhole(io, join(place, LISTS, listFileName(id)), MAX_SNAPSHOT_BYTES);
  return bytes && decodeList(id, bytes);
}

/** All files of a snapshot. @throws Fault damaged */
export async function filesOf(io: DriveIo, place: string, body: ListBody): Promise<FileEntry[]> {
  const files: FileEntry[] = [];
  for (const id of body.trees) {
    const bytes = await readObject(io, place, id);
    if (bytes === null) throw damaged('文件清单有一部分读不出来');
    for (const file of decodeTree(bytes)) files.push(file);
  }
  checkList(files);
  if (files.length !== body.files) throw damaged('文件清单不完整');
  return files;
}

/** A small object, proven; null when it is gone or not what its name says. */
export async function readObject(io: DriveIo, place: string, id: ObjectId): Promise<Buffer | null> {
  const bytes = await readWhole(io, objectPath(place, id), MAX_SNAPSHOT_BYTES).catch((error: unknown) => {
    if (isIoCode(error, 'ENOENT', 'EIO')) return null;
    throw error;
  });
  return bytes !== null && createHash('sha256').update(bytes).digest('base64url') === id ? bytes : null;
}

const CHUNK = 4 * 1024 * 1024;

/** One snapshot, opened. @throws Fault no-such-snapshot, damaged */
export async function openLocal(io: DriveIo, place: string, id: string): Promise<Copy> {
  if (!(await localIds(io, place)).includes(id)) throw new Fault('no-such-snapshot');
  const body = await readList(io, place, id);
  if (body === null) throw damaged('这一份快照的目录读不出来');
  const files = await filesOf(io, place, body);
  return {
    id,
    at: body.at,
    room: body.room,
    files,
    lost: (hooks) => lostIn(io, place, files, hooks),
    inReadingOrder: (wanted) => [...wanted],
    pieces: (file) => piecesOf(io, place, file),
    close: async () => {},
  };
}

async function* piecesOf(io: DriveIo, place: string, file: FileEntry): AsyncGenerator<Buffer> {
  for (const id of file.ids) {
    const open = await io.openToRead(objectPath(place, id)).catch((error: unknown) => {
      throw isIoCode(error, 'ENOENT', 'EIO') ? damaged(`${file.path} 读不出来`) : error;
    });
    try {
      const hash = createHash('sha256');
      for (let at = 0; ; ) {
        const chunk = Buffer.alloc(Math.min(CHUNK, file.size + 1));
        const count = await readFully(open, chunk, at);
        hash.update(chunk.subarray(0, count));
        at += count;
        if (count > 0) yield chunk.subarray(0, count);
        if (count < chunk.length) break;
      }
      if (hash.digest('base64url') !== id) throw damaged(`${file.path} 读不出来`);
    } finally {
      await open.close();
    }
  }
}

/** Files whose objects are not all whole, or do not add up to the size they should have. */
async function lostIn(io: DriveIo, place: string, files: readonly FileEntry[], hooks: Hooks): Promise<FileEntry[]> {
  const steps = new Steps(hooks, PHASES.checking, files.reduce((sum, file) => sum + file.size, 0));
  const lengths = new Map<ObjectId, number>();
  for (const { ids, size } of files) {
    for (const id of ids) {
      if (lengths.has(id)) continue;
      const hash = createHash('sha256');
      const length = await readThrough(io, objectPath(place, id), (chunk) => hash.update(chunk), hooks.signal).catch((error: unknown) => {
        if (isIoCode(error, 'ENOENT', 'EIO', 'EACCES', 'EISDIR')) return Number.NaN;
        throw error;
      });
      lengths.set(id, hash.digest('base64url') === id ? length : Number.NaN);
    }
    steps.add(size);
  }
  return files.filter(({ ids, size }) => ids.reduce((sum, id) => sum + (lengths.get(id) ?? Number.NaN), 0) !== size);
}
