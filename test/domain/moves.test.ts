// The rules say no: each refusal of each move has a case here in which it happens.
import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../main/domain/case';
import { Intake, openCase } from '../../main/domain/moves/intake';
import type { MoveInput, MoveName } from '../../main/domain/moves/all';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { stageOf } from '../../main/domain/stage';
import { accepted, context, mustMove, mustOpen, told, toldUntil, tryMove } from '../helpers/cases';

const FUTURE = '2026-11-24';
const fresh = () => mustOpen(BOUNDARY.intake);
const drafted = () => toldUntil(BOUNDARY, 'put-agreement');
const signed = () => toldUntil(BOUNDARY, 'sign');
const done = () => told(BOUNDARY);
const closed = () => toldUntil(BOUNDARY, 'close');
const number = { year: 2026, serial: 17, text: '（2026）云隘人调字第017号' };
const agreementInput = (file: CaseFile, change = {}) => {
  const { signs: _, ...item } = file.agreements[0]!;
  return { item: { ...item, ...change } };
};
const termination = { on: '2026-03-20', reason: 'no-agreement' as const, waysToldOn: '2026-03-20' };

function row<N extends MoveName>(rule: string, name: N, make: () => CaseFile, input: (file: CaseFile) => MoveInput<N>) {
  return { rule, name, make, input: input as (file: CaseFile) => never };
}

