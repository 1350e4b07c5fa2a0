// Reading everything: whole data is whole, and every kind of damage is named.
import { createHash } from 'node:crypto';
import { readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { accept, must, newStore, register, remark } from './room';

/** A room with a paper, earlier versions, a draft, something in the trash. */
async function livedIn() {
  const { folder, store } = await newStore();
  let file = must(await accept(store, await register(store)));
  const pdf = Buffer.from('%PDF-1.7 frozen');
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  must(await store.papers.write(file.id, 'F3-1.pdf', pdf));
  const paper = { id: 'p1', form: 'F3' as const, subject: null, file: 'F3-1.pdf', sha256, facts: sha256, pages: 1, frozenAt: '2026-11-23T02:00:00.000Z', copies: 1, printings: [], handedOut: [], voidedAt: null };
  file = must(await store.change(file.id, file.revision, (f) => ({ ok: true, value: { ...f, papers: [paper] } })));
  file = must(await store.change(file.id, file.revision, (f) => ({ ok: true, value: { ...f, savedAt: '2026-11-24T02:00:00.000Z' } })));
  const gone = await register(store, '登记重了');
  must(await store.trash.setAside(gone.id, 1, '', ''));
  must(await store.drafts.write('x', { a: 1 }));
  must(await remark(store, await register(store, '第三件'), 'x'));
  return { folder, store };
}

describe('check', () => {
  it('reads every file and finds nothing wrong with whole data', async () => {
    const { store } = await livedIn();
    const steps: [number, number][] = [];
    const report = await store.check((done, total) => steps.push([done, total]));
    expect(report).toMatchObject({ cases: 2, damaged: [], notices: [] });
    // Two cases with their copies, one version, one paper; marker, settings, two ledgers and two copies of them; draft; trash: case, note.
    expect(report.files).toBeGreaterThanOrEqual(13);
    expect(steps.at(-1)).toEqual([2, 2]);
  });

  it.each([
    ['cases/2026/0001/case.json', '内容被改动或者损坏', true],
    ['cases/2026/0001/case.json.prev', '内容被改动或者损坏', false],
    ['cases/2026/0001/history/r000003-2026-11-23.json', '内容被改动或者损坏', false],
    ['cases/2026/0001/papers/F3-1.pdf', '和案卷里记的不一样', false],
    ['settings.json', '内容被改动或者损坏', false],
    ['heshibu.json', '内容被改动或者损坏', true],
    ['ledgers/numbers-2026.json', '内容被改动或者损坏', false],
    ['ledgers/cases.json', '内容被改动或者损坏', true],
    ['drafts/draft-x.json', '内容被改动或者损坏', false],
    ['trash/2026-0002/case.json', '内容被改动或者损坏', false],
    ['trash/2026-0002/set-aside.json', '内容被改动或者损坏', false],
  ])('finds a flipped bit in %s', async (name, why, previousWhole) => {
    const { folder, store } = await livedIn();
    const path = join(folder, name);
    const bytes = await readFile(path);
    const at = bytes.length - 5;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    await writeFile(path, bytes);
    expect((await store.check()).damaged).toEqual([{ file: name, why, previousWhole }]);
  });

  it('finds what is cut short and what is gone', async () => {
    const { folder, store } = await livedIn();
    await truncate(join(folder, 'cases/2026/0003/case.json'), 700);
    await rm(join(folder, 'cases/2026/0001/papers/F3-1.pdf'));
    const { damaged } = await store.check();
    expect(damaged.toSorted((a, b) => (a.file < b.file ? -1 : 1))).toEqual([
      { file: 'cases/2026/0001/papers/F3-1.pdf', why: '找不到', previousWhole: false },
      { file: 'cases/2026/0003/case.json', why: '不完整', previousWhole: true },
    ]);
  });

  it('stops when told to, and reports what it read', async () => {
    const { store } = await livedIn();
    const stop = new AbortController();
    stop.abort();
    expect(await store.check(undefined, stop.signal)).toMatchObject({ cases: 0, damaged: [] });
  });
});
