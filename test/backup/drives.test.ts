// The list of drives: what the system says, looked at; robust when the system fails, hangs or names what is not there.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeDrive, listDrives, type RawDrive } from '../../main/backup';
import { errorOf, emptyWorld, mustBeOk, world } from './world';

const raw = (mount: string, more: Partial<RawDrive> = {}): RawDrive => ({ mount, label: '', fsType: 'vfat', removable: true, writable: true, ...more });

describe('the list of drives', () => {
  it('has removable ones first, with size, what is free, and whether a backup is on it', async () => {
    const w = await world();
    const other = join(w.folder, 'other');
    mkdirSync(other);
    const drives = await listDrives({ system: async () => [raw(other, { removable: false, fsType: 'ntfs' }), raw(w.drive, { label: 'KINGSTON' })] });
    expect(drives).toMatchObject([
      { path: w.drive, label: 'KINGSTON', removable: true, hasBackup: true, readOnly: false, fsType: 'vfat' },
      { path: other, label: '', removable: false, hasBackup: false, fsType: 'ntfs' },
    ]);
    expect(drives[0]?.shown).toMatch(/^KINGSTON（.+），共 [\d.]+ GB，剩余 [\d.]+ GB$/);
    expect(drives[0]?.total).toBeGreaterThanOrEqual(drives[0]?.free ?? Infinity);
  });

  it('says of a drive mounted read-only that it is', async () => {
    const w = emptyWorld();
    expect(await listDrives({ system: async () => [raw(w.drive, { writable: false })] })).toMatchObject([{ readOnly: true }]);
  });

  it('is empty when the system fails or hangs, and leaves out what is not there', async () => {
    expect(await listDrives({ system: () => Promise.reject(new Error('no PowerShell')) })).toEqual([]);
    expect(
      await listDrives({
        system: () => {
          throw new Error('at once');
        },
      }),
    ).toEqual([]);
    expect(await listDrives({ system: () => new Promise(() => {}), patience: 5 })).toEqual([]);
    const w = emptyWorld();
    expect((await listDrives({ system: async () => [raw(join(w.folder, 'pulled')), raw(w.drive)] })).map(({ path }) => path)).toEqual([w.drive]);
  });

  it('can be asked of this machine', async () => {
    for (const drive of await listDrives()) expect(drive.path).not.toBe('/');
  });
});

describe('a folder the person chose', () => {
  it('is described like a drive', async () => {
    const w = await world();
    expect(mustBeOk(await describeDrive(w.drive))).toMatchObject({ path: w.drive, label: 'drive', removable: false, hasBackup: true, readOnly: false });
  });

  it('must be one', async () => {
    const w = emptyWorld();
    writeFileSync(join(w.folder, 'file'), '');
    expect(errorOf(await describeDrive(join(w.folder, 'nowhere')))).toMatchObject({ kind: 'drive', problem: 'gone' });
    expect(errorOf(await describeDrive(join(w.folder, 'file')))).toMatchObject({ kind: 'drive', problem: 'not-a-backup' });
  });
});
