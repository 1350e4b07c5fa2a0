// 日程 without the window: spans and headings, keys, lines and filters, dragged times, addresses, what stands beside a day.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CalendarEntry } from '../../../main/contract/shapes';
import { almanac } from '../../../main/domain/almanac';
import { addDays, daysBetween, weekday } from '../../../main/domain/day';
import { queryOf, shownBy, type Shown } from '../../../renderer/features/calendar/address';
import { marksOf } from '../../../renderer/features/calendar/day-marks';
import { dropped, eventOf, workingHours } from '../../../renderer/features/calendar/events';
import { dayOfKey, movedByKey } from '../../../renderer/features/calendar/keys';
import { drawn, passes, SORTS, spoken, stateOf, whyFixed } from '../../../renderer/features/calendar/lines';
import { spanOf, spanTitle, turned, VIEWS } from '../../../renderer/features/calendar/span';
import { BOOK, TODAY } from '../../helpers/cases';

const line = (given: Partial<CalendarEntry> = {}): CalendarEntry =>
  CalendarEntry.parse({ caseId: '2026-0001', number: '（2026）云隘人调字第001号', title: '龙小虎与周宏波排水沟纠纷', day: TODAY, rolled: TODAY, from: '', to: '', kind: 'obligation', ref: 'o', part: '', what: '周宏波付1,200元', snoozed: null, sitting: null, ...given });
const sitting = (state: 'planned' | 'held' | 'cancelled', given: Partial<CalendarEntry> = {}) =>
  line({ kind: 'session', ref: 's', from: '09:00', to: '10:30', ...given, sitting: { id: 's', on: given.day ?? TODAY, from: '09:00', to: '10:30', place: '和事堂', venue: 'room', mediators: ['yang'], state } });
const days = fc.integer({ min: 0, max: 60_000 }).map((n) => addDays('1950-01-01', n));

