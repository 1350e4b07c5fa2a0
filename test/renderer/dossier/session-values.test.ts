// Sittings ↔ the values of their forms: nothing of a sitting is lost by opening and saving it, and the rules take what the form makes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { ATTENDANCE, type Session } from '../../../main/domain/session';
import { SAMPLE_SETTINGS } from '../../../main/reference/samples/room';
import { BOUNDARY } from '../../../main/reference/samples/boundary';
import { ORAL } from '../../../main/reference/samples/oral';
import { WAGES } from '../../../main/reference/samples/wages';
import { RecordForm, recordedSession, recordStart, type RecordStart } from '../../../renderer/features/dossier/forms/session-values';
import { plannedById, plannedSession, PlanForm, planStart } from '../../../renderer/journeys/sittings/plan-values';
import { accepted, mustMove, TODAY, told, tryMove } from '../../helpers/cases';

const wages = accepted(WAGES);
const [, , long] = wages.parties;
const filled = (start: RecordStart, more: Partial<RecordStart>) => RecordForm.parse({ ...start, ...more });

describe('a record', () => {
  const held = [BOUNDARY, WAGES, ORAL].flatMap((sample) => told(sample).sessions.map((session) => [session.id, told(sample), session] as const));

  it.each(held)('of sitting %s is the same sitting after opening and saving', (_, file, session) => {
    const form = RecordForm.parse(recordStart(file, session, SAMPLE_SETTINGS, TODAY));
    expect(recordedSession(form, session, file.parties)).toEqual(session);
  });

  it('begins with the people of the case, today, and the room', () => {
    expect(recordStart(wages, undefined, SAMPLE_SETTINGS, TODAY)).toMatchObject({
      on: TODAY,
      place: '和事堂',
      mediators: [{ name: '冉素芳' }, { name: '杨正和' }],
      recorder: { name: '吴晓雨' },
      outcome: null,
      rightsTold: true,
      attendance: wages.parties.map(({ id }) => ({ party: id, how: null, standIn: null })),
    });
  });

  it('asks for a result', () => {
    const result = RecordForm.safeParse(recordStart(wages, undefined, SAMPLE_SETTINGS, TODAY));
    expect(result.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([['outcome', '请选择调解结果']]);
  });

  it.each([
    ['09:00', '08:59', [['to', '结束时间应当晚于开始时间']]],
    ['09:00', '09:00', [['to', '结束时间应当晚于开始时间']]],
    ['09:00', '', []],
    ['25:00', '', [['from', '时间应当像 14:30 这样']]],
  ])('from %s to %s: %j', (from, to, wrong) => {
    const result = RecordForm.safeParse({ ...recordStart(wages, undefined, SAMPLE_SETTINGS, TODAY), outcome: 'agreed', from, to });
    expect((result.error?.issues ?? []).map(({ path, message }) => [path.join('.'), message])).toEqual(wrong);
  });

  it('names the only stand-in by itself, and nobody where nobody stood in', () => {
    const start = recordStart(wages, undefined, SAMPLE_SETTINGS, TODAY);
    const attendance = start.attendance.map((line) => ({ ...line, how: line.party === long?.id ? ('by-stand-in' as const) : ('in-person' as const), standIn: 'nobody' }));
    const session = recordedSession(filled(start, { outcome: 'agreed', attendance }), undefined, wages.parties);
    expect(session.attendance.map(({ how, standIn }) => [how, standIn])).toEqual([['in-person', null], ['in-person', null], ['by-stand-in', 'long-xb'], ['in-person', null]]);
  });

  it('of whatever attendance is a sitting that the rules take, and opens again as it was', () => {
    const how = fc.option(fc.constantFrom(...ATTENDANCE));
    fc.assert(
      fc.property(fc.tuple(how, how, how, how), fc.constantFrom('agreed' as const, 'failed' as const, 'continue' as const), (hows, outcome) => {
        const start = recordStart(wages, undefined, SAMPLE_SETTINGS, TODAY);
        const attendance = start.attendance.map((line, i) => ({ ...line, how: hows[i] ?? null }));
        const file = mustMove(wages, 'put-session', { item: recordedSession(filled(start, { attendance, outcome, record: '如实记录。' }), undefined, wages.parties) });
        const [session] = file.sessions as [Session];
        expect(session.attendance.map(({ party }) => party)).toEqual(wages.parties.flatMap(({ id }, i) => (hows[i] == null ? [] : [id])));
        const again = RecordForm.parse(recordStart(file, session, SAMPLE_SETTINGS, TODAY));
        expect(recordedSession(again, session, file.parties)).toEqual(session);
      }),
    );
  });
});

describe('a plan', () => {
  const planned = mustMove(wages, 'put-session', { item: { id: 's', on: '2026-12-01', from: '09:30', place: '和事堂', record: '先谈过一次。' } });

  it('has no day until somebody names one', () => {
    const start = planStart(wages, undefined, SAMPLE_SETTINGS);
    expect(start.on).toBeNull();
    expect(PlanForm.safeParse(start).success).toBe(false);
    const form = PlanForm.parse({ ...start, on: '2026-12-02', open: 'no' });
    const file = mustMove(wages, 'put-session', { item: plannedSession(form, undefined) });
    expect(file.sessions).toMatchObject([{ on: '2026-12-02', open: false, outcome: null, mediators: [{ name: '冉素芳' }, { name: '杨正和' }] }]);
  });

  it('changed keeps what was noted already', () => {
    const session = plannedById(planned, 's');
    const form = PlanForm.parse({ ...planStart(planned, session, SAMPLE_SETTINGS), on: '2026-12-03' });
    expect(plannedSession(form, session)).toEqual({ ...session, on: '2026-12-03' });
  });

  it('is a new one when it is opened on a sitting that was held', () => {
    expect(plannedById(told(WAGES), 'only')).toBeUndefined();
    expect(plannedById(planned, 's')?.id).toBe('s');
    expect(plannedById(planned, null)).toBeUndefined();
  });

  it('written down on its day is the same sitting, held', () => {
    const session = plannedById(planned, 's');
    const form = filled(recordStart(planned, session, SAMPLE_SETTINGS, TODAY), { on: TODAY, outcome: 'continue' });
    const file = mustMove(planned, 'put-session', { item: recordedSession(form, session, planned.parties) });
    expect(file.sessions).toMatchObject([{ id: 's', on: TODAY, from: '09:30', record: '先谈过一次。', outcome: 'continue' }]);
  });

  it('cannot be written down before its day: the rule says so', () => {
    const session = plannedById(planned, 's');
    const form = filled(recordStart(planned, session, SAMPLE_SETTINGS, TODAY), { outcome: 'continue' });
    const result = tryMove(planned, 'put-session', { item: recordedSession(form, session, planned.parties) });
    expect(result.ok ? null : result.error.rule).toBe('future');
  });
});

it('the forms of a sitting hold only what is in their schemas', () => {
  const start = recordStart(wages, undefined, SAMPLE_SETTINGS, TODAY);
  expect(Object.keys(start).toSorted()).toEqual(Object.keys((RecordForm as unknown as z.ZodObject).shape).toSorted());
  expect(Object.keys(planStart(wages, undefined, SAMPLE_SETTINGS)).toSorted()).toEqual(Object.keys((PlanForm as unknown as z.ZodObject).shape).toSorted());
});
