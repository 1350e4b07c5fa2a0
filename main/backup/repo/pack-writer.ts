// Writes objects into packs: one .part at a time, read back from the drive before it gets its name.
import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Fault } from '../format/fault';
import type { ObjectId } from '../format/object';
import { encodeFooter, PACK_MAGIC, packName, recordHead, type PackEntry } from '../format/pack';
import type { OpenFile } from '../io/drive-io';
import { readFromMedium } from '../io/read-file';
import { PART, putInPlace, removeIfThere, writeFully } from '../io/write-file';
import { packsFolder, type Repo } from './open-repo';

/**
 * A name of its own for each run: two programs backing up to one stick must not rename each other's half. The one whose part the
 * other cleans up fails at its own rename, and has done no harm.
 */
const newPart = () => `writing-${randomBytes(4).toString('hex')}${PART}`;
/** Small objects are collected up to this size: a stick hates many small writes. */
const FLUSH_BYTES = 1024 * 1024;

interface Open {
  file: OpenFile;
  hash: ReturnType<typeof createHash>;
  entries: PackEntry[];
  waiting: Buffer[];
  waitingBytes: number;
  size: number;
}

export class PackWriter {
  readonly #repo: Repo;
  readonly #packBytes: number;
  readonly #finished: (pack: string, pastCache: boolean) => Promise<void>;
  readonly #part: string;
  #open: Open | null = null;
  #written = 0;

  /** `finished` is told the name of each pack once it is on the drive, read back and renamed. */
  constructor(repo: Repo, packBytes: number, finished: (pack: string, pastCache: boolean) => Promise<void>) {
    this.#repo = repo;
    this.#packBytes = packBytes;
    this.#finished = finished;
    this.#part = join(packsFolder(repo), newPart());
  }

  /** Bytes in finished packs. */
  get written(): number {
    return this.#written;
  }

  async add(id: ObjectId, sealed: Buffer): Promise<void> {
    const open = (this.#open ??= await this.#start());
    const head = recordHead(id, sealed.length);
    open.entries.push({ id, offset: open.size + head.length, length: sealed.length });
    this.#put(open, head, sealed);
    if (open.waitingBytes >= FLUSH_BYTES) await this.#flush(open);
    if (open.size >= this.#packBytes) await this.#finish(open);
  }

  /** Finishes the pack begun, if any. */
  async finish(): Promise<void> {
    if (this.#open) await this.#finish(this.#open);
  }

  /** After a failure: gives up the pack begun. The drive may be gone or full, so nothing here may fail; the next run cleans up. */
  async abandon(): Promise<void> {
    const open = this.#open;
    this.#open = null;
    await open?.file.close().catch(() => {});
    await removeIfThere(this.#repo.io, this.#part).catch(() => {});
  }

  async #start(): Promise<Open> {
    await removeIfThere(this.#repo.io, this.#part);
    const file = await this.#repo.io.create(this.#part);
    const open: Open = { file, hash: createHash('sha256'), entries: [], waiting: [], waitingBytes: 0, size: 0 };
    this.#put(open, PACK_MAGIC);
    return open;
  }

  #put(open: Open, ...parts: Buffer[]): void {
    for (const part of parts) {
      open.waiting.push(part);
      open.waitingBytes += part.length;
      open.size += part.length;
    }
  }

  async #flush(open: Open): Promise<void> {
    const bytes = Buffer.concat(open.waiting);
    open.waiting = [];
    open.waitingBytes = 0;
    open.hash.update(bytes);
    await writeFully(open.file, bytes);
  }

  async #finish(open: Open): Promise<void> {
    const { io, keys } = this.#repo;
    this.#put(open, encodeFooter(keys, open.entries));
    try {
      await this.#flush(open);
      await open.file.sync();
    } finally {
      this.#open = null;
      await open.file.close();
    }
    const sha256 = open.hash.digest('hex');
    const back = await readFromMedium(io, this.#part);
    if (back.sha256 !== sha256) throw new Fault('read-back-differs');
    const pack = packName(sha256);
    await putInPlace(io, this.#part, packsFolder(this.#repo), pack);
    this.#written += open.size;
    await this.#finished(pack, back.pastCache);
  }
}
