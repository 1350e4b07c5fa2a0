// 检验U盘容量: does a stick keep as many bytes as it says? Its free space is filled, read back from the medium, compared, and given back.
import { createCipheriv, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { ProbeReport } from '../../contract/shapes';
import { Fault, IoFault, stopIfCancelled } from '../format/fault';
import type { Ground } from '../ground';
import type { DriveIo, OpenFile } from '../io/drive-io';
import { placedIo } from '../io/placed-io';
import { readFromMedium } from '../io/read-file';
import { makeFolderIfMissing, PART, writeFully } from '../io/write-file';
import { PHASES, Steps, type Hooks } from '../phases';
import { unlessFileLost } from '../repo/drive-trouble';
import { PROBE_FOLDER, PROBE_NAME, removeProbe } from './probe-leftovers';

const MiB = 1024 * 1024;

export interface ProbeSizes {
  /** Of one file: FAT32 takes 4 GiB, and a file that goes bad takes fewer good bytes with it. */
  fileBytes: number;
  blockBytes: number;
  /** Left free: a folder on FAT grows, and a full stick annoys whoever uses it meanwhile. */
  spareBytes: number;
}
export const SIZES: ProbeSizes = { fileBytes: 1024 * MiB, blockBytes: MiB, spareBytes: 64 * MiB };
/** Pushed out of the system's memory this often, so that the progress shown is the stick's. */
const SYNC_BYTES = 64 * MiB;
/** What is compared at a time: no flash forgets less than that. */
const SECTOR = 4096;

/**
 * Fills, reads back, removes. Only files of its own are written or removed, also when it is cancelled or fails; what a run broken off
 * left is removed first. Memory needed: a few MiB.
 * @throws Fault no-room (hardly any free space), cancelled; IoFault when the stick is write-protected or gone
 */
export async function probe(drive: string, hooks: Hooks, ground: Pick<Ground, 'io'>, sizes: ProbeSizes = SIZES): Promise<ProbeReport> {
  const io = placedIo(ground.io, 'drive');
  await removeProbe(io, drive);
  const space = await io.space(drive);
  const wanted = Math.floor(((space?.free ?? 0) - sizes.spareBytes) / sizes.blockBytes) * sizes.blockBytes;
  if (wanted <= 0) throw new Fault('no-room', '', { place: 'drive', needed: sizes.spareBytes + sizes.blockBytes, free: space?.free ?? 0 });
  const stream = keyedStream();
  let report: Omit<ProbeReport, 'removed'>;
  try {
    const files = await fill(io, drive, wanted, { stream, sizes, hooks });
    report = await compare(io, drive, files, { stream, hooks });
  } catch (error) {
    // What failed is what is said; the next probe or backup removes the rest.
    await removeProbe(io, drive).catch(() => {});
    throw error;
  }
  // A counterfeit that has written over its own folders may refuse even this: it is still to be said what it is.
  return { ...report, removed: await removeProbe(io, drive).then(() => true, () => false) };
}

type Stream = (position: number, length: number) => Buffer;

/** Bytes nobody could guess, those of a position always the same: AES-256-CTR over zeros, with a key that lives as long as this probe. */
function keyedStream(): Stream {
  const key = randomBytes(32);
  const BLOCK = 16;
  return (position, length) => {
    const before = position % BLOCK;
    const counter = Buffer.alloc(BLOCK);
    counter.writeBigUInt64BE(BigInt((position - before) / BLOCK), BLOCK / 2);
    return createCipheriv('aes-256-ctr', key, counter).update(Buffer.alloc(before + length)).subarray(before);
  };
}

interface Filled {
  path: string;
  /** Of its first byte in the stream. */
  start: number;
  size: number;
}

async function fill(io: DriveIo, drive: string, wanted: number, how: { stream: Stream; sizes: ProbeSizes; hooks: Hooks }): Promise<Filled[]> {
  const folder = join(drive, PROBE_FOLDER);
  const steps = new Steps(how.hooks, PHASES.filling, wanted);
  await makeFolderIfMissing(io, folder);
  const files: Filled[] = [];
  for (let start = 0; start < wanted; start += how.sizes.fileBytes) {
    const one: Filled = { path: join(folder, PROBE_NAME(files.length + 1) + PART), start, size: 0 };
    files.push(one);
    const goOn = await unlessItGivesOut(io, drive, one, () => fillOne(io, one, Math.min(how.sizes.fileBytes, wanted - start), how, steps));
    if (!goOn) break;
  }
  return files;
}

async function fillOne(io: DriveIo, one: Filled, size: number, { stream, sizes, hooks }: { stream: Stream; sizes: ProbeSizes; hooks: Hooks }, steps: Steps): Promise<void> {
  const file = await io.create(one.path);
  try {
    await writeBlocks(file, one, size, (left) => {
      stopIfCancelled(hooks.signal);
      return stream(one.start + one.size, Math.min(sizes.blockBytes, left));
    }, steps);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function writeBlocks(file: OpenFile, one: Filled, size: number, next: (left: number) => Buffer, steps: Steps): Promise<void> {
  let unsynced = 0;
  while (one.size < size) {
    const block = next(size - one.size);
    // Counted before it is written: a block that the stick would not take is one it does not have.
    one.size += block.length;
    await writeFully(file, block);
    unsynced += block.length;
    if (unsynced >= SYNC_BYTES) {
      await file.sync();
      unsynced = 0;
    }
    steps.add(block.length);
  }
}

/** False when a stick that still answers takes no more: full is full, anything else is for the comparison to count as lost. */
async function unlessItGivesOut(io: DriveIo, drive: string, one: Filled, write: () => Promise<void>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    if (!(error instanceof IoFault) || (one.start === 0 && one.size === 0)) throw error;
    if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes(error.code)) {
      one.size = (await io.facts(one.path).catch(() => null))?.size ?? 0;
      return false;
    }
    await io.list(drive).catch(() => {
      throw error;
    });
    return false;
  }
}

async function compare(io: DriveIo, drive: string, files: readonly Filled[], { stream, hooks }: { stream: Stream; hooks: Hooks }): Promise<Omit<ProbeReport, 'removed'>> {
  const tested = files.reduce((sum, { size }) => sum + size, 0);
  const steps = new Steps(hooks, PHASES.probing, tested);
  let good = 0;
  let readFromDrive = true;
  for (const { path, start, size } of files) {
    // After a change of method the same positions come again: each byte counts once.
    let seen = 0;
    const take = (chunk: Buffer, position: number) => {
      stopIfCancelled(hooks.signal);
      const fresh = chunk.subarray(Math.max(0, seen - position), Math.max(0, size - position));
      if (position > seen || fresh.length === 0) return;
      good += rightBytes(fresh, stream(start + seen, fresh.length));
      seen += fresh.length;
      steps.add(fresh.length);
    };
    const read = await unlessFileLost(io, drive, () => readFromMedium(io, path, take), null);
    if (read?.pastCache === false) readFromDrive = false;
    steps.add(size - seen);
  }
  return { tested, good, ok: good === tested, readFromDrive };
}

/** How many bytes are in sectors that came back as they were written. */
function rightBytes(read: Buffer, written: Buffer): number {
  let right = 0;
  for (let at = 0; at < read.length; at += SECTOR) {
    const sector = read.subarray(at, at + SECTOR);
    if (sector.equals(written.subarray(at, at + SECTOR))) right += sector.length;
  }
  return right;
}
