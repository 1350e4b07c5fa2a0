// 加速到期: one part late for N days, and all that is left falls due (sample B, clause 3).
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '../../main/domain/day';
import { rollForward } from '../../main/domain/holidays';
import { Obligation, type Schedule } from '../../main/domain/obligation';
import { acceleratedOn, openOf, paidTotal, Performance, standingOf, summarise } from '../../main/domain/performance';
import { agendaOf } from '../../main/domain/agenda';
import { summaryOf } from '../../main/domain/summary';
import { WAGES } from '../../main/reference/samples/wages';
import { BOOK, told } from '../helpers/cases';

const promise = (schedule: Schedule, afterDays: number | null = 3) =>
  Obligation.parse({ id: 'o', kind: 'money', amount: 15_000, schedule, acceleration: afterDays === null ? null : { afterDays } });
const THREE: Schedule = {
  type: 'instalments',
  parts: [
    { id: 'a', due: '2026-01-28', amount: 5_000 },
    { id: 'b', due: '2026-02-10', amount: 5_000 },
    { id: 'c', due: '2026-03-10', amount: 5_000 },
  ],
};
const paid = (on: string, amount: number, part: string | null = null, id = `${on}-${amount}`) => Performance.parse({ id, obligation: 'o', part, on, amount, how: '', by: '', proof: '', note: '' });

describe('a default clause of 3 days on instalments of 28 January, 10 February and 10 March', () => {
  it.each<[string, Performance[], string, (string | null)[], string[]]>([
    ['nothing due yet', [], '2026-01-20', ['2026-01-28', '2026-02-10', '2026-03-10'], ['open', 'open', 'open']],
    ['late, but not for three whole days', [], '2026-01-31', ['2026-01-28', '2026-02-10', '2026-03-10'], ['overdue', 'open', 'open']],
    ['the third day is over: all of it is due', [], '2026-02-01', ['2026-01-28', '2026-01-31', '2026-01-31'], ['overdue', 'overdue', 'overdue']],
    ['paid on the third day: not triggered', [paid('2026-01-31', 5_000)], '2026-02-05', ['2026-01-28', '2026-02-10', '2026-03-10'], ['done-late', 'open', 'open']],
    ['paid on the fourth: triggered, and not undone by paying', [paid('2026-02-01', 5_000)], '2026-02-05', ['2026-01-28', '2026-01-31', '2026-01-31'], ['done-late', 'overdue', 'overdue']],
    ['paid but for one 分: triggered', [paid('2026-01-28', 4_999)], '2026-02-01', ['2026-01-28', '2026-01-31', '2026-01-31'], ['overdue', 'overdue', 'overdue']],
    ['the rest of it on the third day: not triggered', [paid('2026-01-28', 4_999), paid('2026-01-31', 1)], '2026-02-01', ['2026-01-28', '2026-02-10', '2026-03-10'], ['done-late', 'open', 'open']],
    ['the second is late, the first was not', [paid('2026-01-28', 5_000)], '2026-02-14', ['2026-01-28', '2026-02-10', '2026-02-13'], ['done', 'overdue', 'overdue']],
    ['sample B: two days late', [paid('2026-01-28', 5_000), paid('2026-02-12', 5_000)], '2026-02-25', ['2026-01-28', '2026-02-10', '2026-03-10'], ['done', 'done-late', 'open']],
    ['a later part paid before it came to that stays as agreed', [paid('2026-01-20', 5_000, 'c')], '2026-02-01', ['2026-01-28', '2026-01-31', '2026-03-10'], ['overdue', 'overdue', 'done']],
    ['all paid late, after it had come to that', [paid('2026-02-02', 15_000)], '2026-06-01', ['2026-01-28', '2026-01-31', '2026-01-31'], ['done-late', 'done-late', 'done-late']],
  ])('%s', (_, events, today, dues, states) => {
    const standings = standingOf(promise(THREE), events, today, '2030-01-01');
    expect(standings.map(({ due }) => due)).toEqual(dues);
    expect(standings.map(({ state }) => state)).toEqual(states);
    expect(standings.map(({ agreed }) => agreed)).toEqual(['2026-01-28', '2026-02-10', '2026-03-10']);
  });

  it('says which delay did it, and on what day', () => {
    expect(acceleratedOn(standingOf(promise(THREE), [], '2026-02-01'), 3)).toEqual({ on: '2026-01-31', late: 0 });
    expect(acceleratedOn(standingOf(promise(THREE), [paid('2026-01-28', 5_000)], '2026-02-14'), 3)).toEqual({ on: '2026-02-13', late: 1 });
    expect(acceleratedOn(standingOf(promise(THREE), [], '2026-01-31'), 3)).toBeNull();
  });

  it('does nothing without the clause', () => expect(standingOf(promise(THREE, null), [], '2026-06-01').map(({ due }) => due)).toEqual(['2026-01-28', '2026-02-10', '2026-03-10']));

  it('counts the delay from the day after the holidays (民法典 203)', () => {
    // 20 February 2026 lies in the Spring Festival; work begins again on the 24th.
    const schedule: Schedule = { type: 'instalments', parts: [{ id: 'a', due: '2026-02-20', amount: 5_000 }, { id: 'b', due: '2026-06-30', amount: 10_000 }] };
    const lastDay = (day: Day) => rollForward(day, BOOK.calendar);
    const dues = (today: string) => standingOf(promise(schedule), [], today, today, lastDay).map(({ due, state }) => [due, state]);
    expect(dues('2026-02-24')).toEqual([['2026-02-20', 'open'], ['2026-06-30', 'open']]);
    expect(dues('2026-02-27')).toEqual([['2026-02-20', 'overdue'], ['2026-06-30', 'open']]);
    expect(dues('2026-02-28')).toEqual([['2026-02-20', 'overdue'], ['2026-02-27', 'overdue']]);
  });
});

