// What goes onto the drive comes back, byte for byte; a second backup writes only what is new.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FOLDER_NAME, listSnapshots, planRestore, prepareRepo } from '../../main/backup';
import { nodeIo } from '../../main/backup/io/node-io';
import { watchedIo } from './faulty-io';
import { backUp, emptyWorld, ids, LATER, mustBeOk, noise, NOW, PASSPHRASE, QUICK, restoreTo, SAMPLE, treeOf, verify, world, write } from './world';

describe('a backup and its restore', () => {
  it('gives back every file byte for byte, with its time', async () => {
    const w = await world();
    utimesSync(join(w.data, 'settings.json'), 1_700_000_000, 1_700_000_000);
    const made = mustBeOk(await backUp(w));
    expect(made.snapshot).toMatchObject({ at: NOW, cases: 3, files: Object.keys(SAMPLE).length, room: '云隘镇人民调解委员会' });
    expect(mustBeOk(await verify(w, made.snapshot.id))).toEqual({ files: made.snapshot.files, bytes: made.snapshot.bytes, bad: [], elsewhere: [] });
    const into = join(w.folder, 'restored');
    expect(mustBeOk(await restoreTo(w, made.snapshot.id, into))).toMatchObject({ files: made.snapshot.files, cases: 3 });
    expect(treeOf(into)).toEqual(treeOf(w.data));
    expect(statSync(join(into, 'settings.json')).mtimeMs).toBe(1_700_000_000_000);
  });

  it('takes files larger than a piece at the sizes the program really uses, and reads back past the cache', async () => {
    const w = emptyWorld();
    // 16 MiB is one piece: one byte less, exactly, one byte more.
    for (const more of [-1, 0, 1]) writeFileSync(join(w.data, `scan${more}.bin`), noise(16 * 1024 * 1024 + more));
    const real = { scryptN: 2 ** 10 };
    mustBeOk(await prepareRepo(w.drive, PASSPHRASE, { dataFolder: w.data, checkerFile: null }, real));
    const made = mustBeOk(await backUp(w, { cases: 0 }, { ...real, io: nodeIo, pieceBytes: 2 ** 24, packBytes: 2 ** 25 }));
    // What is claimed must be what this system can do.
    const direct = await nodeIo.openPastCache(join(w.repo, 'repo.json'));
    await direct?.close();
    expect(made.readFromDrive).toBe(direct !== null);
    mustBeOk(await restoreTo(w, made.snapshot.id, join(w.folder, 'restored')));
    expect(treeOf(join(w.folder, 'restored'))).toEqual(treeOf(w.data));
  });

  it('says honestly when the system could not be made to read from the drive itself', async () => {
    const w = await world();
    const io = { ...nodeIo, openPastCache: async () => null };
    expect(mustBeOk(await backUp(w, {}, { io })).readFromDrive).toBe(false);
    const refuses = {
      ...nodeIo,
      openPastCache: async (path: string) => {
        const file = await nodeIo.openToRead(path);
        return { ...file, read: () => Promise.reject(Object.assign(new Error('EINVAL'), { code: 'EINVAL' })) };
      },
    };
    expect(mustBeOk(await backUp(w, { now: LATER }, { io: refuses })).readFromDrive).toBe(false);
  });

  it('survives a disk that writes and reads a few bytes at a time', async () => {
    const w = await world();
    const slow = watchedIo(({ name }) => (name === 'write' ? 7 : undefined), { ...nodeIo, openPastCache: async () => null });
    const short = {
      ...slow,
      openToRead: async (path: string) => {
        const file = await slow.openToRead(path);
        return { ...file, read: (into: Uint8Array, at: number) => file.read(into.subarray(0, 61), at) };
      },
    };
    const made = mustBeOk(await backUp(w, {}, { io: short }));
    mustBeOk(await restoreTo(w, made.snapshot.id, join(w.folder, 'restored'), { io: short }));
    expect(treeOf(join(w.folder, 'restored'))).toEqual(treeOf(w.data));
  });

  it('gives back any set of files', async () => {
    const name = fc.stringMatching(/^[a-z地界纠纷]{1,6}$/);
    const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => `${names.join('/')}.x`);
    await fc.assert(
      fc.asyncProperty(fc.dictionary(path, fc.uint8Array({ maxLength: 3000 }), { maxKeys: 8, noNullPrototype: true }), async (files) => {
        const w = await world(files);
        const made = mustBeOk(await backUp(w, { cases: 0 }));
        mustBeOk(await restoreTo(w, made.snapshot.id, join(w.folder, 'restored')));
        expect(treeOf(join(w.folder, 'restored'))).toEqual(treeOf(w.data));
      }),
      { numRuns: 25 },
    );
  });
});

