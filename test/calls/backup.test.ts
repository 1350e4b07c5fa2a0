// Backup and restore through the calls: an empty second PC, over present data, and everything that must not happen.
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { openedHouse, testHouse, type TestHouse } from '../helpers/house';
import { jpeg } from '../helpers/pictures';

const passphrase = '界桩 沟心线 杉树';
const register = (house: TestHouse) => house.must('cases.register', { intake: BOUNDARY.intake, draft: null });

async function stick(house: TestHouse): Promise<string> {
  const path = join(house.home, 'stick');
  await mkdir(path, { recursive: true });
  return house.token(path);
}

async function backedUp(house: TestHouse): Promise<string> {
  const drive = await stick(house);
  await house.must('backup.prepare', { drive, passphrase });
  await house.must('backup.run', { drive, passphrase });
  return drive;
}

const newest = async (house: TestHouse, drive: string) => (await house.must('backup.snapshots', { drive, passphrase })).snapshots[0]!.id;

describe('backup', () => {
  it('is verified, noted, and shown as the age of the last copy', async () => {
    const house = await openedHouse();
    await register(house);
    const drive = await backedUp(house);
    expect(await house.must('app.state', {})).toMatchObject({ lastBackup: { verified: true, drive: 'U盘甲' } });
    expect((await house.must('backup.state', {})).history).toHaveLength(1);
    expect(await house.must('backup.verify', { drive, passphrase, snapshot: await newest(house, drive) })).toMatchObject({ bad: [] });
  });

  it('goes onto an empty second PC, whole', async () => {
    const house = await openedHouse();
    const registered = await register(house);
    const scanned = { section: 'evidence' as const, subject: null, title: '林权证', original: jpeg(4, 3), pages: [jpeg(4, 3, [9])], pageCount: 1 };
    const { file, scan } = await house.must('scans.add', { id: registered.file.id, revision: 1, ...scanned });
    await backedUp(house);
    const second = await testHouse();
    const drive = second.token(join(house.home, 'stick'));
    const folder = second.token(second.data);
    const snapshot = await newest(second, drive);
    expect(await second.must('backup.plan', { drive, passphrase, snapshot, folder })).toMatchObject({ overExisting: false, perYear: [{ year: 2026, inBackup: 1, here: 0 }] });
    expect(await second.must('backup.restore', { drive, passphrase, snapshot, folder })).toMatchObject({ state: 'open', cases: 1 });
    expect((await second.must('cases.open', { id: file.id })).file).toEqual(file);
    expect((await second.must('scans.read', { id: file.id, scan: scan.id, what: 'original' })).bytes).toEqual(Buffer.from(scanned.original));
    expect((await second.must('data.check', {})).damaged).toEqual([]);
    expect((await second.must('cases.list', { filter: { text: 'ycl' }, offset: 0, limit: 10 })).total).toBe(1);
  });

  it('goes over present data, which is set aside whole and can be put back', async () => {
    const house = await openedHouse();
    await register(house);
    const drive = await backedUp(house);
    await register(house);
    const snapshot = await newest(house, drive);
    expect((await house.must('backup.plan', { drive, passphrase, snapshot, folder: null })).perYear).toEqual([{ year: 2026, inBackup: 1, here: 2 }]);
    expect(await house.must('backup.restore', { drive, passphrase, snapshot, folder: null })).toMatchObject({ state: 'open', cases: 1 });
    expect((await house.must('backup.state', {})).setAside).toMatchObject({ cases: 2 });
    expect(await house.must('backup.putBack', {})).toMatchObject({ state: 'open', cases: 2 });
    expect((await house.must('backup.state', {})).setAside).toBeNull();
    // What the restore had brought is set aside in its turn, not deleted.
    expect((await readdir(house.home)).filter((name) => name.startsWith('data')).length).toBe(2);
  });

  it('tells a wrong passphrase from damage, and never writes plainly', async () => {
    const house = await openedHouse();
    const drive = await backedUp(house);
    expect(await house.ask('backup.run', { drive, passphrase: '不对的口令一二三' })).toMatchObject({ ok: false, error: { kind: 'passphrase', problem: 'wrong' } });
    const other = house.token(join(house.home, 'other'));
    await mkdir(join(house.home, 'other'));
    expect(await house.ask('backup.prepare', { drive: other, passphrase: '' })).toMatchObject({ ok: false, error: { kind: 'passphrase' } });
    expect(await readdir(join(house.home, 'other'))).toEqual([]);
  });

  it('restores nothing from a damaged backup, and the data stays open', async () => {
    const house = await openedHouse();
    await register(house);
    const drive = await backedUp(house);
    const snapshot = await newest(house, drive);
    const packs = join(house.home, 'stick', '和事簿备份', 'packs');
    for (const name of await readdir(packs)) await rm(join(packs, name));
    expect(await house.ask('backup.restore', { drive, passphrase, snapshot, folder: null })).toMatchObject({ ok: false });
    expect(await house.must('app.state', {})).toMatchObject({ state: 'open', cases: 1 });
  });

  it('does not restore into a folder with other things in it, nor onto a drive nobody chose', async () => {
    const house = await openedHouse();
    const drive = await backedUp(house);
    const snapshot = await newest(house, drive);
    const full = join(house.home, 'full');
    await mkdir(join(full, 'sub'), { recursive: true });
    expect(await house.ask('backup.restore', { drive, passphrase, snapshot, folder: house.token(full) })).toMatchObject({ ok: false, error: { kind: 'data-folder', problem: 'not-empty' } });
    expect(await house.ask('backup.run', { drive: 'made-up', passphrase })).toMatchObject({ ok: false, error: { kind: 'drive', problem: 'gone' } });
    expect(await house.ask('backup.putBack', {})).toMatchObject({ ok: false, error: { kind: 'not-found', what: 'set-aside' } });
  });

  it('does one long job at a time', async () => {
    const house = await openedHouse();
    const drive = await stick(house);
    await house.must('backup.prepare', { drive, passphrase });
    const both = await Promise.all([house.ask('backup.run', { drive, passphrase }), house.ask('backup.run', { drive, passphrase })]);
    expect(both.filter((r) => r.ok)).toHaveLength(1);
    expect(both.find((r) => !r.ok)).toMatchObject({ error: { kind: 'busy', what: 'backup' } });
  });
});
