// The page 回访 by week: which group each day falls into, what belongs there at all, what can be done about it.
import { describe, expect, it } from 'vitest';
import type { DueItem } from '../../../main/contract/shapes';
import { countByKind, grouped, groupOf, keyOf, kindNamed, kindOf, putOff } from '../../../renderer/features/follow-up/groups';
import { bundled } from '../../../renderer/features/follow-up/bundles';
import { actionsOf } from '../../../renderer/features/follow-up/row-actions';

// A Wednesday.
const TODAY = '2026-11-25';
const item = (kind: DueItem['kind'], day: string, more: Partial<DueItem> = {}): DueItem => ({
  kind,
  ref: 'r',
  part: '',
  what: '',
  day,
  rolled: day,
  snoozed: null,
  caseId: '2026-0001',
  number: '',
  title: '',
  nearness: 'later',
  ...more,
});

describe('rows of one case', () => {
  const of = (caseId: string, ...days: string[]) => days.map((day, i) => item('obligation', day, { caseId, ref: `${caseId} ${i}` }));
  it('stand together; more than three are folded after the second', () => {
    const items = [...of('a', '2026-11-01', '2026-11-03', '2026-11-05'), ...of('b', '2026-11-02', '2026-11-02', '2026-11-02', '2026-11-04', '2026-11-06')].toSorted((x, y) => (x.day < y.day ? -1 : 1));
    expect(bundled(items).map(({ caseId, shown, folded }) => [caseId, shown.length, folded.length])).toEqual([['a', 3, 0], ['b', 2, 3]]);
    expect(bundled(items).flatMap(({ shown, folded }) => [...shown, ...folded])).toHaveLength(items.length);
  });

  it('that were put off are not asked for here, but counted; a reminder after its day is neither', () => {
    const off = item('visit', '2026-11-24', { snoozed: { until: '2026-12-01', reason: '外出' } });
    const late = item('visit', '2026-11-10', { ref: 'reminder', rolled: '2026-11-24' });
    const timely = item('visit', '2026-11-10', { ref: 'reminder', rolled: TODAY });
    expect(grouped([off, late, timely], null, TODAY)).toEqual([{ group: 'today', items: [timely] }]);
    expect([putOff([off, late, timely]), countByKind([off, late, timely], TODAY).all]).toEqual([1, 1]);
  });
});

describe('groups', () => {
  it.each([
    ['obligation', '2026-11-24', undefined, 'late'],
    ['obligation', '2026-11-25', undefined, 'today'],
    ['obligation', '2026-11-26', undefined, 'week'],
    ['obligation', '2026-11-29', undefined, 'week'], // Sunday
    ['obligation', '2026-11-30', undefined, 'next-week'], // Monday
    ['obligation', '2026-12-06', undefined, 'next-week'],
    ['obligation', '2026-12-07', undefined, 'later'],
    ['visit', '2026-11-01', undefined, 'late'],
    // A last day on a holiday has moved on: not late before that day is over.
    ['obligation', '2026-11-22', '2026-11-25', 'today'],
    ['obligation', '2026-11-22', '2026-11-24', 'late'],
    ['clock', '2026-11-22', '2026-11-26', 'today'],
    // A right that ran out is not work that is late.
    ['clock', '2026-11-22', '2026-11-23', 'lapsed'],
    ['clock', '2026-12-25', undefined, 'later'],
    // What waits for signatures waits, however long.
    ['signature', '2026-01-01', undefined, 'unsigned'],
    ['signature', TODAY, undefined, 'unsigned'],
  ] as const)('%s due %s, rolled to %s: %s', (kind, day, rolled, group) => {
    expect(groupOf(item(kind, day, { rolled: rolled ?? day }), TODAY)).toBe(group);
  });

  it.each([
    // On each day of a week, the Sunday of that week is still this week, the Monday after is not.
    ['2026-11-23'],
    ['2026-11-25'],
    ['2026-11-28'],
  ])('weeks begin on Monday, seen from %s', (today) => {
    expect(groupOf(item('visit', '2026-11-29'), today)).toBe('week');
    expect(groupOf(item('visit', '2026-11-30'), today)).toBe('next-week');
  });

  it('on a Sunday nothing more is this week', () => {
    expect(groupOf(item('visit', '2026-11-30'), '2026-11-29')).toBe('next-week');
  });

  it('shows promises, visits, signatures and the clocks of an agreement; nothing of other rooms', () => {
    expect(['obligation', 'visit', 'signature'].map((kind) => kindOf({ kind: kind as DueItem['kind'], ref: 'x' }))).toEqual(['obligation', 'visit', 'signature']);
    expect([kindOf({ kind: 'clock', ref: 'confirmation' }), kindOf({ kind: 'clock', ref: 'enforcement' })]).toEqual(['clock', 'clock']);
    expect((['session', 'reply', 'report', 'acceptance'] as const).map((kind) => kindOf({ kind, ref: 'x' }))).toEqual([null, null, null, null]);
    expect([kindOf({ kind: 'clock', ref: 'mediation' }), kindOf({ kind: 'clock', ref: 'land-arbitration' })]).toEqual([null, null]);
  });

  it('filters by kind, leaves empty groups out and keeps the order within a group', () => {
    const items = [item('obligation', '2026-11-20', { ref: 'a' }), item('visit', '2026-11-21'), item('obligation', '2026-11-22', { ref: 'b' }), item('session', TODAY), item('signature', '2026-11-02'), item('obligation', '2026-11-27')];
    expect(grouped(items, null, TODAY).map(({ group, items: rows }) => [group, rows.length])).toEqual([['late', 3], ['unsigned', 1], ['week', 1]]);
    expect(grouped(items, 'obligation', TODAY).map(({ group, items: rows }) => [group, rows.map(({ ref }) => ref)])).toEqual([['late', ['a', 'b']], ['week', ['r']]]);
    expect(countByKind(items, TODAY)).toEqual({ all: 5, obligation: 3, visit: 1, signature: 1, clock: 0 });
  });

  it('reads the filter of an address; what it does not know is no filter', () => {
    expect([kindNamed('visit'), kindNamed('clock'), kindNamed('session'), kindNamed(''), kindNamed(undefined)]).toEqual(['visit', 'clock', null, null, null]);
  });

  it('names two instalments of one promise differently', () => {
    expect(keyOf(item('obligation', TODAY, { part: '1' }))).not.toBe(keyOf(item('obligation', TODAY, { part: '2' })));
  });

});

describe('what can be done', () => {
  it.each([
    [item('obligation', '2026-11-20'), ['urge', 'performance']],
    [item('obligation', TODAY), ['performance', 'urge']],
    [item('obligation', '2026-11-22', { rolled: TODAY }), ['performance', 'urge']],
    [item('visit', '2026-11-01'), ['visit', 'plan-visit']],
    [item('signature', '2026-11-01'), ['sign']],
    [item('clock', '2026-12-01', { ref: 'confirmation' }), ['confirmation']],
    [item('clock', '2026-12-01', { ref: 'enforcement' }), ['look']],
  ])('%#', (row, actions) => expect(actionsOf(row, TODAY)).toEqual(actions));
});
