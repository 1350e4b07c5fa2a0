// Which copies are kept: a table of dates, and what holds for any history.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayAt, numberOf } from '../../main/domain/day';
import { KEEPING, thin } from '../../main/domain/thinning';

/** Noon in Beijing, or another hour of that day there. */
const at = (day: string, hour = 12) => new Date(Date.parse(`${day}T00:00:00.000Z`) + (hour - 8) * 3_600_000).toISOString();
const days = (instants: readonly string[]) => instants.map((instant) => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10));
const NOW = at('2026-11-23', 18);
const back = (count: number, step = 1) => Array.from({ length: count }, (_, i) => addDays('2026-11-23', -i * step));
const thinned = (instants: readonly string[], more: Partial<Parameters<typeof thin<string>>[1]> = {}) => thin(instants, { at: (i) => i, now: NOW, ...more });

describe('a table of dates', () => {
  const table: [what: string, made: string[], kept: string[]][] = [
    ['nothing', [], []],
    ['the only one, nine years old', [at('2017-02-03')], ['2017-02-03']],
    ['several of today and yesterday: all', [at('2026-11-23', 9), at('2026-11-23', 10), at('2026-11-22', 9), at('2026-11-22', 17)], ['2026-11-23', '2026-11-23', '2026-11-22', '2026-11-22']],
    ['several of the day before: its last', [at('2026-11-23'), at('2026-11-21', 9), at('2026-11-21', 17)], ['2026-11-23', '2026-11-21']],
    ['one in the morning of Beijing is of that day, not of the day in London', [at('2026-11-23'), at('2026-11-21', 1), at('2026-11-20', 23)], ['2026-11-23', '2026-11-21', '2026-11-20']],
    [
      'every day for a month: two recent, twelve days, then the last of each week',
      back(30).map((day) => at(day)),
      [...back(14), '2026-11-08', '2026-11-01', '2026-10-25'],
    ],
    ['every second day: a day without a copy takes no place', back(14, 2).map((day) => at(day)), [...back(13, 2), '2026-10-28'].slice(0, 13)],
    ['a year of Fridays: twelve as days, ten as weeks, the rest last of its month', fridays(52).map((day) => at(day)), [...fridays(22), '2026-05-29', '2026-04-24', '2026-03-27', '2026-02-27', '2026-01-30', '2025-12-26', '2025-11-28']],
    ['shut for a year: what was kept is what is kept', ['2025-10-01', '2025-09-30', '2025-09-29'].map((day) => at(day)), ['2025-10-01', '2025-09-30', '2025-09-29']],
    ['dated in the future after a clock jump: kept, and takes no place', [at('2031-01-01', 9), at('2031-01-01', 10), at('2026-11-23')], ['2031-01-01', '2031-01-01', '2026-11-23']],
    ['a clock thrown back: nothing goes', back(30).map((day) => at(addDays(day, 4000))), back(30).map((day) => addDays(day, 4000))],
  ];
  test.each(table)('%s', (_what, made, expected) => {
    expect(days(thinned(made).keep)).toEqual(expected);
    expect(days(thinned(made.toReversed()).keep)).toEqual(expected);
  });
  test('a clock thrown ahead keeps days, weeks and months all the same', () => {
    const made = back(200).map((day) => at(day));
    const { keep } = thin(made, { at: (i) => i, now: at('2040-01-01') });
    expect(days(keep).slice(0, 13)).toEqual([...back(12), '2026-11-08']);
    expect(keep.length).toBeGreaterThan(24);
  });
  test('a protected one stays and takes no place of another', () => {
    const made = [at('2026-11-23'), at('2026-11-21', 17), at('2026-11-21', 9)];
    const { keep, drop } = thinned(made, { isProtected: (i) => i === at('2026-11-21', 9) });
    expect(keep).toEqual(made);
    expect(drop).toEqual([]);
    expect(thinned(made).drop).toEqual([at('2026-11-21', 9)]);
  });
  test('with places for nothing, the newest is kept', () => {
    const keeping = { recentDays: 0, days: 0, weeks: 0, months: 0 };
    expect(thinned([at('2020-01-01'), at('2021-01-01')], { keeping }).keep).toEqual([at('2021-01-01')]);
  });
});

describe('for any history', () => {
  const history = fc.array(fc.integer({ min: numberOf('2024-01-01'), max: numberOf('2027-03-01') }).map((n) => at(dayAt(n), n % 24)), { maxLength: 120 });
  test('nothing is lost between keep and drop; the newest is kept; thinning again drops nothing', () => {
    fc.assert(
      fc.property(history, (made) => {
        const { keep, drop } = thinned(made);
        expect([...keep, ...drop].toSorted()).toEqual(made.toSorted());
        if (made.length > 0) expect(keep).toContain(made.toSorted().at(-1));
        expect(thinned(keep).drop).toEqual([]);
      }),
    );
  });
  test('a year with a copy every hour of work, thinned each day: about a year is reached with some thirty beyond the recent ones', () => {
    let held: string[] = [];
    for (let n = numberOf('2025-09-01'); n <= numberOf('2026-11-23'); n += 1) {
      const day = dayAt(n);
      held = thin([...held, at(day, 9), at(day, 15)], { at: (i) => i, now: at(day, 18) }).keep;
    }
    expect(held).toHaveLength(4 + KEEPING.days + KEEPING.weeks + KEEPING.months);
    expect(days(held).at(-1)?.slice(0, 7)).toBe('2025-12');
  });
});

function fridays(count: number): string[] {
  return Array.from({ length: count }, (_, i) => addDays('2026-11-20', -7 * i));
}
