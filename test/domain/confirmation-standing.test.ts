// Judicial confirmation: its state on a day, what the court will not confirm, what the application still lacks, where to turn.
import { describe, expect, it } from 'vitest';
import { caseClocks } from '../../main/domain/case-clocks';
import type { CaseFile } from '../../main/domain/case';
import { Confirmation } from '../../main/domain/confirmation';
import { confirmationStanding, isEnforceable, waysWhenRefused, wantedForCourt } from '../../main/domain/confirmation-standing';
import { nothingConfirmable, unconfirmable, type Unconfirmable } from '../../main/domain/unconfirmable';
import { WORD_LISTS } from '../../main/reference';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { ORAL } from '../../main/reference/samples/oral';
import { WAGES } from '../../main/reference/samples/wages';
import { BOOK, told, toldUntil } from '../helpers/cases';

/** In force from 20 March 2026: thirty days end on Sunday 19 April, and so on Monday the 20th. */
const boundary = toldUntil(BOUNDARY, 'sign');
const wages = toldUntil(WAGES, 'sign');

describe('where it stands', () => {
  it.each<[string, object | null, string, string, string | null]>([
    ['nobody has asked', null, '2026-03-21', 'open', 'apply'],
    ['on the nominal last day, a Sunday', null, '2026-04-19', 'open', 'apply'],
    ['on the working day after it', null, '2026-04-20', 'open', 'apply'],
    ['the day after', null, '2026-04-21', 'missed', null],
    ['they do not want it', { declinedOn: '2026-03-22' }, '2026-03-23', 'declined', null],
    ['applied', { appliedOn: '2026-03-25' }, '2026-03-26', 'applied', 'note-acceptance'],
    ['applied, and the days are over: no matter', { appliedOn: '2026-03-25' }, '2026-06-01', 'applied', 'note-acceptance'],
    ['taken up', { appliedOn: '2026-03-25', acceptedOn: '2026-03-27' }, '2026-03-28', 'accepted', 'note-decision'],
    ['ruled valid', { appliedOn: '2026-03-25', acceptedOn: '2026-03-27', decidedOn: '2026-04-08', result: 'confirmed' }, '2026-04-09', 'confirmed', 'tell-enforcement'],
    ['dismissed', { appliedOn: '2026-03-25', decidedOn: '2026-04-08', result: 'dismissed' }, '2026-04-09', 'dismissed', 'tell-lawsuit'],
    ['taken back in time to try again', { appliedOn: '2026-03-25', decidedOn: '2026-03-30', result: 'withdrawn' }, '2026-04-09', 'withdrawn', 'apply'],
    ['taken back too late to try again', { appliedOn: '2026-03-25', decidedOn: '2026-04-22', result: 'withdrawn' }, '2026-04-23', 'withdrawn', null],
  ])('%s', (_, confirmation, today, state, next) => {
    const file = { ...boundary, confirmation: confirmation === null ? null : Confirmation.parse({ court: '', documentNumber: '', note: '', ...confirmation }) };
    const limit = caseClocks(file, BOOK, today).find(({ rule }) => rule.id === 'confirmation') ?? null;
    expect(confirmationStanding(file, limit, false, today)).toEqual({ state, next });
  });

  it('is nothing before anything holds, or where all was done on the spot', () => {
    expect(confirmationStanding(toldUntil(BOUNDARY, 'put-agreement'), null, false, '2026-03-21').state).toBe('nothing');
    const spot = { ...boundary, agreements: boundary.agreements.map((a) => ({ ...a, form: 'none' as const })) };
    expect(confirmationStanding(spot, { rolled: '2026-04-20' }, false, '2026-03-21').state).toBe('nothing');
  });
});

const withClauses = (file: CaseFile, ...texts: string[]): CaseFile => ({ ...file, agreements: file.agreements.map((a) => ({ ...a, clauses: texts.map((text, i) => ({ id: `k${i}`, text })) })) });
const check = (file: CaseFile): Unconfirmable[] => unconfirmable(file, WORD_LISTS, BOOK, '2026-04-01');

