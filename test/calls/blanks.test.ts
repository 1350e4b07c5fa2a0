// Empty forms for power cuts: numbers are kept back first, printed on every form of their set, and what is printed is what was shown.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readBack } from '../../main/documents/fidelity/read-back';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { openedHouse, tempFolder } from '../helpers/house';

const said = async (bytes: Uint8Array<ArrayBuffer>) => (await readBack(bytes)).map(({ words }) => words.map(({ text }) => text).join(''));

it('are one PDF, set after set, each with its own number on every form', async () => {
  const house = await openedHouse();
  const { numbers } = await house.must('numbers.reserve', { count: 2 });
  const made = await house.must('blanks.make', { forms: ['F7', 'F3'], parties: 3, sets: 1, numbers: numbers.map(({ year, serial }) => ({ year, serial })) });
  const pages = await said(made.bytes);
  expect(pages).toHaveLength(made.pages);
  // In the order of the dossier, whatever the order they were ticked in.
  expect(pages.map((page) => page.slice(0, 9)).filter((head) => head.startsWith('人民调解'))).toEqual(['人民调解受理登记表', '人民调解协议书编号', '人民调解受理登记表', '人民调解协议书编号']);
  const [first = '', second = ''] = numbers.map(({ text }) => text);
  expect(pages.filter((page) => page.includes(first)).length).toBe(made.pages / 2);
  expect(pages.filter((page) => page.includes(second)).length).toBe(made.pages / 2);
  expect(pages.join('')).not.toContain('草稿');

  await house.must('blanks.print', { token: made.token, copies: 1 });
  expect(Buffer.compare(house.printed[0] ?? new Uint8Array(), made.bytes)).toBe(0);
});

it('without numbers are so many sets alike, and use no number up', async () => {
  const house = await openedHouse();
  const one = await house.must('blanks.make', { forms: ['F9'], parties: 2, sets: 1, numbers: [] });
  const three = await house.must('blanks.make', { forms: ['F9'], parties: 2, sets: 3, numbers: [] });
  expect(three.pages).toBe(one.pages * 3);
  expect(new Set(await said(three.bytes)).size).toBe(one.pages);
  expect((await house.must('cases.nextNumber', { year: 2026 })).serial).toBe(3);
});

it('are not made with a number that is not kept back, taken, or given up', async () => {
  const house = await openedHouse();
  await house.must('numbers.reserve', { count: 2 });
  await house.must('numbers.giveUp', { year: 2026, serial: 4, reason: '写坏了' });
  const { id, revision } = (await house.must('cases.register', { intake: BOUNDARY.intake, draft: null })).file;
  await house.must('cases.accept', { id, revision, on: '2026-11-20', by: null, serial: 3 });
  for (const serial of [3, 4, 5]) {
    expect(await house.ask('blanks.make', { forms: ['F7'], parties: 2, sets: 1, numbers: [{ year: 2026, serial }] })).toMatchObject({ ok: false, error: { rule: 'number-not-open' } });
  }
});

it('are saved whole; too many, none, or others’ tokens are refused', async () => {
  const path = join(await tempFolder(), '空白表格.pdf');
  const house = await openedHouse({ pickers: { chooseFolder: async () => null, saveFileAs: async () => path, chooseFile: async () => null } });
  const { token, bytes } = await house.must('blanks.make', { forms: ['F9'], parties: 2, sets: 1, numbers: [] });
  expect(await house.must('blanks.saveCopy', { token })).toEqual({ saved: true });
  expect(Buffer.compare(await readFile(path), bytes)).toBe(0);
  await house.must('blanks.openOutside', { token });
  for (const call of ['blanks.saveCopy', 'blanks.openOutside'] as const) expect(await house.ask(call, { token: 'other' })).toMatchObject({ ok: false, error: { kind: 'not-found' } });
  expect(await house.ask('blanks.print', { token: 'other', copies: 1 })).toMatchObject({ ok: false, error: { kind: 'not-found' } });
  const { forms } = await house.must('forms.list', {});
  expect(await house.ask('blanks.make', { forms, parties: 2, sets: 99, numbers: [] })).toMatchObject({ ok: false, error: { kind: 'bad-input', fields: [{ path: 'sets' }] } });
  expect(await house.ask('blanks.make', { forms: [], parties: 2, sets: 1, numbers: [] })).toMatchObject({ ok: false, error: { kind: 'bad-input' } });
});
