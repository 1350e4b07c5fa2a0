// A flipped bit or a lost end, anywhere on the stick: found by the check, and never a wrong restore.
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { listSnapshots } from '../../main/backup';
import { backUp, copyOf, errorOf, ids, LATER, mustBeOk, noise, PASSPHRASE, QUICK, restoreTo, treeOf, troubleIn, verify, world, write, type World } from './world';

const SMALL = { 'heshibu.json': '{}', 'cases/2026/0001/case.json': '{"id":"2026-0001"}', 'cases/2026/0001/scans/a.jpg': noise(2500, 'a') };

async function backedUp(): Promise<{ w: World; id: string }> {
  const w = await world(SMALL);
  return { w, id: mustBeOk(await backUp(w, { cases: 1 })).snapshot.id };
}

const filesOf = (w: World) => (readdirSync(w.repo, { recursive: true }) as string[]).filter((name) => statSync(join(w.repo, name)).isFile()).toSorted();

/** Offsets that matter most (both ends, where lengths and tags lie) and a spread between. */
function offsets(size: number): number[] {
  const spread = Array.from({ length: 24 }, (_, index) => Math.floor((size * index) / 24));
  return [...new Set([0, 1, 7, 8, 20, 40, 44, size - 40, size - 17, size - 5, size - 4, size - 3, size - 2, size - 1, ...spread])].filter((at) => at >= 0 && at < size);
}

/** Nothing, when the check tells of the damage and a restore gives every byte right or nothing at all; else what was missed. */
async function missed(w: World, id: string, damage: string): Promise<string[]> {
  if (troubleIn(await verify(w, id)).length === 0) return [`${damage}: the check found nothing`];
  const into = join(w.folder, 'restored');
  const restored = await restoreTo(w, id, into);
  const tree = treeOf(into);
  const there = existsSync(into);
  rmSync(into, { recursive: true, force: true });
  if (restored.ok) return isDeepStrictEqual(tree, treeOf(w.data)) ? [] : [`${damage}: a wrong restore`];
  return there ? [`${damage}: half a restore`] : [];
}

describe('damage on the stick', () => {
  it('a flipped bit in any file, at any of many places', async () => {
    const { w, id } = await backedUp();
    let tried = 0;
    const misses: string[] = [];
    for (const name of filesOf(w)) {
      const file = join(w.repo, name);
      const whole = readFileSync(file);
      for (const at of offsets(whole.length)) {
        const broken = Buffer.from(whole);
        broken[at]! ^= 1 << (tried % 8);
        writeFileSync(file, broken);
        misses.push(...(await missed(w, id, `${name} byte ${at}`)));
        tried += 1;
      }
      writeFileSync(file, whole);
    }
    expect(misses).toEqual([]);
    expect(tried).toBeGreaterThan(100);
    expect(mustBeOk(await verify(w, id)).bad).toEqual([]);
  }, 300_000);

  it('a file cut short at any of many places, made longer, or filled with NULs', async () => {
    const { w, id } = await backedUp();
    const misses: string[] = [];
    for (const name of filesOf(w)) {
      const file = join(w.repo, name);
      const whole = readFileSync(file);
      for (const size of offsets(whole.length)) {
        truncateSync(file, size);
        misses.push(...(await missed(w, id, `${name} cut to ${size}`)));
        writeFileSync(file, whole);
      }
      for (const other of [Buffer.concat([whole, Buffer.alloc(512)]), Buffer.alloc(whole.length)]) {
        writeFileSync(file, other);
        misses.push(...(await missed(w, id, `${name} replaced`)));
      }
      writeFileSync(file, whole);
    }
    expect(misses).toEqual([]);
  }, 300_000);
});

