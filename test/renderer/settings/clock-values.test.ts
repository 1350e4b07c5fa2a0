// 期限与提醒: the form's rows and the settings they mean, there and back.
import { describe, expect, it } from 'vitest';
import { Settings } from '../../../main/domain/settings';
import { SHIPPED_REFERENCE } from '../../../main/reference';
import { SAMPLE_SETTINGS } from '../../../main/reference/samples/room';
import { answersOf, blankClock, ClocksPart, withAnswers, type ClocksAnswers } from '../../../renderer/features/settings/clocks/values';

const BASE = Settings.parse(SAMPLE_SETTINGS);
const TODAY = '2026-11-23';
const saved = (change: (answers: ClocksAnswers) => void, from = BASE): Settings => {
  const answers = ClocksPart.parse(answersOf(from, SHIPPED_REFERENCE));
  change(answers);
  return withAnswers(from, ClocksPart.parse(answers), SHIPPED_REFERENCE, TODAY);
};
const own = { ...blankClock('own-1'), name: '决定受理' };

describe('the form of limits', () => {
  it('saved as it stands changes nothing', () => expect(saved(() => {})).toEqual(BASE));

  it.each<[string, (answers: ClocksAnswers) => void, Partial<Settings>]>([
    ['a length of practice', (a) => (a.lengths['mediation'] = { count: 1, unit: 'month' }), { clockLengths: { mediation: { count: 1, unit: 'month' } } }],
    ['a rule off', (a) => (a.on['confirmation'] = false), { clocksOff: ['confirmation'] }],
    ['a visit on, its days before', (a) => (a.visits['before-each-due'] = { on: true, days: 3 }), { visitChoices: { 'before-each-due': { on: true, offset: -3 } } }],
    ['days of the old settings stay where they were', (a) => (a.visits['after-last-due'] = { on: true, days: 10 }), { visitDaysAfterDue: 10 }],
    ['a duty on', (a) => (a.duties['meeting'] = { on: true, day: 5 }), { dutyChoices: { meeting: { day: 5, since: TODAY } } }],
    ['an own rule, off', (a) => a.own.push({ ...own, statutory: false, on: false }), { clocksOff: ['own-1'] }],
  ])('%s', (_, change, expected) => expect(saved(change)).toMatchObject(expected));

  it('come back as they were saved', () => {
    const once = saved((a) => {
      a.on['mediation'] = false;
      a.visits['after-last-due'] = { on: false, days: 12 };
      a.visits['month-after-effect'] = { on: true, days: 40 };
      a.duties['patrol-town'] = { on: true, day: 31 };
      a.own.push({ ...own, statutory: false, on: true });
    });
    expect(saved(() => {}, once)).toEqual(once);
  });

  it('keeps the day since when a duty is asked for', () =>
    expect(saved((a) => (a.duties['meeting'] = { on: true, day: 9 }), { ...BASE, dutyChoices: { meeting: { day: 5, since: '2026-10-01' } } }).dutyChoices).toEqual({ meeting: { day: 9, since: '2026-10-01' } }));

  it('takes no length of law and no rule without a name', () => {
    expect(Object.keys(answersOf(BASE, SHIPPED_REFERENCE).lengths)).toEqual(['mediation', 'limitation']);
    expect(ClocksPart.safeParse({ ...answersOf(BASE, SHIPPED_REFERENCE), own: [{ ...own, name: ' ' }] }).success).toBe(false);
  });
});
