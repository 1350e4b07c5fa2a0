// Promises: when they fall due, what counts towards them, where they stand.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../main/domain/day';
import { duesOf, lastDue, Obligation, Schedule } from '../../main/domain/obligation';
import { paidTotal, standingOf, summarise, type Performance } from '../../main/domain/performance';

const money = (schedule: Schedule, amount: number | null = null): Obligation => Obligation.parse({ id: 'o', kind: 'money', amount, schedule });
const paid = (on: string, amount: number, part: string | null = null): Performance => ({ id: on + amount, obligation: 'o', part, on, amount, how: '', by: '', proof: '', proofScan: null, note: '' });
const monthly = (from: string, dayOfMonth: number, until: string | null, everyMonths = 1) => money({ type: 'recurring', everyMonths, dayOfMonth, from, until, amount: 30_000 });
const instalments = money(
  { type: 'instalments', parts: [{ id: 'b', due: '2026-02-10', amount: 5_000 }, { id: 'a', due: '2026-01-28', amount: 5_000 }] },
  10_000,
);

describe('dues', () => {
  it('lays rounds out by the calendar, short months by their last day', () => {
    expect(duesOf(monthly('2026-01-15', 31, '2026-05-31'), '2030-01-01').map((d) => d.due)).toEqual(['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31']);
    expect(duesOf(monthly('2026-03-06', 5, '2026-06-30'), '2030-01-01').map((d) => d.due)).toEqual(['2026-04-05', '2026-05-05', '2026-06-05']);
    expect(duesOf(monthly('2028-02-01', 29, null, 12), '2031-01-01').map((d) => d.due)).toEqual(['2028-02-29', '2029-02-28', '2030-02-28']);
  });

  it.each([
    [29, '2026-01-01', ['2026-01-29', '2026-02-28', '2026-03-29']],
    [30, '2026-01-01', ['2026-01-30', '2026-02-28', '2026-03-30']],
    [31, '2026-01-01', ['2026-01-31', '2026-02-28', '2026-03-31']],
    [29, '2028-01-01', ['2028-01-29', '2028-02-29', '2028-03-29']],
    [30, '2028-01-01', ['2028-01-30', '2028-02-29', '2028-03-30']],
    [31, '2028-01-01', ['2028-01-31', '2028-02-29', '2028-03-31']],
    // 每月5日前, from a day after the fifth: the first is next month's.
    [5, '2026-01-06', ['2026-02-05', '2026-03-05', '2026-04-05']],
    [5, '2026-01-05', ['2026-01-05', '2026-02-05', '2026-03-05']],
  ])('on the %ith of each month from %s; a month without it ends it (民法典 202)', (day, from, days) => expect(duesOf(monthly(from, day, null), '2199-01-01').slice(0, 3).map((d) => d.due)).toEqual(days));

  it('an instalment on 31 February is no day and is refused; one on its last day is kept', () => {
    const schedule = (due: string) => Schedule.safeParse({ type: 'instalments', parts: [{ id: 'a', due, amount: 1 }] }).success;
    expect([schedule('2026-02-31'), schedule('2026-02-29'), schedule('2026-02-28'), schedule('2028-02-29')]).toEqual([false, false, true, true]);
  });

  it('lays out no more than a hundred years of months', () => expect(duesOf(monthly('2026-01-01', 1, null), '2199-12-31')).toHaveLength(1200));

  it('puts instalments in order of their days', () => expect(duesOf(instalments, '2030-01-01').map((d) => d.part)).toEqual(['a', 'b']));

  it('has none for what must not be done', () => expect(duesOf(money({ type: 'standing' }), '2030-01-01')).toEqual([]));

  it('knows the last day, and that endless rounds have none', () => {
    expect(lastDue([instalments, money({ type: 'once', due: '2026-02-01' }, 1)])).toBe('2026-02-10');
    expect(lastDue([instalments, monthly('2026-01-01', 5, null)])).toBeNull();
    expect(lastDue([money({ type: 'once', due: null }, 1)])).toBeNull();
  });
});

