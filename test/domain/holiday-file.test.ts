// Holiday years from outside: what is taken, what is refused whole, and how the changes are told.
import { describe, expect, it } from 'vitest';
import { holidayChanges, mergeYears, yearInForce } from '../../main/domain/holiday-changes';
import { readHolidayFile } from '../../main/domain/holiday-file';
import type { HolidayYear } from '../../main/domain/holidays';
import { computedYear } from '../../main/domain/statutory-holidays';
import { HOLIDAYS } from '../../main/reference/holidays';

const on = (day: string, name = '元旦') => ({ on: day, name });
const YEAR: HolidayYear = { year: 2027, off: [on('2027-01-01'), on('2027-01-02')], work: ['2027-01-09'], source: '国务院办公厅关于2027年部分节假日安排的通知', provisional: false };

describe('a file', () => {
  it('holds one year or several', () => {
    expect(readHolidayFile(YEAR)).toEqual({ ok: true, value: [YEAR] });
    expect(readHolidayFile(HOLIDAYS)).toEqual({ ok: true, value: HOLIDAYS });
    expect(readHolidayFile({ ...YEAR, off: [on('2026-12-31'), ...YEAR.off] })).toMatchObject({ ok: true });
  });

  it.each<[string, unknown, string]>([
    ['nothing', [], '没有年份'],
    ['no object', 'x', '内容不对'],
    ['null', null, '内容不对'],
    ['another file', { heshibu: 'forms', version: 1 }, '内容不对'],
    ['a year that is none', { ...YEAR, year: 12 }, '内容不对'],
    ['a day that is none', { ...YEAR, off: [on('2027-02-30')] }, '日期不对'],
    ['a day of another year', { ...YEAR, off: [on('2028-01-01')] }, '不在这一年里'],
    ['a November before', { ...YEAR, off: [on('2026-11-30')] }, '不在这一年里'],
    ['a day off twice', { ...YEAR, off: [on('2027-01-01'), on('2027-01-01')] }, '写了两次'],
    ['a worked day twice', { ...YEAR, work: ['2027-01-09', '2027-01-09'] }, '写了两次'],
    ['off and worked', { ...YEAR, off: [on('2027-01-09')] }, '又是放假，又是上班'],
    ['a Monday as swapped', { ...YEAR, work: ['2027-01-04'] }, '星期六、星期日'],
    ['no source', { ...YEAR, source: ' ' }, '出处'],
    ['no name', { ...YEAR, off: [on('2027-01-01', '')] }, '没有写是什么节'],
    ['no days', { ...YEAR, off: [] }, '一个放假的日子也没有'],
    ['an unknown field', { ...YEAR, offDays: [] }, '不认识'],
    ['a year twice', [YEAR, YEAR], '写了两次'],
    ['one good, one bad', [YEAR, { ...YEAR, year: 2028 }], '不在这一年里'],
  ])('with %s is refused whole', (_, content, say) => {
    const read = readHolidayFile(content);
    expect(read).toMatchObject({ ok: false });
    expect(JSON.stringify(read)).toContain(say);
  });
});

describe('changes', () => {
  it('are told in spans of days that change alike, against the computed year where there was none', () => {
    const notice: HolidayYear = { ...YEAR, off: [on('2026-12-31'), ...computedYear(2027).off.filter(({ on: day }) => day !== '2027-02-10')], work: ['2027-02-20', '2027-02-21'] };
    expect(holidayChanges(yearInForce(HOLIDAYS, 2027), notice)).toEqual([
      { from: '2026-12-31', to: '2026-12-31', was: '上班', becomes: '放假（元旦）' },
      { from: '2027-02-10', to: '2027-02-10', was: '放假（春节）', becomes: '上班' },
      { from: '2027-02-20', to: '2027-02-21', was: '周末', becomes: '调休上班' },
    ]);
  });

  it('are none where both say the same', () => expect(holidayChanges(computedYear(2027), { ...computedYear(2027), source: '另一个出处' })).toEqual([]));

  it('put the own list of a year over the shipped one, and keep the others', () => {
    const own = { ...YEAR, year: 2026 };
    const merged = mergeYears(HOLIDAYS, [YEAR, own]);
    expect(merged.map(({ year }) => year)).toEqual([...HOLIDAYS.map(({ year }) => year), 2027]);
    expect(merged.find(({ year }) => year === 2026)).toBe(own);
  });
});
