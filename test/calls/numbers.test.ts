// Numbers kept back for empty forms, and 补录, through the calls.
import { describe, expect, it } from 'vitest';
import { METHODS } from '../../main/contract/methods';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { openedHouse, type TestHouse } from '../helpers/house';

const register = async (house: TestHouse, more = {}) => (await house.must('cases.register', { intake: { ...BOUNDARY.intake, ...more }, draft: null })).file;

describe('kept numbers', () => {
  it('are kept by this day and this person, taken at 受理, or given up', async () => {
    const house = await openedHouse();
    const { numbers } = await house.must('numbers.reserve', { count: 3 });
    expect(numbers).toMatchObject([{ year: 2026, serial: 3, text: '（2026）云隘人调字第003号', on: '2026-11-23', by: '吴晓雨', voided: null, caseId: '' }, { serial: 4 }, { serial: 5 }]);
    expect((await house.must('cases.nextNumber', { year: 2026 })).serial).toBe(6);
    const { id, revision } = await register(house, { lateEntry: { reason: '停电' } });
    const { file } = await house.must('cases.accept', { id, revision, on: '2026-11-20', by: null, serial: 4 });
    expect(file).toMatchObject({ number: { serial: 4 }, lateEntry: { on: '2026-11-23', reason: '停电', by: '吴晓雨' } });
    await house.must('numbers.giveUp', { year: 2026, serial: 5, reason: '表格丢了' });
    expect((await house.must('numbers.reserved', {})).numbers.map(({ caseId, voided }) => [caseId, voided?.reason])).toEqual([['', undefined], [id, undefined], ['', '表格丢了']]);
  });

  it('are not used up by a refused 受理', async () => {
    const house = await openedHouse();
    await house.must('numbers.reserve', { count: 1 });
    const { id, revision } = await register(house);
    expect(await house.ask('cases.accept', { id, revision, on: '2026-12-24', by: null, serial: 3 })).toMatchObject({ ok: false, error: { rule: 'future' } });
    expect((await house.must('numbers.reserved', {})).numbers).toMatchObject([{ caseId: '', voided: null }]);
  });

  it('ask for sensible amounts and reasons, and for an open folder', async () => {
    const house = await openedHouse();
    for (const count of [0, 51, 1.5]) expect(await house.ask('numbers.reserve', { count })).toMatchObject({ ok: false, error: { kind: 'bad-input' } });
    await house.must('numbers.reserve', { count: 1 });
    expect(await house.ask('numbers.giveUp', { year: 2026, serial: 3, reason: ' ' })).toMatchObject({ ok: false, error: { kind: 'bad-input' } });
    expect(await house.ask('numbers.giveUp', { year: 2026, serial: 9, reason: '写坏了' })).toMatchObject({ ok: false, error: { rule: 'not-reserved' } });
    expect(METHODS['numbers.reserve'].input.safeParse({ count: 50 }).success).toBe(true);
  });
});

it('补录 is noted and taken back by a move of the window', async () => {
  const house = await openedHouse();
  const { id } = await register(house);
  const noted = await house.must('cases.move', { id, revision: 1, move: 'set-late-entry', input: { late: { reason: '外出调解' } } });
  expect(noted.file.lateEntry).toMatchObject({ reason: '外出调解' });
  expect(await house.ask('cases.move', { id, revision: 2, move: 'set-late-entry', input: { late: { reason: '' } } })).toMatchObject({ ok: false, error: { kind: 'bad-input' } });
});
