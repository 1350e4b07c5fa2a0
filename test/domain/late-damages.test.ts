// 逾期损失, “日万分之五” and the like: for a day, rounded to 分, never part of what is owed.
import { describe, expect, it } from 'vitest';
import type { Day } from '../../main/domain/day';
import { rollForward } from '../../main/domain/holidays';
import { lateDamages } from '../../main/domain/late-damages';
import { Obligation, type Schedule } from '../../main/domain/obligation';
import { openOf, Performance, standingOf } from '../../main/domain/performance';
import { BOOK } from '../helpers/cases';

const promise = (lateRate: number | null, schedule: Schedule = { type: 'once', due: '2026-04-10' }, more: object = {}) => Obligation.parse({ id: 'o', kind: 'money', amount: 240_000, schedule, lateRate, ...more });
const paid = (on: string, amount: number) => Performance.parse({ id: on, obligation: 'o', on, amount, how: '', by: '', proof: '', note: '' });
const damages = (obligation: Obligation, events: Performance[], today: Day, lastDay?: (day: Day) => Day) => lateDamages(obligation, standingOf(obligation, events, today, '2199-12-31', lastDay), today, lastDay);

describe('sample A: 2,400元 due on 10 April 2026, 日万分之五', () => {
  it.each<[string, Performance[], Day, number]>([
    ['on its day', [], '2026-04-10', 0],
    ['a day late: 1.20元', [], '2026-04-11', 120],
    ['ten days late: 12元', [], '2026-04-20', 1_200],
    ['paid on its day', [paid('2026-04-10', 240_000)], '2026-06-01', 0],
    ['paid in advance', [paid('2026-04-01', 240_000)], '2026-06-01', 0],
    ['paid ten days late: it grows no more', [paid('2026-04-20', 240_000)], '2026-06-01', 1_200],
    ['half in time, half ten days late', [paid('2026-04-09', 120_000), paid('2026-04-20', 120_000)], '2026-06-01', 600],
    ['half five days late, half still open after ten', [paid('2026-04-15', 120_000)], '2026-04-20', 300 + 600],
    ['a sum that does not come out even is rounded once: 0.5分 up', [paid('2026-04-10', 239_000)], '2026-04-11', 1],
  ])('%s', (_, events, today, fen) => {
    const obligation = promise(5);
    expect(damages(obligation, events, today)).toBe(fen);
    // What is owed is what was agreed, damages or not.
    expect(openOf(obligation, events)).toBe(240_000 - events.reduce((sum, { amount }) => sum + (amount ?? 0), 0));
  });

  it('says nothing where none were agreed, or for an act', () => {
    expect(damages(promise(null), [], '2026-06-01')).toBeNull();
    expect(damages(promise(5, undefined, { kind: 'act', amount: null }), [], '2026-06-01')).toBeNull();
  });

  it('takes tenths of a ten-thousandth', () => expect(damages(promise(0.5), [], '2026-04-20')).toBe(120));

  it('counts no holidays before the last day has moved past them', () => {
    const sunday = promise(5, { type: 'once', due: '2026-04-12' });
    const lastDay = (day: Day) => rollForward(day, BOOK.calendar);
    expect(damages(sunday, [], '2026-04-13', lastDay)).toBe(0);
    expect(damages(sunday, [], '2026-04-14', lastDay)).toBe(120);
  });

  it('counts each part from the day it came to be due, also when a delay brought it forward', () => {
    const parts: Schedule = { type: 'instalments', parts: [{ id: 'a', due: '2026-04-10', amount: 120_000 }, { id: 'b', due: '2026-06-10', amount: 120_000 }] };
    expect(damages(promise(5, parts), [], '2026-04-20')).toBe(600);
    expect(damages(promise(5, parts, { acceleration: { afterDays: 3 } }), [], '2026-04-20')).toBe(600 + 420);
  });
});