describe('a delay that would be full on a day off', () => {
  // Due on Wednesday 18 November 2026; three days on is Saturday the 21st, so the delay is full on Monday the 23rd.
  const schedule: Schedule = { type: 'instalments', parts: [{ id: 'a', due: '2026-11-18', amount: 5_000 }, { id: 'b', due: '2027-01-22', amount: 10_000 }] };
  const lastDay = (day: Day) => rollForward(day, BOOK.calendar);
  it.each([
    ['2026-11-23', '2027-01-22'],
    ['2026-11-24', '2026-11-23'],
  ])('is full when the next working day is over: on %s the second part is due %s', (today, due) => {
    const standings = standingOf(promise(schedule), [], today, today, lastDay);
    expect(standings[1]?.due).toBe(due);
    expect(acceleratedOn(standings, 3, lastDay)).toEqual(due === '2026-11-23' ? { on: due, late: 0 } : null);
  });
});

describe('a default clause on rounds', () => {
  const rounds = (until: string | null) => Obligation.parse({ id: 'o', kind: 'money', schedule: { type: 'recurring', everyMonths: 1, dayOfMonth: 5, from: '2026-01-01', until, amount: 10_000 }, acceleration: { afterDays: 10 } });

  it('brings forward every round up to the agreed end, also those far beyond what is laid out', () => {
    const standings = standingOf(rounds('2027-12-31'), [], '2026-01-16', '2026-02-16');
    expect(standings).toHaveLength(24);
    expect(new Set(standings.slice(1).map(({ due }) => due))).toEqual(new Set(['2026-01-15']));
  });

  it('lays out as far as ever while no round is late for long', () => expect(standingOf(rounds('2027-12-31'), [], '2026-01-15', '2026-02-16').map(({ due }) => due)).toEqual(['2026-01-05', '2026-02-05']));

  it('does nothing on rounds without an end: there is no “all of it”', () => expect(standingOf(rounds(null), [], '2026-03-10', '2026-04-10').map(({ due }) => due)).toEqual(['2026-01-05', '2026-02-05', '2026-03-05', '2026-04-05']));
});

