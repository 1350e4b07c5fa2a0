// Making a package on a stick: sealed piece by piece, signed over the whole, written as .part, read back, and only then given its name.
import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { ok, type Result } from '../../contract/errors';
import { Fault, stopIfCancelled } from '../format/fault';
import { checkPassphrase, freshKdf, freshMaster, keysOf, wrapMaster, type Keys } from '../format/keys';
import { objectId, sealObject } from '../format/object';
import { seal } from '../format/seal';
import { groundOf, type Ground } from '../ground';
import type { OpenFile } from '../io/drive-io';
import { placedIo } from '../io/placed-io';
import { readFromMedium } from '../io/read-file';
import { orRemove, PART, removeIfThere, writeFully } from '../io/write-file';
import type { Hooks } from '../phases';
import { packageAnswer, PackageFault } from './fault';
import { encodePackageHeader, MAGIC } from './header';
import { PACKAGE_LIMITS, PACKAGE_PIECE } from './limits';
import type { Manifest } from './manifest';
import { manifestAbout, SIGNATURE_BYTES, signedText, u32 } from './shape';

export interface PackedFile {
  sha256: string;
  bytes: Uint8Array;
}

/** One case as it goes in: its JSON and the files it names. A file that cannot be read leaves the case out. */
export type PackedCase = { id: string; json: string; files(): AsyncIterable<Result<PackedFile>> } | { id: string; unreadable: true };

export interface PackageJob {
  drive: string;
  /** 和事簿-交换-20261123-1000.hsp: a time, nobody's name. */
  name: string;
  passphrase: string;
  /** Everything but what is known only once it is written. */
  about: Omit<Manifest, 'objects' | 'cases' | 'files' | 'skipped'>;
  cases: AsyncIterable<PackedCase>;
  count: number;
  sign(bytes: Uint8Array): Uint8Array;
}

export interface MadePackage {
  id: string;
  name: string;
  cases: number;
  files: number;
  bytes: number;
  /** Ids of cases that could not be read and are not in it. */
  skipped: string[];
  readFromDrive: boolean;
}

/** Writes a package. When this answers it is whole on the medium; when it fails nothing is there under that name. */
export function writePackage(job: PackageJob, hooks: Hooks, ground: Partial<Ground> = {}): Promise<Result<MadePackage>> {
  return packageAnswer(async () => {
    checkPassphrase(job.passphrase);
    const { io: bare, scryptN } = groundOf(ground);
    const io = placedIo(bare, 'drive');
    const id = randomBytes(16).toString('hex');
    const kdf = freshKdf(scryptN);
    const master = freshMaster();
    const header = encodePackageHeader({ id, kdf, master: await wrapMaster(master, job.passphrase, kdf, id) });
    const keys = keysOf(master);
    master.fill(0);
    const part = join(job.drive, job.name + PART);
    await removeIfThere(io, part);
    return orRemove(io, part, async () => {
      const file = await io.create(part);
      const writing = new Writing(file, keys, hooks.signal);
      let made: Pick<Manifest, 'cases' | 'files' | 'skipped'>;
      try {
        await writing.plain(Buffer.concat([MAGIC, u32(header.length), header]));
        made = await writing.cases(job, hooks);
        const sealed = seal(keys.snapshot, Buffer.from(JSON.stringify({ ...job.about, ...made, objects: writing.objects } satisfies Manifest)), manifestAbout(id));
        if (sealed.length > PACKAGE_LIMITS.manifestBytes) throw new PackageFault('too-large');
        await writing.plain(Buffer.concat([sealed, u32(sealed.length)]));
        const signature = job.sign(signedText(writing.sha256()));
        if (signature.length !== SIGNATURE_BYTES) throw new Error('an Ed25519 signature has 64 bytes');
        await writing.plain(signature);
        await file.sync();
      } finally {
        await file.close();
      }
      const back = await readFromMedium(io, part);
      if (back.sha256 !== writing.sha256()) throw new Fault('read-back-differs');
      await io.rename(part, join(job.drive, job.name));
      await io.syncFolder(job.drive);
      return ok({ id, name: job.name, cases: made.cases.length, files: made.files.length, bytes: writing.bytes, skipped: made.skipped, readFromDrive: back.pastCache });
    });
  });
}

/** The file as it grows: what was written, its hash, and the objects in it. */
class Writing {
  readonly #file: OpenFile;
  readonly #keys: Keys;
  readonly #signal: AbortSignal | undefined;
  readonly #hash = createHash('sha256');
  /** Hashes of the files in it: two cases with the same picture share it. */
  readonly #known = new Set<string>();
  readonly objects: string[] = [];
  bytes = 0;

  constructor(file: OpenFile, keys: Keys, signal: AbortSignal | undefined) {
    this.#file = file;
    this.#keys = keys;
    this.#signal = signal;
  }

  /** Of everything written so far. */
  sha256(): string {
    return this.#hash.copy().digest('hex');
  }

  async plain(bytes: Uint8Array): Promise<void> {
    if (this.bytes + bytes.length > PACKAGE_LIMITS.bytes) throw new PackageFault('too-large');
    this.#hash.update(bytes);
    await writeFully(this.#file, bytes);
    this.bytes += bytes.length;
  }

  /** Bytes as objects, one after the other; where they stand. Others get their turn between them. */
  async #sealed(bytes: Uint8Array): Promise<{ at: number; count: number }> {
    const at = this.objects.length;
    for (let from = 0; from < bytes.length; from += PACKAGE_PIECE) {
      stopIfCancelled(this.#signal);
      const piece = bytes.subarray(from, from + PACKAGE_PIECE);
      const id = objectId(this.#keys, piece);
      const sealed = sealObject(this.#keys, id, piece);
      await this.plain(Buffer.concat([u32(sealed.length), sealed]));
      this.objects.push(id);
      await new Promise<void>((resolve) => setImmediate(resolve));
    }
    return { at, count: this.objects.length - at };
  }

  async cases(job: PackageJob, { progress }: Hooks): Promise<Pick<Manifest, 'cases' | 'files' | 'skipped'>> {
    const made: Pick<Manifest, 'cases' | 'files' | 'skipped'> = { cases: [], files: [], skipped: [] };
    for await (const packed of job.cases) {
      stopIfCancelled(this.#signal);
      progress?.('正在写入', made.cases.length + made.skipped.length, job.count);
      if ('unreadable' in packed) {
        made.skipped.push(packed.id);
        continue;
      }
      const json = Buffer.from(packed.json, 'utf8');
      if (json.length > PACKAGE_LIMITS.caseBytes) throw new PackageFault('too-large');
      // Its files first: without one of them the case stays out.
      if (await this.#files(packed.files(), made.files)) made.cases.push({ id: packed.id, size: json.length, ...(await this.#sealed(json)) });
      else made.skipped.push(packed.id);
    }
    return made;
  }

  async #files(files: AsyncIterable<Result<PackedFile>>, into: Manifest['files']): Promise<boolean> {
    for await (const file of files) {
      if (!file.ok) return false;
      const { sha256, bytes } = file.value;
      if (this.#known.has(sha256)) continue;
      this.#known.add(sha256);
      into.push({ sha256, size: bytes.length, ...(await this.#sealed(bytes)) });
    }
    return true;
  }
}
