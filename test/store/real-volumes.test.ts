// Disks that are what they are: one that is full, one that nobody may write on, a FAT one. Mounting takes root and a kernel that knows
// the file system; where that is missing these tests say so, and folder.test.ts, cases.test.ts and volume.test.ts stand in for them.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { SAMPLE_SETTINGS } from '../../main/reference/samples/room';
import { createStore, openStore } from '../../main/store';
import { nodeDisk } from '../../main/store/disk';
import { must, mustFail, options, register, remark, reopen, tempFolder } from './room';

const workshop = mkdtempSync(join(tmpdir(), 'heshibu-volumes-'));
afterAll(() => rmSync(workshop, { recursive: true, force: true }));

const mounted: string[] = [];
afterEach(() => {
  for (const at of mounted.splice(0).toReversed()) execFileSync('umount', ['--lazy', at]);
});

/** The kinds of volumes that can be made here, by trying. */
const KINDS = {
  tmpfs: (at: string) => execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=700k', 'tmpfs', at], { stdio: 'ignore' }),
  vfat: (at: string) => {
    const image = join(workshop, `stick-${mounted.length}.img`);
    rmSync(image, { force: true });
    execFileSync('mkfs.vfat', ['-C', image, '4096'], { stdio: 'ignore' });
    execFileSync('mount', ['-o', 'loop', image, at], { stdio: 'ignore' });
  },
} as const;

function canMount(kind: keyof typeof KINDS): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const at = mkdtempSync(join(workshop, 'try-'));
  try {
    KINDS[kind](at);
    execFileSync('umount', [at]);
    return true;
  } catch {
    return false;
  }
}

async function mount(kind: keyof typeof KINDS): Promise<string> {
  const at = await tempFolder();
  KINDS[kind](at);
  mounted.push(at);
  return at;
}

/** Leaves so many bytes free, as holiday photographs would. */
async function fillBut(folder: string, free: number): Promise<string> {
  const ballast = join(folder, '..', 'ballast');
  await writeFile(ballast, new Uint8Array(0));
  const { free: left } = await nodeDisk.volume(folder);
  await writeFile(ballast, new Uint8Array(Math.max(0, left - free)));
  return ballast;
}

describe.skipIf(!canMount('tmpfs'))('a disk that is full (needs root, to mount one)', () => {
  it('loses nothing at any save, says how much is missing, and goes on when there is room', async () => {
    const folder = join(await mount('tmpfs'), '和事簿数据');
    const store = must(await createStore(folder, SAMPLE_SETTINGS, options()));
    let file = await register(store);
    const ballast = await fillBut(folder, 90_000);
    let saves = 0;
    for (;;) {
      const result = await remark(store, file, `第${saves}次${'山'.repeat(3000)}`);
      if (!result.ok) {
        expect(result.error).toMatchObject({ kind: 'disk-full', where: 'data', free: expect.any(Number) as unknown });
        break;
      }
      file = result.value;
      saves += 1;
      // Saves replace each other; the disk fills from elsewhere.
      await writeFile(ballast, new Uint8Array(8192), { flag: 'a' }).catch(() => {});
    }
    expect(must(await store.read(file.id))).toEqual(file);
    expect(store.summary(file.id)?.revision).toBe(file.revision);
    expect((await store.check()).damaged).toEqual([]);
    await rm(ballast);
    await fillBut(folder, 0);
    await expect(register(store, '又一件')).rejects.toThrow('disk-full');
    expect(mustFail(await store.drafts.write('intake-1', '山'.repeat(3000)))).toMatchObject({ kind: 'disk-full' });
    await rm(ballast);
    file = must(await remark(store, file, '有地方了'));
    const next = await register(store, '又一件');
    await store.close();
    const again = await reopen(folder);
    expect(must(await again.read(file.id))).toEqual(file);
    expect(must(await again.read(next.id))).toEqual(next);
    expect(again.notices().filter((n) => n.kind !== 'leftover-files')).toEqual([]);
    await again.close();
  });

  it('is said when the folder is made and when it is opened, and costs nothing', async () => {
    const at = await mount('tmpfs');
    const folder = join(at, '和事簿数据');
    const store = must(await createStore(folder, SAMPLE_SETTINGS, options()));
    const file = await register(store);
    await store.close();
    const ballast = await fillBut(folder, 0);
    expect(mustFail(await createStore(join(at, 'new'), SAMPLE_SETTINGS, options()))).toMatchObject({ kind: 'disk-full', where: 'data' });
    expect(mustFail(await openStore(folder, options()))).toMatchObject({ kind: 'disk-full', where: 'data' });
    await rm(ballast);
    const again = await reopen(folder);
    expect(must(await again.read(file.id))).toEqual(file);
    await again.close();
  });
});

describe.skipIf(!canMount('tmpfs'))('a disk that nobody may write on (needs root, to mount one)', () => {
  it('is refused, whether there is data on it or not, and is as it was', async () => {
    const at = await mount('tmpfs');
    const folder = join(at, '和事簿数据');
    const store = must(await createStore(folder, SAMPLE_SETTINGS, options()));
    await register(store);
    await store.close();
    await mkdir(join(at, 'empty'));
    const before = await readdir(folder, { recursive: true });
    execFileSync('mount', ['-o', 'remount,ro', at]);
    expect(mustFail(await openStore(folder, options()))).toMatchObject({ kind: 'data-folder', problem: 'read-only' });
    expect(mustFail(await createStore(join(at, 'empty'), SAMPLE_SETTINGS, options()))).toMatchObject({ kind: 'data-folder', problem: 'read-only' });
    expect(mustFail(await createStore(join(at, 'new'), SAMPLE_SETTINGS, options()))).toMatchObject({ kind: 'data-folder', problem: 'read-only' });
    expect(await readdir(folder, { recursive: true })).toEqual(before);
  });
});

describe.skipIf(!canMount('vfat'))('a FAT stick (needs root, mkfs.vfat and a kernel with vfat)', () => {
  it('is refused by name before anything is written, for new data and for data that was copied there', async () => {
    const at = await mount('vfat');
    expect(mustFail(await createStore(join(at, 'data'), SAMPLE_SETTINGS, options()))).toMatchObject({ kind: 'data-folder', problem: 'fat', detail: 'FAT32' });
    expect(await readdir(at)).toEqual([]);
  });
});
