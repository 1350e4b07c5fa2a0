// 检验U盘容量: an honest stick passes; counterfeits of both kinds, failing and worn ones are found; nothing of it stays, nothing else is touched.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { probe } from '../../main/backup/drives/probe';
import { PROBE_FOLDER } from '../../main/backup/drives/probe-leftovers';
import { Fault } from '../../main/backup/format/fault';
import type { DriveIo, OpenFile } from '../../main/backup/io/drive-io';
import { nodeIo } from '../../main/backup/io/node-io';
import { failure } from './faulty-io';
import { backUp, emptyWorld, mustBeOk, treeOf, world, type World } from './world';

const KiB = 1024;
const SIZES = { fileBytes: 256 * KiB, blockBytes: 64 * KiB, spareBytes: 64 * KiB };
const CLAIMED = 1024 * KiB + SIZES.spareBytes;
const TESTED = 1024 * KiB;

/** What a stick does with a byte written at `position` of all it was given: where it lands on its flash; null: nowhere. */
type Flash = (position: number) => number | null;
const honest: Flash = (position) => position;
const vanishing = (size: number): Flash => (position) => (position < size ? position : null);
const wrapping = (size: number): Flash => (position) => position % size;

/** A stick with real names and sizes in a folder, whose contents are one flash chip in memory that files are laid onto one after the other. */
function stick(flash: Flash, more: { refuse?: (written: number, operation: 'write' | 'read') => void } = {}): DriveIo {
  const chip = Buffer.alloc(CLAIMED);
  const starts = new Map<string, number>();
  let next = 0;
  const laid = (path: string, file: OpenFile): OpenFile => ({
    ...file,
    write: async (bytes) => {
      more.refuse?.(next, 'write');
      // A short write now and then, as systems do.
      const some = bytes.subarray(0, Math.min(bytes.length, 40_000));
      for (let at = 0; at < some.length; at += 1) {
        const place = flash(next + at);
        if (place !== null) chip[place] = some[at] ?? 0;
      }
      next += some.length;
      return file.write(some);
    },
    read: async (into, position) => {
      const start = starts.get(path) ?? 0;
      more.refuse?.(start + position, 'read');
      const count = await file.read(into, position);
      for (let at = 0; at < count; at += 1) {
        const place = flash(start + position + at);
        into[at] = place === null ? 0 : (chip[place] ?? 0);
      }
      return count;
    },
  });
  return {
    ...nodeIo,
    space: async () => ({ total: CLAIMED, free: CLAIMED }),
    create: async (path) => {
      starts.set(path, next);
      return laid(path, await nodeIo.create(path));
    },
    openToRead: async (path) => laid(path, await nodeIo.openToRead(path)),
    openPastCache: async (path) => {
      const file = await nodeIo.openPastCache(path);
      return file && laid(path, file);
    },
  };
}

const test = (w: World, io: DriveIo, hooks = { progress: () => {} } as Parameters<typeof probe>[1]) => probe(w.drive, hooks, { io }, SIZES);

