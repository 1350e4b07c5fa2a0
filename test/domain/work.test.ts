// The work of a day: which group, what is settled together, what counts. One rule for 今日, the rail, the reminder and the terminal.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AGENDA_KINDS } from '../../main/domain/agenda';
import { groupOf, WORK_GROUPS, workOf, type Due, type WorkGroup } from '../../main/domain/agenda/work';
import { nearness } from '../../main/domain/clock';
import { addDays } from '../../main/domain/day';
import { BOOK, TODAY } from '../helpers/cases';

const in_ = (days: number) => addDays(TODAY, days);
const due = (kind: Due['kind'], days: number, more: Partial<Due> = {}): Due => ({
  kind, ref: 'r', part: '', what: '', day: in_(days), rolled: in_(days), snoozed: null, caseId: 'a', nearness: nearness(in_(days), TODAY, 7), ...more,
});

describe('the group of a thing', () => {
  it.each<[Due['kind'], number, WorkGroup | null]>([
    ['obligation', -1, 'late'],
    ['obligation', 0, 'now'],
    ['obligation', 7, 'soon'],
    ['obligation', 8, null],
    ['clock', -1, 'late'],
    ['session', -1, 'late'],
    ['session', 0, 'sittings'],
    ['session', 1, 'sittings'],
    ['session', 2, 'soon'],
    ['signature', -30, 'unsigned'],
    ['acceptance', -3, 'now'],
    ['report', -3, 'now'],
    ['reply', 0, 'now'],
  ])('%s in %i days: %s', (kind, days, group) => expect(groupOf(due(kind, days), TODAY)).toBe(group));
});

describe('the work of a day', () => {
  const keys = (items: Due[], group: WorkGroup) => workOf(items, BOOK, TODAY).groups[group].map(({ first, others }) => `${first.caseId} ${first.kind} ${first.ref} +${others.length}`);

  it('takes nine late instalments of a case as one piece', () => {
    const nine = Array.from({ length: 9 }, (_, i) => due('obligation', i - 20, { ref: `o${i % 3}`, part: `p${i}` }));
    expect(keys(nine, 'late')).toEqual(['a obligation o0 +8']);
    expect(workOf(nine, BOOK, TODAY).late).toBe(1);
  });
  it('takes those to come together only when they fall on one day', () => {
    expect(keys([due('obligation', 2, { ref: 'x' }), due('obligation', 2, { ref: 'y' }), due('obligation', 3, { ref: 'z' })], 'soon')).toEqual(['a obligation x +1', 'a obligation z +0']);
  });
  it('keeps what is settled in different ways apart, side by side under its case', () => {
    expect(keys([due('acceptance', -2), due('report', -1, { caseId: 'b' }), due('report', 0)], 'now')).toEqual(['a acceptance r +0', 'a report r +0', 'b report r +0']);
  });
  it('puts sittings by day and hour', () => {
    const at = (ref: string, days: number, hour: string) => due('session', days, { ref, what: `调解 ${hour}` });
    expect(keys([at('late', 0, '14:30'), at('early', 0, '09:00'), at('next', 1, '08:00')], 'sittings')).toEqual(['a session early +0', 'a session late +0', 'a session next +0']);
    expect(workOf([at('x', 0, ''), at('y', 1, '')], BOOK, TODAY).today).toBe(1);
  });
  it('never counts what is put off or what lapsed', () => {
    const off = [due('obligation', -5, { ref: 'far', snoozed: { until: in_(9), reason: '外出' } }), due('obligation', -5, { ref: 'near', snoozed: { until: in_(2), reason: '住院' } })];
    const work = workOf([...off, due('clock', -2, { ref: 'confirmation' })], BOOK, TODAY);
    expect([work.late, work.today]).toEqual([0, 0]);
    expect(work.snoozed.map(({ first }) => first.ref)).toEqual(['near', 'far']);
  });

  it('loses nothing and doubles nothing', () => {
    const item = fc.record({ kind: fc.constantFrom(...AGENDA_KINDS), days: fc.integer({ min: -40, max: 40 }), ref: fc.constantFrom('x', 'y'), part: fc.constantFrom('', '1'), caseId: fc.constantFrom('a', 'b'), off: fc.boolean() });
    fc.assert(
      fc.property(fc.array(item), (drawn) => {
        const items = drawn.map(({ kind, days, off, ...rest }) => due(kind, days, { ...rest, snoozed: off ? { until: in_(1), reason: 'x' } : null }));
        const { groups, snoozed } = workOf(items, BOOK, TODAY);
        const shown = [...WORK_GROUPS.flatMap((group) => groups[group]), ...snoozed].flatMap(({ first, others }) => [first, ...others]);
        const wanted = items.filter((i) => i.snoozed !== null || groupOf(i, TODAY) !== null);
        expect(shown).toHaveLength(wanted.length);
        expect(new Set(shown)).toEqual(new Set(wanted));
      }),
    );
  });
});
