// Is this a file system on which a rename survives a power cut? FAT and exFAT are not: storage.md, “Real power cuts”.
import { execFile } from 'node:child_process';
import { join, parse } from 'node:path';
import { promisify } from 'node:util';
import { randomUUID } from 'node:crypto';
import { type DiskIo, exists } from './disk';
import { quietly } from './durable-file';

export interface Volume {
  kind: 'local' | 'fat' | 'unknown';
  /** As a person may know it: vfat, exfat, ext4, NTFS …; empty when nobody says. */
  name: string;
}

// f_type of statfs(2), from linux/magic.h and the drivers' sources.
const FAT_TYPES: Record<number, string> = { 0x4d44: 'FAT32', 0x2011_bab0: 'exFAT' };
const LOCAL_TYPES: Record<number, string> = {
  0xef53: 'ext4',
  0x5846_5342: 'xfs',
  0x9123_683e: 'btrfs',
  0xf2f5_2010: 'f2fs',
  0x5346_544e: 'ntfs',
  0x7366_746e: 'ntfs3',
  0x0102_1994: 'tmpfs',
  0x794c_7630: 'overlay',
  0x3153_464a: 'jfs',
  0x5265_4973: 'reiserfs',
};

/** What a statfs type says by itself; null when it says nothing: 0 on Windows, FUSE and network file systems on Linux. */
export function volumeByType(type: number): Volume | null {
  // Signed on some 32-bit systems.
  const unsigned = type < 0 ? type + 0x1_0000_0000 : type;
  const fat = FAT_TYPES[unsigned];
  if (fat !== undefined) return { kind: 'fat', name: fat };
  const local = LOCAL_TYPES[unsigned];
  return local === undefined ? null : { kind: 'local', name: local };
}

/** The file system named in the output of Windows' `fsutil fsinfo volumeinfo`, in whatever language it speaks. */
export function volumeByWindows(output: string): Volume {
  const name = /\b(exFAT|FAT32|FAT16|FAT12|FAT|NTFS|ReFS|CSVFS)\b/i.exec(output)?.[1] ?? '';
  return { kind: /fat/i.test(name) ? 'fat' : name === '' ? 'unknown' : 'local', name };
}

/**
 * The volume a folder lies on. Where the type says nothing, a file gets a second name there: FAT and exFAT have no such thing on
 * any system, NTFS and the Unix ones do. Only when that fails is Windows asked, for its tool takes a while to start.
 */
export async function volumeOf(disk: DiskIo, folder: string): Promise<Volume> {
  const type = await disk.volume(folder).then((v) => v.type, () => 0);
  const known = volumeByType(type);
  if (known) return known;
  if (await hasLinks(disk, folder)) return { kind: 'local', name: '' };
  return process.platform === 'win32' ? askWindows(folder) : { kind: 'unknown', name: '' };
}

async function hasLinks(disk: DiskIo, folder: string): Promise<boolean> {
  const probe = join(folder, `.heshibu-${randomUUID().slice(0, 8)}.tmp`);
  const second = `${probe}2`;
  try {
    await (await disk.open(probe, 'wx')).close();
    await disk.link(probe, second);
    return await exists(disk, second);
  } catch {
    return false;
  } finally {
    await quietly(disk.remove(second));
    await quietly(disk.remove(probe));
  }
}

/** Windows' own tool, without administrator rights; three seconds, then the question stays open. */
async function askWindows(folder: string): Promise<Volume> {
  try {
    const { stdout } = await promisify(execFile)('fsutil', ['fsinfo', 'volumeinfo', parse(folder).root], { timeout: 3000, windowsHide: true });
    return volumeByWindows(stdout);
  } catch {
    return { kind: 'unknown', name: '' };
  }
}