describe('a stick', () => {
  it('as large as it says passes, and is as it was', async () => {
    const w = emptyWorld();
    writeFileSync(join(w.drive, '照片.jpg'), 'x');
    const told: [string, number, number][] = [];
    const report = await test(w, stick(honest), { progress: (...one) => void told.push(one) });
    expect(report).toMatchObject({ tested: TESTED, good: TESTED, ok: true, removed: true });
    expect(readdirSync(w.drive)).toEqual(['照片.jpg']);
    for (const phase of ['正在写满U盘', '正在读回核对U盘']) expect(told.filter(([name]) => name === phase).at(-1)).toEqual([phase, TESTED, TESTED]);
  });

  it.each([
    ['drops what is too much', vanishing(300 * KiB), 300 * KiB],
    ['begins anew at its front', wrapping(300 * KiB), 300 * KiB],
    ['lacks its last sector', vanishing(TESTED - 4 * KiB), TESTED - 4 * KiB],
    ['keeps nothing', vanishing(0), 0],
  ])('that %s is found, and how much it has', async (_name, flash, good) => {
    const w = emptyWorld();
    expect(await test(w, stick(flash))).toMatchObject({ tested: TESTED, good, ok: false, removed: true });
    expect(readdirSync(w.drive)).toEqual([]);
  });

  it.each(['write', 'read'] as const)('that fails to %s behind its true size is found', async (operation) => {
    const w = emptyWorld();
    const refuse = (position: number, what: string) => {
      if (what === operation && position >= 512 * KiB) throw failure('EIO');
    };
    const { ok, good, tested } = await test(w, stick(honest, { refuse }));
    expect([ok, good]).toEqual([false, 512 * KiB]);
    expect(tested).toBeGreaterThan(good);
    expect(readdirSync(w.drive)).toEqual([]);
  });

  it('that is full earlier than it said is tested as far as it goes', async () => {
    const w = emptyWorld();
    const refuse = (position: number, what: string) => {
      if (what === 'write' && position >= 320 * KiB) throw failure('ENOSPC');
    };
    const report = await test(w, stick(honest, { refuse }));
    expect(report.ok).toBe(true);
    expect(report.tested).toBe(report.good);
    expect(report.tested).toBeGreaterThanOrEqual(320 * KiB);
  });

  it('write-protected, too full, or pulled out is an error; nothing stays', async () => {
    const w = emptyWorld();
    await expect(test(w, { ...stick(honest), create: async () => Promise.reject(failure('EROFS')) })).rejects.toMatchObject({ code: 'EROFS' });
    await expect(test(w, { ...stick(honest), space: async () => ({ total: CLAIMED, free: SIZES.spareBytes }) })).rejects.toMatchObject({ kind: 'no-room' });
    let gone = false;
    const refuse = (position: number) => {
      if (position >= 100 * KiB) gone = true;
      if (gone) throw failure('EIO');
    };
    const io = stick(honest, { refuse });
    await expect(test(w, { ...io, list: async (path) => (gone ? Promise.reject(failure('ENOENT')) : io.list(path)) })).rejects.toMatchObject({ code: 'EIO' });
    expect(existsSync(join(w.drive, PROBE_FOLDER))).toBe(true);
    // Plugged in again.
    expect((await test(w, stick(honest))).ok).toBe(true);
    expect(readdirSync(w.drive)).toEqual([]);
  });
});

describe('a check of the capacity', () => {
  it.each(['正在写满U盘', '正在读回核对U盘'])('cancelled while %s leaves nothing', async (when) => {
    const w = emptyWorld();
    const cancel = new AbortController();
    const progress = (phase: string, done: number) => void (phase === when && done > 100 * KiB && cancel.abort());
    const stopped = await test(w, stick(honest), { progress, signal: cancel.signal }).catch((error: unknown) => error);
    expect(stopped).toBeInstanceOf(Fault);
    expect(stopped).toMatchObject({ kind: 'cancelled' });
    expect(readdirSync(w.drive)).toEqual([]);
  });

  it('touches nothing it did not write, not even in its own folder', async () => {
    const w = await world();
    mustBeOk(await backUp(w));
    const before = treeOf(w.drive);
    const folder = join(w.drive, PROBE_FOLDER);
    mkdirSync(folder);
    writeFileSync(join(folder, '检验-0001.part'), 'left by one broken off');
    writeFileSync(join(folder, '检验报告.docx'), 'mine');
    expect((await test(w, stick(honest))).ok).toBe(true);
    expect(readdirSync(folder)).toEqual(['检验报告.docx']);
    expect(Object.fromEntries(Object.entries(treeOf(w.drive)).filter(([path]) => !path.startsWith(PROBE_FOLDER)))).toEqual(before);
  });

  it('broken off does not take the room from the next backup', async () => {
    const w = await world();
    const folder = join(w.drive, PROBE_FOLDER);
    mkdirSync(folder);
    writeFileSync(join(folder, '检验-0007.part'), 'much');
    mustBeOk(await backUp(w));
    expect(existsSync(folder)).toBe(false);
  });
});
