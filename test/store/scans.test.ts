// Scans on disk: written once and whole, checked, and staying with their case wherever it goes.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../main/domain/case';
import type { Store } from '../../main/store';
import { Sabotage } from './faults';
import { must, mustFail, move, newStore, register, reopen } from './room';

const ORIGINAL = Buffer.from(Array.from({ length: 90_000 }, (_, i) => (i * 7) % 251));
const PAGE = Buffer.from('page');
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const FILES = { 'a.jpg': ORIGINAL, 'page-a.jpg': PAGE };

async function withScan(store: Store): Promise<CaseFile> {
  const file = await register(store);
  for (const [name, bytes] of Object.entries(FILES)) must(await store.scans.write(file.id, name, bytes));
  const pages = [{ file: 'page-a.jpg', sha256: sha256(PAGE), width: 10, height: 10 }];
  const scan = { id: 's', section: 'evidence' as const, title: '收条', type: 'jpg' as const, file: 'a.jpg', sha256: sha256(ORIGINAL), bytes: ORIGINAL.length, pages, addedAt: '2026-11-23T02:00:00.000Z' };
  return must(await move(store, file, 'put-scans', { scans: [scan] }));
}

describe('scans', () => {
  it('are written once; the same again changes nothing, other bytes under the name are refused', async () => {
    const { folder, store } = await newStore();
    const { id } = await withScan(store);
    expect(store.scans.path(id, 'a.jpg')).toBe(join(folder, 'cases', '2026', '0001', 'scans', 'a.jpg'));
    const before = await readdir(join(folder, 'cases/2026/0001/scans'));
    must(await store.scans.write(id, 'a.jpg', ORIGINAL));
    expect(mustFail(await store.scans.write(id, 'a.jpg', PAGE))).toEqual({ kind: 'write-failed', where: 'data', code: 'EEXIST' });
    expect(must(await store.scans.read(id, 'a.jpg'))).toEqual(ORIGINAL);
    expect(await readdir(join(folder, 'cases/2026/0001/scans'))).toEqual(before);
  });

  it.each(['../case.json', 'a/b.jpg', '', '张三.jpg'])('refuse the name %j', async (name) => {
    const { store } = await newStore();
    const { id } = await register(store);
    expect(mustFail(await store.scans.write(id, name, PAGE))).toEqual({ kind: 'bad-input', fields: [{ path: 'name', say: '材料的文件名不对' }] });
    expect(mustFail(await store.scans.read(id, name))).toEqual({ kind: 'not-found', what: 'scan' });
  });

  it.each(['write', 'sync', 'rename'])('leave nothing half-written when %s fails, and what a power cut left is laid aside by the next', async (step) => {
    const sabotage = new Sabotage();
    const { folder, store } = await newStore({ disk: sabotage.disk });
    const { id } = await register(store);
    const scans = join(folder, 'cases/2026/0001/scans');
    await mkdir(scans);
    await writeFile(join(scans, '.b.jpg.0ther-1.tmp'), 'half');
    sabotage.fail(({ name }) => (name === step ? 'ENOSPC' : null));
    expect(mustFail(await store.scans.write(id, 'a.jpg', ORIGINAL)).kind).toBe('disk-full');
    sabotage.heal();
    must(await store.scans.write(id, 'a.jpg', ORIGINAL));
    expect(await readdir(scans)).toEqual(['a.jpg']);
    expect(await readdir(join(folder, 'leftover'))).toContain('2026-0001-scans-.b.jpg.0ther-1.tmp');
  });

  it('go to the trash with their case and come back with it, and survive the next start', async () => {
    const { folder, store } = await newStore();
    const { id, revision } = await withScan(store);
    must(await store.trash.setAside(id, revision, '', ''));
    expect(mustFail(await store.scans.write(id, 'b.jpg', PAGE))).toEqual({ kind: 'not-found', what: 'case' });
    expect((await readdir(join(folder, 'trash', id, 'scans'))).toSorted()).toEqual(Object.keys(FILES));
    must(await store.trash.bringBack(id));
    await store.close();
    expect(mustFail(await store.scans.read(id, 'a.jpg'))).toEqual({ kind: 'not-open' });
    const again = await reopen(folder);
    expect(must(await again.scans.read(id, 'a.jpg'))).toEqual(ORIGINAL);
    expect((await again.check()).damaged).toEqual([]);
  });

  it('stay on the disk when they are taken out of the case', async () => {
    const { folder, store } = await newStore();
    const file = must(await move(store, await withScan(store), 'remove-scan', { scan: 's' }));
    expect(file.scans).toEqual([]);
    expect(await readFile(join(folder, 'cases/2026/0001/scans/a.jpg'))).toEqual(ORIGINAL);
  });
});

describe('check', () => {
  it.each(Object.keys(FILES))('names %s when it was changed or is gone', async (name) => {
    const { folder, store } = await newStore();
    await withScan(store);
    expect((await store.check()).damaged).toEqual([]);
    const path = join(folder, 'cases/2026/0001/scans', name);
    const bytes = await readFile(path);
    bytes[1] = (bytes[1] ?? 0) ^ 1;
    await writeFile(path, bytes);
    expect((await store.check()).damaged).toEqual([{ file: `cases/2026/0001/scans/${name}`, why: '和案卷里记的不一样', previousWhole: false }]);
    await rm(path);
    expect((await store.check()).damaged).toEqual([{ file: `cases/2026/0001/scans/${name}`, why: '找不到', previousWhole: false }]);
  });
});
