// Which file systems may hold cases.
import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../../main/store/disk';
import { volumeByType, volumeByWindows, volumeOf } from '../../main/store/volume';
import { faultyDisk } from './faults';
import { tempFolder } from './room';

describe('volume', () => {
  // statfs(2): the numbers as the kernel gives them (linux/magic.h, fs/exfat, fs/ntfs3).
  it.each([
    [0x4d44, 'fat', 'FAT32'],
    [0x2011bab0, 'fat', 'exFAT'],
    [0xef53, 'local', 'ext4'],
    [0x58465342, 'local', 'xfs'],
    [0x9123683e, 'local', 'btrfs'],
    [0x9123683e - 0x1_0000_0000, 'local', 'btrfs'],
    [0x5346544e, 'local', 'ntfs'],
    [0x7366746e, 'local', 'ntfs3'],
    [0x01021994, 'local', 'tmpfs'],
    [0x794c7630, 'local', 'overlay'],
  ])('of type 0x%x is %s (%s)', (type, kind, name) => {
    expect(volumeByType(type)).toEqual({ kind, name });
  });

  it.each([[0, 'Windows says nothing'], [0x65735546, 'FUSE'], [0x6969, 'NFS'], [0xff534d42, 'CIFS']])('of type 0x%x is not known by that alone: %s', (type) => {
    expect(volumeByType(type)).toBeNull();
  });

  it.each([
    ['File System Name : FAT32\r\nIs ReadWrite', 'fat', 'FAT32'],
    ['文件系统名 : exFAT\r\n', 'fat', 'exFAT'],
    ['文件系统名 : FAT\r\n', 'fat', 'FAT'],
    ['卷名 : 新加卷\r\n文件系统名 : NTFS\r\n支持区分大小写的文件名', 'local', 'NTFS'],
    ['File System Name : ReFS', 'local', 'ReFS'],
    ['错误: 设备未就绪。', 'unknown', ''],
  ])('as Windows tells it: %s', (output, kind, name) => {
    expect(volumeByWindows(output)).toEqual({ kind, name });
  });

  it('is found for a real folder, which is left as it was', async () => {
    const folder = await tempFolder();
    expect((await volumeOf(nodeDisk, folder)).kind).toBe('local');
    const silent = { ...nodeDisk, volume: async () => ({ type: 0, free: 1 }) };
    expect(await volumeOf(silent, folder)).toEqual({ kind: 'local', name: '' });
    expect(await readdir(folder)).toEqual([]);
  });

  it('without second names and without a known type is not called local', async () => {
    const folder = await tempFolder();
    const disk = faultyDisk(({ name }) => (name === 'volume' || name === 'link' ? 'EPERM' : null));
    expect(await volumeOf(disk, folder)).toEqual({ kind: 'unknown', name: '' });
    expect(await readdir(folder)).toEqual([]);
  });
});
