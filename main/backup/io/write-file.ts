// Writing a file so that it is there: .part → fsync → read back from the medium → rename → fsync of file and folder.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Fault } from '../format/fault';
import type { DriveIo, OpenFile } from './drive-io';
import { isIoCode } from './placed-io';
import { readFromMedium } from './read-file';

export const PART = '.part';

/** Writes all of it, in as many turns as the system wants. */
export async function writeFully(file: OpenFile, bytes: Uint8Array): Promise<void> {
  let done = 0;
  while (done < bytes.length) done += await file.write(bytes.subarray(done));
}

/** Removes a file that may not be there. */
export async function removeIfThere(io: DriveIo, path: string): Promise<void> {
  try {
    await io.remove(path);
  } catch (error) {
    if (!isIoCode(error, 'ENOENT')) throw error;
  }
}

/** Makes a folder that may be there already. */
export async function makeFolderIfMissing(io: DriveIo, path: string): Promise<void> {
  try {
    await io.makeFolder(path);
  } catch (error) {
    if (!isIoCode(error, 'EEXIST')) throw error;
  }
}

/** Runs `attempt`; if it fails, tries to remove `part` and fails all the same. */
export async function orRemove<T>(io: DriveIo, part: string, attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    // The drive may be gone or full: then the next run removes it.
    await removeIfThere(io, part).catch(() => {});
    throw error;
  }
}

/**
 * A small file, whole or not at all; an existing one of that name is replaced.
 * @returns whether it could be read back from the medium itself
 * @throws Fault read-back-differs
 */
export async function writeDurably(io: DriveIo, folder: string, name: string, bytes: Uint8Array): Promise<{ pastCache: boolean }> {
  const part = join(folder, name + PART);
  await removeIfThere(io, part);
  return orRemove(io, part, async () => {
    const file = await io.create(part);
    try {
      await writeFully(file, bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    const back = await readFromMedium(io, part);
    if (back.sha256 !== createHash('sha256').update(bytes).digest('hex')) throw new Fault('read-back-differs');
    await putInPlace(io, part, folder, name);
    return { pastCache: back.pastCache };
  });
}

/** Gives a finished part its name; when this returns, it is there under it, also on FAT. */
export async function putInPlace(io: DriveIo, part: string, folder: string, name: string): Promise<void> {
  await io.rename(part, join(folder, name));
  await io.syncFile(join(folder, name));
  await io.syncFolder(folder);
}
