// 下一步 and 阶段 along both samples and along the ways a case can go wrong.
import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../main/domain/case';
import { agendaOf } from '../../main/domain/agenda';
import { nextStep, type Step } from '../../main/domain/next-step';
import { stageOf, type Stage } from '../../main/domain/stage';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { WAGES } from '../../main/reference/samples/wages';
import { accepted, BOOK, mustMove, mustOpen, told, toldUntil } from '../helpers/cases';

const at = (move: Parameters<typeof toldUntil>[1]) => () => toldUntil(BOUNDARY, move);
const termination = { on: '2026-03-20', reason: 'no-agreement' as const, waysToldOn: '2026-03-20' };
const planned = (on: string) => mustMove(toldUntil(BOUNDARY, 'put-letter'), 'put-session', { item: { id: 's', on, from: '09:00', place: '和事堂' } });
const asked = (answers: (boolean | null)[], on = '2026-03-16') =>
  mustMove(toldUntil(BOUNDARY, 'put-letter'), 'put-session', { item: { id: 's', on, from: '09:00', place: '和事堂', asked: answers.map((coming, i) => ({ party: ['ycl', 'sxz'][i] ?? '', how: 'phone' as const, coming })) } });
const held = (outcome: 'failed' | 'continue' | 'agreed') => mustMove(toldUntil(BOUNDARY, 'put-letter'), 'put-session', { item: { id: 's', on: '2026-03-16', outcome } });
const beforeLast = (move: string) => told(BOUNDARY, BOUNDARY.steps.findIndex((s) => s.move === move));

/** 2026-03-28 is a Saturday: the last day is Monday (民法典 203). */
const dueOnSaturday = (): CaseFile => {
  const file = at('sign')();
  const [agreement] = file.agreements;
  const [first, ...others] = agreement!.obligations;
  return { ...file, agreements: [{ ...agreement!, obligations: [{ ...first!, schedule: { type: 'once', due: '2026-03-28' } }, ...others] }] };
};

const dueInDecember = (): CaseFile => {
  const file = at('sign')();
  const agreements = file.agreements.map((a) => ({ ...a, obligations: a.obligations.map((o) => ({ ...o, schedule: { type: 'once' as const, due: '2026-12-31' } })) }));
  return { ...file, agreements };
};