describe('each part a restore needs, lost', () => {
  it('a pack', async () => {
    const { w, id } = await backedUp();
    const [pack = ''] = readdirSync(join(w.repo, 'packs'));
    rmSync(join(w.repo, 'packs', pack));
    // With the file list in it, the snapshot cannot be opened; without, files are named.
    expect(troubleIn(await verify(w, id)).join()).toContain('读不出来');
    expect(errorOf(await restoreTo(w, id, join(w.folder, 'restored')))).toMatchObject({ kind: 'drive', problem: 'damaged' });
    expect(existsSync(join(w.folder, 'restored'))).toBe(false);
  });

  it('every pack in turn: what does not need it is not blamed', async () => {
    const w = await world();
    const first = mustBeOk(await backUp(w)).snapshot.id;
    const packsOfFirst = readdirSync(join(w.repo, 'packs'));
    write(w.data, { 'cases/2026/0009/case.json': '{}' });
    const second = mustBeOk(await backUp(w, { now: LATER })).snapshot.id;
    const added = readdirSync(join(w.repo, 'packs')).filter((pack) => !packsOfFirst.includes(pack));
    for (const pack of added) rmSync(join(w.repo, 'packs', pack));
    expect(mustBeOk(await verify(w, first)).bad).toEqual([]);
    expect(troubleIn(await verify(w, second))).not.toEqual([]);
  });

  it('all packs, and their folder', async () => {
    const { w, id } = await backedUp();
    rmSync(join(w.repo, 'packs'), { recursive: true });
    expect(errorOf(await verify(w, id))).toMatchObject({ kind: 'drive', problem: 'damaged' });
    const made = mustBeOk(await backUp(w, { cases: 1, now: LATER }));
    expect(mustBeOk(await verify(w, made.snapshot.id)).bad).toEqual([]);
  });

  it('the snapshot file', async () => {
    const { w, id } = await backedUp();
    rmSync(join(w.repo, 'snapshots', `${id}.snap`));
    expect(errorOf(await verify(w, id))).toEqual({ kind: 'not-found', what: 'snapshot' });
  });

  it('one header: the other does, the check says so, and the next backup makes it again', async () => {
    for (const name of ['repo.json', 'repo.copy.json']) {
      const { w, id } = await backedUp();
      const whole = readFileSync(join(w.repo, name));
      rmSync(join(w.repo, name));
      expect(mustBeOk(await verify(w, id)).bad).toEqual([`${name} 损坏或者丢失，另一份完好`]);
      mustBeOk(await restoreTo(w, id, join(w.folder, 'restored')));
      mustBeOk(await backUp(w, { cases: 1, now: LATER }));
      expect(readFileSync(join(w.repo, name))).toEqual(whole);
    }
  });

  it('both headers: damage, not “no backup here”, and nothing is made anew over it', async () => {
    const { w, id } = await backedUp();
    for (const name of ['repo.json', 'repo.copy.json']) rmSync(join(w.repo, name));
    const before = treeOf(w.drive);
    expect(errorOf(await verify(w, id))).toMatchObject({ kind: 'drive', problem: 'damaged' });
    expect(errorOf(await backUp(w, { now: LATER }))).toMatchObject({ kind: 'drive', problem: 'damaged' });
    expect(treeOf(w.drive)).toEqual(before);
  });

  it('the guide, or a checker somebody changed', async () => {
    const { w } = await backedUp();
    const checker = join(w.folder, 'checker.mjs');
    writeFileSync(checker, 'export {}');
    const id = mustBeOk(await backUp(w, { cases: 1, now: LATER, checkerFile: checker })).snapshot.id;
    expect(readFileSync(join(w.repo, '校验工具.mjs'), 'utf8')).toBe('export {}');
    expect(mustBeOk(await verify(w, id)).bad).toEqual([]);
    writeFileSync(join(w.repo, '校验工具.mjs'), 'export {} // and send the passphrase away');
    rmSync(join(w.repo, '怎样恢复.txt'));
    expect(mustBeOk(await verify(w, id)).bad.toSorted()).toEqual(['怎样恢复.txt 被改动过或者丢失', '校验工具.mjs 被改动过或者丢失'].toSorted());
    // A newer program brings a newer checker: the older backup is not thereby damaged.
    writeFileSync(checker, 'export const version = 2');
    mustBeOk(await backUp(w, { cases: 1, now: '2026-11-25T02:00:00.000Z', checkerFile: checker }));
    expect(mustBeOk(await verify(w, id)).bad).toEqual([]);
  });
});