describe('what a court will not confirm', () => {
  it.each<[string, CaseFile, string, string[]]>([
    ['355 物权确权, in a case of land', boundary, '双方以沟心线为界。', ['ownership']],
    ['355, though the clause decides no ownership', boundary, '本条不作山林权属确认。', ['ownership']],
    ['355 物权确权, in any case', wages, '双方确认岩坪村3组房屋的所有权属于乙方。', ['ownership']],
    ['355 知识产权确权', wages, '该商标权归甲方。', ['ownership']],
    ['355 身份关系: adoption', wages, '双方解除收养关系。', ['status']],
    ['355 身份关系: marriage', wages, '双方自愿离婚。', ['status']],
    ['money for keep is no matter of status', wages, '乙方每月5日前给付赡养费人民币300元（大写：叁佰元整）。', []],
    ['355 特别程序', wages, '由甲方申请宣告龙某失踪。', ['special']],
    ['358 违反法律', wages, '甲方不得再起诉。', ['unlawful']],
    ['358 损害他人', wages, '村委会的土地归甲方。', ['others']],
    ['358 内容不明确', wages, '乙方尽快付清〔金额〕元。', ['unclear']],
    ['a boundary in a case that is not about land', wages, '双方以院墙为界线。', []],
    ['nothing of the kind', wages, '丁方于2026年2月10日前付清。', []],
  ])('%s', (_, file, text, reasons) => expect(check(withClauses(file, text)).map(({ why }) => why)).toEqual(reasons));

  it('is named by its clauses; sample A keeps clauses 2–6', () => {
    expect(check(boundary).find(({ why }) => why === 'ownership')).toEqual({ why: 'ownership', clauses: [1] });
    expect(check(wages)).toEqual([]);
    expect(check(told(ORAL))).toEqual([]);
    expect(check(toldUntil(BOUNDARY, 'put-agreement'))).toEqual([]);
  });

  it('leaves nothing to ask for only where every clause is of that kind', () => {
    expect(nothingConfirmable(boundary, check(boundary))).toBe(false);
    const status = withClauses(wages, '双方自愿离婚。', '孩子的抚养权归乙方。');
    expect(nothingConfirmable(status, check(status))).toBe(true);
    const unclear = withClauses(wages, '乙方尽快付清。');
    expect(nothingConfirmable(unclear, check(unclear))).toBe(false);
    expect(confirmationStanding(status, { rolled: '2026-02-24' }, true, '2026-01-21')).toEqual({ state: 'not-confirmable', next: null });
  });
});

describe('what the application still lacks (民诉法解释 354)', () => {
  const lacks = (file: CaseFile) => wantedForCourt(file, file.agreements[0]?.id ?? '').map(({ what, names }) => [what, ...names].join(' '));
  it('the two papers, where everything is known of everybody', () => expect(lacks(boundary)).toEqual(['application', 'certificate']));
  it('numbers, addresses and phones, by name', () => {
    const bare = { ...boundary, parties: boundary.parties.map((party, i) => (i === 0 ? { ...party, address: '', phones: [] } : party.kind === 'person' ? { ...party, document: { ...party.document, number: '' } } : party)) };
    expect(lacks(bare)).toEqual(['number 石显忠', 'address 杨昌禄', 'phone 杨昌禄', 'application', 'certificate']);
  });
});

describe('where to turn when the other side refuses', () => {
  const ruled = (result: 'confirmed' | 'dismissed' | null, decidedOn: string | null) => ({ confirmation: Confirmation.parse({ court: '', documentNumber: '', note: '', appliedOn: '2026-03-25', decidedOn, result }) });
  it.each<[string, Pick<CaseFile, 'confirmation'>, boolean, string[]]>([
    ['no ruling', { confirmation: null }, false, ['lawsuit']],
    ['wages, no ruling', { confirmation: null }, true, ['payment-order', 'arbitration', 'lawsuit']],
    ['ruled valid', ruled('confirmed', '2026-04-08'), true, ['enforcement']],
    ['dismissed', ruled('dismissed', '2026-04-08'), false, ['lawsuit']],
    ['applied for, not ruled yet', ruled(null, null), false, ['lawsuit']],
  ])('%s', (_, file, labour, ways) => expect(waysWhenRefused(file, labour, '2026-05-01')).toEqual(ways));

  it('speaks of enforcement from the day of the ruling on', () => {
    expect(isEnforceable(ruled('confirmed', '2026-04-08'), '2026-04-07')).toBe(false);
    expect(isEnforceable(ruled('confirmed', '2026-04-08'), '2026-04-08')).toBe(true);
  });
});
