// Snapshots of this PC: what they hold, what they cost, that nothing bad gets in, and that the plug may be pulled at every operation.
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lookAtLocalSnapshots, makeLocalSnapshot, restoreOverFolder, restoreSnapshot } from '../../main/backup';
import type { LocalJob } from '../../main/backup/local/make-local';
import { seal, type SealedKind } from '../../main/store/envelope';
import { groundOf } from '../../main/backup/ground';
import { openCopy } from '../../main/backup/restore/copy';
import type { DriveIo } from '../../main/backup/io/drive-io';
import { countOperations, cutAt, watchedIo } from './faulty-io';
import { copyOf, emptyWorld, errorOf, mustBeOk, noise, QUICK as WITH_SYNC, treeOf, write, type Files, type World } from './world';

const inner = WITH_SYNC.io as DriveIo;
/** What a flush is for shows only after a power cut; a cut here is counted by operations, and these stay operations. */
const unsynced: DriveIo = {
  ...inner,
  create: async (path) => ({ ...(await inner.create(path)), sync: async () => {} }),
  syncFolder: async () => {},
  openPastCache: async () => null,
};
const QUICK = { ...WITH_SYNC, io: unsynced };

const sealed = (kind: SealedKind, value: unknown, revision = 1) => seal(kind, { format: 1, revision, value });
const aCase = (id: string, text = '地界', revision = 1) => sealed('case', { id, text }, revision);

const ROOM: Files = {
  'heshibu.json': sealed('folder', { roomId: 'r1' }),
  'settings.json': sealed('settings', {}),
  'ledgers/numbers-2026.json': sealed('numbers', {}),
  'cases/2026/0001/case.json': aCase('2026-0001'),
  'cases/2026/0001/scans/ab.jpg': noise(5000, 'jpg'),
  'cases/2026/0002/case.json': aCase('2026-0002'),
  'cases/2026/0002/papers/F7.pdf': noise(3000, 'pdf'),
};

function room(files: Files = ROOM): World & { place: string } {
  const w = emptyWorld();
  write(w.data, files);
  return { ...w, place: join(w.folder, 'snapshots', 'r1') };
}
type Room = ReturnType<typeof room>;

const job = (w: Room, more: Partial<LocalJob> = {}): LocalJob => ({
  source: w.data,
  place: w.place,
  roomId: 'r1',
  room: '云隘镇人民调解委员会',
  cases: 2,
  why: 'hourly',
  now: '2026-11-23T02:00:00.000Z',
  whole: true,
  floor: 0,
  ...more,
});
const make = (w: Room, more: Partial<LocalJob> = {}, ground = QUICK) => makeLocalSnapshot(job(w, more), undefined, ground);
const look = async (w: Room) => mustBeOk(await lookAtLocalSnapshots(w.place));
const ids = async (w: Room) => (await look(w)).snapshots.map(({ id }) => id);
const restoreTo = (w: Room, snapshot: string, into: string, ground = QUICK) => restoreSnapshot({ local: w.place, snapshot, into }, undefined, ground);
const at = (hour: number) => `2026-11-23T${String(hour).padStart(2, '0')}:00:00.000Z`;
const spaceOf = (free: number) => ({ ...QUICK, io: { ...QUICK.io, space: async () => ({ total: 1e12, free }) } });

