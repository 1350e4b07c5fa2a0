// Where on a drive the backup is.
import { basename, join } from 'node:path';
import type { DriveIo } from '../io/drive-io';
import { isIoCode } from '../io/placed-io';
import { HEADER_NAMES } from '../format/header';

export const FOLDER_NAME = '和事簿备份';
export const PACKS = 'packs';
export const SNAPSHOTS = 'snapshots';

/** Names in a folder; none when it is not there or not a folder. */
async function namesIn(io: DriveIo, folder: string): Promise<string[]> {
  try {
    return (await io.list(folder)).map((entry) => entry.name);
  } catch (error) {
    if (isIoCode(error, 'ENOENT', 'ENOTDIR')) return [];
    throw error;
  }
}

/** The folder in which a backup on `drive` lies or would lie: people also choose the backup folder itself. */
export const repoFolder = (drive: string): string => (basename(drive) === FOLDER_NAME ? drive : join(drive, FOLDER_NAME));

/** The folder of the backup on a drive, or null when there is none; a backup that lost its headers but has packs is still one. */
export async function findRepo(io: DriveIo, drive: string): Promise<string | null> {
  for (const folder of [repoFolder(drive), drive]) {
    const names = await namesIn(io, folder);
    if (HEADER_NAMES.some((name) => names.includes(name))) return folder;
    if (names.includes(PACKS) && names.includes(SNAPSHOTS) && (await namesIn(io, join(folder, SNAPSHOTS))).length > 0) return folder;
  }
  return null;
}
