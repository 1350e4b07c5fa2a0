// A data folder that people go on working in, or that is not quite in order.
import { appendFileSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listSnapshots } from '../../main/backup';
import { failure, failWhen, watchedIo, type Watch } from './faulty-io';
import { backUp, errorOf, ids, LATER, mustBeOk, noise, PASSPHRASE, QUICK, restoreTo, treeOf, verify, world, write, type World } from './world';

/** Does something once, just before the first operation of that kind on a path that ends so. */
function once(name: string, ending: string, act: () => void): Watch {
  let done = false;
  return (operation) => {
    if (done || operation.name !== name || !operation.path.endsWith(ending)) return;
    done = true;
    act();
  };
}

async function restored(w: World, watch: Watch): Promise<Record<string, string>> {
  const made = mustBeOk(await backUp(w, {}, { io: watchedIo(watch, QUICK.io) }));
  mustBeOk(await restoreTo(w, made.snapshot.id, join(w.folder, 'restored')));
  return treeOf(join(w.folder, 'restored'));
}

/** As the store saves: beside, then over. */
function save(w: World, path: string, content: string): void {
  writeFileSync(join(w.data, `${path}.1.tmp`), content);
  renameSync(join(w.data, `${path}.1.tmp`), join(w.data, path));
}

describe('work that goes on during a backup', () => {
  it('a case saved between listing and reading is in it as saved', async () => {
    const w = await world();
    const tree = await restored(w, once('openToRead', '0002/case.json', () => save(w, 'cases/2026/0002/case.json', '{"saved":"meanwhile"}')));
    expect(tree).toEqual(treeOf(w.data));
  });

  it('a case saved just after it was read is read again, with the paper it names', async () => {
    const w = await world();
    const act = () => {
      save(w, 'cases/2026/0001/case.json', '{"paper":"new"}');
      write(w.data, { 'cases/2026/0001/papers/new.pdf': '%PDF new' });
    };
    expect(await restored(w, once('openToRead', 'two.pdf', act))).toEqual(treeOf(w.data));
  });

  it('a file that vanishes, and a whole case that moves to the trash, are found where they are now', async () => {
    const w = await world();
    const act = () => {
      mkdirSync(join(w.data, 'trash'));
      renameSync(join(w.data, 'cases/2026/0002'), join(w.data, 'trash/2026-0002'));
    };
    const tree = await restored(w, once('openToRead', '0002/case.json', act));
    expect(tree).toEqual(treeOf(w.data));
    expect(Object.keys(tree)).toContain('trash/2026-0002/case.json');
  });

  it('a folder that vanishes while it is listed', async () => {
    const w = await world();
    expect(await restored(w, once('list', 'cases/2026/0002', () => renameSync(join(w.data, 'cases/2026/0002'), join(w.data, 'cases/2026/0004'))))).toEqual(treeOf(w.data));
  });

  it('a file that grows while it is read is read again', async () => {
    const w = await world();
    const tree = await restored(w, once('read', '合照 一.jpg', () => appendFileSync(join(w.data, 'cases/2026/0001/scans/合照 一.jpg'), 'more')));
    expect(tree).toEqual(treeOf(w.data));
  });

  it('a draft saved at every moment does not keep the backup from ending', async () => {
    const w = await world();
    let drafts = 0;
    const watch: Watch = ({ name, path }) => {
      if (name === 'list' && path === w.data) write(w.data, { 'drafts/intake.json': `draft ${(drafts += 1)}` });
    };
    const tree = await restored(w, watch);
    expect(Object.keys(tree)).toEqual(Object.keys(treeOf(w.data)));
    expect(drafts).toBeLessThan(12);
  });

  it('a file that never holds still is said, not skipped', async () => {
    const w = await world();
    const io = watchedIo(({ name, path }) => {
      if (name === 'read' && path.endsWith('settings.json')) appendFileSync(path, 'x');
    }, QUICK.io);
    expect(errorOf(await backUp(w, {}, { io }))).toEqual({ kind: 'damaged', file: 'settings.json', why: 'unreadable', previous: false });
  });

  it('a file a virus scanner holds for a moment is tried again', async () => {
    const w = await world();
    let held = 3;
    const watch: Watch = ({ name, path }) => {
      if (name === 'openToRead' && path.endsWith('settings.json') && (held -= 1) >= 0) throw failure('EBUSY');
    };
    expect(await restored(w, watch)).toEqual(treeOf(w.data));
  });
});