describe('a local snapshot', () => {
  it('brings back the folder byte for byte, into a new one and over the present one', async () => {
    const w = room();
    const before = treeOf(w.data);
    const { snapshot } = mustBeOk(await make(w));
    expect(snapshot).toMatchObject({ cases: 2, files: 7, whole: true, why: 'hourly' });
    write(w.data, { 'cases/2026/0001/case.json': aCase('2026-0001', '改过', 2), 'cases/2026/0003/case.json': aCase('2026-0003') });
    mustBeOk(await restoreTo(w, snapshot.id, join(w.folder, 'elsewhere')));
    expect(treeOf(join(w.folder, 'elsewhere'))).toEqual(before);
    const over = mustBeOk(await restoreOverFolder({ local: w.place, snapshot: snapshot.id, folder: w.data, now: at(5) }, undefined, QUICK));
    expect(treeOf(w.data)).toEqual(before);
    expect(existsSync(join(over.asideAs, 'cases/2026/0003/case.json'))).toBe(true);
  });

  it('costs what changed: kept files are shared with the data, the rest is copied once', async () => {
    const w = room();
    const first = mustBeOk(await make(w));
    expect(first.sharedBytes).toBe(8000);
    expect(first.newBytes).toBeLessThan(5000);
    expect(statSync(join(w.data, 'cases/2026/0001/scans/ab.jpg')).nlink).toBe(2);
    const nothing = mustBeOk(await make(w, { now: at(3) }));
    expect(nothing).toMatchObject({ fresh: false, newBytes: 0, sharedBytes: 0, snapshot: { id: first.snapshot.id } });
    const changed = aCase('2026-0001', '改过', 2);
    write(w.data, { 'cases/2026/0001/case.json': changed });
    const second = mustBeOk(await make(w, { now: at(4) }));
    // The case and the part of the list it is in.
    expect(second.fresh).toBe(true);
    expect(second.newBytes).toBeLessThan(changed.length + 600);
    const { own, shared } = await look(w);
    expect(shared).toBe(8000);
    expect(own).toBeLessThan(8000);
  });

  it('survives the deletion of what it shares, and stays as it was when a case is saved again', async () => {
    const w = room();
    const before = treeOf(w.data);
    const { snapshot } = mustBeOk(await make(w));
    rmSync(w.data, { recursive: true });
    mustBeOk(await restoreTo(w, snapshot.id, w.data));
    expect(treeOf(w.data)).toEqual(before);
  });

  it('copies where the volume has no second names', async () => {
    const w = room();
    const io = { ...QUICK.io, link: async () => Promise.reject(Object.assign(new Error(), { code: 'EXDEV' })) };
    const made = mustBeOk(await make(w, {}, { ...QUICK, io }));
    expect(made.sharedBytes).toBe(0);
    expect(statSync(join(w.data, 'cases/2026/0001/scans/ab.jpg')).nlink).toBe(1);
    mustBeOk(await restoreTo(w, made.snapshot.id, join(w.folder, 'back')));
    expect(treeOf(join(w.folder, 'back'))).toEqual(treeOf(w.data));
  });

  it.skipIf(process.platform === 'win32')('is for its owner only', async () => {
    const w = room();
    mustBeOk(await make(w));
    // A second name has the rights of the file it is of: the store writes scans for their owner only, this test does not.
    const own = (readdirSync(w.place, { recursive: true }) as string[]).filter((name) => statSync(join(w.place, name)).nlink === 1 || !name.includes('objects'));
    expect(own.filter((name) => (statSync(join(w.place, name)).mode & 0o077) !== 0)).toEqual([]);
  });

  it('never lies in the data folder', async () => {
    const w = room();
    expect(errorOf(await make({ ...w, place: join(w.data, 'snapshots') }))).toMatchObject({ kind: 'drive', problem: 'same-place' });
  });
});

