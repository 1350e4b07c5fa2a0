// Planning without the window: hours, repeats, what carries on what, the question about clashes, who was asked.
import { describe, expect, it } from 'vitest';
import { SAMPLE_SETTINGS } from '../../../main/reference/samples/room';
import { WAGES } from '../../../main/reference/samples/wages';
import { askedSummary } from '../../../renderer/journeys/sittings/asked-summary';
import { clashQuestion } from '../../../renderer/journeys/sittings/clashes';
import { hoursShown, later } from '../../../renderer/journeys/sittings/hours';
import { continuable, daysOf, plannedSession, PlanForm, planStart } from '../../../renderer/journeys/sittings/plan-values';
import { accepted, mustMove, TODAY } from '../../helpers/cases';

const wages = accepted(WAGES);

describe('hours', () => {
  it.each([
    ['09:00', 90, '10:30'],
    ['00:20', -30, null],
    ['23:30', 30, null],
    ['23:30', 29, '23:59'],
  ])('%s and %d minutes is %s', (time, minutes, to) => expect(later(time, minutes)).toBe(to));

  it.each([
    ['09:00', '10:30', '9:00–10:30'],
    ['14:05', '', '14:05'],
    ['', '10:30', ''],
  ])('%s to %s is shown %j', (from, to, shown) => expect(hoursShown({ from, to })).toBe(shown));
});

describe('a plan', () => {
  const form = (more: object) => PlanForm.parse({ ...planStart(wages, undefined, SAMPLE_SETTINGS, { on: '2026-12-28', from: '09:00' }), ...more });

  it('begins with what was clicked, in the room it is known to be', () => {
    expect(planStart(wages, undefined, SAMPLE_SETTINGS, { on: '2026-12-28', from: '14:30' })).toMatchObject({ on: '2026-12-28', from: '14:30', to: '', place: '和事堂', venue: 'room', every: 'once' });
  });

  it.each([
    ['once', 4, ['2026-12-28']],
    ['week', 3, ['2026-12-28', '2027-01-04', '2027-01-11']],
    ['fortnight', 2, ['2026-12-28', '2027-01-11']],
  ])('%s, %d times, is %j', (every, times, days) => expect(daysOf(form({ every, times }))).toEqual(days));

  it('is no more than twelve, and ends after it began', () => {
    const wrong = PlanForm.safeParse({ ...form({}), every: 'week', times: 13 });
    expect(wrong.error?.issues.map(({ path }) => path.join('.'))).toEqual(['times']);
    expect(PlanForm.safeParse({ ...form({}), from: '09:00', to: '09:00' }).error?.issues[0]?.message).toBe('结束时间应当晚于开始时间');
  });

  it('carries on what was adjourned, and only that; the rules take it', () => {
    const held = mustMove(wages, 'put-session', { item: { id: 'a', on: '2026-01-20', outcome: 'continue', record: '下次再谈。' } });
    expect([continuable(held, 'a'), continuable(held, 'b'), continuable(held, null)]).toEqual(['a', null, null]);
    const items = daysOf(form({ every: 'week', times: 2 })).map((on) => ({ ...plannedSession(form({}), undefined, continuable(held, 'a')), on }));
    const file = mustMove(held, 'plan-sittings', { items });
    expect(file.sessions.slice(1)).toMatchObject([{ on: '2026-12-28', continues: 'a', outcome: null }, { on: '2027-01-04', continues: 'a' }]);
    expect(new Set(file.sessions.map(({ id }) => id)).size).toBe(3);
  });
});

describe('the question about clashes', () => {
  const wanted = { on: '2026-12-28', from: '09:00', to: '', place: '和事堂', venue: 'room' as const, mediators: [{ id: 'yang', name: '杨正和' }] };
  it('is asked once day and hours can be read', () => {
    expect(clashQuestion(wanted, '2026-0001', null)).toEqual({ except: null, caseId: '2026-0001', on: '2026-12-28', from: '09:00', to: '', place: '和事堂', venue: 'room', mediators: ['yang'] });
    expect(clashQuestion(wanted, '2026-0001', 's')?.except).toEqual({ caseId: '2026-0001', session: 's' });
  });
  it.each([[{ on: null }], [{ on: '腊月' }], [{ from: '九点' }], [{ to: '25:00' }]])('waits while %j is being typed', (typed) => {
    expect(clashQuestion({ ...wanted, ...typed }, '2026-0001', null)).toBeNull();
  });
});

it('who was asked is counted among the parties there are', () => {
  const planned = mustMove(wages, 'plan-sittings', { items: [{ on: TODAY }] });
  const id = planned.sessions[0]?.id ?? '';
  const [first, second] = planned.parties;
  const asked = [
    [first, true],
    [second, false],
  ] as const;
  const file = asked.reduce((before, [party, coming]) => mustMove(before, 'ask-party', { session: id, party: party?.id ?? '', asking: { how: 'phone', on: TODAY, coming, note: '' } }), planned);
  const [session] = file.sessions;
  expect(session && askedSummary(session, file.parties)).toBe('已通知 2/4 方，1 方答应来，1 方不来');
  expect(session && askedSummary(session, [])).toBe('');
});
