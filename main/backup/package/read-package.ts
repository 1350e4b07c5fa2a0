// Reading a package somebody brings: nothing in it is believed before its shape, its seal, its signature and every byte of it were checked.
import { createHash, createPublicKey, verify } from 'node:crypto';
import { fail, ok, type Result } from '../../contract/errors';
import { pcIdOf } from '../../domain/pcs';
import { stopIfCancelled } from '../format/fault';
import { keysOf, unwrapMaster, type Keys } from '../format/keys';
import { MAX_SEALED_BYTES, openObject } from '../format/object';
import { SEAL_OVERHEAD, unseal } from '../format/seal';
import { groundOf, type Ground } from '../ground';
import type { OpenFile } from '../io/drive-io';
import { placedIo } from '../io/placed-io';
import { readFully } from '../io/read-file';
import type { Hooks } from '../phases';
import { packageAnswer, PackageFault } from './fault';
import { decodePackageHeader, MAGIC, type PackageHeader } from './header';
import { PACKAGE_LIMITS } from './limits';
import { Manifest, sharesOut } from './manifest';
import { manifestAbout, SIGNATURE_BYTES, signedText, TAIL_BYTES } from './shape';
import { strictJson } from './strict-json';

/** A package whose signature holds. Whose it is, is for the caller to know. */
export interface OpenPackage {
  id: string;
  manifest: Manifest;
  /** A case as its JSON says; by its place in the manifest. */
  caseAt(index: number): Promise<Result<unknown>>;
  /** The bytes of a file, compared with its hash. */
  file(sha256: string): Promise<Result<Uint8Array>>;
  /** Reads every byte of every file in it. */
  checkFiles(hooks: Hooks): Promise<Result<void>>;
}

interface Shape {
  header: PackageHeader;
  /** Where each sealed object stands, in order. */
  records: { offset: number; length: number }[];
  manifest: Buffer;
  signature: Buffer;
  /** Of everything before the signature. */
  sha256: string;
}

/** Opens a package: wrong passphrase, damage, a newer program and a broken signature are different answers. */
export function openPackage(path: string, passphrase: string, hooks: Hooks, ground: Partial<Ground> = {}): Promise<Result<OpenPackage>> {
  return packageAnswer(async () => {
    const io = placedIo(groundOf(ground).io, 'drive');
    const shape = await withFile(() => io.openToRead(path), (file) => readShape(file, hooks));
    const { header } = shape;
    const master = await unwrapMaster(passphrase, header.kdf, header.id, header.master);
    if (master === null) throw new PackageFault('wrong-passphrase');
    const keys = keysOf(master);
    master.fill(0);
    const manifest = readManifest(shape, keys);
    const read = <T>(work: (file: OpenFile) => Promise<T>) => withFile(() => io.openToRead(path), work);
    const place = new Map(manifest.files.map((file) => [file.sha256, file]));
    const fileOf = (sha256: string): Promise<Result<Uint8Array>> =>
      packageAnswer(async () => {
        const wanted = place.get(sha256);
        if (!wanted) return fail({ kind: 'not-found', what: 'scan' });
        const bytes = await read((file) => readStretch(file, shape, keys, manifest, wanted));
        if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new PackageFault('damaged');
        return ok(bytes);
      });
    return ok({
      id: header.id,
      manifest,
      caseAt: (index) =>
        packageAnswer(async () => {
          const wanted = manifest.cases[index];
          if (!wanted) throw new PackageFault('damaged');
          const bytes = await read((file) => readStretch(file, shape, keys, manifest, wanted));
          const value = strictJson(bytes.toString('utf8'), PACKAGE_LIMITS.depth);
          if (value === undefined) throw new PackageFault('bad-case');
          return ok(value);
        }),
      file: fileOf,
      checkFiles: async ({ progress, signal }) => {
        for (const [i, { sha256 }] of manifest.files.entries()) {
          if (signal?.aborted) return fail({ kind: 'cancelled' });
          progress?.('正在核对材料', i, manifest.files.length);
          const bytes = await fileOf(sha256);
          if (!bytes.ok) return bytes;
        }
        return ok(undefined);
      },
    });
  });
}

async function withFile<T>(open: () => Promise<OpenFile>, work: (file: OpenFile) => Promise<T>): Promise<T> {
  const file = await open();
  try {
    return await work(file);
  } finally {
    await file.close();
  }
}