describe('never of a damaged state', () => {
  const damages: [what: string, damage: (w: Room) => void, kind: string][] = [
    ['a case file cut short', (w) => write(w.data, { 'cases/2026/0001/case.json': aCase('2026-0001').subarray(0, 80) }), 'damaged'],
    ['a case file of zeros', (w) => write(w.data, { 'cases/2026/0001/case.json': Buffer.alloc(300) }), 'damaged'],
    ['a ledger somebody typed in', (w) => appendFileSync(join(w.data, 'ledgers/numbers-2026.json'), ' '), 'damaged'],
    ['a case that is gone', (w) => rmSync(join(w.data, 'cases/2026/0002'), { recursive: true }), 'data-folder'],
    ['all cases gone', (w) => rmSync(join(w.data, 'cases'), { recursive: true }), 'data-folder'],
  ];
  it.each(damages)('%s', async (_what, damage, kind) => {
    const w = room();
    const good = mustBeOk(await make(w)).snapshot.id;
    damage(w);
    expect(errorOf(await make(w, { now: at(5) })).kind).toBe(kind);
    expect(await ids(w)).toEqual([good]);
  });

  it('where a person asked for it, it is kept, marked, and never pushes out the newest good one', async () => {
    const w = room();
    const good = mustBeOk(await make(w, { now: '2024-01-01T02:00:00.000Z' })).snapshot.id;
    write(w.data, { 'cases/2026/0001/case.json': Buffer.alloc(300) });
    for (let day = 1; day < 9; day += 1) mustBeOk(await make(w, { why: 'before-repair', now: `2026-02-${String(day).padStart(2, '0')}T02:00:00.000Z`, whole: false }));
    const { snapshots } = await look(w);
    expect(snapshots.map(({ whole }) => whole)).toEqual([...Array.from({ length: 8 }, () => false), true]);
    expect(snapshots.at(-1)?.id).toBe(good);
  });
});

describe('thinning and room', () => {
  it('thins by the table, and what only the thinned ones needed goes with them', async () => {
    const w = room();
    for (let day = 1; day < 29; day += 1) {
      write(w.data, { 'cases/2026/0001/case.json': aCase('2026-0001', `第${day}天`, day) });
      mustBeOk(await make(w, { now: `2026-02-${String(day).padStart(2, '0')}T02:00:00.000Z` }));
    }
    const { snapshots } = await look(w);
    expect(snapshots).toHaveLength(16);
    const objects = (readdirSync(join(w.place, 'objects'), { recursive: true }) as string[]).filter((name) => statSync(join(w.place, 'objects', name)).isFile());
    // Two names per day kept (case and its part of the list) and what all share.
    expect(objects.length).toBeLessThan(16 * 2 + 12);
    for (const { id } of snapshots) expect(Object.keys(await contentOf(w, id))).toHaveLength(7);
  });

  it('says no where the disk would get too full, and keeps fewer before that', async () => {
    const w = room();
    for (let day = 1; day < 29; day += 1) {
      write(w.data, { 'cases/2026/0001/case.json': aCase('2026-0001', `第${day}天`, day) });
      mustBeOk(await make(w, { now: `2026-02-${String(day).padStart(2, '0')}T02:00:00.000Z` }));
    }
    write(w.data, { 'cases/2026/0001/case.json': aCase('2026-0001', '再改', 30) });
    const refused = await make(w, { now: '2026-03-01T02:00:00.000Z', floor: 1_000_000 }, spaceOf(500_000));
    expect(errorOf(refused)).toMatchObject({ kind: 'disk-full', free: 500_000 });
    expect((await ids(w)).length).toBeLessThan(8);
    expect(await ids(w)).not.toEqual([]);
    // As soon as there is room again it goes on.
    expect(mustBeOk(await make(w, { now: '2026-03-01T03:00:00.000Z' })).fresh).toBe(true);
  });

  it('a list that can no longer be read is said, and takes nothing with it', async () => {
    const w = room();
    const first = mustBeOk(await make(w)).snapshot.id;
    write(w.data, { 'cases/2026/0001/case.json': aCase('2026-0001', '改过', 2) });
    const second = mustBeOk(await make(w, { now: at(4) })).snapshot.id;
    appendFileSync(join(w.place, 'lists', `${second}.json`), 'x');
    expect((await look(w)).snapshots.map(({ damaged }) => damaged)).toEqual([true, false]);
    mustBeOk(await restoreTo(w, first, join(w.folder, 'back')));
    expect(errorOf(await restoreTo(w, second, join(w.folder, 'no')))).toMatchObject({ kind: 'drive', problem: 'damaged' });
    expect(existsSync(join(w.folder, 'no'))).toBe(false);
  });

  it('a damaged object refuses the whole restore before anything is written', async () => {
    const w = room();
    const { snapshot } = mustBeOk(await make(w));
    const folder = join(w.place, 'objects');
    const victim = (readdirSync(folder, { recursive: true }) as string[]).map((name) => join(folder, name)).find((path) => statSync(path).isFile() && statSync(path).size === 3000);
    renameSync(victim!, `${victim!}x`);
    writeFileSync(victim!, noise(3000, 'another'));
    expect(errorOf(await restoreTo(w, snapshot.id, join(w.folder, 'no')))).toMatchObject({ kind: 'drive', problem: 'damaged' });
    expect(existsSync(join(w.folder, 'no'))).toBe(false);
  });
});

