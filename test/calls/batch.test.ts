// Papers of many cases at once: what can be made is made and frozen, what cannot is named, a cancel leaves only whole papers.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Sample } from '../../main/reference/samples/sample';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { WAGES } from '../../main/reference/samples/wages';
import { openedHouse, tempFolder, type TestHouse } from '../helpers/house';

async function enter(house: TestHouse, sample: Sample, until?: string) {
  let { file } = await house.must('cases.register', { intake: sample.intake, draft: null });
  ({ file } = await house.must('cases.accept', { id: file.id, revision: 1, on: sample.acceptedOn, by: null, serial: sample.serial }));
  for (const step of sample.steps) {
    if (step.move === until) break;
    ({ file } = await house.must('cases.move', { id: file.id, revision: file.revision, move: step.move, input: step.input }));
  }
  return file;
}

const FORMS = ['F3', 'F7'] as const;

describe('a batch', () => {
  it('makes the papers of every case of a filter, frozen, under names of nobody, the same bytes as in the case', async () => {
    const house = await openedHouse();
    const a = await enter(house, BOUNDARY, 'sign');
    const b = await enter(house, WAGES, 'put-agreement');
    const out = await tempFolder();
    const report = await house.must('batch.papers', { filter: {}, forms: [...FORMS], folder: house.token(out) });
    // B has no agreement yet: that is no failure, there is nothing to make.
    expect(report).toMatchObject({ cases: 2, papers: 3, failed: [], cancelled: false });
    expect((await readdir(out)).toSorted()).toEqual([`${a.id}-F3.pdf`, `${a.id}-F7.pdf`, `${b.id}-F3.pdf`]);
    const { file } = await house.must('cases.open', { id: a.id });
    const agreement = file.papers.find((p) => p.form === 'F7');
    expect(await readFile(join(out, `${a.id}-F7.pdf`))).toEqual(await readFile(join(house.data, 'cases', a.id.slice(0, 4), a.id.slice(5), 'papers', agreement?.file ?? '')));
    // Once more changes nothing: what is frozen comes out as it is.
    const again = await house.must('batch.papers', { filter: {}, forms: [...FORMS], folder: house.token(out) });
    expect(again.papers).toBe(3);
    expect((await house.must('cases.open', { id: a.id })).file.papers).toHaveLength(2);
  });

  it('takes only the cases the filter names', async () => {
    const house = await openedHouse();
    await enter(house, BOUNDARY, 'sign');
    await enter(house, WAGES, 'put-agreement');
    const out = await tempFolder();
    expect(await house.must('batch.papers', { filter: { text: '杨昌禄' }, forms: ['F3'], folder: house.token(out) })).toMatchObject({ cases: 1, papers: 1 });
    expect(await house.must('batch.papers', { filter: { text: '没有这个人' }, forms: ['F3'], folder: house.token(out) })).toMatchObject({ cases: 0, papers: 0 });
  });

  it('names what cannot be made and goes on', async () => {
    const house = await openedHouse();
    const a = await enter(house, BOUNDARY, 'sign');
    const b = await enter(house, WAGES, 'put-agreement');
    await house.must('batch.papers', { filter: {}, forms: ['F3'], folder: house.token(await tempFolder()) });
    const { file } = await house.must('cases.open', { id: a.id });
    const frozen = join(house.data, 'cases', a.id.slice(0, 4), a.id.slice(5), 'papers', file.papers[0]?.file ?? '');
    await writeFile(frozen, 'not what was printed');
    const out = await tempFolder();
    const report = await house.must('batch.papers', { filter: {}, forms: ['F3'], folder: house.token(out) });
    expect(report).toMatchObject({ cases: 1, papers: 1, failed: [{ caseId: a.id, title: '人民调解受理登记表' }] });
    expect(report.failed[0]?.say).toMatch(/[\u4e00-\u9fff]/);
    expect(await readdir(out)).toEqual([`${b.id}-F3.pdf`]);
  });

  it('stops between two papers when cancelled; what there is, is whole', async () => {
    const house = await openedHouse();
    await enter(house, BOUNDARY, 'sign');
    await enter(house, WAGES, 'put-agreement');
    const out = await tempFolder();
    const stop = house.onEvent((name, value) => {
      if (name === 'progress' && (value as { done: number }).done === 1) void house.ask('backup.cancel', {});
    });
    const report = await house.must('batch.papers', { filter: {}, forms: ['F3'], folder: house.token(out) });
    stop();
    expect(report.cancelled).toBe(true);
    const names = await readdir(out);
    expect(names).toHaveLength(report.papers);
    for (const name of names) expect((await readFile(join(out, name))).subarray(0, 5).toString()).toBe('%PDF-');
    // The house is free again.
    expect(await house.must('batch.papers', { filter: {}, forms: ['F3'], folder: house.token(out) })).toMatchObject({ papers: 2, cancelled: false });
  });

  it('says why when the folder cannot be written to, and when two are asked for at once', async () => {
    const house = await openedHouse();
    await enter(house, BOUNDARY, 'sign');
    const out = await tempFolder();
    const gone = house.token(join(out, 'gone', 'away'));
    expect(await house.ask('batch.papers', { filter: {}, forms: ['F3'], folder: gone })).toMatchObject({ ok: false, error: { kind: 'write-failed', where: 'folder' } });
    expect(await house.ask('batch.papers', { filter: {}, forms: ['F3'], folder: 'no-such-token' })).toMatchObject({ ok: false, error: { kind: 'bad-input' } });
    await mkdir(join(out, 'two'));
    const both = await Promise.all([1, 2].map(() => house.ask('batch.papers', { filter: {}, forms: ['F3'], folder: house.token(join(out, 'two')) })));
    expect(both.filter((r) => r.ok)).toHaveLength(1);
    expect(both.find((r) => !r.ok)).toMatchObject({ error: { kind: 'busy', what: 'papers' } });
  });
});
