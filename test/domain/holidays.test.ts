// Holidays: shipped years against two libraries, computed years against the regulation counted by hand on a wall calendar.
import chineseDays from 'chinese-days';
import { LegalHoliday } from 'tyme4ts';
import { describe, expect, it } from 'vitest';
import { dayAt, numberOf, parts, weekday, type Day } from '../../main/domain/day';
import { rollForward, workCalendar } from '../../main/domain/holidays';
import { computedYear, statutoryDays } from '../../main/domain/statutory-holidays';
import { HOLIDAYS } from '../../main/reference/holidays';

const calendar = workCalendar(HOLIDAYS);
const FIRST = HOLIDAYS[0]?.year ?? 0;
const LAST = HOLIDAYS.at(-1)?.year ?? 0;

function everyDay(from: number, to: number): Day[] {
  const first = numberOf(`${from}-01-01`);
  return Array.from({ length: numberOf(`${to}-12-31`) - first + 1 }, (_, i) => dayAt(first + i));
}

/** tyme4ts lacks two swapped days: 国务院办公厅关于2013年部分节假日安排的通知 names 4月7日 and 10月12日 as working days. */
const MISSING_IN_TYME = ['2013-04-07', '2013-10-12'];

describe('shipped years', () => {
  it('follow each other without a gap', () => expect(HOLIDAYS.map(({ year }) => year)).toEqual(Array.from({ length: LAST - FIRST + 1 }, (_, i) => FIRST + i)));

  it('agree with chinese-days on every day', () => {
    expect(everyDay(FIRST, LAST).filter((day) => chineseDays.isWorkday(day) !== calendar.isWorkday(day))).toEqual([]);
  });

  it('agree with tyme4ts on every day but two that its table lacks', () => {
    const works = (day: Day) => LegalHoliday.fromYmd(...parts(day))?.isWork() ?? weekday(day) <= 5;
    expect(everyDay(FIRST, LAST).filter((day) => works(day) !== calendar.isWorkday(day))).toEqual(MISSING_IN_TYME);
  });

  it('give every day off that the regulation itself gives', () => {
    for (let year = FIRST; year <= LAST; year += 1) for (const { on, name } of statutoryDays(year)) expect(calendar.holidayName(on), `${on} ${name}`).not.toBeNull();
  });

  it('name days of their own year, none twice, and swap only weekends', () => {
    for (const { year, off, work } of HOLIDAYS) {
      const days = [...off.map(({ on }) => on), ...work];
      expect(new Set(days).size).toBe(days.length);
      expect(days.every((day) => day.startsWith(`${year}-`))).toBe(true);
      expect(work.filter((day) => weekday(day) <= 5)).toEqual([]);
    }
  });
});

describe('rolling on, 民法典 203', () => {
  it.each<[Day, Day, string]>([
    ['2025-01-28', '2025-02-05', 'Spring Festival 2025: 除夕 is a day off from then on'],
    ['2025-02-08', '2025-02-08', 'a Saturday worked for it'],
    ['2025-10-01', '2025-10-09', 'National Day with Mid-Autumn, eight days'],
    ['2025-10-11', '2025-10-11', 'a Saturday worked for it'],
    ['2026-02-15', '2026-02-24', 'Spring Festival 2026, nine days'],
    ['2026-02-14', '2026-02-14', 'a Saturday worked for it'],
    ['2026-10-01', '2026-10-08', 'National Day 2026'],
    ['2026-10-10', '2026-10-10', 'a Saturday worked for it'],
    ['2026-10-11', '2026-10-12', 'the Sunday after it is not'],
    ['2027-02-05', '2027-02-11', 'computed: 除夕 a Friday, 初一 and 初二 a weekend made up on the 9th and 10th'],
    ['2027-05-01', '2027-05-05', 'computed: both days a weekend, made up on the 3rd and 4th'],
    ['2027-10-01', '2027-10-06', 'computed: two of three days a weekend'],
    ['2028-01-01', '2028-01-04', 'computed: New Year on a Saturday, made up on the 3rd'],
    ['2028-05-28', '2028-05-30', 'computed: 端午 on a Sunday (the first 五月 of two), made up on Monday'],
    ['2027-02-20', '2027-02-22', 'computed years swap no Saturdays'],
  ])('%s to %s: %s', (nominal, rolled) => expect(rollForward(nominal, calendar)).toBe(rolled));
});

