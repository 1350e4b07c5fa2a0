// Proposals between clauses and promises, blanks of phrases, where findings are mended.
import { describe, expect, it } from 'vitest';
import { checkAgreement } from '../../../main/domain/wording';
import { PHRASES } from '../../../main/reference/phrases';
import { WORD_LISTS } from '../../../main/reference';
import { BOUNDARY } from '../../../main/reference/samples/boundary';
import { WAGES } from '../../../main/reference/samples/wages';
import { agreementInForm } from '../../../renderer/features/dossier/agreement/agreement-values';
import { asTyped } from '../../../renderer/features/dossier/agreement/as-typed';
import { placeOf } from '../../../renderer/features/dossier/agreement/finding-places';
import { mendingOf } from '../../../renderer/features/dossier/agreement/mending';
import { blankObligation, obligationInForm } from '../../../renderer/features/dossier/agreement/obligation-values';
import { performanceText, proposedObligation } from '../../../renderer/features/dossier/agreement/promise-texts';
import { bareAmount, countBlanks, nextBlank } from '../../../renderer/features/dossier/agreement/typing';
import { BOOK, toldUntil } from '../../helpers/cases';

const a = toldUntil(BOUNDARY, 'put-agreement');
const b = toldUntil(WAGES, 'put-agreement');
const clauseOf = (file: typeof a, n: number) => file.agreements[0]?.clauses[n - 1]?.text ?? '';

describe('a promise proposed from a clause', () => {
  it('takes over who, to whom, how much, when and how', () => {
    expect(proposedObligation(clauseOf(a, 3), a.parties)).toEqual({ kind: 'money', debtors: ['sxz'], creditors: ['ycl'], when: 'once', what: '赔偿杉树损失', amount: 240_000, due: '2026-04-10', how: '现金' });
  });
  it.each([
    [a, 2, { kind: 'act', debtors: ['ycl', 'sxz'], creditors: ['ycl', 'sxz'], due: '2026-03-27', what: '共同栽设水泥界桩5根' }],
    [a, 4, { kind: 'act', debtors: ['sxz'], creditors: ['ycl'], due: '2026-03-31', what: '在杨昌禄一侧补栽杉树苗30株' }],
    [a, 5, { kind: 'forbearance', debtors: ['ycl', 'sxz'], creditors: ['ycl', 'sxz'], when: 'standing', what: '不得越界砍伐' }],
    [b, 4, { kind: 'act', debtors: ['company'], due: '2026-01-28', what: '交付工资结算明细' }],
  ])('reads clause %#', (file, n, said) => expect(proposedObligation(clauseOf(file, n), file.parties)).toMatchObject(said));

  it.each(['', '。', '人民币〔　〕元', '于2026年2月30日前付清', '9'.repeat(200), '双方和好。'])('makes something harmless of %j', (text) => {
    const { amount, due } = proposedObligation(text, a.parties);
    expect(amount).toBeUndefined();
    expect(due).toBeUndefined();
  });
});

describe('履行方式、时限 from the promises', () => {
  it('says each with its way and its day', () => {
    const promises = (a.agreements[0]?.obligations ?? []).map((obligation) => obligationInForm(obligation));
    expect(performanceText(promises)).toBe('共同栽设水泥界桩5根：费用各半，2026年3月27日前；补栽杉树苗30株：2026年3月31日前；赔偿杉树损失：现金，2026年4月10日前。');
  });
  it.each([
    [{ when: 'instalments' as const, parts: [{ id: '1', due: '2026-01-28', amount: 1 }, { id: '2', due: '2026-02-10', amount: 1 }] }, '付工资：第1期2026年1月28日前，第2期2026年2月10日前。'],
    [{ when: 'recurring' as const, everyMonths: 1, dayOfMonth: 5, from: '2026-01-01' }, '付工资：自2026年1月1日起，每月5日前。'],
    [{ when: 'recurring' as const, everyMonths: 3, dayOfMonth: 5, from: '2026-01-01', until: '2026-12-31' }, '付工资：自2026年1月1日起至2026年12月31日止，每3个月5日前。'],
    [{ when: 'standing' as const }, ''],
    [{ when: 'once' as const, due: '不知道' }, ''],
  ])('of %j', (change, text) => expect(performanceText([{ ...blankObligation('o', 'p'), what: '付工资', ...change }])).toBe(text));
});

describe('blanks of phrases', () => {
  it('every phrase with 〔 is found, one after the other, round to the first', () => {
    for (const { text } of PHRASES) expect(countBlanks(text), text).toBe([...text].filter((c) => c === '〔').length);
    const text = '〔甲〕方于〔　〕日付';
    const first = nextBlank(text);
    expect(first && text.slice(first.from, first.to)).toBe('〔甲〕');
    const second = nextBlank(text, first?.to);
    expect(second && text.slice(second.from, second.to)).toBe('〔　〕');
    expect(nextBlank(text, second?.to)).toEqual(first);
    expect(nextBlank('国发〔2020〕1号')).toBeNull();
  });
  it.each([
    ['赔偿2,400元。', '2,400元'],
    ['赔偿人民币2400元整。', '人民币2400元整'],
    ['赔偿人民币2,400元（大写：贰仟肆佰元整）。', null],
    ['先付100元，再付2400.00元', '2400.00元'],
    ['赔偿。', null],
  ])('finds the bare amount in %s', (text, words) => {
    const span = bareAmount(text, 240_000);
    expect(span && text.slice(span.from, span.to)).toBe(words);
  });
});

describe('findings', () => {
  const [agreement] = b.agreements;
  if (!agreement) throw new Error('no agreement');
  const values = agreementInForm(agreement, b);

  it('each rule leads to a field that is there', () => {
    const broken = structuredClone(values);
    broken.facts = '';
    broken.performance = '尽快瞻养';
    broken.copies = 1;
    if (broken.clauses[0]) broken.clauses[0].text = '甲方赔偿2,400元，订金〔　〕。';
    for (const obligation of broken.obligations) Object.assign(obligation, { debtors: [], creditors: [], how: '', what: '付' });
    if (broken.obligations[0]) broken.obligations[0].amount = 1;
    if (broken.obligations[1]) Object.assign(broken.obligations[1], { when: 'once', due: null, amount: null });
    const found = checkAgreement(asTyped(broken, agreement), b, WORD_LISTS, BOOK, '2026-01-20');
    expect(found.length).toBeGreaterThan(12);
    for (const finding of found) {
      const { path } = placeOf(finding, broken);
      const value = (path ?? '').split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], broken);
      expect(value, `${finding.rule} → ${path}`).not.toBeUndefined();
      // The words to mark are in the very text of the field.
      if (finding.words !== '' && typeof value === 'string' && !path?.startsWith('obligations')) expect(value, finding.rule).toContain(finding.words);
    }
  });

  it.each([
    ['typo', '瞻养', '赡养'],
    ['no-capitals', '2,400元', '人民币2,400元（大写：贰仟肆佰元整）'],
    ['capitals-differ', '人民币2,400元（大写：贰仟元整）', '人民币2,400元（大写：贰仟肆佰元整）'],
    ['vague', '尽快', null],
    ['typo', '没有这个词', null],
  ])('%s %s is mended to %s', (rule, words, mended) => expect(mendingOf({ rule, words }, WORD_LISTS)).toBe(mended));
});
