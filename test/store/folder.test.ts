// The data folder itself: made, opened, and every way in which it may not be what it should be. Nothing is ever started empty.
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wordsFor } from '../../main/contract/words';
import type { AppError } from '../../main/contract/errors';
import { SAMPLE_SETTINGS } from '../../main/reference/samples/room';
import { createStore, inspectFolder, openStore, type Volume } from '../../main/store';
import { nodeDisk } from '../../main/store/disk';
import { FORMS } from '../../main/store/forms';
import { seal } from '../../main/store/envelope';
import { diesAt, faultyDisk } from './faults';
import { must, mustFail, newStore, options, register, reopen, tempFolder } from './room';

const open = async (folder: string, more: Parameters<typeof options>[0] = {}) => mustFail(await openStore(folder, options(more)));
const create = async (folder: string, more: Parameters<typeof options>[0] = {}) => mustFail(await createStore(folder, SAMPLE_SETTINGS, options(more)));
const isAbout = (problem: string) => ({ kind: 'data-folder', problem });

/** Everything below a folder, with contents: to see that nothing was touched. */
async function everything(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name));
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await readFile(name, 'base64')] as const)));
}

describe('a new data folder', () => {
  it('is made where there is nothing, or an empty folder, and knows itself', async () => {
    for (const make of [async (f: string) => f, async (f: string) => (await mkdir(f), f), async (f: string) => join(f, 'deep', 'er')]) {
      const folder = await make(join(await tempFolder(), 'data'));
      const store = must(await createStore(folder, SAMPLE_SETTINGS, options()));
      expect(store.marker).toMatchObject({ format: 1, roomId: expect.stringMatching(/^n\d+$/) as unknown, created: '2026-11-23T02:00:00.000Z' });
      expect(store.settings()).toEqual(SAMPLE_SETTINGS);
      expect([store.caseCount(), store.notices(), store.summaries()]).toEqual([0, [], []]);
      await store.close();
      expect(await inspectFolder(folder)).toBe('data');
      const again = await reopen(folder);
      expect(again.marker).toEqual(store.marker);
      expect(again.notices()).toEqual([]);
    }
  });

  it('is not made over anything that is there', async () => {
    const { folder, store } = await newStore();
    await register(store);
    await store.close();
    const before = await everything(folder);
    expect(await create(folder)).toMatchObject(isAbout('not-empty'));
    await rm(join(folder, 'heshibu.json'));
    expect(await create(folder)).toMatchObject(isAbout('not-empty'));
    const { [join(folder, 'heshibu.json')]: _, ...rest } = before;
    expect(await everything(folder)).toEqual(rest);
    const foreign = await tempFolder();
    await writeFile(join(foreign, '照片.jpg'), 'x');
    expect(await create(foreign)).toMatchObject(isAbout('not-empty'));
    expect(await create(join(foreign, '照片.jpg'))).toMatchObject(isAbout('not-a-folder'));
    expect(await create(join(foreign, '照片.jpg', 'data'))).toMatchObject(isAbout('not-a-folder'));
    expect(await readdir(foreign)).toEqual(['照片.jpg']);
  });

  it('is not minded what file managers leave behind', async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'desktop.ini'), '');
    expect(await inspectFolder(folder)).toBe('empty');
    await must(await createStore(folder, SAMPLE_SETTINGS, options())).close();
  });

  it('can be made again after its making was broken off at any step', async () => {
    const counting = faultyDisk(() => null);
    const first = join(await tempFolder(), 'data');
    const store = must(await createStore(first, SAMPLE_SETTINGS, options({ disk: counting })));
    const steps = counting.log.length;
    await store.close();
    for (let at = 0; at < steps; at += 3) {
      const folder = join(await tempFolder(), 'data');
      const broken = await createStore(folder, SAMPLE_SETTINGS, options({ disk: faultyDisk((_, i) => diesAt(at)(_, i)) }));
      if (broken.ok) await broken.value.close();
      await rm(join(folder, 'lock'), { force: true });
      const kind = await inspectFolder(folder);
      expect(['absent', 'empty', 'data'], `step ${at}`).toContain(kind);
      const after = kind === 'data' ? await openStore(folder, options()) : await createStore(folder, SAMPLE_SETTINGS, options());
      await register(must(after));
      await must(after).close();
    }
  });

  it('says which setting is wrong', async () => {
    const folder = join(await tempFolder(), 'data');
    const wrong = { ...SAMPLE_SETTINGS, staff: [] };
    expect(mustFail(await createStore(folder, wrong, options()))).toMatchObject({ kind: 'bad-input', fields: [{ path: 'staff' }] });
    expect(await inspectFolder(folder)).toBe('absent');
  });
});

