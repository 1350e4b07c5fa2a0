// Drives a backup can go to, as people know them: name, size, what is left.
import { access, constants, statfs } from 'node:fs/promises';
import { basename } from 'node:path';
import { bytesInChinese } from '../../contract/bytes';
import type { Result } from '../../contract/errors';
import { Fault } from '../format/fault';
import { byText, inOrder } from '../format/in-order';
import { codeOf } from '../io/drive-io';
import { nodeIo } from '../io/node-io';
import { placedIo } from '../io/placed-io';
import { findRepo } from '../repo/find-repo';
import { readHeaders } from '../repo/open-repo';
import { answer } from '../to-result';
import { systemDrives, type RawDrive } from './raw-drives';

export type { RawDrive };

export interface DriveInfo {
  path: string;
  /** The drive's own name; empty when it has none. */
  label: string;
  /** “KINGSTON（E:），共 14.5 GB，剩余 3.2 GB” */
  shown: string;
  /** Bytes; null when the system does not say. */
  total: number | null;
  free: number | null;
  removable: boolean;
  hasBackup: boolean;
  /** The id of the backup on it: what a stick is recognised by, whatever its letter. Null: none, or its header cannot be read. */
  repoId: string | null;
  readOnly: boolean;
  /** As the system calls it ('vfat', 'exfat', 'ntfs'); empty when not known. */
  fsType: string;
}

/** PowerShell on a slow PC takes some seconds; a lost network drive makes it hang (systeminformation issue 314). */
const LIST_MS = 10_000;
/** A stick that is broken can hang the question what is on it. */
const LOOK_MS = 3_000;

/** `ask`, or `otherwise` when it fails or takes too long. */
async function inTime<T>(milliseconds: number, otherwise: T, ask: () => Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), milliseconds);
  });
  try {
    return await Promise.race([ask(), late]);
  } catch {
    return otherwise;
  } finally {
    clearTimeout(timer);
  }
}

export interface ListOptions {
  system?: () => Promise<RawDrive[]>;
  /** Milliseconds to wait for the system's list. */
  patience?: number;
}

/** Removable drives first, then other disks but the system's own. Empty when the system cannot be asked: a folder can still be chosen. */
export async function listDrives({ system = systemDrives, patience = LIST_MS }: ListOptions = {}): Promise<DriveInfo[]> {
  const raw = await inTime(patience, [], system);
  const looked = await Promise.all(raw.map((drive) => inTime(LOOK_MS, null, () => look(pathOf(drive.mount), drive))));
  const drives = looked.filter((drive) => drive !== null);
  return inOrder(drives, (a, b) => Number(b.removable) - Number(a.removable) || byText(a.path, b.path));
}

/** A folder the person chose as if it were a drive. */
export function describeDrive(path: string): Promise<Result<DriveInfo>> {
  return answer('', async () => {
    const io = placedIo(nodeIo, 'drive');
    if ((await io.facts(await io.realPath(path))).kind !== 'folder') throw new Fault('not-a-backup');
    return look(path, { mount: path, label: basename(path), fsType: '', removable: false, writable: null });
  });
}

/** The id in the header of a backup: no secret, and needs none. */
const idOf = (repo: string): Promise<string | null> =>
  readHeaders(placedIo(nodeIo, 'drive'), repo).then(
    ({ headers: [{ id }] }) => id,
    () => null,
  );

/** 'E:' alone means the folder last used there; the drive itself is 'E:\'. */
const pathOf = (mount: string) => (/^[A-Za-z]:$/.test(mount) ? `${mount}\\` : mount);

async function look(path: string, { mount, label, fsType, removable, writable }: RawDrive): Promise<DriveInfo> {
  const space = await statfs(path).then(
    ({ blocks, bavail, bsize, type }) => ({ total: blocks * bsize, free: bavail * bsize, type }),
    (error: unknown) => {
      if (codeOf(error) === 'ENOSYS') return null;
      throw error;
    },
  );
  const repo = await findRepo(placedIo(nodeIo, 'drive'), path);
  const known = space !== null && space.total > 0;
  // '/media/me/STICK' says no more than 'STICK'; 'E:' does.
  const name = label === '' ? mount : label === basename(mount) ? label : `${label}（${mount}）`;
  const sizes = known ? [`共 ${bytesInChinese(space.total)}`, `剩余 ${bytesInChinese(space.free)}`] : [];
  return {
    path,
    label,
    shown: [name, ...sizes].join('，'),
    total: known ? space.total : null,
    free: known ? space.free : null,
    removable,
    hasBackup: repo !== null,
    repoId: repo === null ? null : await idOf(repo),
    readOnly: writable === false || !(await mayWrite(path)),
    fsType: fsType || (FS_TYPES.get(space?.type ?? 0) ?? ''),
  };
}

/** Linux's magic numbers (statfs(2)) of what sticks are formatted with. */
const FS_TYPES = new Map([
  [0x4d44, 'vfat'],
  [0x2011bab0, 'exfat'],
  [0x5346544e, 'ntfs'],
  [0x7366746e, 'ntfs'],
]);

/** Says no on a volume mounted read-only, as a FAT volume left dirty is. On Windows it only knows of the read-only mark. */
const mayWrite = (path: string) =>
  access(path, constants.W_OK).then(
    () => true,
    () => false,
  );
