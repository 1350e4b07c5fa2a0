// Sittings planned, moved, asked to, called off and taken up again; what they were before is never lost.
import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../main/domain/case';
import type { MoveInput, MoveName } from '../../main/domain/moves/all';
import { repeated, sessionState } from '../../main/domain/session';
import { sittingEntries } from '../../main/domain/sitting-entry';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { accepted, mustMove, mustOpen, told, toldUntil, TODAY, tryMove } from '../helpers/cases';

const fresh = () => accepted(BOUNDARY);
const [FIRST, SECOND] = fresh().parties.map((p) => p.id) as [string, string];
const PLAN = { id: 's', on: '2026-12-03', from: '09:30', to: '11:00', place: '老杨工作室', venue: 'room' as const };
const asking = (coming: boolean | null) => ({ how: 'phone' as const, on: TODAY, coming, note: '' });
/** One sitting is planned, and both parties have answered. */
const planned = () => mustMove(mustMove(mustMove(fresh(), 'put-session', { item: PLAN }), 'ask-party', { session: 's', party: FIRST, asking: asking(true) }), 'ask-party', { session: 's', party: SECOND, asking: asking(false) });
const cancelled = () => mustMove(planned(), 'cancel-session', { id: 's', on: TODAY, reason: '下雨' });
const held = (outcome: 'continue' | 'failed' = 'continue') => mustMove(fresh(), 'put-session', { item: { ...PLAN, on: '2026-11-20', outcome } });
const terminated = (file: CaseFile) => mustMove(file, 'terminate', { termination: { on: TODAY, reason: 'no-agreement', waysToldOn: TODAY } });
const LATER = { id: 's', on: '2026-12-05', from: '14:00', to: '15:00' };
const session = (file: CaseFile, id = 's') => file.sessions.find((s) => s.id === id)!;

function row<N extends MoveName>(rule: string, name: N, make: () => CaseFile, input: MoveInput<N>) {
  return { rule, name, make, input: input as never };
}

const REFUSALS = [
  row('not-accepted', 'plan-sittings', () => mustOpen(BOUNDARY.intake), { items: [{ on: '2026-12-03' }] }),
  row('terminated', 'plan-sittings', () => terminated(fresh()), { items: [{ on: '2026-12-03' }] }),
  row('closed', 'plan-sittings', () => toldUntil(BOUNDARY, 'close'), { items: [{ on: '2026-12-03' }] }),
  row('archived', 'plan-sittings', () => told(BOUNDARY), { items: [{ on: '2026-12-03' }] }),
  row('ends-before-start', 'plan-sittings', fresh, { items: [{ on: '2026-12-03', from: '09:00', to: '10:00' }, { on: '2026-12-10', from: '09:00', to: '09:00' }] }),
  row('not-continued', 'plan-sittings', () => held('failed'), { items: [{ on: '2026-12-03', continues: 's' }] }),
  row('not-continued', 'plan-sittings', planned, { items: [{ on: '2026-12-03', continues: 's' }] }),
  row('no-party', 'plan-sittings', fresh, { items: [{ on: '2026-12-03', asked: [{ party: 'none', how: 'phone' }] }] }),
  row('ends-before-start', 'put-session', fresh, { item: { ...PLAN, to: '09:30' } }),
  row('terminated', 'postpone-session', () => terminated(planned()), LATER),
  row('not-found', 'postpone-session', planned, { ...LATER, id: 'none' }),
  row('cancelled', 'postpone-session', cancelled, LATER),
  row('already-held', 'postpone-session', held, LATER),
  row('same-time', 'postpone-session', planned, { id: 's', on: PLAN.on, from: PLAN.from, to: PLAN.to }),
  row('ends-before-start', 'postpone-session', planned, { ...LATER, to: '13:00' }),
  row('not-found', 'ask-party', planned, { session: 'none', party: FIRST, asking: asking(null) }),
  row('no-party', 'ask-party', planned, { session: 's', party: 'none', asking: asking(null) }),
  row('cancelled', 'ask-party', cancelled, { session: 's', party: FIRST, asking: asking(null) }),
  row('future', 'ask-party', planned, { session: 's', party: FIRST, asking: { ...asking(null), on: '2026-11-24' } }),
  row('archived', 'ask-party', () => told(BOUNDARY), { session: 's', party: FIRST, asking: asking(null) }),
  row('not-found', 'restore-session', planned, { id: 'none' }),
  row('not-cancelled', 'restore-session', planned, { id: 's' }),
  row('terminated', 'restore-session', () => terminated(cancelled()), { id: 's' }),
];