describe('opening', () => {
  it('says what is there instead of data, and touches nothing', async () => {
    const root = await tempFolder();
    await writeFile(join(root, 'file'), 'x');
    await mkdir(join(root, 'empty'));
    await mkdir(join(root, 'foreign'));
    await writeFile(join(root, 'foreign', 'x.txt'), 'x');
    const before = await everything(root);
    expect(await open(join(root, 'absent'))).toMatchObject(isAbout('missing'));
    expect(await open(join(root, 'file'))).toMatchObject(isAbout('not-a-folder'));
    expect(await open(join(root, 'empty'))).toMatchObject(isAbout('emptied'));
    expect(await open(join(root, 'foreign'))).toMatchObject(isAbout('not-empty'));
    expect(await everything(root)).toEqual(before);
  });

  it('refuses a folder with cases and no marker, and says that the cases are there', async () => {
    const { folder, store } = await newStore();
    await register(store);
    await store.close();
    await rm(join(folder, 'heshibu.json'));
    expect(await inspectFolder(folder)).toBe('data-without-marker');
    expect(await open(folder)).toMatchObject(isAbout('no-marker'));
  });

  it.each([
    ['its cases', ['cases']],
    ['the year', ['cases/2026']],
    ['cases and catalog', ['cases', 'catalog']],
    ['cases and ledgers', ['cases', 'ledgers']],
    ['all but marker and settings', ['cases', 'catalog', 'ledgers', 'trash']],
  ])('refuses a folder that lost %s: it had data', async (_, lost) => {
    const { folder, store } = await newStore();
    await register(store);
    await store.close();
    for (const name of lost) await rm(join(folder, name), { recursive: true });
    expect(await open(folder)).toMatchObject(isAbout('emptied'));
    expect(await create(folder)).toMatchObject(isAbout('not-empty'));
  });

  it('opens a folder whose last case was set aside', async () => {
    const { folder, store } = await newStore();
    const file = await register(store);
    must(await store.trash.setAside(file.id, 1, '', ''));
    await store.close();
    expect((await reopen(folder)).caseCount()).toBe(0);
  });

  it.each(['EROFS', 'EACCES', 'EPERM'])('says that a folder is read-only when nothing can be written (%s)', async (code) => {
    const { folder, store } = await newStore();
    await register(store);
    await store.close();
    const writes = ['write', 'link', 'rename', 'remove', 'makeFolder', 'syncFolder'];
    const disk = faultyDisk(({ name, path }) => (writes.includes(name) || (name === 'open' && path.endsWith('.tmp')) ? code : null));
    expect(await open(folder, { disk })).toMatchObject(isAbout('read-only'));
    expect(await create(join(await tempFolder(), 'new'), { disk })).toMatchObject(isAbout('read-only'));
  });

  it('says that the disk is full, and leaves the data as it is', async () => {
    const { folder, store } = await newStore();
    const file = await register(store);
    await store.close();
    const disk = faultyDisk(({ name }) => (name === 'write' ? 'ENOSPC' : null));
    expect(await open(folder, { disk })).toMatchObject({ kind: 'disk-full', where: 'data' });
    expect(await create(join(await tempFolder(), 'new'), { disk })).toMatchObject({ kind: 'disk-full', where: 'data' });
    expect(must(await (await reopen(folder)).read(file.id))).toEqual(file);
  });

  it('says that a folder cannot be read', async () => {
    const { folder, store } = await newStore();
    await store.close();
    const disk = faultyDisk(({ name }) => (name === 'readFolder' ? 'EIO' : null));
    expect(await inspectFolder(folder, disk)).toBe('unreadable');
    expect(await open(folder, { disk })).toMatchObject(isAbout('unreadable'));
    expect(await create(folder, { disk })).toMatchObject(isAbout('unreadable'));
  });

  it.each([
    ['FAT32', 'fat'],
    ['exFAT', 'fat'],
  ] as const)('refuses %s, by name, before anything is written', async (name, kind) => {
    const volumeOf = async (): Promise<Volume> => ({ kind, name });
    const folder = join(await tempFolder(), 'data');
    expect(await create(folder, { volumeOf })).toEqual({ kind: 'data-folder', problem: 'fat', folder, detail: name });
    expect(await inspectFolder(folder)).toBe('absent');
    const { folder: copied, store } = await newStore();
    await store.close();
    const before = await everything(copied);
    expect(await open(copied, { volumeOf })).toMatchObject({ problem: 'fat', detail: name });
    expect(await everything(copied)).toEqual(before);
  });

  it.each([
    [0x4d44, 'FAT32'],
    [0x2011bab0, 'exFAT'],
  ])('asks the disk itself what it is: type 0x%x is refused as %s', async (type, name) => {
    const { folder, store } = await newStore();
    await store.close();
    const before = await everything(folder);
    const disk = { ...nodeDisk, volume: async () => ({ type, free: 1e9 }) };
    expect(await open(folder, { disk })).toMatchObject({ problem: 'fat', detail: name });
    expect(await create(join(await tempFolder(), 'new'), { disk })).toMatchObject({ problem: 'fat', detail: name });
    expect(await everything(folder)).toEqual(before);
  });

  it('refuses what a newer program made: the folder, or its settings', async () => {
    const { folder, store } = await newStore();
    await store.close();
    const marker = { format: 2, roomId: 'x', created: '2026-01-01T00:00:00.000Z', ready: true };
    const good = await readFile(join(folder, 'heshibu.json'));
    await writeFile(join(folder, 'heshibu.json'), seal('folder', { format: 2, revision: 1, value: { ...marker, more: 1 } }));
    expect(await open(folder)).toEqual({ kind: 'newer-format', file: 'heshibu.json', found: 2, known: 1 });
    await writeFile(join(folder, 'heshibu.json'), seal('folder', { format: 1, revision: 1, value: marker }));
    expect(await open(folder)).toMatchObject({ kind: 'newer-format', found: 2 });
    await writeFile(join(folder, 'heshibu.json'), good);
    await writeFile(join(folder, 'settings.json'), seal('settings', { format: FORMS.settings.format + 1, revision: 1, value: {} }));
    const before = await everything(folder);
    expect(await open(folder)).toMatchObject({ kind: 'newer-format', file: 'settings.json' });
    expect(await everything(folder)).toEqual(before);
  });

  it('goes on with the copy before when marker, settings or a ledger is damaged, and says so', async () => {
    const { folder, store } = await newStore();
    must(await store.saveSettings({ ...store.settings(), soonDays: 8 }));
    must(await store.saveSettings({ ...store.settings(), soonDays: 9 }));
    await register(store);
    await register(store, '第二件');
    await store.close();
    for (const name of ['heshibu.json', 'settings.json', 'ledgers/cases.json']) await writeFile(join(folder, name), '\0'.repeat(200));
    const again = await reopen(folder);
    expect(again.notices().map((n) => n.kind)).toEqual(['restored', 'restored', 'restored']);
    expect(again.settings().soonDays).toBe(8);
    expect((await register(again, '第三件')).id).toBe('2026-0003');
    must(await again.saveSettings({ ...again.settings(), soonDays: 10 }));
    await again.close();
    expect(await readFile(join(folder, 'settings.json.damaged'), 'utf8')).toBe('\0'.repeat(200));
    const healed = await reopen(folder);
    expect(healed.settings().soonDays).toBe(10);
    expect(healed.notices().filter((n) => n.say.includes('settings'))).toEqual([]);
  });

  it('stops at damaged settings when there is no whole copy', async () => {
    const { folder, store } = await newStore();
    await store.close();
    await writeFile(join(folder, 'settings.json'), 'x');
    expect(await open(folder)).toEqual({ kind: 'damaged', file: 'settings.json', why: 'not-json', previous: false });
    await rm(join(folder, 'settings.json'));
    expect(await open(folder)).toMatchObject({ kind: 'damaged', file: 'settings.json' });
  });

  it('has words for each of these problems', () => {
    for (const problem of ['missing', 'not-a-folder', 'read-only', 'fat', 'locked', 'emptied', 'not-empty', 'no-marker', 'unreadable'] as const) {
      const error: AppError = { kind: 'data-folder', problem, folder: '/x', detail: hostname() };
      expect(Object.values(wordsFor(error)).every((text) => text.length > 5)).toBe(true);
    }
  });

  it('finds everything again after the folder was moved', async () => {
    const { folder, store } = await newStore();
    const file = await register(store);
    await store.close();
    const moved = join(await tempFolder(), '新的地方');
    await rename(folder, moved);
    const again = await reopen(moved);
    expect(must(await again.read(file.id))).toEqual(file);
    expect(again.notices()).toEqual([]);
    expect(await open(folder)).toMatchObject(isAbout('missing'));
  });
});
