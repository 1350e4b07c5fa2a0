// The sticks a room knows: recognised by their mark wherever they are plugged in, by turns, missed, gone back.
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RawDrive } from '../../main/backup';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { openedHouse, type TestHouse } from '../helpers/house';

const passphrase = '界桩 沟心线 杉树';

/** A house with two folders that stand for plugged-in sticks, and a clock that can be moved. */
async function withSticks() {
  const plugged: RawDrive[] = [];
  let ahead = 0;
  const now = () => new Date(Date.parse('2026-11-23T02:00:00.000Z') + (ahead += 1000)).toISOString();
  const house = await openedHouse({ systemDrives: async () => plugged, clock: { today: () => '2026-11-23', now } });
  await house.must('cases.register', { intake: BOUNDARY.intake, draft: null });
  const plug = async (name: string) => {
    const mount = join(house.home, name);
    await mkdir(mount, { recursive: true });
    plugged.push({ mount, label: name.toUpperCase(), fsType: 'vfat', removable: true, writable: true });
    return house.token(mount);
  };
  return { house, plug, plugged, pass: (days: number) => void (ahead += days * 86_400_000) };
}

async function backUp(house: TestHouse, drive: string): Promise<void> {
  await house.must('backup.prepare', { drive, passphrase });
  await house.must('backup.run', { drive, passphrase });
}

const names = async (house: TestHouse) => (await house.must('sticks.list', {})).sticks.map(({ name }) => name);

describe('a stick', () => {
  it('is known after its first backup, by a name of its own, and noted with its day', async () => {
    const { house, plug } = await withSticks();
    const drive = await plug('e');
    expect((await house.must('backup.drives', {})).drives).toMatchObject([{ hasBackup: false, stick: null }]);
    await backUp(house, drive);
    expect(await house.must('sticks.list', {})).toMatchObject({ sticks: [{ name: '甲', lastBackup: { cases: 1 }, lastCheck: null, missed: false, retired: false }], inTurn: null });
    expect(await house.must('app.state', {})).toMatchObject({ lastBackup: { drive: 'U盘甲' } });
    expect((await house.must('data.check', {})).damaged).toEqual([]);
  });

  it('is known again at another place and under another letter', async () => {
    const { house, plug, plugged } = await withSticks();
    await backUp(house, await plug('e'));
    await rename(join(house.home, 'e'), join(house.home, 'f'));
    plugged.splice(0);
    await plug('f');
    const { drives } = await house.must('backup.drives', {});
    expect(drives).toMatchObject([{ hasBackup: true, stick: { name: '甲' } }]);
    expect((await house.must('backup.look', { drive: drives[0]!.token })).stick).toMatchObject({ name: '甲' });
    expect((await house.must('sticks.list', {})).sticks).toMatchObject([{ label: 'F' }]);
  });

  it('takes turns with a second one, unless the room does not want that', async () => {
    const { house, plug, pass } = await withSticks();
    const [e, f] = [await plug('e'), await plug('f')];
    await backUp(house, e);
    pass(1);
    await backUp(house, f);
    const { sticks, inTurn } = await house.must('sticks.list', {});
    expect(sticks.find(({ id }) => id === inTurn)?.name).toBe('甲');
    await house.must('backup.run', { drive: e, passphrase });
    expect((await house.must('sticks.list', {})).inTurn).toBe(sticks[1]?.id);
    const state = await house.must('app.state', {});
    if (state.state !== 'open') throw new Error('not open');
    await house.must('settings.save', { settings: { ...state.settings, stickRotation: false } });
    expect((await house.must('sticks.list', {})).inTurn).toBeNull();
  });

  it('is missed after thirty days, or as many as the room says; found, or given up, it is not', async () => {
    const { house, plug, plugged, pass } = await withSticks();
    await backUp(house, await plug('e'));
    const missed = async () => (await house.must('sticks.list', {})).sticks.filter((stick) => stick.missed).length;
    const kept = plugged.splice(0);
    pass(29);
    expect(await missed()).toBe(0);
    pass(1);
    expect(await missed()).toBe(1);
    plugged.push(...kept);
    await house.must('backup.drives', {});
    expect(await missed()).toBe(0);
    pass(31);
    const { id = '' } = (await house.must('sticks.list', {})).sticks[0] ?? {};
    await house.must('sticks.retire', { id, retired: true });
    expect(await missed()).toBe(0);
    await house.must('sticks.retire', { id, retired: false });
    expect(await missed()).toBe(1);
  });

  it('keeps the name people give it; an empty one is refused', async () => {
    const { house, plug } = await withSticks();
    await backUp(house, await plug('e'));
    const { id = '' } = (await house.must('sticks.list', {})).sticks[0] ?? {};
    await house.must('sticks.rename', { id, name: '主任柜子里的' });
    expect(await names(house)).toEqual(['主任柜子里的']);
    expect(await house.ask('sticks.rename', { id, name: ' ' })).toMatchObject({ ok: false, error: { kind: 'bad-input' } });
    await house.must('sticks.rename', { id: '0'.repeat(32), name: '没有的' });
    expect(await names(house)).toEqual(['主任柜子里的']);
  });

  it('that was put back to an older copy of itself is found out', async () => {
    const { house, plug } = await withSticks();
    const drive = await plug('e');
    await backUp(house, drive);
    const [stick, older] = [join(house.home, 'e'), join(house.home, 'older')];
    await cp(stick, older, { recursive: true, preserveTimestamps: true });
    await house.must('backup.run', { drive, passphrase });
    expect((await house.must('backup.snapshots', { drive, passphrase })).goneBack).toBeNull();
    await rm(stick, { recursive: true });
    await rename(older, stick);
    expect((await house.must('backup.snapshots', { drive, passphrase })).goneBack).toMatchObject({ name: '甲' });
  });

  it('that was read from end to end has its day and what was found', async () => {
    const { house, plug } = await withSticks();
    const drive = await plug('e');
    await backUp(house, drive);
    const [snapshot] = (await house.must('backup.snapshots', { drive, passphrase })).snapshots;
    await house.must('backup.verify', { drive, passphrase, snapshot: snapshot!.id });
    expect((await house.must('sticks.list', {})).sticks).toMatchObject([{ lastCheck: { whole: true } }]);
  });
});

describe('检验U盘容量', () => {
  it('refuses what is no stick of the system’s list: a folder on the disk with the data is never filled', async () => {
    const { house, plug, plugged } = await withSticks();
    const inner = await plug('disk');
    plugged[0] = { ...plugged[0]!, removable: false };
    await mkdir(join(house.home, 'folder'));
    for (const drive of [inner, house.token(join(house.home, 'folder'))]) {
      expect(await house.call('sticks.probe', { drive })).toMatchObject({ ok: false, error: { kind: 'drive', problem: 'not-a-stick' } });
    }
    expect(await house.call('sticks.probe', { drive: 'nobody' })).toMatchObject({ ok: false, error: { kind: 'drive', problem: 'gone' } });
  });

  it('can be stopped, is alone, and leaves nothing', async () => {
    const { house, plug } = await withSticks();
    const drive = await plug('e');
    const asked = house.call('sticks.probe', { drive });
    // Looked up the list, begun: the second question is then told that the house is busy.
    await expect.poll(async () => (await house.must('backup.state', {})).running).toBe(true);
    expect(await house.call('sticks.probe', { drive })).toMatchObject({ ok: false, error: { kind: 'busy', what: 'probe' } });
    await house.must('backup.cancel', {});
    expect(await asked).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
    expect(await readdir(join(house.home, 'e'))).toEqual([]);
  });
});
