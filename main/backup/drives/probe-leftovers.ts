// What a check of a stick's capacity has put on it, and taking it away again: files of its own, nothing else.
import { join } from 'node:path';
import { IoFault } from '../format/fault';
import { isIoCode } from '../io/placed-io';
import { PART, removeIfThere } from '../io/write-file';
import type { DriveIo } from '../io/drive-io';

export const PROBE_FOLDER = '和事簿备份-检验';
/** Of the n-th file, from 1. */
export const PROBE_NAME = (n: number): string => `检验-${String(n).padStart(4, '0')}`;
const OURS = new RegExp(`^检验-\\d+\\${PART}$`, 'u');

/**
 * Removes all of it, also what a check that was broken off left: gigabytes that a backup would lack. Somebody else's file in our folder
 * stays, and so does the folder then. @throws IoFault when the stick refuses
 */
export async function removeProbe(io: DriveIo, drive: string): Promise<void> {
  const folder = join(drive, PROBE_FOLDER);
  let kind: string;
  try {
    ({ kind } = await io.facts(folder));
  } catch (error) {
    if (isIoCode(error, 'ENOENT')) return;
    throw error;
  }
  // A link of that name would lead elsewhere.
  if (kind !== 'folder') throw new IoFault('drive', 'EEXIST', 'makeFolder', false);
  for (const { name } of await io.list(folder)) if (OURS.test(name)) await removeIfThere(io, join(folder, name));
  try {
    await io.removeFolder(folder);
  } catch (error) {
    if (!isIoCode(error, 'ENOTEMPTY', 'EEXIST', 'ENOENT')) throw error;
  }
}