describe('what is left out', () => {
  it('is the lock, the derived catalog and temporary files, nothing else', async () => {
    const w = await world();
    write(w.data, {
      lock: 'here',
      'catalog/snapshot.json': '{}',
      'cases/2026/0001/.case.json.1a-2.tmp': 'x',
      'drafts/intake.json': '{}',
      'cases/2026/0001/lock': 'a file of that name elsewhere',
      'reference/catalog/x.json': '{}',
    });
    const made = mustBeOk(await backUp(w));
    mustBeOk(await restoreTo(w, made.snapshot.id, join(w.folder, 'restored')));
    const left = Object.keys(treeOf(w.data)).filter((path) => !(path in treeOf(join(w.folder, 'restored'))));
    expect(left).toEqual(['cases/2026/0001/.case.json.1a-2.tmp', 'catalog/snapshot.json', 'lock']);
  });
});

describe('the second backup', () => {
  it('writes little and reads only what changed', async () => {
    const w = await world({ ...SAMPLE, 'cases/2026/0001/scans/big.jpg': noise(200_000, 'big') });
    const first = mustBeOk(await backUp(w));
    expect(first.reusedFiles).toBe(0);
    write(w.data, { 'cases/2026/0002/case.json': '{"id":"2026-0002","changed":true}' });
    const second = mustBeOk(await backUp(w, { now: LATER }));
    expect(second.reusedFiles).toBe(first.snapshot.files - 1);
    expect(first.newBytes).toBeGreaterThan(200_000);
    // Most of it the list of the big file's 200 pieces; in earnest a piece is 16 MiB.
    expect(second.newBytes).toBeLessThan(12_000);
    for (const id of await ids(w)) expect(mustBeOk(await verify(w, id)).bad).toEqual([]);
  });

  it('writes nothing twice even when the local cache is lost or spoilt', async () => {
    const w = await world();
    mustBeOk(await backUp(w));
    const [cache = ''] = readdirSync(join(w.folder, 'local'));
    const file = join(w.folder, 'local', cache);
    const spoilt = readFileSync(file);
    spoilt[spoilt.length >> 1]! ^= 1;
    writeFileSync(file, spoilt);
    const again = mustBeOk(await backUp(w, { now: LATER }));
    expect(again).toMatchObject({ reusedFiles: 0 });
    expect(again.newBytes).toBeLessThan(2000);
  });

  it('does not believe a cache of another backup, nor one that names what is not there', async () => {
    const w = await world();
    mustBeOk(await backUp(w));
    for (const pack of readdirSync(join(w.repo, 'packs'))) writeFileSync(join(w.repo, 'packs', pack), '');
    const made = mustBeOk(await backUp(w, { now: LATER }));
    // One file is empty: it needs nothing that could be missing.
    expect(made).toMatchObject({ reusedFiles: 1 });
    expect(mustBeOk(await verify(w, made.snapshot.id)).bad).toEqual([]);

    const other = join(w.folder, 'other');
    mkdirSync(other);
    mustBeOk(await prepareRepo(other, PASSPHRASE, { dataFolder: w.data, checkerFile: null }, QUICK));
    expect(mustBeOk(await backUp(w, { drive: other })).reusedFiles).toBe(0);
    // And two sticks used in turn do not spoil each other's.
    expect(mustBeOk(await backUp(w, { drive: other, now: LATER })).reusedFiles).toBe(made.snapshot.files);
    expect(mustBeOk(await backUp(w, { now: '2026-11-25T02:00:00.000Z' })).reusedFiles).toBe(made.snapshot.files);
  });

  it('reads everything again after a restore, whose files have their old size and time', async () => {
    const w = await world();
    const made = mustBeOk(await backUp(w));
    const into = join(w.folder, 'restored');
    mustBeOk(await restoreTo(w, made.snapshot.id, into));
    rmSync(w.data, { recursive: true });
    renameSync(into, w.data);
    expect(mustBeOk(await backUp(w, { now: LATER })).reusedFiles).toBe(0);
  });

  it('does not trust the time of a file that changed within two seconds of being read', async () => {
    const w = await world();
    mustBeOk(await backUp(w, {}, { io: nodeIo }));
    expect(mustBeOk(await backUp(w, { now: LATER }, { io: nodeIo })).reusedFiles).toBe(0);
  });
});

