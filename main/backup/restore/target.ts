// Where a restore may write: into a folder that is not there or is empty, with room for all of it.
import { basename, dirname, join } from 'node:path';
import { Fault } from '../format/fault';
import type { FileEntry } from '../format/file-list';
import type { DriveIo } from '../io/drive-io';
import { isIoCode } from '../io/placed-io';

/** What stands at a path. */
export async function whatIsAt(io: DriveIo, path: string): Promise<'nothing' | 'empty' | 'something' | 'not-a-folder'> {
  try {
    if ((await io.facts(path)).kind !== 'folder') return 'not-a-folder';
    return (await io.list(path)).length === 0 ? 'empty' : 'something';
  } catch (error) {
    if (isIoCode(error, 'ENOENT')) return 'nothing';
    if (isIoCode(error, 'ENOTDIR')) return 'not-a-folder';
    throw error;
  }
}

/** @throws Fault target-not-empty, target-not-a-folder */
export async function refuseUnlessEmpty(io: DriveIo, path: string): Promise<void> {
  const found = await whatIsAt(io, path);
  if (found === 'something') throw new Fault('target-not-empty');
  if (found === 'not-a-folder') throw new Fault('target-not-a-folder');
}

/** The path with links resolved, if it exists: what is renamed must be the folder, not a link to it. */
export async function withoutLinks(io: DriveIo, path: string): Promise<string> {
  try {
    return await io.realPath(path);
  } catch (error) {
    if (isIoCode(error, 'ENOENT', 'ENOTDIR')) return path;
    throw error;
  }
}

/** Makes a folder and all above it, each new name made last. */
export async function makeFolders(io: DriveIo, path: string): Promise<void> {
  if ((await whatIsAt(io, path)) !== 'nothing') return;
  await makeFolders(io, dirname(path));
  await io.makeFolder(path);
  await io.syncFolder(dirname(path));
}

/** A file takes whole blocks. */
const BLOCK = 4096;

/** @throws Fault no-room */
export async function refuseIfNoRoom(io: DriveIo, folder: string, files: readonly FileEntry[]): Promise<void> {
  const space = await io.space(folder);
  if (space === null) return;
  const needed = files.reduce((sum, file) => sum + Math.ceil(file.size / BLOCK) * BLOCK + BLOCK, 0);
  if (needed > space.free) throw new Fault('no-room', '', { place: 'target', needed, free: space.free });
}

const STAGING = '.正在恢复-';

/** The folder beside the target in which a restore is put together. Same disk, so that one rename moves it. */
export const stagingFor = (target: string, snapshotId: string): string => join(dirname(target), `${basename(target)}${STAGING}${snapshotId.slice(-16)}`);

/** Removes what interrupted restores to this target left: half a copy of what is on the stick anyway. */
export async function removeLeftovers(io: DriveIo, target: string): Promise<void> {
  const ours = `${basename(target)}${STAGING}`;
  for (const { name, kind } of await io.list(dirname(target))) {
    if (kind === 'folder' && name.startsWith(ours) && /^[0-9a-f]{16}$/.test(name.slice(ours.length))) await io.removeTree(join(dirname(target), name));
  }
}
