// Days: real ones only, month ends and leap years by 民法典 202.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, addYears, ageOn, dayInChinese, daysBetween, inDayOrder, isDay, latest, weekdayInChinese } from '../../main/domain/day';

const day = fc.date({ min: new Date('1901-01-01'), max: new Date('2150-12-31'), noInvalidDate: true }).map((d) => d.toISOString().slice(0, 10));

describe('days', () => {
  it.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2028-02-29', true],
    ['1900-02-29', false],
    ['2026-04-31', false],
    ['2026-13-01', false],
    ['1899-12-31', false],
    ['2200-01-01', false],
    ['2026-3-9', false],
    ['', false],
    ['２０２６-03-09', false],
  ])('%s is a day: %s', (text, is) => expect(isDay(text)).toBe(is));

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-03-31', 1, '2026-04-30'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-03-31', -1, '2026-02-28'],
  ])('%s and %i months is %s', (from, months, to) => expect(addMonths(from, months)).toBe(to));

  it('moves 29 February of a leap year to 28 February of others', () => expect(addYears('2028-02-29', 1)).toBe('2029-02-28'));

  it.each([
    ['1962-03-05', '2026-03-04', 63],
    ['1962-03-05', '2026-03-05', 64],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2026-03-09', '2026-03-01', -1],
  ])('born %s is on %s aged %i', (birth, on, age) => expect(ageOn(birth, on)).toBe(age));

  it('writes days as papers do', () => {
    expect(dayInChinese('2026-03-09')).toBe('2026年3月9日');
    expect(weekdayInChinese('2026-03-09')).toBe('周一');
    expect(weekdayInChinese('2026-04-19')).toBe('周日');
  });

  it('counts as it moves', () => {
    fc.assert(fc.property(day, fc.integer({ min: -4000, max: 4000 }), (d, n) => daysBetween(d, addDays(d, n)) === n));
  });

  it('sorts by day and keeps the order of equals', () => {
    const items = [{ d: '2026-02-01', n: 1 }, { d: '2026-01-01', n: 2 }, { d: '2026-02-01', n: 3 }];
    expect(inDayOrder(items, (i) => i.d).map((i) => i.n)).toEqual([2, 1, 3]);
    expect(latest(items.map((i) => i.d))).toBe('2026-02-01');
    expect(latest([])).toBeNull();
  });
});
