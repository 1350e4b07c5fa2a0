// Retention on the stick: after a proven backup, older ones that are not worth keeping go, and what only they needed. Whatever is
// listed stays whole, at whatever operation it is cut off.
import { existsSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { thin } from '../../main/domain/thinning';
import { cutAt, countOperations, failure, watchedIo } from './faulty-io';
import { backUp, copyOf, ids, mustBeOk, noise, NOW, QUICK, restoreTo, treeOf, troubleIn, verify, world, write, type World } from './world';

/** Four backups of one day and two of the next: of each the last is worth keeping, a year later. */
const SAME_DAYS = [0, 0.05, 0.1, 0.15, 1, 1.05];
const day = (n: number) => new Date(Date.parse(NOW) + n * 86_400_000).toISOString();
const packsOf = (w: World) => readdirSync(join(w.repo, 'packs')).filter((name) => name.endsWith('.pack'));

/** As if all packs had been written last year: a program that may still be at work wrote none of them. */
function age(w: World): void {
  for (const pack of packsOf(w)) utimesSync(join(w.repo, 'packs', pack), 1_760_000_000, 1_760_000_000);
}

/** A stick with a backup on each of these days; each day one photo replaces the one before. */
async function backedUpOn(days: readonly number[], room = '云隘镇人民调解委员会'): Promise<World> {
  const w = await world({ 'heshibu.json': '{}', 'cases/2026/0001/case.json': '{"id":"2026-0001"}' });
  for (const n of days) {
    write(w.data, { 'cases/2026/0001/scans/a.jpg': noise(6000, `day ${n}`) });
    mustBeOk(await backUp(w, { now: day(n), cases: 1, room }));
  }
  age(w);
  return w;
}

const run = (w: World, n: number, ground = {}) => backUp(w, { now: day(n), cases: 1, thin: true }, ground);

async function allWhole(w: World): Promise<void> {
  for (const id of await ids(w)) expect(troubleIn(await verify(w, id)), id).toEqual([]);
}

describe('old backups on the stick', () => {
  it('are thinned as the table says, and the room they took is free again', async () => {
    const days = [0, 1, 2, 3, 40, 41, 42, 43, 44, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112];
    const w = await backedUpOn(days);
    const before = packsOf(w).length;
    const made = mustBeOk(await run(w, 113));
    const kept = thin([...days, 113], { at: day, now: day(113), isProtected: (n) => n >= 112 }).keep;
    expect((await ids(w)).map((id) => id.slice(0, 10))).toEqual(kept.map((n) => day(n).slice(0, 10)));
    expect(made.thinned.snapshots).toBe(days.length + 1 - kept.length);
    expect(made.thinned.snapshots).toBeGreaterThan(4);
    expect(made.thinned.packs).toBeGreaterThan(4);
    expect(made.thinned.freed).toBeGreaterThan(4 * 4096);
    expect(packsOf(w).length).toBeLessThan(before);
    await allWhole(w);
    mustBeOk(await restoreTo(w, made.snapshot.id, join(w.folder, 'restored')));
    expect(treeOf(join(w.folder, 'restored'))).toEqual(treeOf(w.data));
    // A second run has nothing left to do.
    expect(mustBeOk(await run(w, 114)).thinned.snapshots).toBeLessThanOrEqual(1);
  });

  it('stay when the room wants them to, and when the new backup is not proven', async () => {
    const w = await backedUpOn(SAME_DAYS);
    expect(mustBeOk(await backUp(w, { now: day(300), cases: 1 })).thinned.snapshots).toBe(0);
    const before = await ids(w);
    const watch = ({ name, path }: { name: string; path: string }) => {
      if (name === 'openToRead' && path.endsWith('.snap') && path.includes('snapshots/2027')) throw failure('EIO');
    };
    expect((await run(w, 301, { io: watchedIo(watch, QUICK.io) })).ok).toBe(false);
    expect(await ids(w)).toEqual(expect.arrayContaining(before));
  });

  it('the newest and the one before it stay whatever their dates; another room is left alone', async () => {
    const w = await backedUpOn([0, 0.05, 0.1], '岩坪村调解室');
    for (const n of [3, 3.05, 3.1]) mustBeOk(await backUp(w, { now: day(n), cases: 1 }));
    age(w);
    const made = mustBeOk(await run(w, 3.15 - 900));
    // Its date says it is the oldest of all, so the thinning would drop it and the one before.
    expect(await ids(w)).toContain(made.snapshot.id);
    await allWhole(w);
    mustBeOk(await run(w, 900));
    expect((await ids(w)).filter((id) => id.startsWith(NOW.slice(0, 10)))).toHaveLength(3);
    await allWhole(w);
  });

  it('stay, and every pack with them, while one of them cannot be read', async () => {
    const w = await backedUpOn(SAME_DAYS);
    const [snapshot = ''] = readdirSync(join(w.repo, 'snapshots'));
    writeFileSync(join(w.repo, 'snapshots', snapshot), 'x');
    const packs = packsOf(w);
    expect(mustBeOk(await run(w, 900)).thinned).toEqual({ snapshots: 0, packs: 0, freed: 0 });
    expect(packsOf(w)).toEqual(expect.arrayContaining(packs));
  });

  it('packs of this day stay: another program may be about to need them', async () => {
    const w = await backedUpOn(SAME_DAYS);
    const now = new Date();
    for (const pack of packsOf(w)) utimesSync(join(w.repo, 'packs', pack), now, now);
    const made = mustBeOk(await run(w, 900));
    expect(made.thinned.snapshots).toBeGreaterThan(2);
    expect(made.thinned.packs).toBe(0);
    await allWhole(w);
  });

  it('a pack that is mostly waste gives what is needed of it to a new one', async () => {
    const w = await world({ 'heshibu.json': '{}', 'cases/2026/0001/case.json': '{"id":"2026-0001"}' });
    // One pack holds a small file for ever and a large one for a day.
    write(w.data, { 'cases/2026/0001/papers/a.pdf': noise(500, 'small'), 'cases/2026/0001/scans/b.jpg': noise(2900, 'large') });
    mustBeOk(await backUp(w, { now: day(0), cases: 1 }));
    rmSync(join(w.data, 'cases/2026/0001/scans/b.jpg'));
    for (const n of [0.05, 0.1]) mustBeOk(await backUp(w, { now: day(n), cases: 1 }));
    age(w);
    const before = packsOf(w).reduce((sum, pack) => sum + statSync(join(w.repo, 'packs', pack)).size, 0);
    const made = mustBeOk(await run(w, 900));
    expect(made.thinned.packs).toBeGreaterThan(0);
    expect(packsOf(w).reduce((sum, pack) => sum + statSync(join(w.repo, 'packs', pack)).size, 0)).toBeLessThan(before - 2500);
    await allWhole(w);
    mustBeOk(await restoreTo(w, made.snapshot.id, join(w.folder, 'restored')));
    expect(treeOf(join(w.folder, 'restored'))).toEqual(treeOf(w.data));
  });

  it('cut off at any operation: what is listed is whole, the new backup stands, and a later run ends it', async () => {
    const w = await backedUpOn([0, 0.05, 0.1, 1]);
    const at = async (watch: Parameters<typeof watchedIo>[0], name: string) => {
      const drive = copyOf(w.drive, join(w.folder, name));
      const cut: World = { ...w, drive, repo: join(drive, '和事簿备份'), cacheFile: copyCache(w, name) };
      return { cut, result: await run(cut, 900, { io: watchedIo(watch, QUICK.io) }) };
    };
    let begins = 0;
    const kinds: string[] = [''];
    const total = await countOperations(async (io) => {
      const drive = copyOf(w.drive, join(w.folder, 'counted'));
      let n = 0;
      const counting = watchedIo(({ count, name }) => void (kinds[(n = count)] = name), io);
      const hooks = { progress: (phase: string) => void (phase.includes('整理') && begins === 0 && (begins = n)) };
      mustBeOk(await backUp({ ...w, drive, cacheFile: copyCache(w, 'counted') }, { now: day(900), cases: 1, thin: true }, { io: counting }, hooks));
    }, QUICK.io);
    expect(total - begins).toBeGreaterThan(20);
    const seen = new Set<string>();
    for (let n = begins + 1; n <= total; n += 1) {
      // Every operation that changes something, and some of those that only look.
      if (n % 6 !== 0 && ['read', 'facts', 'list', 'openToRead', 'openPastCache', 'space'].includes(kinds[n] ?? '')) continue;
      const { cut, result } = await at(cutAt(n), `cut${n}`);
      expect(result.ok, `cut at ${n}`).toBe(true);
      const left = JSON.stringify(['packs', 'snapshots'].map((folder) => readdirSync(join(cut.repo, folder)).map((name) => name.slice(-5)).toSorted()));
      if (!seen.has(left)) {
        await allWhole(cut);
        expect((await ids(cut)).length).toBeGreaterThanOrEqual(3);
        mustBeOk(await run(cut, 901));
        await allWhole(cut);
      }
      seen.add(left);
      rmSync(cut.drive, { recursive: true });
    }
    expect(seen.size).toBeGreaterThan(4);
  }, 120_000);

  it('whatever was backed up, and whatever is thinned, everything listed can be restored', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 5 })), { minLength: 2, maxLength: 7 }), async (steps) => {
        const w = await world({ 'heshibu.json': '{}', 'cases/2026/0001/case.json': '{}' });
        for (const [n, file] of steps.toSorted(([a], [b]) => a - b)) {
          write(w.data, { [`cases/2026/0001/scans/${file}.jpg`]: noise(900 + file * 700, `${n}`) });
          mustBeOk(await run(w, n));
          age(w);
        }
        await allWhole(w);
      }),
      { numRuns: 8 },
    );
  });
});

function copyCache(w: World, name: string): string {
  const from = join(w.folder, 'local');
  if (existsSync(from)) copyOf(from, join(w.folder, `local-${name}`));
  return join(w.folder, `local-${name}`, 'cache.json');
}
