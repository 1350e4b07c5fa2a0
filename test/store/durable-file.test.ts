// The write protocol: in which order things happen, and what is on disk when any one of them fails.
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { isLeftOver, writeDurably, writeFileDurably } from '../../main/store/durable-file';
import { faultyDisk, type Operation } from './faults';
import { tempFolder } from './room';

const OLD = Buffer.from('old');
const NEW = Buffer.from('new and longer');
let file = '';
beforeEach(async () => {
  file = join(await tempFolder(), 'case.json');
  await writeFile(file, OLD);
});
const folder = () => join(file, '..');
const isTemp = ({ path }: Operation) => path.endsWith('.tmp');

describe('writing durably', () => {
  it('syncs the file before it gets its name, and the folder after', async () => {
    const disk = faultyDisk(() => null);
    await writeDurably(disk, file, NEW, { keepPrevious: true });
    const steps = disk.log.map(({ name }) => name);
    expect(steps.filter((s) => ['open', 'write', 'sync', 'link', 'rename', 'syncFolder'].includes(s))).toEqual(['open', 'write', 'sync', 'link', 'rename', 'syncFolder']);
    expect(await readFile(file)).toEqual(NEW);
    expect(await readFile(`${file}.prev`)).toEqual(OLD);
    expect((await readdir(folder())).toSorted()).toEqual(['case.json', 'case.json.prev']);
  });

  it('gives the facts by which the file is known again', async () => {
    const disk = faultyDisk(() => null);
    expect(await writeDurably(disk, file, NEW)).toEqual(await disk.facts(file));
  });

  it('leaves the old file untouched and nothing lying about when any step before the rename fails', async () => {
    const healthy = faultyDisk(() => null);
    await writeDurably(healthy, file, OLD, { keepPrevious: true });
    const renamed = healthy.log.findIndex(({ name }) => name === 'rename');
    for (let at = 0; at <= renamed; at += 1) {
      const disk = faultyDisk((_, i) => (i === at ? 'EIO' : null));
      await expect(writeDurably(disk, file, NEW, { keepPrevious: true }), `step ${at}`).rejects.toMatchObject({ code: 'EIO' });
      expect(await readFile(file), `step ${at}`).toEqual(OLD);
      expect((await readdir(folder())).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    }
  });

  it('is old or new, whole, wherever the program dies', async () => {
    const length = faultyDisk(() => null);
    await writeDurably(length, file, OLD, { keepPrevious: true });
    for (let at = 0; at <= length.log.length; at += 1) {
      await writeFile(file, OLD);
      const disk = faultyDisk((_, i) => (i >= at ? 'ESTOPPED' : null));
      const done = await writeDurably(disk, file, NEW, { keepPrevious: true }).then(
        () => true,
        () => false,
      );
      const found = await readFile(file);
      expect([OLD, NEW]).toContainEqual(found);
      if (done) expect(found).toEqual(NEW);
    }
  });

  it.each(['EPERM', 'EACCES', 'EBUSY'])('waits for a virus scanner that holds the file (%s), and not for ever', async (code) => {
    let refusals = 5;
    const patient = faultyDisk(({ name }) => (name === 'rename' && (refusals -= 1) >= 0 ? code : null));
    await writeDurably(patient, file, NEW);
    expect(await readFile(file)).toEqual(NEW);
    const stuck = faultyDisk(({ name }) => (name === 'rename' ? code : null));
    await expect(writeDurably(stuck, file, OLD)).rejects.toMatchObject({ code });
    expect(stuck.log.filter(({ name }) => name === 'rename')).toHaveLength(21);
    expect(await readFile(file)).toEqual(NEW);
  });

  it('copies where the file system has no second names', async () => {
    const disk = faultyDisk(({ name }) => (name === 'link' ? 'EPERM' : null));
    await writeDurably(disk, file, NEW, { keepPrevious: true });
    expect(await readFile(`${file}.prev`)).toEqual(OLD);
    expect(await readFile(file)).toEqual(NEW);
  });

  it('reads back where it is told to, and refuses a medium that gives back other bytes', async () => {
    const disk = faultyDisk(() => null);
    await writeDurably(disk, file, NEW, { readBack: true });
    expect(disk.log.some((o) => o.name === 'readFile' && isTemp(o))).toBe(true);
    const lying = { ...faultyDisk(() => null), readFile: async () => Buffer.from('something else') };
    await expect(writeDurably(lying, file, OLD, { readBack: true })).rejects.toMatchObject({ error: { kind: 'write-failed', code: 'READ-BACK' } });
    expect(await readFile(file)).toEqual(NEW);
  });

  it('knows its own temp files from those of another run', async () => {
    const disk = faultyDisk(() => null);
    await writeDurably(disk, file, NEW);
    const mine = disk.log.find(({ name }) => name === 'open')?.path ?? '';
    expect(mine).toMatch(/\.tmp$/);
    expect(isLeftOver(mine)).toBe(false);
    expect(isLeftOver('.case.json.0badcafe-3.tmp')).toBe(true);
    expect(isLeftOver('case.json')).toBe(false);
  });

  it('answers instead of throwing for callers outside the store', async () => {
    expect(await writeFileDurably(join(folder(), 'config.json'), '{}')).toEqual({ ok: true, value: undefined });
    expect(await writeFileDurably(join(folder(), 'nowhere', 'config.json'), '{}')).toMatchObject({ ok: false, error: { kind: 'data-folder', problem: 'missing' } });
    const full = faultyDisk(({ name }) => (name === 'write' ? 'ENOSPC' : null));
    expect(await writeFileDurably(file, '{}', full)).toMatchObject({ ok: false, error: { kind: 'disk-full', where: 'data', free: expect.any(Number) as unknown } });
  });

  it('throws what is no error of the disk: a bug must not look like a full disk', async () => {
    const broken = { ...faultyDisk(() => null), open: () => Promise.reject(new TypeError('bug')) };
    await expect(writeFileDurably(file, '{}', broken)).rejects.toThrow('bug');
  });
});
