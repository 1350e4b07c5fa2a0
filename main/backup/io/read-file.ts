// Reading whole files: from memory where that is enough, from the medium itself where the question is whether it arrived there.
import { createHash } from 'node:crypto';
import { withAligned } from './aligned';
import type { DriveIo, OpenFile } from './drive-io';
import { isIoCode } from './placed-io';

/** Fills `into` from `position`; the bytes read, fewer only at the end of the file. */
export async function readFully(file: OpenFile, into: Uint8Array, position: number): Promise<number> {
  let done = 0;
  while (done < into.length) {
    const count = await file.read(into.subarray(done), position + done);
    if (count === 0) break;
    done += count;
  }
  return done;
}

/** A whole file of at most `limit` bytes; null when it is longer. */
export async function readWhole(io: DriveIo, path: string, limit: number): Promise<Buffer | null> {
  const file = await io.openToRead(path);
  try {
    const { size } = await file.facts();
    if (size > limit) return null;
    // One byte more than it should have, to see a file that grew.
    const bytes = Buffer.alloc(size + 1);
    return bytes.subarray(0, await readFully(file, bytes, 0));
  } finally {
    await file.close();
  }
}

export interface FromMedium {
  sha256: string;
  size: number;
  /** False where the system could not be made to read past its memory. */
  pastCache: boolean;
}

/**
 * The hash of a file as the medium has it. Each chunk also goes to `take` with its position (the buffer is valid only during the
 * call; after a change of method the same positions may come again).
 */
export async function readFromMedium(io: DriveIo, path: string, take: (chunk: Buffer, position: number) => void = () => {}): Promise<FromMedium> {
  const direct = await io.openPastCache(path);
  if (direct !== null) {
    try {
      const read = await readChunks(direct, true, take);
      if (read !== null) return { ...read, pastCache: true };
    } catch (error) {
      // Some file systems open a file this way and then refuse to read it.
      if (!isIoCode(error, 'EINVAL')) throw error;
    }
  }
  const read = await readChunks(await io.openToRead(path), false, take);
  if (read === null) throw new Error('a read through the cache can always go on');
  return { ...read, pastCache: false };
}

/** Reads past the cache must begin on a block. 4096 suits every medium in use. */
const BLOCK = 4096;

/** Null when a direct read stopped short in the middle of the file and cannot go on from there. */
function readChunks(file: OpenFile, direct: boolean, take: (chunk: Buffer, position: number) => void): Promise<{ sha256: string; size: number } | null> {
  return withAligned(async (buffer) => {
    try {
      const whole = (await file.facts()).size;
      const hash = createHash('sha256');
      let size = 0;
      for (;;) {
        if (direct && size >= whole) break;
        if (direct && size % BLOCK !== 0) return null;
        const count = await file.read(buffer, size);
        if (count === 0) break;
        const chunk = buffer.subarray(0, count);
        hash.update(chunk);
        take(chunk, size);
        size += count;
      }
      return { sha256: hash.digest('hex'), size };
    } finally {
      await file.close();
    }
  });
}
