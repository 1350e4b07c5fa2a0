// What a run costs: a stick is believed where this PC has read it whole before and it looks the same, and read again in turn.
import { readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { READ_ALL_WITHIN } from '../../main/backup/repo/proven-packs';
import { failure, failWhen, watchedIo } from './faulty-io';
import { backUp, copyOf, errorOf, LATER, mustBeOk, noise, NOW, QUICK, restoreTo, SAMPLE, treeOf, verify, world, write, type World } from './world';

const BIG = { ...SAMPLE, 'cases/2026/0001/scans/big.jpg': noise(60_000, 'big') };
const packsOf = (w: World) => readdirSync(join(w.repo, 'packs')).filter((name) => name.endsWith('.pack'));
const day = (n: number) => new Date(Date.parse(NOW) + n * 86_400_000).toISOString();

/** The packs that a run read whole from the stick, past the cache. */
async function packsRead(w: World, now: string, more: Parameters<typeof backUp>[1] = {}): Promise<Set<string>> {
  const read = new Set<string>();
  const io = watchedIo(({ name, path }) => {
    if (name === 'openPastCache' && path.endsWith('.pack')) read.add(path.slice(-69));
  }, QUICK.io);
  mustBeOk(await backUp(w, { now, ...more }, { io }));
  return read;
}

/** Turns a bit of a pack and gives it its old time back, as rot in a stick does. */
function rot(w: World, pack: string): void {
  const file = join(w.repo, 'packs', pack);
  const { atime, mtime } = statSync(file);
  const bytes = readFileSync(file);
  bytes[60]! ^= 4;
  writeFileSync(file, bytes);
  utimesSync(file, atime, mtime);
}

describe('a pack read whole before, looking the same', () => {
  it('is believed, but for those whose turn it is; all are read within so many runs', async () => {
    const w = await world(BIG);
    mustBeOk(await backUp(w));
    const first = packsOf(w);
    expect(first.length).toBeGreaterThan(12);
    const read = new Set<string>();
    for (let run = 1; run <= READ_ALL_WITHIN; run += 1) {
      const now = [...(await packsRead(w, day(run)))].filter((pack) => first.includes(pack));
      expect(now.length, `run ${run}`).toBeLessThanOrEqual(Math.ceil((first.length + 2 * run) / READ_ALL_WITHIN) + 1);
      for (const pack of now) read.add(pack);
    }
    expect(first.filter((pack) => !read.has(pack))).toEqual([]);
  });

  it('that rotted unseen is found in its turn and mended; a check finds it at once', async () => {
    const w = await world(BIG);
    const id = mustBeOk(await backUp(w)).snapshot.id;
    const [pack = ''] = packsOf(w).toSorted();
    rot(w, pack);
    expect(mustBeOk(await verify(w, id)).bad).not.toEqual([]);
    let mended = 0;
    for (let run = 1; run <= READ_ALL_WITHIN && mended === 0; run += 1) mended = mustBeOk(await backUp(w, { now: day(run) })).mendedPacks;
    expect(mended).toBe(1);
    mustBeOk(await restoreTo(w, id, join(w.folder, 'restored')));
    expect(treeOf(join(w.folder, 'restored'))).toEqual(treeOf(w.data));
  });

  it('that looks otherwise, or whose index does not open, is read at once', async () => {
    const w = await world(BIG);
    mustBeOk(await backUp(w));
    const [touched = '', footerless = ''] = packsOf(w).toSorted().slice(4);
    utimesSync(join(w.repo, 'packs', touched), 1_700_000_001, 1_700_000_001);
    const file = join(w.repo, 'packs', footerless);
    const { atime, mtime, size } = statSync(file);
    const bytes = readFileSync(file);
    bytes[size - 10]! ^= 1;
    writeFileSync(file, bytes);
    utimesSync(file, atime, mtime);
    const read = await packsRead(w, LATER);
    expect([read.has(touched), read.has(footerless)]).toEqual([true, true]);
  });

  it('is not believed where the note is not there (after a restore, on another PC) or is spoilt', async () => {
    const w = await world(BIG);
    mustBeOk(await backUp(w));
    const all = packsOf(w);
    const [name = ''] = readdirSync(join(w.folder, 'local')).filter((file) => file.includes('.packs'));
    const note = join(w.folder, 'local', name);
    const spoil: (() => void)[] = [
      () => rmSync(note),
      () => {
        const bytes = readFileSync(note);
        bytes[bytes.length >> 1]! ^= 1;
        writeFileSync(note, bytes);
      },
    ];
    for (const [n, act] of spoil.entries()) {
      act();
      const read = await packsRead(w, day(n + 1));
      expect(all.every((pack) => read.has(pack))).toBe(true);
    }
  });

  it('is not believed after a run that broke off at the stick; it is after one the person cancelled', async () => {
    const w = await world(BIG);
    mustBeOk(await backUp(w));
    const all = packsOf(w);
    write(w.data, { 'cases/2026/0002/scans/new.jpg': noise(9000, 'new') });
    const cancel = new AbortController();
    cancel.abort();
    expect(errorOf(await backUp(w, { now: day(1) }, {}, { progress: () => {}, signal: cancel.signal }))).toEqual({ kind: 'cancelled' });
    expect((await packsRead(w, day(2))).size).toBeLessThan(all.length / 2);
    write(w.data, { 'cases/2026/0002/scans/newer.jpg': noise(9000, 'newer') });
    const pulled = watchedIo(failWhen('EIO', ({ name, path }) => name === 'write' && path.startsWith(w.drive) && path.includes('/packs/')), QUICK.io);
    expect(errorOf(await backUp(w, { now: day(3) }, { io: pulled }))).toMatchObject({ kind: 'drive', problem: 'gone' });
    const read = await packsRead(w, day(4));
    expect(all.every((pack) => read.has(pack))).toBe(true);
  });

  it('that this system could only read from its memory is read once more in the next run, then believed', async () => {
    const w = await world(BIG);
    const opened = new Map<string, number>();
    const io = watchedIo(({ name, path }) => {
      if (name === 'openToRead' && path.endsWith('.pack')) opened.set(path, (opened.get(path) ?? 0) + 1);
    }, { ...QUICK.io!, openPastCache: async () => null });
    const run = async (n: number) => {
      opened.clear();
      mustBeOk(await backUp(w, { now: day(n) }, { io }));
      // Once for its index, once more when it is read whole.
      return [...opened.values()].filter((times) => times > 1).length;
    };
    await run(0);
    const all = packsOf(w).length;
    expect(await run(1)).toBeGreaterThanOrEqual(all - 1);
    expect(await run(2)).toBeLessThan(all / 2);
  });
});

describe('the cost of a run', () => {
  it('follows the change: one case of many touched writes that case and its part of the list', async () => {
    const many = Object.fromEntries(Array.from({ length: 600 }, (_, n) => [`cases/2026/${String(n + 1).padStart(4, '0')}/case.json`, `{"id":${n},"text":"${noise(300, `${n}`).toString('hex')}"}`]));
    const w = await world(many);
    const ground = { packBytes: 64 * 1024 };
    const first = mustBeOk(await backUp(w, { cases: 600 }, ground));
    write(w.data, { 'cases/2026/0300/case.json': '{"id":300,"changed":true}' });
    const second = mustBeOk(await backUp(w, { cases: 600, now: LATER }, ground));
    expect(second.reusedFiles).toBe(599);
    // Of the list, the hundred it is in: a seventh, and not all of it. Nothing else but footer, snapshot and the case.
    expect(second.newBytes).toBeLessThan(first.newBytes / 25);
  });

  it('after an interruption is the rest: packs that were finished are not written again', async () => {
    const w = await world(BIG);
    const prepared = copyOf(w.drive, join(w.folder, 'prepared'));
    const whole = mustBeOk(await backUp(w)).newBytes;
    for (const finished of [3, 10]) {
      const drive = copyOf(prepared, join(w.folder, `drive${finished}`));
      const cut: World = { ...w, drive, repo: join(drive, '和事簿备份'), cacheFile: join(w.folder, `local${finished}`, 'cache.json') };
      let renamed = 0;
      const io = watchedIo((operation) => {
        if (operation.name === 'rename' && operation.path.includes('/packs/')) renamed += 1;
        if (renamed > finished && operation.path.startsWith(drive)) throw failure('EIO');
      }, QUICK.io);
      expect(errorOf(await backUp(cut, {}, { io }))).toMatchObject({ kind: 'drive', problem: 'gone' });
      const there = packsOf(cut);
      expect(there.length).toBe(finished);
      const have = there.reduce((sum, pack) => sum + statSync(join(cut.repo, 'packs', pack)).size, 0);
      const rest = mustBeOk(await backUp(cut, { now: LATER }));
      expect(rest.newBytes).toBeLessThan(whole - have + 1500);
      expect(there.every((pack) => packsOf(cut).includes(pack))).toBe(true);
      expect(mustBeOk(await verify(cut, rest.snapshot.id)).bad).toEqual([]);
    }
  });
});
