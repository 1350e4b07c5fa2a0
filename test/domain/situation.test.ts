// What holds of a case beside its stage, on the samples and on the ways a case can go.
import { expect, it } from 'vitest';
import type { CaseFile } from '../../main/domain/case';
import { SITUATION_NAMES, situationsOf, type Situation } from '../../main/domain/situation';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { ORAL } from '../../main/reference/samples/oral';
import { BOOK, mustMove, mustOpen, told, toldUntil } from '../helpers/cases';

const reported = () => toldUntil(BOUNDARY, 'put-letter');
const signed = () => toldUntil(BOUNDARY, 'sign');
const sitting = (outcome: 'continue' | 'failed' | 'agreed' | null) => mustMove(reported(), 'put-session', { item: { id: 's', on: '2026-03-16', outcome } });
const court = (more: object) => mustMove(signed(), 'set-confirmation', { confirmation: { appliedOn: '2026-03-25', ...more } });

const ROWS: [string, () => CaseFile, string, Situation[]][] = [
  ['registered: the stage says it', () => mustOpen(BOUNDARY.intake), '2026-03-09', []],
  ['just accepted', reported, '2026-03-10', []],
  ['a sitting planned', () => sitting(null), '2026-03-10', ['sitting-planned']],
  ['to be continued', () => sitting('continue'), '2026-03-17', ['to-be-continued']],
  ['failed', () => sitting('failed'), '2026-03-17', ['failed']],
  ['the limit is over', () => sitting('continue'), '2026-04-09', ['past-limit', 'to-be-continued']],
  ['extended', () => mustMove(reported(), 'put-extension', { item: { id: 'e', on: '2026-04-07', until: '2026-05-08', agreedByAll: true } }), '2026-04-20', ['extended']],
  ['stands still', () => mustMove(reported(), 'put-pause', { item: { id: 'p', from: '2026-04-01', reason: '鉴定' } }), '2026-04-20', ['paused']],
  ['agreed, not written', () => sitting('agreed'), '2026-03-17', ['unwritten']],
  ['half signed', () => mustMove(toldUntil(BOUNDARY, 'put-agreement'), 'sign', { agreement: 'agreement', signs: [{ id: 'x', who: 'committee-seal', on: '2026-03-20' }] }), '2026-03-20', ['unsigned']],
  ['in force, nothing late', signed, '2026-03-27', []],
  ['late', signed, '2026-03-28', ['overdue']],
  ['court asked', () => court({}), '2026-03-26', ['confirmation-applied']],
  ['confirmed', () => court({ decidedOn: '2026-03-27', result: 'confirmed' }), '2026-03-27', ['confirmed']],
  ['not confirmed', () => court({ decidedOn: '2026-03-27', result: 'dismissed' }), '2026-03-27', ['confirmation-refused']],
  ['a supplement is written', () => mustMove(signed(), 'put-agreement', { item: { id: '', form: 'written', facts: '变更付款日期。' } }), '2026-03-22', ['change-unsigned']],
  ['archived', () => told(BOUNDARY), '2026-07-01', []],
];

it.each(ROWS)('%s', (_, make, today, situations) => {
  expect(situationsOf(make(), BOOK, today)).toEqual(situations);
});

it('each can happen: a name nobody sees is no name', () => {
  const oralSeen = ORAL.steps.flatMap((_, n) => situationsOf(told(ORAL, n + 1), BOOK, '2026-11-23'));
  const visits = BOUNDARY.steps.flatMap((_, n) => situationsOf(told(BOUNDARY, n + 1), BOOK, '2026-04-20'));
  expect(new Set([...ROWS.flatMap(([, , , s]) => s), ...oralSeen, ...visits])).toEqual(new Set(Object.keys(SITUATION_NAMES)));
});