describe('a year without a notice', () => {
  const days = (year: number) => computedYear(year).off.map(({ on, name }) => `${on.slice(5)} ${name}`);

  it('2027', () =>
    expect(days(2027)).toEqual([
      '01-01 元旦', '02-05 春节', '02-06 春节', '02-07 春节', '02-08 春节', '02-09 春节', '02-10 春节', '04-05 清明节', '05-01 劳动节', '05-02 劳动节', '05-03 劳动节', '05-04 劳动节',
      '06-09 端午节', '09-15 中秋节', '10-01 国庆节', '10-02 国庆节', '10-03 国庆节', '10-04 国庆节', '10-05 国庆节',
    ]));

  it('2028: 除夕 on 25 January, 端午 in the first of two fifth months, 中秋 within 国庆', () =>
    expect(days(2028)).toEqual([
      '01-01 元旦', '01-03 元旦', '01-25 春节', '01-26 春节', '01-27 春节', '01-28 春节', '04-04 清明节', '05-01 劳动节', '05-02 劳动节', '05-28 端午节', '05-29 端午节',
      '10-01 国庆节', '10-02 国庆节', '10-03 国庆节、中秋节', '10-04 国庆节',
    ]));

  it.each([[1998, 7], [2001, 10], [2010, 11], [2013, 11], [2014, 11], [2024, 11], [2025, 13], [2030, 13]])('%i: the regulation gives %i days', (year, count) => expect(statutoryDays(year)).toHaveLength(count));

  it('counts 除夕 where the wording of the year does', () => {
    expect(statutoryDays(2013).filter(({ name }) => name === '春节').map(({ on }) => on)).toEqual(['2013-02-09', '2013-02-10', '2013-02-11']);
    expect(statutoryDays(2014).filter(({ name }) => name === '春节').map(({ on }) => on)).toEqual(['2014-01-31', '2014-02-01', '2014-02-02']);
  });

  it('gives as many working days off as the regulation gives days, whatever the year (two holidays on one day are one)', () => {
    for (let year = 2027; year <= 2100; year += 1) {
      const named = statutoryDays(year);
      const doubled = named.length - new Set(named.map(({ on }) => on)).size;
      expect(computedYear(year).off.filter(({ on }) => weekday(on) <= 5), String(year)).toHaveLength(13 - doubled);
    }
  });

  it('is answered for, and is not certain', () => {
    for (const day of ['2027-10-01', '2031-10-01', '2199-10-01']) expect([calendar.holidayName(day) !== null, calendar.isCertain(day)]).toEqual([true, false]);
    expect(calendar.isCertain('2026-10-01')).toBe(true);
    expect(calendar.isCertain('1999-10-01')).toBe(false);
    expect(computedYear(2027)).toMatchObject({ work: [], provisional: true, source: expect.stringContaining('待国务院通知') as string });
  });

  it('gives way to a list somebody entered, provisional or not', () => {
    const own = workCalendar([{ year: 2027, off: [{ on: '2027-06-01', name: '自定' }], work: ['2027-06-05'], source: '县里电话通知', provisional: true }]);
    expect([own.holidayName('2027-06-01'), own.holidayName('2027-10-01'), own.isWorkday('2027-06-05'), own.isCertain('2027-06-01')]).toEqual(['自定', null, true, false]);
  });

  it('takes from the next year’s notice what it says about December', () => {
    const own = workCalendar([{ year: 2028, off: [{ on: '2027-12-31', name: '元旦' }], work: ['2027-12-26'], source: '通知', provisional: false }]);
    expect([own.holidayName('2027-12-31'), own.isWorkday('2027-12-26'), own.holidayName('2027-10-01')]).toEqual(['元旦', true, '国庆节']);
  });
});
