// The objects of the local snapshots: contents of files, each once, whichever snapshots share it.
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { stopIfCancelled } from '../format/fault';
import type { ObjectId } from '../format/object';
import type { DriveIo, OpenFile } from '../io/drive-io';
import { isIoCode } from '../io/placed-io';
import { readFully } from '../io/read-file';
import { makeFolderIfMissing, writeFully } from '../io/write-file';
import { idOfObject, objectPath, OBJECTS, PARTS } from './place';

/** So many new objects are flushed together: a disk that flushes many files does it in little more time than one. */
const AT_A_TIME = 64;
const CHUNK = 1024 * 1024;

interface Pending {
  id: ObjectId;
  part: string;
  file: OpenFile;
}

export class LocalObjects {
  readonly #io: DriveIo;
  readonly #place: string;
  readonly #ids: Set<ObjectId>;
  readonly #touched = new Set<string>();
  #pending: Pending[] = [];
  #parts = 0;
  #links = true;
  /** Bytes copied in this run. */
  written = 0;
  /** Bytes that cost nothing, because the object is the data folder's own file under a second name. */
  shared = 0;

  private constructor(io: DriveIo, place: string, ids: Set<ObjectId>) {
    this.#io = io;
    this.#place = place;
    this.#ids = ids;
  }

  static async open(io: DriveIo, place: string): Promise<LocalObjects> {
    const ids = new Set<ObjectId>();
    for (const { id } of await objectsIn(io, place)) ids.add(id);
    return new LocalObjects(io, place, ids);
  }

  /** True when all are there: once under its name, an object is on the disk. */
  async hasAll(ids: readonly ObjectId[]): Promise<boolean> {
    return ids.every((id) => this.#ids.has(id));
  }

  async put(bytes: Buffer): Promise<ObjectId> {
    const id = createHash('sha256').update(bytes).digest('base64url');
    if (this.#ids.has(id)) return id;
    const part = this.#part();
    const file = await this.#io.create(part);
    this.#pending.push({ id, part, file });
    await writeFully(file, bytes);
    this.#ids.add(id);
    this.written += bytes.length;
    if (this.#pending.length >= AT_A_TIME) await this.#flush();
    return id;
  }

  /**
   * Takes a file that never changes under a second name instead of a copy. Gives its id and its facts after that; null where the
   * volume has no second names, or where the file does not hold still.
   */
  async link(source: string, signal: AbortSignal | undefined): Promise<{ id: ObjectId; size: number; modified: number; changed: number } | null> {
    if (!this.#links) return null;
    const before = await this.#io.facts(source);
    const hash = createHash('sha256');
    const size = await readThrough(this.#io, source, (chunk) => hash.update(chunk), signal);
    const id = hash.digest('base64url');
    if (size !== before.size) return null;
    if (!this.#ids.has(id)) {
      const part = this.#part();
      try {
        await this.#io.link(source, part);
      } catch (error) {
        if (isIoCode(error, 'ENOSPC', 'EIO', 'EROFS', 'ENOENT')) throw error;
        this.#links = false;
        return null;
      }
      await this.#rename(part, id);
      this.#ids.add(id);
      this.shared += size;
    }
    const after = await this.#io.facts(source);
    return after.size === size && after.modified === before.modified ? { id, size, modified: after.modified, changed: after.changed } : null;
  }

  /** Makes everything put so far last. */
  async finish(): Promise<void> {
    await this.#flush();
    for (const folder of this.#touched) await this.#io.syncFolder(folder);
    await this.#io.syncFolder(join(this.#place, OBJECTS));
    this.#touched.clear();
  }

  /** Lets go of what was not finished; its parts are removed by whoever comes next. */
  async abandon(): Promise<void> {
    for (const { file } of this.#pending) await file.close().catch(() => {});
    this.#pending = [];
  }

  async #flush(): Promise<void> {
    const batch = this.#pending;
    const synced = await Promise.allSettled(batch.map(({ file }) => file.sync()));
    const failed = synced.find((one) => one.status === 'rejected');
    if (failed) throw failed.reason;
    this.#pending = [];
    for (const { id, part, file } of batch) {
      await file.close();
      await this.#rename(part, id);
    }
  }

  async #rename(part: string, id: ObjectId): Promise<void> {
    const path = objectPath(this.#place, id);
    const folder = dirname(path);
    if (!this.#touched.has(folder)) await makeFolderIfMissing(this.#io, folder);
    this.#touched.add(folder);
    await this.#io.rename(part, path);
  }

  #part(): string {
    this.#parts += 1;
    return join(this.#place, PARTS, `${this.#parts}.part`);
  }
}

/** Reads a file to its end, chunk by chunk; its length. */
export async function readThrough(io: DriveIo, path: string, take: (chunk: Buffer) => void, signal?: AbortSignal): Promise<number> {
  const file = await io.openToRead(path);
  try {
    const buffer = Buffer.alloc(CHUNK);
    for (let at = 0; ; ) {
      stopIfCancelled(signal);
      const count = await readFully(file, buffer, at);
      if (count > 0) take(buffer.subarray(0, count));
      at += count;
      if (count < CHUNK) return at;
    }
  } finally {
    await file.close();
  }
}

/** Every object there is, with the folder it lies in. */
export async function objectsIn(io: DriveIo, place: string): Promise<{ id: ObjectId; path: string }[]> {
  const found: { id: ObjectId; path: string }[] = [];
  for (const { name: folder, kind } of await listOrNone(io, join(place, OBJECTS))) {
    if (kind !== 'folder' || !/^[0-9a-f]{2}$/.test(folder)) continue;
    for (const { name } of await io.list(join(place, OBJECTS, folder))) {
      const id = idOfObject(folder, name);
      if (id !== null) found.push({ id, path: join(place, OBJECTS, folder, name) });
    }
  }
  return found;
}

export async function listOrNone(io: DriveIo, folder: string): ReturnType<DriveIo['list']> {
  try {
    return await io.list(folder);
  } catch (error) {
    if (isIoCode(error, 'ENOENT')) return [];
    throw error;
  }
}
