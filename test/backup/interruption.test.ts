// The plug is pulled at file operations, one after the other. Earlier backups stay whole; the next run carries on.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { prepareRepo } from '../../main/backup';
import { countOperations, cutAt, watchedIo } from './faulty-io';
import { backUp, copyOf, emptyWorld, errorOf, ids, LATER, mustBeOk, noise, PASSPHRASE, QUICK, restoreTo, treeOf, verify, world, write, type World } from './world';

/** Each third operation in the ordinary run (a cut costs five backups and restores), every one with HESHIBU_EVERY_CUT=1. */
const STEP = process.env['HESHIBU_EVERY_CUT'] === '1' ? 1 : 3;

/** A world with one backup, and work done since: small, so that every operation of the second backup can be cut. */
async function withWorkSince(): Promise<{ w: World; first: string; before: Record<string, string> }> {
  const w = await world({ 'heshibu.json': '{}', 'cases/2026/0001/case.json': '{"id":"2026-0001"}', 'cases/2026/0001/scans/a.jpg': noise(3000, 'a') });
  const first = mustBeOk(await backUp(w, { cases: 1 })).snapshot.id;
  const before = treeOf(w.data);
  write(w.data, { 'cases/2026/0002/case.json': '{"id":"2026-0002"}', 'cases/2026/0002/scans/b.jpg': noise(6000, 'b') });
  return { w, first, before };
}

/** `w` with its own copy of the drive. */
const withDrive = (w: World, name: string): World => {
  const drive = copyOf(w.drive, join(w.folder, name));
  return { ...w, drive, repo: join(drive, '和事簿备份'), cacheFile: join(w.folder, name, '..', `cache-${name}`, 'cache.json') };
};

const leftovers = (w: World) => (readdirSync(w.repo, { recursive: true }) as string[]).filter((name) => name.endsWith('.part'));

describe('a backup cut off', () => {
  it('at any operation leaves the earlier backup whole, and the next run finishes', async () => {
    const { w, first, before } = await withWorkSince();
    const inner = QUICK.io;
    const operations = await countOperations((io) => backUp(withDrive(w, 'counted'), { now: LATER, cases: 2 }, { io }), inner);
    expect(operations).toBeGreaterThan(60);
    let failed = 0;
    let leftPart = 0;
    for (let n = 1; n <= operations; n += STEP) {
      const cut = withDrive(w, `cut${n}`);
      const result = await backUp(cut, { now: LATER, cases: 2 }, { io: watchedIo(cutAt(n), inner) });
      // Only the local cache may fail without anybody minding.
      if (!result.ok) failed += 1;
      if (leftovers(cut).length > 0) leftPart += 1;
      const listed = await ids(cut);
      expect(listed, `cut at ${n}`).toContain(first);
      // Whatever is listed is whole: also a snapshot that had just got its name when the plug was pulled.
      for (const id of listed) expect(mustBeOk(await verify(cut, id)).bad, `cut at ${n}`).toEqual([]);
      mustBeOk(await restoreTo(cut, first, join(cut.drive, '..', `back${n}`)));
      expect(treeOf(join(cut.drive, '..', `back${n}`)), `cut at ${n}`).toEqual(before);

      const next = mustBeOk(await backUp(cut, { now: '2026-11-25T02:00:00.000Z', cases: 2 }));
      expect(leftovers(cut), `cut at ${n}`).toEqual([]);
      mustBeOk(await restoreTo(cut, next.snapshot.id, join(w.folder, `next${n}`)));
      expect(treeOf(join(w.folder, `next${n}`)), `cut at ${n}`).toEqual(treeOf(w.data));
      for (const folder of [cut.drive, join(w.folder, `back${n}`), join(w.folder, `next${n}`)]) rmSync(folder, { recursive: true });
    }
    // The loop has teeth: most cuts stop the run, and some leave half a file.
    expect(failed).toBeGreaterThan((operations / STEP) * 0.8);
    expect(leftPart).toBeGreaterThan(2);
  }, 300_000);

  it('while a drive is prepared can be begun again', async () => {
    const w = emptyWorld();
    write(w.data, { 'cases/2026/0001/case.json': '{}' });
    const options = { dataFolder: w.data, checkerFile: null };
    const prepare = (drive: string, io: NonNullable<(typeof QUICK)['io']>) => prepareRepo(drive, PASSPHRASE, options, { ...QUICK, io });
    const counted = copyOf(w.drive, join(w.folder, 'counted'));
    const operations = await countOperations((io) => prepare(counted, io), QUICK.io);
    for (let n = 1; n <= operations; n += 1) {
      const drive = copyOf(w.drive, join(w.folder, `drive${n}`));
      await prepare(drive, watchedIo(cutAt(n), QUICK.io));
      expect(await prepareRepo(drive, PASSPHRASE, options, QUICK), `cut at ${n}`).toEqual({ ok: true, value: undefined });
      const made = mustBeOk(await backUp({ ...w, drive }, { cases: 1 }));
      expect(mustBeOk(await verify({ ...w, drive }, made.snapshot.id)).bad, `cut at ${n}`).toEqual([]);
    }
  });

  it('by the person stops soon, says so, and leaves nothing', async () => {
    const w = await world();
    const cancel = new AbortController();
    const hooks = { progress: (_phase: string, done: number) => void (done > 3000 && cancel.abort()), signal: cancel.signal };
    expect(errorOf(await backUp(w, {}, {}, hooks))).toEqual({ kind: 'cancelled' });
    expect(leftovers(w)).toEqual([]);
    expect(await ids(w)).toEqual([]);
    const made = mustBeOk(await backUp(w));
    expect(mustBeOk(await verify(w, made.snapshot.id)).bad).toEqual([]);
  });
});

