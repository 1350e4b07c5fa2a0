// A backup inside the data folder would be lost with it; one around it would try to back up itself.
import { basename, dirname, isAbsolute, join, relative } from 'node:path';
import { Fault } from '../format/fault';
import type { DriveIo } from '../io/drive-io';
import { isIoCode } from '../io/placed-io';

/** Windows and macOS take names of either case for the same. */
const FOLDS_CASE = process.platform === 'win32' || process.platform === 'darwin';

const fold = (path: string) => (FOLDS_CASE ? path.toLowerCase() : path);

/** With links resolved as far as the path exists. */
async function realAsFarAsThere(io: DriveIo, path: string): Promise<string> {
  try {
    return await io.realPath(path);
  } catch (error) {
    if (!isIoCode(error, 'ENOENT') || dirname(path) === path) throw error;
    return join(await realAsFarAsThere(io, dirname(path)), basename(path));
  }
}

function holds(outer: string, inner: string): boolean {
  const way = relative(outer, inner);
  return way === '' || (!way.startsWith('..') && !isAbsolute(way));
}

/** @throws Fault same-place, when one of the two folders lies in the other, or they are the same. */
export async function refuseSamePlace(io: DriveIo, drive: string, dataFolder: string): Promise<void> {
  const a = fold(await realAsFarAsThere(io, drive));
  const b = fold(await realAsFarAsThere(io, dataFolder));
  if (holds(a, b) || holds(b, a)) throw new Fault('same-place');
}