describe('sittings', () => {
  it.each(REFUSALS)('$name says no: $rule', ({ rule, name, make, input }) => {
    const file = make();
    const before = structuredClone(file);
    const result = tryMove(file, name, input);
    expect(result.ok ? 'allowed' : result.error.rule).toBe(rule);
    expect(!result.ok && result.error.say).toMatch(/。$/);
    expect(file).toEqual(before);
  });

  it('are planned several at once, each by itself', () => {
    const days = repeated('2026-12-24', 14, 3);
    expect(days).toEqual(['2026-12-24', '2027-01-07', '2027-01-21']);
    const file = mustMove(fresh(), 'plan-sittings', { items: days.map((on) => ({ ...PLAN, on, asked: [{ ...asking(null), party: FIRST }] })) });
    expect(file.sessions.map((s) => [s.on, sessionState(s), s.asked.length])).toEqual(days.map((on) => [on, 'planned', 1]));
    expect(new Set(file.sessions.map((s) => s.id)).size).toBe(3);
    expect(file.changes.at(-1)?.what).toBe('约定调解');
  });

  it('go on after one that did not end', () => {
    const file = mustMove(held(), 'plan-sittings', { items: [{ on: '2026-12-03', continues: 's' }] });
    expect(file.sessions[1]).toMatchObject({ continues: 's', outcome: null });
    expect(mustMove(file, 'remove', { list: 'sessions', id: 's' }).sessions[0]?.continues).toBeNull();
  });

  it('put off keep the old time and why; who was asked stays, what they answered does not', () => {
    const file = mustMove(planned(), 'postpone-session', { ...LATER, place: '和事堂', reason: '杨昌禄去重庆了' });
    expect(session(file)).toMatchObject({ on: '2026-12-05', from: '14:00', to: '15:00', place: '和事堂', venue: 'room' });
    expect(session(file).postponed).toEqual([{ from: { on: PLAN.on, from: PLAN.from, to: PLAN.to, place: PLAN.place }, notedOn: TODAY, reason: '杨昌禄去重庆了' }]);
    expect(session(file).asked.map((a) => [a.party, a.how, a.coming])).toEqual([[FIRST, 'phone', null], [SECOND, 'phone', null]]);
    const again = mustMove(file, 'postpone-session', { id: 's', on: '2026-12-08', from: '', to: '' });
    expect(session(again).postponed.map((p) => p.from.on)).toEqual(['2026-12-03', '2026-12-05']);
    expect(session(again).place).toBe('和事堂');
  });

  it.each<[string, Partial<typeof PLAN> & { postponed?: never[] }, number]>([
    ['another day', { on: '2026-12-04' }, 1],
    ['another hour', { from: '10:00' }, 1],
    ['another place', { place: '和事堂' }, 1],
    ['another end', { to: '12:00' }, 0],
    ['nothing', {}, 0],
    ['another day, and the history emptied', { on: '2026-12-04', postponed: [] }, 1],
  ])('put anew with %s leave so many earlier times behind', (_, change, count) => {
    const before = session(planned());
    const file = mustMove(planned(), 'put-session', { item: { ...before, ...change } });
    expect(session(file).postponed).toHaveLength(count);
    expect(session(file).asked.some((a) => a.coming !== null)).toBe(count === 0);
  });

  it('filled in with an hour and a place are not put off', () => {
    const open = mustMove(fresh(), 'put-session', { item: { id: 's', on: '2026-12-03' } });
    expect(session(mustMove(open, 'put-session', { item: { ...PLAN } })).postponed).toEqual([]);
  });

  it('held on another day than planned keep that day too; another hour of the day is the record’s own', () => {
    const soon = mustMove(fresh(), 'put-session', { item: { ...PLAN, on: '2026-11-20' } });
    const on = (day: string) => session(mustMove(soon, 'put-session', { item: { ...PLAN, on: day, from: '10:00', outcome: 'continue' } })).postponed.map((p) => p.from.on);
    expect(on('2026-11-21')).toEqual(['2026-11-20']);
    expect(on('2026-11-20')).toEqual([]);
  });

  it('keep one line a party, the latest word, and lose it when it is taken back', () => {
    const changed = mustMove(planned(), 'ask-party', { session: 's', party: SECOND, asking: { ...asking(true), how: 'in-person' } });
    expect(session(changed).asked.map((a) => [a.party, a.how, a.coming])).toEqual([[FIRST, 'phone', true], [SECOND, 'in-person', true]]);
    const back = mustMove(changed, 'ask-party', { session: 's', party: FIRST, asking: null });
    expect(session(back).asked.map((a) => a.party)).toEqual([SECOND]);
  });

  it('called off and taken up again stand as before, and everybody is asked anew', () => {
    const file = mustMove(cancelled(), 'restore-session', { id: 's' });
    expect(sessionState(session(file))).toBe('planned');
    expect(session(file).asked.map((a) => a.coming)).toEqual([null, null]);
  });

  it('of a party that is none any more ask nobody', () => {
    const withThird = mustMove(fresh(), 'change-parties', { parties: [...fresh().parties, { ...fresh().parties[1]!, id: 'third', label: '' }] });
    const asked = mustMove(mustMove(withThird, 'put-session', { item: PLAN }), 'ask-party', { session: 's', party: 'third', asking: asking(true) });
    expect(session(mustMove(asked, 'change-parties', { parties: asked.parties.filter((p) => p.id !== 'third') })).asked).toEqual([]);
  });

  it('stand in the calendar with the mediators of the case where they name none', () => {
    const own = mustMove(planned(), 'put-session', { item: { ...PLAN, id: 't', mediators: [{ id: 'wu', name: '吴晓雨' }] } });
    const mediators = sittingEntries(own).map((s) => [s.id, s.mediators]);
    expect(mediators).toEqual([['s', [own.assignment.lead?.id, ...own.assignment.others.map((m) => m.id)].filter(Boolean)], ['t', ['wu']]]);
  });
});