describe('what follows from it', () => {
  const late = (() => {
    const file = told(WAGES);
    const agreements = file.agreements.map((a) => ({ ...a, obligations: a.obligations.map((o) => (o.schedule.type === 'instalments' ? { ...o, acceleration: { afterDays: 3, clause: a.clauses[2]?.id ?? null } } : o)) }));
    return { ...file, agreements, performances: [], visits: [], closing: null, archive: null };
  })();
  const days = (today: string) => [...new Set(agendaOf(late, BOOK, today).filter(({ kind, what }) => kind === 'obligation' && what.includes('元')).map(({ day }) => day))];

  it('is on the agenda from the day on which it holds', () => {
    // 31 January is a Saturday: the delay is full on Monday.
    expect(days('2026-02-02')).toEqual(['2026-01-28', '2026-02-10']);
    expect(days('2026-02-03')).toEqual(['2026-01-28', '2026-02-02']);
  });

  it('has the summary laid out anew as days go by, while it may still come to that', () => {
    expect(summaryOf(late, BOOK, '2026-01-31').endless).toBe(true);
    expect(summaryOf(told(WAGES), BOOK, '2026-01-31').endless).toBe(false);
  });
});

describe('whatever is recorded', () => {
  const schedules: Schedule[] = [
    THREE,
    { type: 'once', due: '2026-01-31' },
    { type: 'recurring', everyMonths: 1, dayOfMonth: 31, from: '2026-01-30', until: '2026-06-30', amount: 2_500 },
  ];
  const record = fc.record({ day: fc.integer({ min: 0, max: 90 }), amount: fc.integer({ min: 1, max: 9_000 }), part: fc.constantFrom(null, 'a', 'b', 'c', 'once', '2026-02-28', 'gone') });
  const kept = fc.record({ schedule: fc.constantFrom(...schedules), afterDays: fc.constantFrom(null, 1, 3, 30), records: fc.array(record, { maxLength: 8 }), today: fc.integer({ min: 0, max: 200 }) });
  const events = (records: { day: number; amount: number; part: string | null }[]) => records.map(({ day, amount, part }, i) => paid(addDays('2026-01-01', day), amount, part, String(i)));

  it('paid and open make what was promised, and nothing is negative', () =>
    fc.assert(
      fc.property(kept, ({ schedule, afterDays, records, today }) => {
        const obligation = promise(schedule, afterDays);
        const payments = events(records);
        const standings = standingOf(obligation, payments, addDays('2026-01-01', today), '2030-01-01');
        const promised = standings.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
        const counted = standings.reduce((sum, s) => sum + s.paid, 0);
        expect(promised).toBe(15_000);
        expect(counted + (openOf(obligation, payments) ?? NaN)).toBe(promised);
        expect(counted).toBe(Math.min(promised, paidTotal(obligation, payments)));
        for (const s of standings) {
          expect(s.paid).toBeGreaterThanOrEqual(0);
          expect(s.paid).toBeLessThanOrEqual(s.amount ?? 0);
          expect(s.pieces.reduce((sum, piece) => sum + piece.amount, 0)).toBe(s.paid);
          expect((s.due ?? '') <= (s.agreed ?? '')).toBe(true);
          expect(s.doneOn === null).toBe(s.paid < (s.amount ?? 0));
        }
      }),
    ));

  it('stands the same in whatever order it was written down', () =>
    fc.assert(
      fc.property(kept, fc.nat(), ({ schedule, afterDays, records, today }, turn) => {
        const obligation = promise(schedule, afterDays);
        const payments = events(records);
        const at = payments.length === 0 ? 0 : turn % payments.length;
        const turned = [...payments.slice(at), ...payments.slice(0, at)].toReversed();
        const day = addDays('2026-01-01', today);
        expect(standingOf(obligation, turned, day, '2030-01-01')).toEqual(standingOf(obligation, payments, day, '2030-01-01'));
        expect(summarise([obligation], turned, [], day)).toBe(summarise([obligation], payments, [], day));
      }),
    ));

  it('an act of two rounds recorded twice on a day is done twice, whichever record names its round', () => {
    const act = Obligation.parse({ id: 'o', kind: 'act', schedule: { type: 'recurring', everyMonths: 1, dayOfMonth: 5, from: '2026-01-01', until: '2026-02-28', amount: null } });
    const records = [Performance.parse({ id: '1', obligation: 'o', on: '2026-01-05', how: '', by: '', proof: '', note: '' }), Performance.parse({ id: '2', obligation: 'o', part: '2026-01-05', on: '2026-01-05', how: '', by: '', proof: '', note: '' })];
    for (const order of [records, records.toReversed()]) expect(standingOf(act, order, '2026-03-01').map(({ doneOn }) => doneOn)).toEqual(['2026-01-05', '2026-01-05']);
  });
});
