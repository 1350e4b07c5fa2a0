// Duties of the room by the calendar: periods, days, what is asked for and what no longer is. Days counted by hand.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../main/domain/day';
import { dutiesBetween, dutiesDue, dutyProblem, dutyRulesOf, dutyWhen, periodOf, PERIODS, type DutyInForce, type DutyLine } from '../../main/domain/duty';
import { DUTY_RULES } from '../../main/reference/duty-rules';
import { BOOK } from '../helpers/cases';

const rule = (every: DutyInForce['every'], day: number, since = '2026-01-01'): DutyInForce => ({ id: 'r', name: '排查', every, day, since, source: '', statutory: false });
const done = (period: string, doneOn: string, takenBack: DutyLine['takenBack'] = null): DutyLine => ({ id: `l${period}`, rule: 'r', name: '排查', period, doneOn, by: '吴晓雨', note: '', takenBack });
const days = (rules: DutyInForce[], log: DutyLine[], from: string, to: string) => dutiesBetween(rules, log, BOOK.calendar, from, to).map(({ day }) => day);
const due = (one: DutyInForce, log: DutyLine[], on: string, ahead = 0) => dutiesDue([one], log, BOOK.calendar, on, ahead).map(({ day }) => day);

describe('periods', () => {
  it.each([
    ['week', '2026-11-23', '2026-11-23', '2026-11-29', '11月23日至11月29日'],
    ['week', '2027-01-02', '2026-12-28', '2027-01-03', '12月28日至1月3日'],
    ['ten-days', '2026-02-25', '2026-02-21', '2026-02-28', '2026年2月下旬'],
    ['ten-days', '2026-03-10', '2026-03-01', '2026-03-10', '2026年3月上旬'],
    ['half-month', '2028-02-29', '2028-02-16', '2028-02-29', '2028年2月下半月'],
    ['month', '2026-12-31', '2026-12-01', '2026-12-31', '2026年12月'],
    ['quarter', '2026-05-20', '2026-04-01', '2026-06-30', '2026年第二季度'],
  ] as const)('%s of %s: %s to %s, %s', (every, day, from, to, name) => expect(periodOf(every, day)).toEqual({ from, to, name }));

  it('hold every day in exactly one period', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PERIODS), fc.integer({ min: 0, max: 3000 }), (every, n) => {
        const day = addDays('2024-01-01', n);
        const { from, to } = periodOf(every, day);
        expect(from <= day && day <= to).toBe(true);
        expect(periodOf(every, from)).toEqual(periodOf(every, to));
        expect(periodOf(every, addDays(to, 1)).from).toBe(addDays(to, 1));
      }),
    );
  });
});

describe('duties of a span', () => {
  it.each([
    ['monthly on the 25th', rule('month', 25), '2026-01-01', '2026-03-31', ['2026-01-25', '2026-02-25', '2026-03-25']],
    ['the 31st in a short month is its last day', rule('month', 31), '2026-02-01', '2026-02-28', ['2026-02-28']],
    ['every ten days, the last ten as long as the month', rule('ten-days', 10), '2026-02-01', '2026-02-28', ['2026-02-10', '2026-02-20', '2026-02-28']],
    ['half-monthly', rule('half-month', 15), '2026-03-01', '2026-03-31', ['2026-03-15', '2026-03-30']],
    ['weekly on Friday', rule('week', 5), '2026-11-23', '2026-12-06', ['2026-11-27', '2026-12-04']],
    ['nothing before it was switched on', rule('month', 25, '2026-02-26'), '2026-01-01', '2026-03-31', ['2026-03-25']],
  ])('%s', (_, one, from, to, expected) => expect(days([one], [], from, to)).toEqual(expected));

  it('say the working day beside a day off', () => expect(dutiesBetween([rule('month', 25)], [], BOOK.calendar, '2026-01-25', '2026-01-25')).toMatchObject([{ day: '2026-01-25', rolled: '2026-01-26' }]));

  it('carry what the book says', () =>
    expect(dutiesBetween([rule('month', 25)], [done('2026-01-01', '2026-01-20')], BOOK.calendar, '2026-01-01', '2026-02-28')).toMatchObject([
      { doneOn: '2026-01-20', by: '吴晓雨', line: 'l2026-01-01' },
      { doneOn: null, line: null },
    ]));
});

describe('what is still to be done', () => {
  it.each([
    ['before its day nothing', rule('month', 25), [], '2026-11-23', 0, ['2026-10-25']],
    ['the next ones ahead', rule('month', 25, '2026-11-01'), [], '2026-11-23', 7, ['2026-11-25']],
    ['on its day', rule('month', 25, '2026-11-01'), [], '2026-11-25', 0, ['2026-11-25']],
    ['late until it is done', rule('month', 25, '2026-11-01'), [], '2026-12-10', 0, ['2026-11-25']],
    ['only the newest of several missed', rule('ten-days', 10, '2026-10-01'), [], '2026-11-23', 0, ['2026-11-20']],
    ['done is not asked for', rule('month', 25, '2026-11-01'), [done('2026-11-01', '2026-11-20')], '2026-11-26', 0, []],
    ['done for an older one does not count for this', rule('month', 25, '2026-10-01'), [done('2026-10-01', '2026-10-25')], '2026-11-26', 0, ['2026-11-25']],
    ['taken back is asked for again', rule('month', 25, '2026-11-01'), [done('2026-11-01', '2026-11-20', { on: '2026-11-21', by: '' })], '2026-11-26', 0, ['2026-11-25']],
  ])('%s', (_, one, log, on, ahead, expected) => expect(due(one, log, on, ahead)).toEqual(expected));
});

describe('noting one', () => {
  it.each([
    ['2026-11-01', '2026-11-20', null],
    ['2026-11-01', '2026-11-24', 'future'],
    ['2026-11-01', '2026-10-31', 'duty-before-period'],
    ['2026-11-02', '2026-11-20', 'duty-period'],
    ['2026-10-01', '2026-11-03', null],
  ])('for the period of %s on %s: %s', (period, on, problem) => expect(dutyProblem(rule('month', 25), period, on, '2026-11-23')?.rule ?? null).toBe(problem));
});

describe('rules as shipped', () => {
  it('are none in force', () => expect(BOOK.dutyRules).toEqual([]));
  it('are in force when a room chooses so, with its day', () =>
    expect(dutyRulesOf(DUTY_RULES, { ownDuties: [], dutyChoices: { 'patrol-town': { day: 20, since: '2026-11-01' } } })).toMatchObject([{ id: 'patrol-town', day: 20, every: 'month' }]));
  it('say when', () => expect([rule('week', 5), rule('ten-days', 10), rule('month', 25)].map(dutyWhen)).toEqual(['每周五', '每旬第10日', '每月第25日']));
});