const REFUSALS = [
  row('already-registered', 'register', fresh, () => ({ on: '2026-03-09' })),
  row('two-sides', 'change-parties', fresh, (f) => ({ parties: f.parties.slice(0, 1) })),
  row('mentioned', 'change-parties', () => toldUntil(BOUNDARY, 'put-session'), (f) => ({ parties: f.parties.slice(0, 1) })),
  row('effective', 'change-parties', signed, (f) => ({ parties: [...f.parties, { ...f.parties[0]!, id: '' }] })),
  row('no-brief', 'change-dispute', fresh, (f) => ({ ...f, dispute: { ...f.dispute, brief: ' ' } })),
  row('twice', 'assign', fresh, (f) => ({ assignment: { ...f.assignment, others: [f.assignment.lead!] } })),
  row('future', 'accept', fresh, () => ({ on: FUTURE, by: null, number })),
  row('already-accepted', 'accept', () => accepted(BOUNDARY), () => ({ on: '2026-03-09', by: null, number })),
  row('not-registered', 'accept', () => mustOpen({ ...BOUNDARY.intake, registeredOn: null }), () => ({ on: '2026-03-09', by: null, number })),
  row(
    'consent-refused',
    'accept',
    () => mustMove(fresh(), 'change-parties', { parties: fresh().parties.map((p) => ({ ...p, consent: { ...p.consent, answer: 'refused' as const } })) }),
    () => ({ on: '2026-03-09', by: null, number }),
  ),
  row('no-reason', 'decline', fresh, () => ({ decision: 'declined', on: '2026-03-09', by: null })),
  row('no-receiver', 'decline', fresh, () => ({ decision: 'transferred', on: '2026-03-09', by: null, reason: '属行政争议' })),
  row('already-accepted', 'decline', () => accepted(BOUNDARY), () => ({ decision: 'declined', on: '2026-03-09', by: null, reason: '无' })),
  row('not-declined', 'reconsider', fresh, () => ({})),
  row('future', 'correct-intake', fresh, () => ({ registeredOn: FUTURE })),
  row('no-day', 'correct-intake', () => accepted(BOUNDARY), () => ({ registeredOn: '2026-03-09', decidedOn: null })),
  row('not-registered', 'correct-intake', () => mustOpen({ ...BOUNDARY.intake, registeredOn: null }), () => ({ registeredOn: '2026-03-09' })),
  row('closed', 'correct-intake', closed, () => ({ registeredOn: '2026-03-09' })),
  row('not-accepted', 'put-session', fresh, () => ({ item: { id: '', on: '2026-03-16' } })),
  row('future', 'put-session', () => accepted(BOUNDARY), () => ({ item: { id: '', on: FUTURE, outcome: 'continue' } })),
  row('no-day', 'put-session', () => accepted(BOUNDARY), () => ({ item: { id: '', outcome: 'continue' } })),
  row('ends-before-start', 'put-session', () => accepted(BOUNDARY), () => ({ item: { id: '', on: '2026-03-16', from: '10:00', to: '09:00' } })),
  row('terminated', 'put-session', () => mustMove(accepted(BOUNDARY), 'terminate', { termination }), () => ({ item: { id: '', on: '2026-03-21' } })),
  row('already-held', 'cancel-session', () => toldUntil(BOUNDARY, 'put-session'), () => ({ id: 'first' })),
  row('not-found', 'cancel-session', () => accepted(BOUNDARY), () => ({ id: 'none' })),
  row('no-organ', 'put-letter', () => accepted(BOUNDARY), () => ({ item: { id: '', kind: 'report' } })),
  row('no-until', 'put-extension', () => accepted(BOUNDARY), () => ({ item: { id: '' } })),
  row('before-start', 'put-extension', () => accepted(BOUNDARY), () => ({ item: { id: '', until: '2026-03-09' } })),
  row('ends-before-start', 'put-pause', () => accepted(BOUNDARY), () => ({ item: { id: '', from: '2026-03-20', to: '2026-03-19' } })),
  row('future', 'put-milestone', () => accepted(BOUNDARY), () => ({ item: { id: '', kind: 'harm-known', on: FUTURE } })),
  row('not-accepted', 'put-agreement', fresh, () => ({ item: { id: '', form: 'written' } })),
  row('effective', 'put-agreement', signed, (f) => agreementInput(f, { facts: '改了' })),
  row(
    'signed',
    'put-agreement',
    () => mustMove(signed(), 'sign', { agreement: 'agreement', signs: signed().agreements[0]!.signs.slice(0, 1) }),
    (f) => agreementInput(f, { facts: '改了' }),
  ),
  row('draft-open', 'put-agreement', drafted, () => ({ item: { id: '', form: 'written' } })),
  row('future', 'put-agreement', drafted, (f) => agreementInput(f, { concludedOn: FUTURE })),
  row('terminated', 'put-agreement', () => mustMove(accepted(BOUNDARY), 'terminate', { termination }), () => ({ item: { id: '', form: 'written' } })),
  row('not-found', 'sign', drafted, () => ({ agreement: 'none', signs: [] })),
  row('no-way', 'sign', drafted, () => ({ agreement: 'agreement', signs: [{ id: '', who: 'party', subject: 'ycl', on: '2026-03-20' }] })),
  row('stranger', 'sign', drafted, () => ({ agreement: 'agreement', signs: [{ id: '', who: 'party', subject: 'nobody', ways: ['signature'], on: '2026-03-20' }] })),
  row('before-agreement', 'sign', drafted, () => ({ agreement: 'agreement', signs: [{ id: '', who: 'committee-seal', on: '2026-03-19' }] })),
  row('future', 'sign', drafted, () => ({ agreement: 'agreement', signs: [{ id: '', who: 'committee-seal', on: FUTURE }] })),
  row('not-written', 'sign', () => mustMove(drafted(), 'put-agreement', agreementInput(drafted(), { form: 'oral' })), () => ({ agreement: 'agreement', signs: [] })),
  row(
    'no-concluded-on',
    'sign',
    () => mustMove(drafted(), 'put-agreement', agreementInput(drafted(), { concludedOn: null })),
    () => ({ agreement: 'agreement', signs: [{ id: '', who: 'committee-seal', on: '2026-03-20' }] }),
  ),
  row('not-effective', 'put-performance', drafted, () => ({ item: { id: '', obligation: 'o-money', on: '2026-03-20', amount: 1 } })),
  row('not-found', 'put-performance', signed, () => ({ item: { id: '', obligation: 'none', on: '2026-03-20', amount: 1 } })),
  row('no-amount', 'put-performance', signed, () => ({ item: { id: '', obligation: 'o-money', on: '2026-03-20', amount: 0 } })),
  row('future', 'put-performance', signed, () => ({ item: { id: '', obligation: 'o-money', on: FUTURE, amount: 1 } })),
  row('not-effective', 'put-urge', drafted, () => ({ item: { id: '', on: '2026-03-20' } })),
  row('no-findings', 'put-visit', signed, () => ({ item: { id: '', on: '2026-04-13' } })),
  row('next-not-later', 'put-visit', signed, () => ({ item: { id: '', on: '2026-04-13', findings: '好', nextOn: '2026-04-13' } })),
  row('not-effective', 'plan-visit', drafted, () => ({ item: { id: '', on: '2026-12-01' } })),
  row('archived', 'plan-visit', done, () => ({ item: { id: '', on: '2026-12-01' } })),
  row('not-found', 'change-visit', signed, () => ({ visit: 'planned:none', to: '2026-12-01' })),
  row('not-found', 'change-visit', signed, () => ({ visit: 'wanted', to: '2026-12-01' })),
  row('not-found', 'change-visit', signed, () => ({ visit: 'after:rule:whenever', to: '2026-12-01' })),
  row('not-found', 'change-visit', drafted, () => ({ visit: 'after:after-last-due:2026-04-10', to: '2026-12-01' })),
  row('no-reason', 'change-visit', signed, () => ({ visit: 'after:after-last-due:2026-04-10', to: null })),
  row('before-anchor', 'change-visit', signed, () => ({ visit: 'after:after-last-due:2026-04-10', to: '2026-04-09' })),
  row('archived', 'change-visit', done, () => ({ visit: 'next:v2', to: '2026-12-01' })),
  row('before-effect', 'set-confirmation', signed, () => ({ confirmation: { appliedOn: '2026-03-19' } })),
  row('no-result', 'set-confirmation', signed, () => ({ confirmation: { appliedOn: '2026-03-25', decidedOn: '2026-04-01' } })),
  row('not-accepted', 'terminate', fresh, () => ({ termination })),
  row('effective', 'terminate', signed, () => ({ termination })),
  row('not-terminated', 'resume', () => accepted(BOUNDARY), () => ({})),
  row('not-effective', 'close', drafted, () => ({ closing: { on: '2026-06-25', result: 'succeeded', by: null } })),
  row('unperformed', 'close', signed, () => ({ closing: { on: '2026-06-25', result: 'succeeded', by: null } })),
  row('not-terminated', 'close', () => accepted(BOUNDARY), () => ({ closing: { on: '2026-06-25', result: 'failed', by: null } })),
  row('accepted', 'close', () => accepted(BOUNDARY), () => ({ closing: { on: '2026-06-25', result: 'declined', by: null } })),
  row('closed', 'close', closed, () => ({ closing: { on: '2026-06-25', result: 'succeeded', by: null } })),
  row('not-closed', 'archive', signed, () => ({ archive: { on: '2026-06-30', filedBy: null } })),
  row(
    'incomplete',
    'archive',
    () => mustMove(mustMove(accepted(BOUNDARY), 'terminate', { termination: { ...termination, waysToldOn: null } }), 'close', { closing: { on: '2026-06-25', result: 'failed', by: null } }),
    () => ({ archive: { on: '2026-06-30', filedBy: null } }),
  ),
  row('not-closed', 'reopen', signed, () => ({ reason: '补充' })),
  row('no-reason', 'reopen', done, () => ({})),
  row('archived', 'put-visit', done, () => ({ item: { id: '', on: '2026-07-01', findings: '好' } })),
  row('archived', 'change-dispute', done, (f) => f),
  row('closed', 'put-session', closed, () => ({ item: { id: '', on: '2026-07-01' } })),
  row('not-found', 'remove', signed, () => ({ list: 'visits', id: 'none' })),
  row('signed', 'remove', signed, () => ({ list: 'agreements', id: 'agreement' })),
  row('mentioned', 'remove', signed, () => ({ list: 'participants', id: 'lzc' })),
  row('printed', 'remove', () => frozen(drafted()), () => ({ list: 'agreements', id: 'agreement' })),
  row('signed', 'freeze-paper', () => frozen(signed()), () => ({ paper: paper('again') })),
  row('not-found', 'note-printing', signed, () => ({ paper: 'none', printing: { at: '2026-03-20T02:00:00.000Z' } })),
  row('not-found', 'hand-out', signed, () => ({ paper: 'none', handedOut: [] })),
];