describe('a restore cut off', () => {
  it('at any operation leaves no folder at the target, and can be begun again', async () => {
    const w = await world({ 'heshibu.json': '{}', 'cases/2026/0001/case.json': '{"id":"2026-0001"}', 'cases/2026/0001/scans/a.jpg': noise(3000, 'a') });
    const id = mustBeOk(await backUp(w, { cases: 1 })).snapshot.id;
    const inner = QUICK.io;
    const operations = await countOperations((io) => restoreTo(w, id, join(w.folder, 'counted'), { io }), inner);
    for (let n = 1; n <= operations; n += 1) {
      const into = join(w.folder, `new${n}`, '和事簿数据');
      const result = await restoreTo(w, id, into, { io: watchedIo(cutAt(n), inner) });
      // There, it is all there: the last operation flushes the name of a folder already renamed.
      const outcome = existsSync(into) ? treeOf(into) : result.ok ? 'said to be there' : 'nothing';
      expect([treeOf(w.data), 'nothing'], `cut at ${n}`).toContainEqual(outcome);
      const again = existsSync(into) ? join(w.folder, `again${n}`) : into;
      mustBeOk(await restoreTo(w, id, again));
      expect(treeOf(again), `cut at ${n}`).toEqual(treeOf(w.data));
      const beside = existsSync(join(w.folder, `new${n}`)) ? readdirSync(join(w.folder, `new${n}`)) : [];
      expect(beside, `cut at ${n}`).toEqual(['和事簿数据']);
    }
  }, 300_000);

  it('by the person leaves nothing behind', async () => {
    const w = await world();
    const id = mustBeOk(await backUp(w)).snapshot.id;
    const before = readdirSync(w.folder).toSorted();
    for (const phase of ['正在读回核对', '正在恢复案卷']) {
      const cancel = new AbortController();
      const hooks = { progress: (now: string) => void (now === phase && cancel.abort()), signal: cancel.signal };
      expect(errorOf(await restoreTo(w, id, join(w.folder, 'restored'), {}, hooks))).toEqual({ kind: 'cancelled' });
      expect(readdirSync(w.folder).toSorted()).toEqual(before);
    }
  });
});
