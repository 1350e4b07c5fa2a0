// Turns listed files into objects, in the order of the list: small ones are read several at a time, written one after the other.
import { IoFault } from '../format/fault';
import type { ObjectId } from '../format/object';
import type { Steps } from '../phases';
import type { SourceFile } from './list-source';
import { readSource, type Read, type SourceReader } from './read-source';
import { looksSame, type KnownFile, type SourceCache } from './source-cache';

/** How many small files are read at a time: most of the time of a small file is waiting for the system. */
const AT_A_TIME = 16;

export interface Store {
  /** Puts a piece; gives its id. */
  put(piece: Buffer): Promise<ObjectId>;
  /** True when all these are on the drive, whole. */
  hasAll(ids: readonly ObjectId[]): Promise<boolean>;
}

export class Taker {
  /** By path, as last read. */
  readonly known = new Map<string, KnownFile>();
  readonly unreadable = new Set<string>();
  /** Files not read, because nothing about them changed since the last run. */
  reused = 0;
  readonly #reader: SourceReader;
  readonly #store: Store;
  readonly #cache: SourceCache;
  readonly #steps: Steps;

  constructor(reader: SourceReader, store: Store, cache: SourceCache, steps: Steps) {
    this.#reader = reader;
    this.#store = store;
    this.#cache = cache;
    this.#steps = steps;
  }

  /** True when the file was read as it is listed. */
  has(file: SourceFile): boolean {
    const read = this.known.get(file.path);
    return read !== undefined && looksSame(read, file);
  }

  async take(files: readonly SourceFile[]): Promise<void> {
    for (const batch of batches(files, this.#reader.pieceBytes)) {
      const wanted: SourceFile[] = [];
      for (const file of batch) if (!(await this.#reuse(file))) wanted.push(file);
      await this.#read(wanted);
    }
  }

  async #reuse(file: SourceFile): Promise<boolean> {
    const cached = this.#cache.get(file.path);
    if (this.known.has(file.path) || !cached || !looksSame(cached, file) || !(await this.#store.hasAll(cached.ids))) return false;
    this.known.set(file.path, cached);
    this.reused += 1;
    this.#steps.add(file.size);
    return true;
  }

  async #read(files: readonly SourceFile[]): Promise<void> {
    const [only, ...others] = files;
    if (only !== undefined && others.length === 0) {
      this.#note(only.path, await readSource(this.#reader, only.path, (piece) => this.#put(piece)));
      return;
    }
    // Each settles before anything is thrown: no file may still be open when the run has ended.
    const reads = await Promise.allSettled(files.map(({ path }) => readSource(this.#reader, path, async (piece) => piece)));
    for (const [index, { path }] of files.entries()) {
      const read = reads[index];
      if (read?.status !== 'fulfilled') throw read?.reason ?? new IoFault('data', 'unknown', 'read', true);
      this.#note(path, typeof read.value === 'string' ? read.value : { ...read.value, pieces: await this.#putAll(read.value.pieces) });
    }
  }

  async #putAll(pieces: readonly Buffer[]): Promise<ObjectId[]> {
    const ids: ObjectId[] = [];
    for (const piece of pieces) ids.push(await this.#put(piece));
    return ids;
  }

  async #put(piece: Buffer): Promise<ObjectId> {
    const id = await this.#store.put(piece);
    this.#steps.add(piece.length);
    return id;
  }

  #note(path: string, read: Read<ObjectId> | 'vanished' | 'unreadable'): void {
    if (read === 'unreadable') this.unreadable.add(path);
    else if (read !== 'vanished') this.known.set(path, { path, size: read.size, modified: read.modified, changed: read.changed, ids: read.pieces });
  }
}

/** Runs of files that together are no larger than one piece; a larger file by itself. */
function* batches(files: readonly SourceFile[], bytes: number): Generator<SourceFile[]> {
  let batch: SourceFile[] = [];
  let size = 0;
  for (const file of files) {
    if (batch.length > 0 && (batch.length >= AT_A_TIME || size + file.size > bytes)) {
      yield batch;
      batch = [];
      size = 0;
    }
    batch.push(file);
    size += file.size;
  }
  if (batch.length > 0) yield batch;
}
