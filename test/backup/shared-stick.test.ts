// One stick for several rooms, and two programs that back up to it at the same time.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listSnapshots, prepareRepo } from '../../main/backup';
import { backUp, errorOf, ids, LATER, mustBeOk, noise, PASSPHRASE, QUICK, restoreTo, treeOf, troubleIn, verify, world, write, type World } from './world';

const OTHER = {
  'heshibu.json': '{"format":1}',
  'settings.json': '{"room":"岩坪村调解室"}',
  'cases/2026/0001/case.json': '{"id":"2026-0001","text":"别的房间的第一件"}',
  'cases/2026/0001/scans/照片.jpg': noise(9000, 'other'),
};

/** A second room on another PC, with the same stick. */
async function withOtherRoom(): Promise<{ w: World; other: World }> {
  const w = await world();
  const other: World = { ...w, data: join(w.folder, 'other-data'), cacheFile: join(w.folder, 'other-local', 'cache.json') };
  mkdirSync(other.data);
  write(other.data, OTHER);
  return { w, other };
}
const otherRoom = { room: '岩坪村调解室', cases: 1 };

describe('two rooms with one stick', () => {
  it('keep their backups beside each other, and each gets back its own', async () => {
    const { w, other } = await withOtherRoom();
    mustBeOk(await prepareRepo(w.drive, PASSPHRASE, { dataFolder: other.data, checkerFile: null }, QUICK));
    const mine = mustBeOk(await backUp(w)).snapshot.id;
    const theirs = mustBeOk(await backUp(other, { ...otherRoom, now: LATER })).snapshot.id;
    expect(mustBeOk(await listSnapshots(w.drive, PASSPHRASE, QUICK)).map(({ id, room, cases }) => ({ id, room, cases }))).toEqual([
      { id: theirs, room: '岩坪村调解室', cases: 1 },
      { id: mine, room: '云隘镇人民调解委员会', cases: 3 },
    ]);
    for (const [id, data] of [[mine, w.data], [theirs, other.data]] as const) {
      const into = join(w.folder, id);
      mustBeOk(await restoreTo(w, id, into));
      expect(treeOf(into)).toEqual(treeOf(data));
    }
  });

  it('need one passphrase for it: another one writes nothing', async () => {
    const { w, other } = await withOtherRoom();
    mustBeOk(await backUp(w));
    const before = treeOf(w.drive);
    const wrong = '别的口令 也有八个字';
    expect(errorOf(await prepareRepo(w.drive, wrong, { dataFolder: other.data, checkerFile: null }, QUICK))).toEqual({ kind: 'passphrase', problem: 'wrong' });
    expect(errorOf(await backUp(other, { ...otherRoom, passphrase: wrong }))).toEqual({ kind: 'passphrase', problem: 'wrong' });
    expect(treeOf(w.drive)).toEqual(before);
  });

  it('at the same moment: whatever is said to be done is whole, and the other can be done again', async () => {
    const { w, other } = await withOtherRoom();
    const first = mustBeOk(await backUp(w)).snapshot.id;
    write(w.data, { 'cases/2026/0002/scans/新.jpg': noise(20_000, 'new') });
    const results = await Promise.all([backUp(w, { now: LATER }), backUp(other, { ...otherRoom, now: LATER })]);
    const done = results.flatMap((result) => (result.ok ? [result.value.snapshot.id] : []));
    for (const id of [first, ...done]) expect(troubleIn(await verify(w, id)), id).toEqual([]);
    // Nothing half-made is listed.
    expect(new Set(await ids(w))).toEqual(new Set([first, ...done]));

    const again = [mustBeOk(await backUp(w, { now: '2026-11-25T02:00:00.000Z' })), mustBeOk(await backUp(other, { ...otherRoom, now: '2026-11-25T02:00:01.000Z' }))];
    for (const { snapshot } of again) expect(troubleIn(await verify(w, snapshot.id))).toEqual([]);
  });
});