describe('what the drive shows to anyone', () => {
  it('is names without people and bytes without words', async () => {
    const w = await world({ 'cases/2026/0001/case.json': '张三与李四的地界纠纷', 'cases/2026/0001/scans/张三.jpg': '欠条一张欠条一张欠条一张' });
    mustBeOk(await backUp(w, { room: '老杨工作室', cases: 1 }));
    const names = readdirSync(w.drive, { recursive: true }) as string[];
    for (const name of names) {
      expect(name).toMatch(
        new RegExp(`^${FOLDER_NAME}(/(packs|snapshots|repo(\\.copy)?\\.json|怎样恢复\\.txt|packs/[0-9a-f]{64}\\.pack|snapshots/2026-11-23T02-00-00-000Z-[0-9a-f]{16}\\.snap))?$`),
      );
    }
    for (const name of names.filter((entry) => statSync(join(w.drive, entry)).isFile())) {
      const bytes = readFileSync(join(w.drive, name));
      for (const word of ['张三', '李四', '地界', '欠条', '老杨', 'cases/2026', 'case.json"']) expect(bytes.includes(Buffer.from(word, 'utf8')), `${word} in ${name}`).toBe(false);
    }
  });

  it('differs for the same room under another master key', async () => {
    const [a, b] = [await world(), await world()];
    mustBeOk(await backUp(a));
    mustBeOk(await backUp(b));
    const [packsOfA, packsOfB] = [readdirSync(join(a.repo, 'packs')), readdirSync(join(b.repo, 'packs'))];
    expect(packsOfA.filter((name) => packsOfB.includes(name))).toEqual([]);
  });
});

describe('the list', () => {
  it('has the newest first, and a plan counts cases per year', async () => {
    const w = await world();
    expect(mustBeOk(await listSnapshots(w.drive, PASSPHRASE, QUICK))).toEqual([]);
    const first = mustBeOk(await backUp(w));
    write(w.data, { 'cases/2026/0003/case.json': '{}' });
    const second = mustBeOk(await backUp(w, { now: LATER }));
    expect(await ids(w)).toEqual([second.snapshot.id, first.snapshot.id]);
    const plan = mustBeOk(await planRestore(w.drive, PASSPHRASE, second.snapshot.id, QUICK));
    expect(plan).toEqual({ snapshot: second.snapshot, perYear: [{ year: 2026, cases: 3 }, { year: 2025, cases: 1 }] });
  });

  it('is found also when the person chose the backup folder itself', async () => {
    const w = await world();
    const made = mustBeOk(await backUp(w, { drive: w.repo }));
    expect(mustBeOk(await listSnapshots(w.repo, PASSPHRASE, QUICK)).map(({ id }) => id)).toEqual([made.snapshot.id]);
    expect(readdirSync(w.drive)).toEqual([FOLDER_NAME]);
  });
});
