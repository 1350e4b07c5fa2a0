// The room's book of duties: noted, kept over a restart, taken back, refused where it may not be.
import { describe, expect, it } from 'vitest';
import { SAMPLE_SETTINGS } from '../../main/reference/samples/room';
import { openedHouse, testHouse } from '../helpers/house';

const MONTHLY = { ...SAMPLE_SETTINGS, dutyChoices: { 'patrol-town': { day: 23, since: '2026-11-01' } } };
const THIS = { rule: 'patrol-town', period: '2026-11-01', on: null, note: '走访3个村' };

describe('duties', () => {
  it('are asked for until they are noted, which a restart does not forget, and again when taken back', async () => {
    const house = await openedHouse();
    expect((await house.must('duties.due', { on: null, ahead: 30 })).items).toEqual([]);
    await house.must('settings.save', { settings: MONTHLY });
    expect((await house.must('duties.due', { on: null, ahead: 0 })).items).toMatchObject([{ rule: 'patrol-town', periodName: '2026年11月', day: '2026-11-23', doneOn: null }]);
    const { line } = await house.must('duties.done', THIS);
    await house.close();
    const again = await testHouse({}, house.home);
    expect((await again.must('duties.due', { on: null, ahead: 0 })).items).toEqual([]);
    expect((await again.must('duties.list', { from: '2026-11-01', to: '2026-11-30' })).items).toMatchObject([{ doneOn: '2026-11-23', note: '走访3个村', line }]);
    expect(await again.ask('duties.done', THIS)).toMatchObject({ ok: false, error: { kind: 'refused', rule: 'duty-done' } });
    await again.must('duties.takeBack', { line });
    expect((await again.must('duties.due', { on: null, ahead: 0 })).items).toHaveLength(1);
    expect((await again.must('data.check', {})).damaged).toEqual([]);
  });

  it('are refused when the rule is not in force, the line is unknown, the day is to come', async () => {
    const house = await openedHouse();
    expect(await house.ask('duties.done', THIS)).toMatchObject({ ok: false, error: { rule: 'no-duty' } });
    expect(await house.ask('duties.takeBack', { line: 'x' })).toMatchObject({ ok: false, error: { rule: 'no-duty-line' } });
    await house.must('settings.save', { settings: MONTHLY });
    expect(await house.ask('duties.done', { ...THIS, on: '2026-11-30' })).toMatchObject({ ok: false, error: { rule: 'future' } });
    expect(await house.ask('duties.list', { from: '1950-01-01', to: '2100-01-01' })).toMatchObject({ ok: false, error: { kind: 'bad-input' } });
  });
});