function paper(id: string) {
  const hash = 'a'.repeat(64);
  return { id, form: 'F7' as const, subject: 'agreement', file: `F7-${id}.pdf`, sha256: hash, facts: hash, pages: 2, frozenAt: '2026-03-20T01:00:00.000Z' };
}
const frozen = (file: CaseFile) => mustMove(file, 'freeze-paper', { paper: paper('first') });

describe('refusals', () => {
  it.each(REFUSALS)('$name says no: $rule', ({ rule, name, make, input }) => {
    const file = make();
    const before = structuredClone(file);
    const result = tryMove(file, name, input(file));
    expect(result.ok ? 'allowed' : result.error.rule).toBe(rule);
    expect(!result.ok && result.error.say).toMatch(/[。：]|，/);
    expect(file).toEqual(before);
  });

  it('opens no case without two sides or without a word about the dispute, and no empty clue', () => {
    const open = (change: object) => openCase('2026-0001', Intake.parse({ ...BOUNDARY.intake, ...change }), context());
    const rule = (change: object) => {
      const result = open(change);
      return result.ok ? 'allowed' : result.error.rule;
    };
    expect(rule({ parties: [] })).toBe('two-sides');
    expect(rule({ parties: BOUNDARY.intake.parties.slice(1) })).toBe('two-sides');
    expect(rule({ dispute: { brief: '' } })).toBe('no-brief');
    expect(rule({ registeredOn: FUTURE })).toBe('future');
    expect(rule({ registeredOn: null, parties: [], dispute: { brief: '' } })).toBe('empty-clue');
    expect(rule({ registeredOn: null, parties: [], dispute: { brief: '听说两家争水' } })).toBe('allowed');
  });
});

