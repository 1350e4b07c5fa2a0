// A damaged case costs that case, says its name, and is never touched; all the others go on.
import { readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wordsFor } from '../../main/contract/words';
import type { CaseFile } from '../../main/domain/case';
import { CASE_FORMAT } from '../../main/domain/case';
import { seal } from '../../main/store/envelope';
import { faultyDisk } from './faults';
import { must, mustFail, newStore, register, remark, reopen } from './room';

const at = (folder: string) => join(folder, 'cases', '2026', '0001', 'case.json');

/** A closed folder with a case of two versions and one other; then the first case's file is spoilt. */
async function spoilt(spoil: (path: string, file: CaseFile) => Promise<unknown>) {
  const { folder, store } = await newStore();
  const first = await register(store);
  const file = must(await remark(store, first, '第二版'));
  const other = await register(store, '另一件');
  await store.close();
  await spoil(at(folder), file);
  return { folder, first, file, other, bytes: await readFile(at(folder)).catch(() => null) };
}

const flip = async (path: string) => {
  const bytes = await readFile(path);
  bytes[1000] = (bytes[1000] ?? 0) ^ 4;
  await writeFile(path, bytes);
};

const DAMAGES: [string, (path: string, file: CaseFile) => Promise<unknown>, object][] = [
  ['cut short', (path) => truncate(path, 1000), { kind: 'damaged', why: 'cut-short' }],
  ['cut to nothing', (path) => truncate(path, 0), { kind: 'damaged', why: 'cut-short' }],
  ['full of NULs', (path) => writeFile(path, Buffer.alloc(5000)), { kind: 'damaged', why: 'not-json' }],
  ['changed by one bit', flip, { kind: 'damaged', why: 'checksum' }],
  ['another program’s', (path) => writeFile(path, 'hello\nworld'), { kind: 'damaged', why: 'not-json' }],
  ['of the wrong shape, though sealed', (path, file) => writeFile(path, seal('case', { format: 1, revision: 2, value: { ...file, parties: 'none' } })), { kind: 'damaged', why: 'wrong-shape' }],
  ['a list', (path) => writeFile(path, seal('case', { format: 1, revision: 2, value: [] })), { kind: 'damaged', why: 'wrong-shape' }],
  ['another case’s', (path, file) => writeFile(path, seal('case', { format: 1, revision: 2, value: { ...file, id: '2026-0002' } })), { kind: 'damaged', why: 'wrong-shape' }],
  ['gone, with its copy still there', (path) => rm(path), { kind: 'damaged', why: 'unreadable', previous: true }],
  ['a newer program’s', (path, file) => writeFile(path, seal('case', { format: CASE_FORMAT + 1, revision: 2, value: file })), { kind: 'newer-format', found: CASE_FORMAT + 1, known: CASE_FORMAT }],
];

describe.each(DAMAGES)('a case file that is %s', (_, spoil, said) => {
  it('is said at the start, stays in the list, is refused when asked for, and is not touched', async () => {
    const { folder, first, file, other, bytes } = await spoilt(spoil);
    const store = await reopen(folder);
    expect(store.notices()).toMatchObject([{ kind: 'damaged-case', caseId: file.id, say: expect.stringContaining('杨昌禄与石显忠山林界线纠纷') as unknown }]);
    expect(store.summary(file.id)).toMatchObject({ revision: 2, title: '杨昌禄与石显忠山林界线纠纷' });
    const error = mustFail(await store.read(file.id));
    expect(error).toMatchObject({ file: 'cases/2026/0001/case.json', ...said });
    expect(wordsFor(error).next).not.toBe('');
    expect(mustFail(await store.change(file.id, 2, (f) => ({ ok: true, value: f })))).toMatchObject(said);
    expect(mustFail(await store.trash.setAside(file.id, 2, '', ''))).toMatchObject(said);
    if (bytes) expect(await readFile(at(folder))).toEqual(bytes);
    if ('kind' in error && error.kind === 'damaged') {
      expect(error.previous).toBe(true);
      expect(must(await store.readPrevious(file.id))).toEqual(first);
    }
    expect(must(await store.read(other.id))).toEqual(other);
    expect(must(await remark(store, other, '还能保存')).revision).toBe(2);
    const report = await store.check();
    expect(report.damaged.map((d) => d.file)).toEqual(['cases/2026/0001/case.json']);
  });

  it('is known from its folder when the catalog was lost too', async () => {
    const { folder, file, other } = await spoilt(spoil);
    await rm(join(folder, 'catalog'), { recursive: true });
    const store = await reopen(folder);
    expect(store.notices()).toContainEqual({ kind: 'damaged-case', caseId: file.id, say: expect.stringContaining('2026-0001') as unknown });
    expect(store.summaries().map((s) => s.id)).toEqual([other.id]);
  });
});

describe('a damaged case', () => {
  it('can be made whole from the copy before; the damaged file stays as evidence', async () => {
    const { folder, first, file, bytes } = await spoilt(flip);
    const store = await reopen(folder);
    const restored = must(await store.bringPreviousBack(file.id));
    expect(restored).toMatchObject({ id: file.id, revision: 3, remark: first.remark, parties: first.parties });
    expect(restored.changes.at(-1)).toMatchObject({ revision: 3, by: '吴晓雨', what: expect.stringContaining('上一次保存') as unknown });
    expect(store.notices()).toEqual([]);
    expect(await readFile(join(at(folder), '..', 'history', 'damaged-1.bin'))).toEqual(bytes);
    expect(mustFail(await remark(store, file, '还看着坏的那版'))).toMatchObject({ kind: 'saved-elsewhere' });
    must(await remark(store, restored, '接着做'));
    expect((await store.check()).damaged).toEqual([]);
    await store.close();
    expect((await reopen(folder)).notices()).toEqual([]);
  });

  it('is not made anything from when it is whole, when it is a newer program’s, or when there is no copy', async () => {
    const { store } = await newStore();
    const file = await register(store);
    expect(mustFail(await store.bringPreviousBack(file.id))).toMatchObject({ kind: 'saved-elsewhere' });
    expect(mustFail(await store.bringPreviousBack('2026-0099'))).toMatchObject({ kind: 'not-found' });
    await flip(at(store.folder));
    expect(mustFail(await store.bringPreviousBack(file.id))).toMatchObject({ kind: 'damaged', previous: false });
    await writeFile(at(store.folder), seal('case', { format: CASE_FORMAT + 1, revision: 2, value: file }));
    expect(mustFail(await store.bringPreviousBack(file.id))).toMatchObject({ kind: 'newer-format' });
    expect(await readdir(join(at(store.folder), '..'))).toEqual(['case.json']);
  });

  it('is no longer said once its file is whole again', async () => {
    const { folder, store } = await newStore();
    const file = await register(store);
    const bytes = await readFile(at(folder));
    await writeFile(at(folder), 'x');
    mustFail(await store.read(file.id));
    expect(store.notices()).toHaveLength(1);
    await writeFile(at(folder), bytes);
    expect(must(await store.read(file.id))).toEqual(file);
    expect(store.notices()).toEqual([]);
  });

  it('is told from a disk that fails to read', async () => {
    const { folder, store } = await newStore();
    const file = await register(store);
    await store.close();
    const again = await reopen(folder, { disk: faultyDisk(({ name, path }) => (name === 'readFile' && path.endsWith('case.json') ? 'EIO' : null)) });
    expect(mustFail(await again.read(file.id))).toMatchObject({ kind: 'damaged', why: 'unreadable' });
    expect(again.summary(file.id)?.revision).toBe(1);
  });
});