describe('standing', () => {
  const states = (events: Performance[], today: string) => standingOf(instalments, events, today, '2030-01-01').map((s) => s.state);

  it.each<[string, Performance[], string, string[]]>([
    ['nothing yet', [], '2026-01-28', ['open', 'open']],
    ['a day late', [], '2026-01-29', ['overdue', 'open']],
    ['part paid', [paid('2026-01-20', 2_000)], '2026-01-28', ['partial', 'open']],
    ['part paid and late', [paid('2026-01-20', 2_000)], '2026-01-29', ['overdue', 'open']],
    ['paid in two parts', [paid('2026-01-20', 2_000), paid('2026-01-28', 3_000)], '2026-02-01', ['done', 'open']],
    ['all in advance', [paid('2026-01-20', 10_000)], '2026-01-21', ['done', 'done']],
    ['one late', [paid('2026-01-28', 5_000), paid('2026-02-12', 5_000)], '2026-02-13', ['done', 'done-late']],
    ['second named first', [paid('2026-01-20', 5_000, 'b')], '2026-01-21', ['open', 'done']],
    ['too much for the named one runs over', [paid('2026-01-20', 6_000, 'b')], '2026-01-21', ['partial', 'done']],
  ])('%s', (_, events, today, expected) => expect(states(events, today)).toEqual(expected));

  it('does an act by its first record', () => {
    const act = Obligation.parse({ id: 'o', kind: 'act', schedule: { type: 'once', due: '2026-03-27' } });
    expect(standingOf(act, [paid('2026-03-26', 0)], '2026-04-01')[0]).toMatchObject({ state: 'done', doneOn: '2026-03-26' });
  });

  it('loses no money: what counts is never more than what came, and all of it while anything is open', () => {
    const event = fc.record({ day: fc.integer({ min: 0, max: 60 }), amount: fc.integer({ min: 1, max: 9_000 }), part: fc.constantFrom(null, 'a', 'b', 'gone') });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 8 }), (events) => {
        const payments = events.map((e, i) => ({ ...paid(addDays('2026-01-01', e.day), e.amount, e.part), id: String(i) }));
        const standings = standingOf(instalments, payments, '2026-03-10', '2030-01-01');
        const counted = standings.reduce((sum, s) => sum + s.paid, 0);
        expect(counted).toBe(Math.min(paidTotal(instalments, payments), 10_000));
        for (const s of standings) expect(s.paid).toBeLessThanOrEqual(5_000);
      }),
    );
  });

  it.each<[string, Obligation[], Performance[], boolean, string, string]>([
    ['no promises', [], [], false, '2026-01-01', 'not-applicable'],
    ['not due', [instalments], [], false, '2026-01-01', 'not-due'],
    ['under way', [instalments], [paid('2026-01-20', 5_000)], false, '2026-01-21', 'under-way'],
    ['overdue', [instalments], [paid('2026-01-20', 5_000)], false, '2026-02-11', 'overdue'],
    ['refused', [instalments], [], true, '2026-02-11', 'refused'],
    ['performed', [instalments], [paid('2026-01-20', 10_000)], true, '2027-01-01', 'performed'],
    ['endless, nothing due yet', [monthly('2026-03-01', 5, null)], [], false, '2026-03-01', 'not-due'],
    ['endless, never performed for good', [monthly('2026-03-01', 5, null)], [paid('2026-03-05', 30_000)], false, '2026-03-10', 'under-way'],
  ])('sums up as a whole: %s', (_, obligations, events, refused, today, expected) => {
    const urges = refused ? [{ id: 'u', obligation: null, on: '2026-02-01', how: 'phone' as const, by: null, reply: '', refused, promisedOn: null }] : [];
    expect(summarise(obligations, events, urges, today)).toBe(expected);
  });
});
