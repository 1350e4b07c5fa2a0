// What a day is to a village, and the days proposed for a sitting. Market days and seasons of the sample room's county are invented.
import { describe, expect, it } from 'vitest';
import { almanac } from '../../main/domain/almanac';
import { workCalendar } from '../../main/domain/holidays';
import { isMarketDay, marketName } from '../../main/domain/market-day';
import type { BusySeason, LocalHoliday, Town } from '../../main/domain/town';
import { HOLIDAYS } from '../../main/reference/holidays';

const town = (id: string, name: string, calendar: 'solar' | 'lunar', digits: number[]): Town => ({ id, name, market: { calendar, digits }, note: '' });
const YUNAI = town('a', '云隘', 'lunar', [3, 8, 0]);
const SHIDI = town('b', '石堤镇', 'solar', [1, 4, 7]);
const HARVEST: BusySeason = { id: 'h', name: '秋收', from: { month: 9, day: 10 }, to: { month: 10, day: 20 } };
const WINTER: BusySeason = { id: 'w', name: '榨季', from: { month: 12, day: 20 }, to: { month: 1, day: 10 } };
const FOUNDED: LocalHoliday = { id: 'c', name: '县庆', calendar: 'solar', from: { month: 11, day: 11 }, days: 2, source: '', countsForLimits: false };
const NEW_RICE: LocalHoliday = { id: 'n', name: '社巴节', calendar: 'lunar', from: { month: 3, day: 3 }, days: 1, source: '', countsForLimits: false };

const room = { towns: [YUNAI, SHIDI], localHolidays: [FOUNDED, NEW_RICE], busySeasons: [HARVEST, WINTER] };
const calendar = workCalendar(HOLIDAYS);
const book = almanac(room, { calendar });

describe('about a day', () => {
  it('says everything a cell may show', () => {
    expect(book.about('2026-03-18')).toMatchObject({ lunarText: '正月三十', lunarShort: '三十', term: null, holiday: null, isWorkday: true, markets: ['云隘场'], busy: null });
    expect(book.about('2026-03-19')).toMatchObject({ lunarText: '二月初一', lunarShort: '二月', markets: [] });
    expect(book.about('2026-03-20').term).toBe('春分');
    expect(book.about('2026-02-17')).toMatchObject({ lunarText: '正月初一', holiday: '春节', isWorkday: false, swappedWork: false, markets: ['石堤场'] });
    expect(book.about('2026-02-14')).toMatchObject({ holiday: null, isWorkday: true, swappedWork: true });
    expect(book.about('2026-09-21')).toMatchObject({ busy: '秋收' });
  });

  it.each(['2026-12-20', '2026-12-31', '2027-01-01', '2027-01-10'])('keeps a season over the new year on both sides of it: %s', (day) => expect(book.about(day).busy).toBe('榨季'));
  it.each(['2026-12-19', '2027-01-11'])('and not beyond: %s', (day) => expect(book.about(day).busy).toBeNull());

  it('shows the county’s own days off, and works on none of them', () => {
    for (const day of ['2026-11-11', '2026-11-12', '2026-04-19']) expect(book.about(day)).toMatchObject({ isWorkday: false, holiday: null });
    expect(book.about('2026-11-12').localHoliday).toBe('县庆');
    expect(book.about('2026-11-13').localHoliday).toBeNull();
    expect(book.about('2026-04-19').localHoliday).toBe('社巴节');
  });

  it('lets them count for limits only where the room says so', () => {
    expect(workCalendar(HOLIDAYS, [FOUNDED]).isWorkday('2026-11-11')).toBe(true);
    const counting = workCalendar(HOLIDAYS, [{ ...FOUNDED, countsForLimits: true }]);
    expect(counting.isWorkday('2026-11-11')).toBe(false);
    expect(almanac(room, { calendar: counting }).about('2026-11-11')).toMatchObject({ holiday: null, localHoliday: '县庆' });
  });

  it('marks years whose notice is not out', () => {
    expect(book.about('2026-05-01').isCertain).toBe(true);
    expect(book.about('2027-05-01')).toMatchObject({ isCertain: false, holiday: '劳动节', isWorkday: false });
  });
});

describe('market days', () => {
  it.each([
    ['2026-02-19', true, '正月初三'], ['2026-02-24', true, '正月初八'], ['2026-02-26', true, '正月初十'], ['2026-03-08', true, '正月二十'],
    ['2026-03-11', true, '正月廿三'], ['2026-03-18', true, '正月三十'], ['2026-03-17', false, '正月廿九'], ['2026-03-19', false, '二月初一'],
  ])('%s by the lunar digits 3 8 0: %s (%s)', (day, is) => expect(isMarketDay(day, YUNAI)).toBe(is));
  it.each([['2026-03-01', true], ['2026-03-14', true], ['2026-03-31', true], ['2026-03-30', false]])('%s by the solar digits 1 4 7: %s', (day, is) => expect(isMarketDay(day, SHIDI)).toBe(is));
  it.each([['云隘', '云隘场'], ['云隘镇', '云隘场'], ['云隘场', '云隘场'], ['新场', '新场'], ['新场镇', '新场'], ['石桥', '石桥场'], ['李乡', '李乡场']])('%s is called %s', (name, called) => expect(marketName({ name })).toBe(called));

  it('finds the next one of all towns, or of those named', () => {
    expect(book.nextMarketDay('2026-03-14')).toMatchObject({ day: '2026-03-16', towns: [{ id: 'a' }] });
    expect(book.nextMarketDay('2026-03-16')).toMatchObject({ day: '2026-03-17', towns: [{ id: 'b' }] });
    expect(book.nextMarketDay('2026-03-16', ['a'])).toMatchObject({ day: '2026-03-18' });
    expect(book.nextMarketDay('2026-03-16', [])).toBeNull();
    expect(almanac({ ...room, towns: [] }, { calendar }).nextMarketDay('2026-03-16')).toBeNull();
  });
});

describe('proposals', () => {
  it('are market days, with the reason in words', () => {
    expect(book.proposals('2026-03-16', 2)).toEqual([
      { day: '2026-03-17', towns: ['石堤场'], why: '3月17日（正月廿九）石堤场' },
      { day: '2026-03-18', towns: ['云隘场'], why: '3月18日（正月三十）云隘场' },
    ]);
  });

  it('pass over holidays of the country and the county, and busy seasons', () => {
    expect(book.proposals('2026-02-13', 1)[0]?.day).toBe('2026-02-14');
    expect(book.proposals('2026-02-14', 1)[0]?.day).toBe('2026-02-24');
    expect(book.proposals('2026-09-09', 1)[0]?.day).toBe('2026-10-21');
    expect(book.proposals('2026-11-10', 1)[0]?.day).toBe('2026-11-14');
  });

  it('are none without towns, or when every day is busy', () => {
    expect(almanac({ ...room, towns: [] }, { calendar }).proposals('2026-03-16', 3)).toEqual([]);
    const always = { ...HARVEST, from: { month: 1, day: 1 }, to: { month: 12, day: 31 } };
    const busy = almanac({ ...room, busySeasons: [always] }, { calendar });
    expect(busy.proposals('2026-03-16', 3)).toEqual([]);
    expect(busy.avoidBusy('2026-03-16')).toBeNull();
  });

  it('avoid a busy season by going to the day after it', () => {
    expect(book.avoidBusy('2026-09-15')).toBe('2026-10-21');
    expect(book.avoidBusy('2026-09-09')).toBe('2026-09-09');
  });
});