describe('moves', () => {
  it('raise the revision by one and write one line in the diary each', () => {
    const file = done();
    expect(file.revision).toBe(file.changes.length);
    expect(file.changes.map((c) => c.revision)).toEqual(file.changes.map((_, i) => i + 1));
    expect(new Set(file.changes.map((c) => c.by))).toEqual(new Set(['吴晓雨']));
  });

  it('lose nothing by removal: what was taken out stands in the diary', () => {
    const file = mustMove(toldUntil(BOUNDARY, 'put-visit'), 'remove', { list: 'visits', id: 'v1' });
    expect(file.visits).toEqual([]);
    expect(file.changes.at(-1)).toMatchObject({ what: '删去回访记录', removed: { id: 'v1', findings: expect.stringContaining('界桩') } });
  });

  it('mend a day of 登记 or 受理 written down wrongly; the number stays', () => {
    const before = accepted(BOUNDARY);
    const file = mustMove(before, 'correct-intake', { registeredOn: '2026-03-08', registeredBy: null, decidedOn: '2026-03-10', decidedBy: { id: 'ran', name: '冉素芳' } });
    expect(file).toMatchObject({ registeredOn: '2026-03-08', registeredBy: null, number: before.number, acceptance: { decision: 'accepted', on: '2026-03-10', by: { name: '冉素芳' } } });
  });

  it('open a closed case again and keep the reason', () => {
    const file = mustMove(done(), 'reopen', { reason: '补充材料' });
    expect(stageOf(file)).toBe('performed');
    expect(file.remark).toContain('补充材料');
  });

  it('void the older print when a newer one is frozen', () => {
    const twice = mustMove(frozen(drafted()), 'freeze-paper', { paper: paper('second') });
    expect(twice.papers.map((p) => p.voidedAt === null)).toEqual([false, true]);
  });

  it('keep fields a newer program wrote', () => {
    const file = { ...accepted(BOUNDARY), mood: 'hopeful' } as CaseFile & { mood: string };
    const parties = file.parties.map((p) => ({ ...p, blessed: true }));
    const next = mustMove({ ...file, parties }, 'put-session', { item: { id: '', on: '2026-03-16' } });
    expect(next).toMatchObject({ mood: 'hopeful', parties: [{ blessed: true }, { blessed: true }] });
    const edited = mustMove({ ...file, parties }, 'change-parties', { parties: file.parties });
    expect(edited.parties[0]).toMatchObject({ blessed: true });
  });

  it('write a supplement that names the agreement before it, once that holds', () => {
    const file = mustMove(signed(), 'put-agreement', { item: { id: '', form: 'written', facts: '变更付款日期。' } });
    expect(file.agreements.map((a) => a.supplements)).toEqual([null, 'agreement']);
  });

  it('a clue becomes a case', () => {
    const clue = mustOpen({ ...BOUNDARY.intake, registeredOn: null });
    expect(stageOf(clue)).toBe('clue');
    expect(stageOf(mustMove(clue, 'register', { on: '2026-03-09' }))).toBe('registered');
  });
});