describe('what cannot be read', () => {
  it('does not keep everything else from being saved; and is no success', async () => {
    const w = await world();
    const watch = failWhen('EIO', ({ name, path }) => name === 'read' && path.endsWith('two.pdf'));
    const error = errorOf(await backUp(w, {}, { io: watchedIo(watch, QUICK.io) }));
    expect(error).toEqual({ kind: 'damaged', file: 'cases/2026/0002/papers/two.pdf', why: 'unreadable', previous: false });
    const [snapshot] = mustBeOk(await listSnapshots(w.drive, PASSPHRASE, QUICK));
    expect(snapshot).toMatchObject({ damaged: false, lacking: 1 });
    expect(mustBeOk(await verify(w, snapshot?.id ?? '')).bad).toEqual(['cases/2026/0002/papers/two.pdf 备份时就读不出来，不在这一份里']);
    mustBeOk(await restoreTo(w, snapshot?.id ?? '', join(w.folder, 'restored')));
    const { 'cases/2026/0002/papers/two.pdf': lost, ...rest } = treeOf(w.data);
    expect(lost).toBeDefined();
    expect(treeOf(join(w.folder, 'restored'))).toEqual(rest);
  });

  it('an unchanged file whose disk sector died is still in the backup that has it', async () => {
    const w = await world();
    mustBeOk(await backUp(w));
    const io = watchedIo(failWhen('EIO', ({ name, path }) => name === 'read' && path.endsWith('two.pdf')), QUICK.io);
    const made = mustBeOk(await backUp(w, { now: LATER }, { io }));
    mustBeOk(await restoreTo(w, made.snapshot.id, join(w.folder, 'restored')));
    expect(treeOf(join(w.folder, 'restored'))).toEqual(treeOf(w.data));
  });

  it('a link, a name Windows cannot have, two names that differ in case only: named', async () => {
    const outside = noise(100);
    const tries: [string, (w: World) => void][] = [
      ['cases/2026/0001/link', (w) => symlinkSync(join(w.folder, 'outside'), join(w.data, 'cases/2026/0001/link'))],
      ['folder-link', (w) => symlinkSync(w.folder, join(w.data, 'folder-link'))],
      ['a:b', (w) => writeFileSync(join(w.data, 'a:b'), 'x')],
      ['settings.json', (w) => writeFileSync(join(w.data, 'SETTINGS.json'), 'x')],
    ];
    for (const [named, make] of tries) {
      const w = await world();
      writeFileSync(join(w.folder, 'outside'), outside);
      make(w);
      expect(errorOf(await backUp(w)), `${named}`).toMatchObject({ kind: 'damaged', file: named, why: 'unreadable' });
      const [id = ''] = await ids(w);
      mustBeOk(await restoreTo(w, id, join(w.folder, 'restored')));
      expect(Object.keys(treeOf(join(w.folder, 'restored')))).not.toContain(named);
    }
  });

  it('a folder that may not be opened is named', async () => {
    const w = await world();
    const io = watchedIo(failWhen('EACCES', ({ name, path }) => name === 'list' && path.endsWith('cases/2025')), QUICK.io);
    expect(errorOf(await backUp(w, {}, { io }))).toMatchObject({ kind: 'damaged', file: 'cases/2025' });
  });
});

describe('a data folder that is not there', () => {
  it('is said, and nothing is written', async () => {
    const w = await world();
    mustBeOk(await backUp(w));
    const before = treeOf(w.drive);
    rmSync(w.data, { recursive: true });
    expect(errorOf(await backUp(w, { now: LATER }))).toEqual({ kind: 'data-folder', problem: 'missing', folder: w.data, detail: '' });
    writeFileSync(w.data, 'a file');
    expect(errorOf(await backUp(w, { now: LATER }))).toMatchObject({ kind: 'data-folder', problem: 'unreadable' });
    expect(treeOf(w.drive)).toEqual(before);
  });

  it('or has lost its cases never becomes the newest backup', async () => {
    const w = await world();
    const first = mustBeOk(await backUp(w)).snapshot.id;
    rmSync(join(w.data, 'cases'), { recursive: true });
    expect(errorOf(await backUp(w, { now: LATER }))).toMatchObject({ kind: 'data-folder', problem: 'emptied' });
    expect(await ids(w)).toEqual([first]);
    expect(readdirSync(join(w.repo, 'packs')).filter((name) => name.endsWith('.part'))).toEqual([]);
    // A room that never had a case may back up its settings.
    expect((await backUp(w, { now: LATER, cases: 0 })).ok).toBe(true);
  });
});
