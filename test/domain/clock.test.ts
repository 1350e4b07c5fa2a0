// Periods by 民法典 200–204 and the 2025/2026 holiday notices; every expected day below was counted by hand.
import chineseDays from 'chinese-days';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countedDay, limitFrom, lengthInChinese, nearness, type Length } from '../../main/domain/clock';
import { addDays } from '../../main/domain/day';
import { addWorkdays, rollForward, workCalendar } from '../../main/domain/holidays';
import { HOLIDAYS } from '../../main/reference/holidays';

const calendar = workCalendar(HOLIDAYS);
const days = (count: number): Length => ({ count, unit: 'day' });

describe('limits', () => {
  it.each<[string, Length, string, string, string]>([
    ['2026-03-09', days(30), '2026-04-08', '2026-04-08', 'sample A, mediation'],
    ['2026-03-20', days(30), '2026-04-19', '2026-04-20', 'a Sunday rolls to Monday'],
    ['2026-01-20', days(30), '2026-02-19', '2026-02-24', 'over Spring Festival'],
    ['2026-01-15', days(15), '2026-01-30', '2026-01-30', 'labour, 15 days'],
    ['2026-01-15', days(30), '2026-02-14', '2026-02-14', 'a Saturday that is a working day (调休) does not roll'],
    ['2026-09-01', days(30), '2026-10-01', '2026-10-08', 'over National Day'],
    ['2025-09-01', days(30), '2025-10-01', '2025-10-09', 'National Day with Mid-Autumn'],
    ['2026-01-31', { count: 1, unit: 'month' }, '2026-02-28', '2026-02-28', 'month end; the 28th is a working Saturday'],
    ['2026-03-31', { count: 1, unit: 'month' }, '2026-04-30', '2026-04-30', 'month end'],
    ['2024-02-29', { count: 1, unit: 'year' }, '2025-02-28', '2025-02-28', 'leap day'],
    ['2026-04-30', { count: 3, unit: 'workday' }, '2026-05-08', '2026-05-08', 'working days skip Labour Day'],
    ['2026-05-07', { count: 2, unit: 'workday' }, '2026-05-09', '2026-05-09', 'and count the Saturday swapped for it'],
  ])('from %s for %o: nominal %s, rolled %s (%s)', (from, length, nominal, rolled) => {
    expect(limitFrom(from, length, calendar)).toMatchObject({ nominal, rolled });
  });

  it('adds paused days before rolling', () => expect(limitFrom('2026-03-09', days(30), calendar, 10)).toMatchObject({ nominal: '2026-04-18', rolled: '2026-04-20' }));

  it('says when a year has no table yet', () => {
    expect(limitFrom('2026-12-20', days(30), calendar).certain).toBe(false);
    expect(limitFrom('2026-03-09', days(30), calendar).certain).toBe(true);
  });

  const start = fc.integer({ min: 0, max: 729 }).map((n) => addDays('2025-01-01', n));
  const length = fc.record({ count: fc.integer({ min: 1, max: 60 }), unit: fc.constantFrom<Length['unit']>('day', 'workday', 'month', 'year') });

  it('never ends before it starts, never rolls back, always rolls to a working day', () => {
    fc.assert(
      fc.property(start, length, (from, l) => {
        const { nominal, rolled } = limitFrom(from, l, calendar);
        expect(nominal > from).toBe(true);
        expect(rolled >= nominal).toBe(true);
        expect(calendar.isWorkday(rolled)).toBe(true);
        expect(calendar.isWorkday(nominal) ? rolled : nominal).toBe(nominal);
      }),
    );
  });

  it('counts exactly that many working days', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 40 }), (from, n) => {
        const end = addWorkdays(from, n, calendar);
        let counted = 0;
        for (let d = addDays(from, 1); d <= end; d = addDays(d, 1)) if (calendar.isWorkday(d)) counted += 1;
        expect(counted).toBe(n);
      }),
    );
  });
});

describe('the shipped holiday table', () => {
  it('agrees on every day of 2025 and 2026 with an independent library (chinese-days)', () => {
    for (let d = '2025-01-01'; d <= '2026-12-31'; d = addDays(d, 1)) expect([d, calendar.isWorkday(d)]).toEqual([d, chineseDays.isWorkday(d)]);
  });

  it('rolls nothing that is a working day', () => expect(rollForward('2026-02-28', calendar)).toBe('2026-02-28'));
});

describe('words about time', () => {
  it.each([
    ['2026-03-08', 'overdue'],
    ['2026-03-09', 'today'],
    ['2026-03-16', 'soon'],
    ['2026-03-17', 'later'],
  ])('%s is %s', (day, is) => expect(nearness(day, '2026-03-09', 7)).toBe(is));

  it('names lengths', () => expect([days(30), { count: 1, unit: 'month' as const }, { count: 15, unit: 'workday' as const }].map(lengthInChinese)).toEqual(['30日', '1个月', '15个工作日']));
});

describe('the day that counts', () => {
  it.each([
    ['ahead: the nominal one', '2026-11-28', '2026-11-30', '2026-11-28'],
    ['nominal over, rolled ahead', '2026-11-22', '2026-11-26', '2026-11-26'],
    ['both over: late since the rolled one', '2026-11-21', '2026-11-22', '2026-11-22'],
    ['today', '2026-11-23', '2026-11-23', '2026-11-23'],
  ])('%s', (_, nominal, rolled, counted) => expect(countedDay(nominal, rolled, '2026-11-23')).toBe(counted));
});