describe('stage and next step', () => {
  it.each<[string, () => CaseFile, string, Stage, Step | null]>([
    ['a clue', () => mustOpen({ ...BOUNDARY.intake, registeredOn: null }), '2026-03-09', 'clue', 'register'],
    ['registered', () => mustOpen(BOUNDARY.intake), '2026-03-09', 'registered', 'accept'],
    ['one refuses', () => mustMove(mustOpen(BOUNDARY.intake), 'change-parties', { parties: mustOpen(BOUNDARY.intake).parties.map((p) => ({ ...p, consent: { answer: 'refused' as const } })) }), '2026-03-09', 'registered', 'decline'],
    ['declined', () => mustMove(mustOpen(BOUNDARY.intake), 'decline', { decision: 'declined', on: '2026-03-09', by: null, reason: '一方拒绝' }), '2026-03-10', 'declined', 'close'],
    ['accepted, at risk, nobody told', () => accepted(BOUNDARY), '2026-03-09', 'accepted', 'report'],
    ['risk reported', at('put-letter'), '2026-03-09', 'accepted', 'plan-session'],
    ['nobody to mediate', () => mustMove(at('put-letter')(), 'assign', { assignment: {} }), '2026-03-09', 'accepted', 'assign'],
    ['sitting to come, nobody asked', () => planned('2026-03-16'), '2026-03-15', 'accepted', 'ask-parties'],
    ['sitting to come, one not asked', () => asked([true]), '2026-03-15', 'accepted', 'ask-parties'],
    ['sitting to come, one does not come', () => asked([true, false]), '2026-03-15', 'accepted', 'ask-parties'],
    ['sitting to come, no answer yet', () => asked([true, null]), '2026-03-15', 'accepted', 'wait-session'],
    ['sitting to come, all come', () => asked([true, true]), '2026-03-15', 'accepted', 'wait-session'],
    ['sitting past and not recorded', () => planned('2026-03-16'), '2026-03-18', 'accepted', 'record-session'],
    ['the limit ends on a Wednesday', at('put-letter'), '2026-04-08', 'accepted', 'plan-session'],
    ['the limit is over', at('put-letter'), '2026-04-09', 'accepted', 'extension'],
    ['the limit is over, a sitting to come', () => asked([true, true], '2026-04-20'), '2026-04-09', 'accepted', 'extension'],
    ['the limit is over, a sitting to record', () => planned('2026-04-08'), '2026-04-10', 'accepted', 'record-session'],
    ['the limit is over, extended', () => mustMove(at('put-letter')(), 'put-extension', { item: { id: 'e', on: '2026-04-07', until: '2026-05-08', agreedByAll: true, reason: '一方外出' } }), '2026-04-20', 'accepted', 'plan-session'],
    ['the limit is over, mediation failed', () => held('failed'), '2026-04-20', 'mediating', 'terminate'],
    ['the limit stands still', () => mustMove(at('put-letter')(), 'put-pause', { item: { id: 'p', from: '2026-04-01', reason: '鉴定' } }), '2026-04-20', 'accepted', 'plan-session'],
    ['confirmation soon too late, promises to come', dueInDecember, '2026-04-16', 'performing', 'confirmation'],
    ['confirmation not wanted', () => mustMove(dueInDecember(), 'set-confirmation', { confirmation: { declinedOn: '2026-03-21' } }), '2026-04-16', 'performing', 'wait-performance'],
    ['confirmation too late', dueInDecember, '2026-04-21', 'performing', 'wait-performance'],
    ['sitting today', () => planned('2026-03-16'), '2026-03-16', 'accepted', 'record-session'],
    ['to be continued', () => held('continue'), '2026-03-17', 'mediating', 'plan-session'],
    ['failed', () => held('failed'), '2026-03-17', 'mediating', 'terminate'],
    ['terminated', () => mustMove(held('failed'), 'terminate', { termination }), '2026-03-21', 'terminated', 'close'],
    ['agreed, not written', () => held('agreed'), '2026-03-17', 'agreed', 'write-agreement'],
    ['written, not printed', at('put-agreement'), '2026-03-20', 'agreed', 'print-agreement'],
    ['half signed', () => mustMove(at('put-agreement')(), 'sign', { agreement: 'agreement', signs: [{ id: 'x', who: 'committee-seal', on: '2026-03-20' }] }), '2026-03-20', 'agreed', 'sign'],
    ['signed, promises to come', at('sign'), '2026-03-21', 'performing', 'wait-performance'],
    ['a promise overdue', at('sign'), '2026-03-28', 'performing', 'urge'],
    ['a promise for a Saturday, on Monday', dueOnSaturday, '2026-03-30', 'performing', 'wait-performance'],
    ['a promise for a Saturday, on Tuesday', dueOnSaturday, '2026-03-31', 'performing', 'urge'],
    ['performed, not visited', () => beforeLast('put-visit'), '2026-04-11', 'performed', 'visit'],
    ['second visit to come', at('put-visit'), '2026-05-01', 'performed', 'visit'],
    ['second visit due', at('put-visit'), '2026-06-22', 'performed', 'visit'],
    ['all done', () => beforeLast('grade'), '2026-06-23', 'performed', 'close'],
    ['closed', at('close'), '2026-06-26', 'closed', 'archive'],
    ['archived', () => told(BOUNDARY), '2026-07-01', 'archived', null],
  ])('%s', (_, make, today, stage, step) => {
    const file = make();
    expect(stageOf(file)).toBe(stage);
    expect(nextStep(file, BOOK, today)?.step ?? null).toBe(step);
  });

  it('an oral agreement holds from the day it was reached', () => {
    const file = mustMove(held('agreed'), 'put-agreement', { item: { id: 'a', form: 'oral', concludedOn: '2026-03-16', facts: '争水。', clauses: [{ id: 'c', text: '轮流用水。' }] } });
    expect(stageOf(file)).toBe('performed');
    expect(agendaOf(file, BOOK, '2026-03-17').map((i) => [i.kind, i.day])).toEqual([
      ['visit', '2026-03-31'],
      ['clock', '2026-04-15'],
    ]);
  });
});

describe('agenda', () => {
  const kinds = (file: CaseFile, today: string) => agendaOf(file, BOOK, today).map((i) => `${i.kind} ${i.day}`);

  it('names who still has to sign', () => {
    const item = agendaOf(toldUntil(BOUNDARY, 'put-agreement'), BOOK, '2026-03-20').find((i) => i.kind === 'signature');
    expect(item?.what).toBe('协议尚缺：杨昌禄、石显忠、调解员、调委会印章');
  });

  it('asks for the mediation limit until agreement, then for promises, visit and confirmation', () => {
    expect(kinds(planned('2026-03-16'), '2026-03-10')).toEqual(['session 2026-03-16', 'clock 2026-04-08']);
    expect(kinds(toldUntil(BOUNDARY, 'sign'), '2026-03-21')).toEqual([
      'obligation 2026-03-27',
      'obligation 2026-03-31',
      'obligation 2026-04-10',
      'visit 2026-04-17',
      'clock 2026-04-19',
    ]);
  });

  it('says what is still owed of an instalment', () => {
    const half = mustMove(toldUntil(WAGES, 'sign'), 'put-performance', { item: { id: '', obligation: 'o-tian', on: '2026-01-25', amount: 100_000 } });
    expect(agendaOf(half, BOOK, '2026-01-26').find((i) => i.ref === 'o-tian')?.what).toBe('重庆云隘山货有限公司付3,200元');
  });

  it('has nothing done in it, and no two items alike', () => {
    for (const sample of [BOUNDARY, WAGES]) {
      for (let n = 0; n <= sample.steps.length; n += 1) {
        const items = agendaOf(told(sample, n), BOOK, '2026-03-01');
        expect(new Set(items.map((i) => [i.kind, i.ref, i.part].join())).size).toBe(items.length);
      }
    }
    expect(agendaOf(told(BOUNDARY), BOOK, '2026-11-23')).toEqual([]);
  });
});