describe('spans', () => {
  it.each([
    ['day', '2026-11-23', '2026-11-23', '2026-11-23', '2026年11月23日 周一'],
    ['week', '2026-11-29', '2026-11-23', '2026-11-29', '2026年11月23日 — 11月29日'],
    ['week', '2026-12-31', '2026-12-28', '2027-01-03', '2026年12月28日 — 2027年1月3日'],
    ['month', '2026-11-23', '2026-10-26', '2026-12-06', '2026年11月'],
    // February 2027 fills four weeks to the day.
    ['month', '2027-02-14', '2027-02-01', '2027-02-28', '2027年2月'],
    ['list', '2028-02-10', '2028-02-01', '2028-02-29', '2028年2月'],
  ] as const)('%s around %s is %s to %s, headed %s', (view, at, from, to, title) => {
    expect(spanOf(view, at)).toEqual({ from, to });
    expect(spanTitle(view, at)).toBe(title);
  });

  it('hold their day, begin on Monday where they are weeks, and pages follow each other without a gap', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...VIEWS), (at, view) => {
        const { from, to } = spanOf(view, at);
        expect(from <= at && at <= to).toBe(true);
        if (view === 'week' || view === 'month') expect([weekday(from), weekday(to)]).toEqual([1, 7]);
        const next = spanOf(view, turned(view, at, 1));
        expect(daysBetween(to, next.from)).toBeLessThanOrEqual(1);
        expect(next.to > to).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

const key = (name: string, alt = false) => ({ key: name, altKey: alt, ctrlKey: false, metaKey: false, shiftKey: false });

describe('keys', () => {
  it.each([
    ['ArrowRight', '2026-11-30', '2026-12-01'],
    ['ArrowUp', '2026-11-02', '2026-10-26'],
    ['PageDown', '2027-01-31', '2027-02-28'],
    ['Home', '2026-11-29', '2026-11-23'],
    ['End', '2026-11-23', '2026-11-29'],
  ])('%s from %s is %s', (name, at, to) => expect(dayOfKey(key(name), at)).toBe(to));

  it('with Alt or of another sort walk nowhere', () => {
    expect(dayOfKey(key('ArrowRight', true), TODAY)).toBeNull();
    expect(dayOfKey(key('a'), TODAY)).toBeNull();
  });

  const times = { on: TODAY, from: '09:00', to: '10:30' };
  it.each([
    ['ArrowLeft', 'month', times, { ...times, on: '2026-11-22' }],
    ['ArrowDown', 'month', times, { ...times, on: '2026-11-30' }],
    ['ArrowDown', 'week', times, { on: TODAY, from: '09:30', to: '11:00' }],
    ['ArrowUp', 'day', times, { on: TODAY, from: '08:30', to: '10:00' }],
    // Without an hour there is none to move: the week it is.
    ['ArrowDown', 'week', { on: TODAY, from: '', to: '' }, { on: '2026-11-30', from: '', to: '' }],
    ['ArrowUp', 'week', { on: TODAY, from: '00:10', to: '' }, null],
    ['ArrowDown', 'day', { on: TODAY, from: '22:00', to: '23:45' }, null],
    ['Enter', 'week', times, null],
  ] as const)('Alt+%s in the %s view moves %j to %j', (name, view, from, to) => expect(movedByKey(key(name, true), from, view)).toEqual(to));

  it('move only with Alt', () => expect(movedByKey(key('ArrowLeft'), times, 'week')).toBeNull());
});

describe('lines', () => {
  const yesterday = addDays(TODAY, -1);
  it.each([
    ['a promise of yesterday', line({ day: yesterday, rolled: yesterday }), 'late'],
    ['one that rolls over a holiday to today', line({ day: yesterday, rolled: TODAY }), 'now'],
    ['one that was put off', line({ day: yesterday, rolled: yesterday, snoozed: { until: '2026-12-01', reason: '外出' } }), 'waits'],
    ['a sitting of today', sitting('planned'), 'now'],
    ['one not written down', sitting('planned', { day: yesterday, rolled: yesterday }), 'late'],
    ['one held', sitting('held', { day: yesterday, rolled: yesterday }), 'held'],
    ['one called off', sitting('cancelled'), 'off'],
    ['a later one', sitting('planned', { day: '2026-12-01', rolled: '2026-12-01' }), 'ahead'],
  ] as const)('%s is %s', (_, entry, state) => expect(stateOf(entry, TODAY)).toBe(state));

  it('only planned sittings and visits move; everything else says why not', () => {
    for (const fixed of [sitting('held'), sitting('cancelled'), line(), line({ kind: 'clock' }), line({ kind: 'reply' })]) {
      expect(whyFixed(fixed)).toMatch(/。$/);
      expect(eventOf(fixed, TODAY).startEditable).toBe(false);
    }
    for (const free of [sitting('planned'), line({ kind: 'visit' })]) expect([whyFixed(free), eventOf(free, TODAY).startEditable]).toEqual(['', true]);
  });

  it('are told in one sentence, state and all', () => {
    expect(spoken(sitting('cancelled'), TODAY)).toBe('调解 9:00–10:30 和事堂 龙小虎与周宏波排水沟纠纷 （已取消）');
    expect(spoken(line({ day: yesterday, rolled: yesterday }), TODAY)).toBe('到期 周宏波付1,200元 龙小虎与周宏波排水沟纠纷 （逾期）');
  });

  it('of too many every sitting is drawn, and then what is near', () => {
    const all = [line({ day: '2026-10-01', ref: 'far' }), sitting('held', { day: '2026-10-02' }), line({ day: '2026-11-22', ref: 'near' }), line({ day: '2026-12-30', ref: 'farther' })];
    expect(drawn(all, TODAY, 2).map(({ ref }) => ref)).toEqual(['s', 'near']);
    expect(drawn(all, TODAY, 4)).toBe(all);
  });

  it('pass the filters of kind, mediator and place', () => {
    const all = [sitting('planned'), line(), line({ kind: 'visit' })];
    const left = (filter: Partial<Parameters<typeof passes>[0]>) => all.filter(passes({ sorts: [], mediator: '', room: '', ...filter })).map(({ kind }) => kind);
    expect(left({})).toEqual(['session', 'obligation', 'visit']);
    expect(left({ sorts: ['visit', 'due'] })).toEqual(['obligation', 'visit']);
    expect(left({ mediator: 'yang' })).toEqual(['session']);
    expect(left({ mediator: 'ran' })).toEqual([]);
    expect(left({ room: '老杨工作室' })).toEqual([]);
  });
});

describe('events', () => {
  it('stand at their hour, a usual hour long where the end is open, and all day without one', () => {
    expect(eventOf(sitting('planned'), TODAY)).toMatchObject({ start: '2026-11-23T09:00:00Z', end: '2026-11-23T10:30:00Z', allDay: false });
    expect(eventOf(sitting('planned', { to: '' }), TODAY)).toMatchObject({ end: '2026-11-23T10:00:00Z' });
    expect(eventOf(sitting('planned', { from: '23:30', to: '' }), TODAY)).toMatchObject({ end: '2026-11-23T23:59:00Z' });
    expect(eventOf(line(), TODAY)).toMatchObject({ start: TODAY, allDay: true });
  });

  it.each([
    ['2026-11-25T14:30:00Z', false, { on: '2026-11-25', from: '14:30', to: '16:00' }],
    ['2026-11-25T00:00:00Z', true, { on: '2026-11-25', from: '09:00', to: '10:30' }],
    ['2026-11-25T23:00:00Z', false, { on: '2026-11-25', from: '23:00', to: '23:59' }],
  ] as const)('dropped at %s (all day: %s) keep their length', (start, allDay, to) => {
    expect(dropped(new Date(start), allDay, { on: TODAY, from: '09:00', to: '10:30' })).toEqual(to);
  });

  it('widen the working day when something is planned outside of it', () => {
    expect(workingHours([line()])).toEqual({ first: '07:00:00', last: '19:00:00' });
    expect(workingHours([sitting('planned', { from: '06:30', to: '20:15' })])).toEqual({ first: '06:00:00', last: '21:00:00' });
  });
});

describe('the address', () => {
  const shown = fc.record({ view: fc.constantFrom(...VIEWS), at: days, filter: fc.record({ sorts: fc.subarray([...SORTS]), mediator: fc.constantFrom('', 'yang'), room: fc.constantFrom('', '和事堂') }) });
  it('says what is shown and nothing else', () => {
    fc.assert(
      fc.property(shown, (state: Shown) => {
        expect(shownBy(queryOf(state, TODAY), TODAY)).toEqual(state);
      }),
    );
    expect(queryOf({ view: 'month', at: TODAY, filter: { sorts: [], mediator: '', room: '' } }, TODAY)).toEqual({});
  });

  it('that says nonsense is the month of today', () => {
    expect(shownBy({ view: 'year', on: '2026-02-30', kinds: 'x,y' }, TODAY)).toEqual({ view: 'month', at: TODAY, filter: { sorts: [], mediator: '', room: '' } });
  });
});

describe('beside a day', () => {
  const { about } = almanac(
    { towns: [{ id: 't', name: '云隘', market: { calendar: 'lunar', digits: [3, 8] }, note: '' }], localHolidays: [], busySeasons: [{ id: 'b', name: '春耕', from: { month: 4, day: 1 }, to: { month: 4, day: 10 } }] },
    BOOK,
  );
  it.each([
    ['2026-11-23', '十五', '', '', '十月十五'],
    ['2026-11-09', '十月', '', '', '十月初一'],
    ['2026-11-11', '初三', '', '云隘场', '十月初三 云隘场'],
    ['2026-11-22', '十四', '', '小雪', '十月十四 周末 小雪'],
    ['2026-02-17', '正月', '休', '春节', '正月初一 休 春节'],
    ['2026-02-28', '十二', '班', '', '正月十二 班'],
    ['2026-04-05', '十八', '休', '清明节 清明 云隘场 春耕', '二月十八 休 清明节 清明 云隘场 春耕'],
  ])('%s stands %s %s %s', (day, lunar, mark, also, said) => {
    const marks = marksOf(about(day));
    expect([marks.lunar, marks.mark, marks.also.join(' '), marks.spoken]).toEqual([lunar, mark, also, said]);
  });

  it('a computed holiday says that its notice is not out', () => {
    expect(marksOf(about('2030-10-01')).also.join()).toContain('待通知');
  });
});
