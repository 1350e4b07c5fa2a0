// 暂缓提醒: until a day and for a reason; back by itself; never past a limit the law sets; nothing of it is lost.
import { describe, expect, it } from 'vitest';
import { agendaOf, isSnoozed, type AgendaKind } from '../../main/domain/agenda';
import type { CaseFile } from '../../main/domain/case';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { WAGES } from '../../main/reference/samples/wages';
import { accepted, BOOK, mustMove, toldUntil, tryMove } from '../helpers/cases';

const TREES = { kind: 'obligation', ref: 'o-trees', part: 'once' } as const;
/** Trees are due on 2026-03-31. */
const signed = () => toldUntil(BOUNDARY, 'sign');
const put = (file: CaseFile, until: string, today: string, more: Partial<{ kind: AgendaKind; ref: string; part: string; reason: string }> = {}) => {
  const { reason = '等雨停', ...which } = more;
  return tryMove(file, 'snooze', { items: [{ ...TREES, ...which }], until, reason }, today);
};
const mustPut = (until = '2026-04-03', today = '2026-03-31') => mustMove(signed(), 'snooze', { items: [TREES], until, reason: '等雨停' }, today);
const ofTrees = (file: CaseFile, today: string) => agendaOf(file, BOOK, today).find((i) => i.ref === 'o-trees');

describe('a snoozed item', () => {
  it('stays on the agenda with its reason, and asks again on its day', () => {
    const file = mustPut();
    expect(ofTrees(file, '2026-03-31')?.snoozed).toEqual({ until: '2026-04-03', reason: '等雨停' });
    expect(ofTrees(file, '2026-04-02')?.snoozed).not.toBeNull();
    expect(ofTrees(file, '2026-04-03')?.snoozed).toBeNull();
  });

  it('is put off by what the catalog kept only until the day', () => {
    const kept = { snoozed: { until: '2026-04-03', reason: '' } };
    expect(['2026-04-02', '2026-04-03', '2026-04-04'].map((day) => isSnoozed(kept, day))).toEqual([true, false, false]);
    expect(isSnoozed({ snoozed: null }, '2026-04-02')).toBe(false);
  });

  it('leaves others alone', () => {
    expect(agendaOf(mustPut(), BOOK, '2026-04-01').filter((i) => i.snoozed !== null).map((i) => i.ref)).toEqual(['o-trees']);
  });

  it('is gone once it is done, and its snooze with it', () => {
    const file = mustMove(mustPut(), 'put-performance', { item: { id: '', obligation: 'o-trees', on: '2026-04-01' } }, '2026-04-01');
    expect(ofTrees(file, '2026-04-01')).toBeUndefined();
  });

  it('asks again when it moved to another day', () => {
    const planned = toldUntil(BOUNDARY, 'put-visit');
    const visit = agendaOf(planned, BOOK, '2026-06-22').find((i) => i.kind === 'visit')!;
    const off = mustMove(planned, 'snooze', { items: [visit], until: '2026-07-20', reason: '外出务工' }, '2026-06-22');
    expect(agendaOf(off, BOOK, '2026-06-22').find((i) => i.kind === 'visit')?.snoozed).not.toBeNull();
    const moved = mustMove(off, 'change-visit', { visit: visit.part, to: '2026-06-25', reason: '' }, '2026-06-23');
    expect(agendaOf(moved, BOOK, '2026-06-25').find((i) => i.kind === 'visit')?.snoozed).toBeNull();
  });

  it('can be put off again: the last word counts', () => {
    const twice = mustMove(mustPut(), 'snooze', { items: [TREES], until: '2026-04-10', reason: '苗还没到' }, '2026-04-01');
    expect(ofTrees(twice, '2026-04-05')?.snoozed).toEqual({ until: '2026-04-10', reason: '苗还没到' });
  });

  it('several of a case are put off at once, or none', () => {
    const POSTS = { kind: 'obligation', ref: 'o-posts', part: 'once' } as const;
    const both = mustMove(signed(), 'snooze', { items: [POSTS, TREES], until: '2026-04-03', reason: '等雨停' }, '2026-03-27');
    expect(agendaOf(both, BOOK, '2026-03-28').filter((i) => i.snoozed !== null)).toHaveLength(2);
    expect(both.changes.at(-1)?.what).toContain('等2项');
    expect(tryMove(signed(), 'snooze', { items: [TREES, { ...POSTS, part: 'none' }], until: '2026-04-03', reason: '等' }, '2026-03-27')).toMatchObject({ ok: false, error: { rule: 'not-open' } });
  });

  it('can be taken back; who put it off why is still in the case', () => {
    const back = mustMove(mustPut(), 'unsnooze', { items: [TREES] }, '2026-04-01');
    expect(ofTrees(back, '2026-04-01')?.snoozed).toBeNull();
    expect(back.snoozes).toMatchObject([{ on: '2026-03-31', until: '2026-04-03', reason: '等雨停', by: '吴晓雨', liftedOn: '2026-04-01' }]);
    expect(back.changes.slice(-2).map((c) => c.what)).toEqual(['暂缓提醒到2026年4月3日：石显忠补栽杉树苗30株。原因：等雨停', '取消暂缓：石显忠补栽杉树苗30株']);
  });
});