describe('a damaged backup and the next run', () => {
  it('a damaged snapshot is listed as damaged, with its time', async () => {
    const { w, id } = await backedUp();
    const second = mustBeOk(await backUp(w, { cases: 1, now: LATER })).snapshot.id;
    truncateSync(join(w.repo, 'snapshots', `${id}.snap`), 100);
    const listed = mustBeOk(await listSnapshots(w.drive, PASSPHRASE, QUICK));
    expect(listed.map((snapshot) => [snapshot.id, snapshot.damaged, snapshot.at])).toEqual([
      [second, false, LATER],
      [id, true, '2026-11-23T02:00:00.000Z'],
    ]);
    expect(errorOf(await restoreTo(w, id, join(w.folder, 'restored')))).toMatchObject({ kind: 'drive', problem: 'damaged' });
  });

  it('an old snapshot renamed to look new is damage', async () => {
    const { w, id } = await backedUp();
    const newer = id.replace('2026-11-23', '2027-11-23');
    cpSync(join(w.repo, 'snapshots', `${id}.snap`), join(w.repo, 'snapshots', `${newer}.snap`));
    const [first] = mustBeOk(await listSnapshots(w.drive, PASSPHRASE, QUICK));
    expect(first).toMatchObject({ id: newer, damaged: true });
  });

  it('what lay in a damaged pack is written again, and mends the older backup too', async () => {
    const w = await world();
    const first = mustBeOk(await backUp(w)).snapshot.id;
    const packs = readdirSync(join(w.repo, 'packs')).map((name) => join(w.repo, 'packs', name));
    for (const pack of packs) {
      const bytes = readFileSync(pack);
      // In the middle of the objects, where no footer tells: only reading the whole pack does.
      bytes[60]! ^= 4;
      writeFileSync(pack, bytes);
    }
    const made = mustBeOk(await backUp(w, { now: LATER }));
    expect(made.mendedPacks).toBe(packs.length);
    mustBeOk(await restoreTo(w, made.snapshot.id, join(w.folder, 'restored')));
    expect(treeOf(join(w.folder, 'restored'))).toEqual(treeOf(w.data));
    mustBeOk(await restoreTo(w, first, join(w.folder, 'restored-first')));
    expect(treeOf(join(w.folder, 'restored-first'))).toEqual(treeOf(w.data));
    // And a third run does not write it all yet again.
    expect(mustBeOk(await backUp(w, { now: '2026-11-25T02:00:00.000Z' })).newBytes).toBeLessThan(2000);
  });

  it('a pack without its footer still gives its objects', async () => {
    const { w, id } = await backedUp();
    for (const name of readdirSync(join(w.repo, 'packs'))) {
      const pack = join(w.repo, 'packs', name);
      truncateSync(pack, statSync(pack).size - 6);
    }
    expect(mustBeOk(await verify(w, id)).bad.length).toBeGreaterThan(0);
    mustBeOk(await restoreTo(w, id, join(w.folder, 'restored')));
    expect(treeOf(join(w.folder, 'restored'))).toEqual(treeOf(w.data));
  });

  it('files that are not ours disturb nobody', async () => {
    const { w, id } = await backedUp();
    for (const name of ['packs/desktop.ini', 'snapshots/新建 文本文档.txt', 'packs/x.pack', '照片.jpg']) writeFileSync(join(w.repo, name), 'x');
    expect(mustBeOk(await verify(w, id)).bad).toEqual([]);
    mustBeOk(await backUp(w, { cases: 1, now: LATER }));
    expect((await ids(w)).length).toBe(2);
    expect(existsSync(join(w.repo, 'packs/x.pack')) && existsSync(join(w.repo, '照片.jpg'))).toBe(true);
  });

  it('a pack that is a folder is a lost pack', async () => {
    const { w, id } = await backedUp();
    const [pack = ''] = readdirSync(join(w.repo, 'packs'));
    const kept = copyOf(join(w.repo, 'packs'), join(w.folder, 'kept'));
    rmSync(join(w.repo, 'packs', pack));
    cpSync(kept, join(w.repo, 'packs', pack), { recursive: true });
    expect(troubleIn(await verify(w, id))).not.toEqual([]);
    expect((await restoreTo(w, id, join(w.folder, 'restored'))).ok).toBe(false);
  });
});
