// Where a restore goes, what it refuses, and setting a whole folder aside and back.
import { existsSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { putBack, restoreOverFolder, setAside, type Ground } from '../../main/backup';
import { nodeIo } from '../../main/backup/io/node-io';
import { countOperations, cutAt, failure, failWhen, watchedIo } from './faulty-io';
import { backUp, copyOf, errorOf, LATER, mustBeOk, PASSPHRASE, QUICK, restoreTo, treeOf, world, write, type World } from './world';

async function backedUp(): Promise<{ w: World; id: string; into: string }> {
  const w = await world();
  return { w, id: mustBeOk(await backUp(w)).snapshot.id, into: join(w.folder, '新电脑', '和事簿数据') };
}

describe('a restore', () => {
  it('goes into an empty folder, into one not there yet, and into one behind a link', async () => {
    const { w, id, into } = await backedUp();
    mustBeOk(await restoreTo(w, id, into));
    const empty = join(w.folder, 'empty');
    mkdirSync(empty);
    mustBeOk(await restoreTo(w, id, empty));
    mkdirSync(join(w.folder, 'elsewhere'));
    symlinkSync(join(w.folder, 'elsewhere'), join(w.folder, 'link'));
    mustBeOk(await restoreTo(w, id, join(w.folder, 'link')));
    for (const folder of [into, empty, join(w.folder, 'elsewhere'), join(w.folder, 'link')]) expect(treeOf(folder)).toEqual(treeOf(w.data));
    // What is restored is for its owner's eyes only.
    expect(statSync(into).mode & 0o077).toBe(0);
    expect(statSync(join(into, 'settings.json')).mode & 0o077).toBe(0);
  });

  it('refuses a folder with anything in it, and a file', async () => {
    const { w, id } = await backedUp();
    const used = join(w.folder, 'used');
    write(used, { '.hidden': 'x' });
    expect(errorOf(await restoreTo(w, id, used))).toEqual({ kind: 'data-folder', problem: 'not-empty', folder: used, detail: '' });
    expect(readdirSync(used)).toEqual(['.hidden']);
    const file = join(w.folder, 'file');
    writeFileSync(file, 'x');
    expect(errorOf(await restoreTo(w, id, file))).toMatchObject({ kind: 'data-folder', problem: 'not-a-folder' });
    expect(errorOf(await restoreTo(w, id, join(file, 'below')))).toMatchObject({ kind: 'data-folder', problem: 'not-a-folder' });
  });

  it('refuses a folder into which something came while it worked', async () => {
    const { w, id, into } = await backedUp();
    const io = watchedIo(({ name, path }) => {
      if (name === 'syncFolder' && path.includes('正在恢复')) write(into, { mine: 'x' });
    }, QUICK.io);
    expect(errorOf(await restoreTo(w, id, into, { io }))).toMatchObject({ kind: 'data-folder', problem: 'not-empty' });
    expect(readdirSync(join(w.folder, '新电脑'))).toEqual(['和事簿数据']);
    expect(readdirSync(into)).toEqual(['mine']);
  });

  it('says before it begins when the disk is too small', async () => {
    const { w, id, into } = await backedUp();
    const io = { ...nodeIo, space: async () => ({ total: 10_000, free: 5_000 }) };
    expect(errorOf(await restoreTo(w, id, into, { io }))).toMatchObject({ kind: 'disk-full', where: 'data', free: 5_000 });
    expect(existsSync(join(w.folder, '新电脑'))).toBe(false);
  });

  it('leaves nothing behind when the disk fills up, or may not be written', async () => {
    const { w, id, into } = await backedUp();
    for (const [code, error] of [['ENOSPC', { kind: 'disk-full', where: 'data' }], ['EACCES', { kind: 'data-folder', problem: 'read-only' }], ['EIO', { kind: 'write-failed', where: 'data', code: 'EIO' }]] as const) {
      let writes = 0;
      const io = watchedIo(({ name, path }) => {
        if (name === 'write' && path.includes('正在恢复') && (writes += 1) > 3) throw failure(code);
      }, QUICK.io);
      expect(errorOf(await restoreTo(w, id, into, { io }))).toMatchObject(error);
      expect(readdirSync(join(w.folder, '新电脑'))).toEqual([]);
    }
  });

  it('clears away what an interrupted restore left, and nothing else that looks like it', async () => {
    const { w, id, into } = await backedUp();
    write(join(w.folder, '新电脑'), {
      '和事簿数据.正在恢复-0123456789abcdef/case.json': 'half',
      '和事簿数据.正在恢复-我的/mine': 'x',
      '和事簿数据2.正在恢复-0123456789abcdef/other': 'x',
    });
    mustBeOk(await restoreTo(w, id, into));
    expect(readdirSync(join(w.folder, '新电脑')).toSorted()).toEqual(['和事簿数据', '和事簿数据.正在恢复-我的', '和事簿数据2.正在恢复-0123456789abcdef'].toSorted());
  });
});

describe('setting a folder aside and putting it back', () => {
  it('loses nothing of either', async () => {
    const { w, id } = await backedUp();
    write(w.data, { 'cases/2026/0008/case.json': '{"since":"the backup"}' });
    const live = treeOf(w.data);
    const { asideAs } = mustBeOk(await setAside(w.data, LATER));
    expect(asideAs).toBe(`${w.data}.恢复前-20261124-100000`);
    expect(existsSync(w.data)).toBe(false);
    mustBeOk(await restoreTo(w, id, w.data));
    const back = treeOf(w.data);
    expect(treeOf(asideAs)).toEqual(live);

    mustBeOk(await putBack(w.data, asideAs, LATER));
    expect(treeOf(w.data)).toEqual(live);
    expect(treeOf(`${w.data}.放回前-20261124-100000`)).toEqual(back);
    expect(existsSync(asideAs)).toBe(false);
  });

  it('twice in the same second uses two names', async () => {
    const { w } = await backedUp();
    const first = mustBeOk(await setAside(w.data, LATER)).asideAs;
    mkdirSync(w.data);
    const second = mustBeOk(await setAside(w.data, LATER)).asideAs;
    expect(second).toBe(`${first}-2`);
  });

  it('says when there is nothing to set aside or to put back, and changes nothing', async () => {
    const { w } = await backedUp();
    const before = treeOf(w.folder);
    expect(errorOf(await setAside(join(w.folder, 'nowhere'), LATER))).toEqual({ kind: 'not-found', what: 'set-aside' });
    expect(errorOf(await putBack(w.data, join(w.folder, 'nowhere'), LATER))).toEqual({ kind: 'not-found', what: 'set-aside' });
    expect(treeOf(w.folder)).toEqual(before);
  });

  it('leaves everything in its place when the second rename fails', async () => {
    const { w } = await backedUp();
    const aside = copyOf(w.data, join(w.folder, 'aside'));
    const before = treeOf(w.folder);
    const io = watchedIo(failWhen('EPERM', ({ name, path }) => name === 'rename' && path === aside));
    expect((await putBack(w.data, aside, LATER, { io })).ok).toBe(false);
    expect(treeOf(w.folder)).toEqual(before);
  });
});

const over = (w: World, id: string, ground: Partial<Ground> = {}) =>
  restoreOverFolder({ drive: w.drive, passphrase: PASSPHRASE, snapshot: id, folder: w.data, now: LATER }, undefined, { ...QUICK, ...ground });

describe('a restore over a folder in use', () => {
  it('sets it aside whole, and it can be put back', async () => {
    const { w, id } = await backedUp();
    const old = treeOf(w.data);
    write(w.data, { 'cases/2026/0008/case.json': '{"since":"the backup"}' });
    const live = treeOf(w.data);
    const { asideAs, cases } = mustBeOk(await over(w, id));
    expect(cases).toBe(3);
    expect([treeOf(w.data), treeOf(asideAs)]).toEqual([old, live]);
    mustBeOk(await putBack(w.data, asideAs, LATER));
    expect(treeOf(w.data)).toEqual(live);
  });

  it('cut off at any operation leaves the whole folder: in its place, or for one moment aside', async () => {
    const { w, id } = await backedUp();
    const old = treeOf(w.data);
    write(w.data, { 'cases/2026/0008/case.json': '{"since":"the backup"}' });
    const live = treeOf(w.data);
    const kept = copyOf(w.data, join(w.folder, 'kept'));
    const counted = { ...w, data: copyOf(kept, join(w.folder, 'counted', 'data')) };
    const operations = await countOperations((io) => over(counted, id, { io }), QUICK.io);
    for (let n = 1; n <= operations; n += 1) {
      const cut = { ...w, data: copyOf(kept, join(w.folder, `cut${n}`, 'data')) };
      await over(cut, id, { io: watchedIo(cutAt(n), QUICK.io) });
      const aside = join(w.folder, `cut${n}`, 'data.恢复前-20261124-100000');
      const outcome = { live: treeOf(cut.data), aside: treeOf(aside) };
      const allowed = [{ live, aside: {} }, { live: {}, aside: live }, { live: old, aside: live }];
      expect(allowed, `cut at ${n}`).toContainEqual(outcome);
    }
  }, 300_000);

  it('that fails at the very last step puts it back', async () => {
    const { w, id } = await backedUp();
    const live = treeOf(w.data);
    const io = watchedIo(failWhen('EPERM', ({ name, path }) => name === 'rename' && path.includes('正在恢复')), QUICK.io);
    expect(errorOf(await over(w, id, { io }))).toMatchObject({ kind: 'data-folder', problem: 'read-only' });
    expect(treeOf(w.data)).toEqual(live);
    expect(readdirSync(w.folder).filter((name) => name.startsWith('data'))).toEqual(['data']);
  });
});
