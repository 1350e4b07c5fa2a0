// A year's notice through the calls: read from a stick, looked at, put in force at once, kept, taken to another PC.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HOLIDAYS } from '../../main/reference/holidays';
import { openedHouse, tempFolder, testHouse, type TestHouse } from '../helpers/house';

const on = (day: string) => ({ on: day, name: '自定' });
const YEAR = { year: 2027, off: [on('2027-01-01'), on('2027-03-01'), on('2027-03-02')], work: ['2027-02-27'], source: '国务院办公厅关于2027年部分节假日安排的通知', provisional: false };

const referenceOf = async (house: TestHouse) => {
  const state = await house.must('app.state', {});
  if (state.state !== 'open') throw new Error(state.state);
  return state.reference;
};
const yearOf = async (house: TestHouse, year: number) => (await referenceOf(house)).holidays.find((y) => y.year === year);
const withFile = async (content: string | Uint8Array) => {
  const path = join(await tempFolder(), '节假日.json');
  await writeFile(path, content);
  return { path, house: await openedHouse({ pickers: { chooseFolder: async () => null, saveFileAs: async () => path, chooseFile: async (purpose) => (purpose === 'holidays' ? path : null) } }) };
};

describe('holidays of a year', () => {
  it('come in from a file, are in force only when saved, and stay so; other years stay as shipped', async () => {
    const { house } = await withFile(`\ufeff${JSON.stringify(YEAR)}`);
    let told = 0;
    house.onEvent((name) => (told += name === 'house-changed' ? 1 : 0));
    expect(await house.must('holidays.import', {})).toEqual({ years: [YEAR] });
    expect(await yearOf(house, 2027)).toBeUndefined();
    expect(await house.must('holidays.save', { put: [YEAR], drop: [] })).toMatchObject({ state: 'open' });
    expect(told).toBe(1);
    expect(await yearOf(house, 2027)).toEqual(YEAR);
    expect((await referenceOf(house)).holidays).toHaveLength(HOLIDAYS.length + 1);
    expect(JSON.parse(await readFile(join(house.data, 'reference', 'holidays.json'), 'utf8'))).toEqual([YEAR]);
    await house.close();
    const again = await testHouse({}, house.home);
    expect(await yearOf(again, 2027)).toEqual(YEAR);
    // Given up again: the shipped list, or none, is in force.
    await again.must('holidays.save', { put: [{ ...YEAR, year: 2026, off: [on('2026-01-01')], work: [] }], drop: [2027] });
    expect([await yearOf(again, 2027), (await yearOf(again, 2026))?.off]).toEqual([undefined, [on('2026-01-01')]]);
    await again.must('holidays.save', { put: [], drop: [2026] });
    expect((await referenceOf(again)).holidays).toEqual(HOLIDAYS);
  });

  it('move the last day of limits at once', async () => {
    const house = await openedHouse();
    const { BOUNDARY } = await import('../../main/reference/samples/boundary');
    const { file } = await house.must('cases.register', { intake: BOUNDARY.intake as never, draft: null });
    await house.must('cases.accept', { id: file.id, revision: file.revision, on: '2026-10-24', by: null, serial: null });
    // 30 days from 24 October: 23 November, a Monday.
    const rolled = async () => (await house.must('due.list', { on: '2026-11-23', ahead: 40 })).items.find(({ kind }) => kind === 'clock')?.rolled;
    expect(await rolled()).toBe('2026-11-23');
    const shipped = HOLIDAYS.find(({ year }) => year === 2026);
    if (!shipped) throw new Error('no 2026');
    await house.must('holidays.save', { put: [{ ...shipped, off: [...shipped.off, on('2026-11-23')] }], drop: [] });
    expect(await rolled()).toBe('2026-11-24');
    const state = await house.must('app.state', {});
    if (state.state !== 'open') throw new Error(state.state);
    const day = { id: 'l', name: '县庆', calendar: 'solar' as const, from: { month: 11, day: 24 }, days: 1, source: '', countsForLimits: true };
    await house.must('settings.save', { settings: { ...state.settings, localHolidays: [day] } });
    expect(await rolled()).toBe('2026-11-25');
  });

  it('go to another PC by a file', async () => {
    const { path, house } = await withFile('');
    await house.must('holidays.save', { put: [YEAR], drop: [] });
    expect(await house.must('holidays.export', {})).toEqual({ saved: true });
    const { house: other } = await withFile(await readFile(path));
    const { years } = await other.must('holidays.import', {});
    expect(years).toEqual([...HOLIDAYS, YEAR]);
    await other.must('holidays.save', { put: years ?? [], drop: [] });
    // What is as shipped stays the program's.
    expect(JSON.parse(await readFile(join(other.data, 'reference', 'holidays.json'), 'utf8'))).toEqual([YEAR]);
  });

  it.each([['nothing', ''], ['no JSON', '{'], ['bytes', new Uint8Array([0, 255, 1])], ['too much', `[${' '.repeat(1024 * 1024)}]`]])('of a file with %s are refused as no such file', async (_, content) => {
    const { house } = await withFile(content);
    expect(await house.ask('holidays.import', {})).toMatchObject({ ok: false, error: { kind: 'holiday-file', fields: [] } });
  });

  it('are refused whole where one day is wrong, from a file and by hand, and nothing is changed', async () => {
    const bad = { ...YEAR, work: ['2027-03-01'] };
    const { house } = await withFile(JSON.stringify([bad]));
    expect(await house.ask('holidays.import', {})).toMatchObject({ ok: false, error: { kind: 'holiday-file', fields: [{ say: '又是放假，又是上班' }, { say: '调休上班的只能是星期六、星期日' }] } });
    expect(await house.ask('holidays.save', { put: [bad], drop: [] })).toMatchObject({ ok: false, error: { kind: 'bad-input' } });
    expect((await referenceOf(house)).holidays).toEqual(HOLIDAYS);
  });

  it('ask nothing more when no file was chosen', async () => {
    const house = await openedHouse();
    expect(await house.must('holidays.import', {})).toEqual({ years: null });
    expect(await house.must('holidays.export', {})).toEqual({ saved: false });
  });
});