async function bytesAt(file: OpenFile, offset: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  if ((await readFully(file, bytes, offset)) !== length) throw new PackageFault('damaged');
  return bytes;
}

/** Where everything stands, and the hash of what is signed. Nothing is unsealed and nothing large is kept. */
async function readShape(file: OpenFile, { signal, progress }: Hooks): Promise<Shape> {
  const { size, kind } = await file.facts();
  if (kind !== 'file') throw new PackageFault('not-a-package');
  if (size > PACKAGE_LIMITS.bytes) throw new PackageFault('too-large');
  const start = Buffer.alloc(MAGIC.length + 4);
  if ((await readFully(file, start, 0)) < start.length || !start.subarray(0, MAGIC.length).equals(MAGIC)) throw new PackageFault('not-a-package');
  const headerBytes = start.readUInt32LE(MAGIC.length);
  if (headerBytes > PACKAGE_LIMITS.headerBytes || start.length + headerBytes + TAIL_BYTES > size) throw new PackageFault('damaged');
  const header = decodePackageHeader(await bytesAt(file, start.length, headerBytes));
  const tail = await bytesAt(file, size - TAIL_BYTES, TAIL_BYTES);
  const manifestBytes = tail.readUInt32LE(0);
  const manifestAt = size - TAIL_BYTES - manifestBytes;
  if (manifestBytes > PACKAGE_LIMITS.manifestBytes || manifestAt < start.length + headerBytes) throw new PackageFault('damaged');
  const records: Shape['records'] = [];
  for (let at = start.length + headerBytes; at !== manifestAt; ) {
    stopIfCancelled(signal);
    if (at + 4 > manifestAt || records.length >= PACKAGE_LIMITS.objects) throw new PackageFault('damaged');
    const length = (await bytesAt(file, at, 4)).readUInt32LE();
    if (length <= SEAL_OVERHEAD || length > MAX_SEALED_BYTES || at + 4 + length > manifestAt) throw new PackageFault('damaged');
    records.push({ offset: at + 4, length });
    at += 4 + length;
  }
  const hash = createHash('sha256');
  const chunk = Buffer.alloc(1024 * 1024);
  for (let at = 0; at < size - SIGNATURE_BYTES; ) {
    stopIfCancelled(signal);
    progress?.('正在核对签名', at, size);
    const count = await readFully(file, chunk.subarray(0, Math.min(chunk.length, size - SIGNATURE_BYTES - at)), at);
    if (count === 0) throw new PackageFault('damaged');
    hash.update(chunk.subarray(0, count));
    at += count;
  }
  return { header, records, manifest: await bytesAt(file, manifestAt, manifestBytes), signature: tail.subarray(4), sha256: hash.digest('hex') };
}

function readManifest({ header, manifest, records, signature, sha256 }: Shape, keys: Keys): Manifest {
  const plain = unseal(keys.snapshot, manifest, manifestAbout(header.id));
  const read = plain && Manifest.safeParse(strictJson(plain.toString('utf8'), PACKAGE_LIMITS.depth));
  if (!read?.success) throw new PackageFault('damaged');
  const { data } = read;
  if (data.objects.length !== records.length || !sharesOut(data)) throw new PackageFault('damaged');
  const raw = Buffer.from(data.from.publicKey, 'base64');
  // Who calls itself by another PC's number signs with a key that does not give that number.
  if (pcIdOf(createHash('sha256').update(raw).digest()) !== data.from.id) throw new PackageFault('bad-signature');
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') }, format: 'jwk' });
  if (!verify(null, signedText(sha256), key, signature)) throw new PackageFault('bad-signature');
  return data;
}

async function readStretch(file: OpenFile, { records }: Shape, keys: Keys, { objects }: Manifest, { at, count, size }: { at: number; count: number; size: number }): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  for (let i = at; i < at + count; i += 1) {
    const [record, id] = [records[i], objects[i]];
    if (!record || id === undefined) throw new PackageFault('damaged');
    const plain = openObject(keys, id, await bytesAt(file, record.offset, record.length));
    // What unpacks to more than was said stops here, before it is all in memory.
    if (plain === null || (length += plain.length) > size) throw new PackageFault('damaged');
    pieces.push(plain);
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
  if (length !== size) throw new PackageFault('damaged');
  return Buffer.concat(pieces);
}