/** Path → SHA-256 of every file of a snapshot, as it would be restored. */
async function contentOf(w: Room, id: string): Promise<Record<string, string>> {
  const copy = await openCopy({ local: w.place, snapshot: id }, groundOf(QUICK));
  const found: Record<string, string> = {};
  for (const file of copy.files) {
    const hash = createHash('sha256');
    for await (const piece of copy.pieces(file)) hash.update(piece);
    found[file.path] = hash.digest('hex');
  }
  return found;
}

/** Every operation with HESHIBU_EVERY_CUT=1; every fourth, beginning with the first, in the ordinary run. */
const STEP = process.env['HESHIBU_EVERY_CUT'] === '1' ? 1 : 4;

describe('the plug pulled', () => {
  it('at any operation leaves the earlier snapshot and the data whole, and the next run finishes', async () => {
    const w = room();
    const first = mustBeOk(await make(w)).snapshot.id;
    const before = treeOf(w.data);
    write(w.data, { 'cases/2026/0003/case.json': aCase('2026-0003'), 'cases/2026/0003/scans/cd.jpg': noise(2000, 'cd') });
    const now = treeOf(w.data);
    const at3 = { now: at(3), cases: 3 };
    const other = (n: number | string): Room => ({ ...w, place: copyOf(w.place, join(w.folder, `place${n}`)) });
    const operations = await countOperations((io) => make(other('counted'), at3, { ...QUICK, io }), QUICK.io);
    expect(operations).toBeGreaterThan(60);
    let failed = 0;
    for (let n = 1; n <= operations; n += STEP) {
      const cut = other(n);
      if (!(await make(cut, at3, { ...QUICK, io: watchedIo(cutAt(n), unsynced) })).ok) failed += 1;
      const listed = await ids(cut);
      expect(listed, `cut at ${n}`).toContain(first);
      for (const id of listed) expect(await contentOf(cut, id), `cut at ${n}`).toEqual(id === first ? before : now);
      const next = mustBeOk(await make(cut, { ...at3, now: at(6) }));
      expect(await contentOf(cut, next.snapshot.id), `cut at ${n}`).toEqual(now);
      expect(readdirSync(join(cut.place, 'parts'))).toEqual([]);
      rmSync(cut.place, { recursive: true });
    }
    expect(treeOf(w.data)).toEqual(now);
    expect(failed).toBeGreaterThan((operations / STEP) * 0.7);
  }, 120_000);

  it('in the middle of thinning loses no snapshot that is still listed', async () => {
    const w = room();
    for (let day = 1; day < 19; day += 1) {
      write(w.data, { 'cases/2026/0001/case.json': aCase('2026-0001', `第${day}天`, day) });
      mustBeOk(await make(w, { now: `2026-02-${String(day).padStart(2, '0')}T02:00:00.000Z` }));
    }
    write(w.data, { 'cases/2026/0001/case.json': aCase('2026-0001', '再改', 30) });
    const later = { now: '2026-06-01T02:00:00.000Z' };
    const other = (n: number | string): Room => ({ ...w, place: copyOf(w.place, join(w.folder, `place${n}`)) });
    const operations = await countOperations((io) => make(other('counted'), later, { ...QUICK, io }), QUICK.io);
    for (let n = operations; n > operations - 60; n -= 7) {
      const cut = other(n);
      await make(cut, later, { ...QUICK, io: watchedIo(cutAt(n), QUICK.io) });
      for (const id of await ids(cut)) expect(Object.keys(await contentOf(cut, id))).toHaveLength(7);
    }
  });
});