describe('refusals', () => {
  const labour = () => accepted(WAGES);
  const limit = () => agendaOf(labour(), BOOK, '2026-01-12').find((i) => i.kind === 'clock')!;
  const sitting = () => mustMove(accepted(BOUNDARY), 'put-session', { item: { id: 's', on: '2026-03-16', from: '09:00' } });

  it.each<[string, () => ReturnType<typeof put>]>([
    ['not-open', () => put(signed(), '2026-04-03', '2026-03-31', { part: 'other' })],
    ['not-open', () => put(mustMove(signed(), 'put-performance', { item: { id: '', obligation: 'o-trees', on: '2026-03-30' } }), '2026-04-03', '2026-03-31')],
    ['until-not-later', () => put(signed(), '2026-03-31', '2026-03-31')],
    ['too-long', () => put(signed(), '2026-06-30', '2026-03-31')],
    ['past-limit', () => put(labour(), '2026-02-28', '2026-01-12', { kind: 'clock', ref: limit().ref, part: '' })],
    ['report-promptly', () => put(accepted(BOUNDARY), '2026-03-12', '2026-03-10', { kind: 'report', ref: 'report', part: '' })],
    ['sitting-ahead', () => put(sitting(), '2026-03-18', '2026-03-15', { kind: 'session', ref: 's', part: '' })],
    ['archived', () => put(toldUntil(BOUNDARY, 'archive'), '2026-07-03', '2026-07-01')],
    ['not-snoozed', () => tryMove(signed(), 'unsnooze', { items: [TREES] }, '2026-03-31')],
    ['not-snoozed', () => tryMove(mustPut(), 'unsnooze', { items: [TREES] }, '2026-04-03')],
    ['archived', () => tryMove(toldUntil(BOUNDARY, 'archive'), 'unsnooze', { items: [TREES] }, '2026-07-01')],
  ])('%s', (rule, made) => {
    expect(made()).toMatchObject({ ok: false, error: { rule } });
  });

  it('stop at the very edge and no earlier', () => {
    expect(put(signed(), '2026-06-29', '2026-03-31').ok).toBe(true);
    const { rolled, ref } = limit();
    expect(put(labour(), rolled, '2026-01-12', { kind: 'clock', ref, part: '' }).ok).toBe(true);
    const late = sitting();
    expect(put(late, '2026-03-20', '2026-03-17', { kind: 'session', ref: 's', part: '' }).ok).toBe(true);
  });

  it('a reason must be given', () => {
    expect(() => put(signed(), '2026-04-03', '2026-03-31', { reason: ' ' })).toThrow('请写明为什么暂缓');
  });
});
