// The wording check: each rule has a text that it finds and one that it leaves alone.
import { describe, expect, it } from 'vitest';
import { Agreement } from '../../main/domain/agreement';
import type { CaseFile } from '../../main/domain/case';
import { checkAgreement } from '../../main/domain/wording';
import { WORD_LISTS } from '../../main/reference';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { WAGES } from '../../main/reference/samples/wages';
import { accepted, BOOK, toldUntil } from '../helpers/cases';

const good = () => toldUntil(BOUNDARY, 'put-agreement').agreements[0]!;
const clause = (text: string): Partial<Agreement> => ({ clauses: [{ id: 'c', text }], obligations: [] });

function rules(change: Partial<Agreement>, file: CaseFile = accepted(BOUNDARY)): string[] {
  const agreement = Agreement.parse({ ...good(), ...change });
  return checkAgreement(agreement, file, WORD_LISTS, BOOK, '2026-03-20').map((f) => f.rule);
}

const money = (change: object) => ({
  obligations: [Agreement.shape.obligations.parse([{ id: 'o', kind: 'money', debtors: ['sxz'], creditors: ['ycl'], what: '赔偿', amount: 240_000, how: '现金', schedule: { type: 'once', due: '2026-04-10' }, ...change }])[0]!],
});

describe('wording checks', () => {
  it.each<[string, Partial<Agreement>]>([
    ['no-facts', { facts: '' }],
    ['no-clauses', { clauses: [] }],
    ['no-performance', { performance: '' }],
    ['no-responsibility', { responsibility: '', ...clause('双方和好。') }],
    ['too-few-copies', { copies: 2 }],
    ['no-breach-clause', { ...money({}), clauses: [{ id: 'c', text: '赔偿。' }] }],
    ['typo', clause('甲方应当瞻养乙方。')],
    ['look-alike', clause('甲方退还订金。')],
    ['vague', clause('甲方尽快付清。')],
    ['blank', clause('甲方于〔　〕年3月10日前修好水沟。')],
    ['lump-without-scope', clause('双方一次性了断。')],
    ['odd-amount', clause('赔偿1,000,000,000,000元。')],
    ['capitals-differ', clause('赔偿人民币2,400元（大写：贰仟肆佰零壹元整）。')],
    ['no-capitals', clause('赔偿人民币2,400元。')],
    ['ownership', clause('该片山林归杨昌禄所有。')],
    ['status', clause('双方同意离婚。')],
    ['waiver', clause('双方不得再向法院起诉。')],
    ['waiver', clause('乙方放弃向人民法院诉讼的权利。')],
    ['others-property', clause('将集体的土地转让给乙方。')],
    ['lunar-only', clause('甲方于腊月二十三前付清。')],
    ['unknown-label', clause('丙方到场见证。')],
    ['age-differs', { facts: '杨昌禄，现年60周岁。' }],
    ['number-differs', clause('按（2026）云隘人调字第018号协议办理。')],
    ['penalty-too-high', { ...money({}), clauses: [{ id: 'c', text: '逾期付违约金5,000元。' }] }],
    ['no-obligations', clause('赔偿人民币2,400元（大写：贰仟肆佰元整）。')],
    ['no-debtor', money({ debtors: [] })],
    ['no-creditor', money({ creditors: [] })],
    ['no-amount', money({ amount: null })],
    ['no-account', money({ how: '' })],
    ['instalments-differ', money({ schedule: { type: 'instalments', parts: [{ id: 'p', due: '2026-04-10', amount: 230_000 }] } })],
    ['amount-not-in-text', money({ amount: 999 })],
    ['no-deadline', money({ schedule: { type: 'once', due: null } })],
    ['deadline-past', money({ schedule: { type: 'once', due: '2026-03-19' } })],
  ])('finds %s', (rule, change) => expect(rules(change)).toContain(rule));

  it.each<[string, Partial<Agreement>]>([
    ['blank', { facts: '见国发〔2020〕1号。' }],
    ['ownership', clause('本条不作山林权属确认；权属归谁由人民政府依法处理。')],
    ['waiver', clause('付清后就上述期间工资不再主张。')],
    ['lunar-only', clause('甲方于2026年2月10日（农历腊月廿三）前付清。')],
    ['capitals-differ', clause('赔偿人民币2,400元（大写：人民币贰仟肆佰圆整）。')],
    ['lump-without-scope', clause('双方就本次砍树一次性了断。')],
    ['age-differs', { facts: '杨昌禄，现年64周岁。' }],
    ['vague', { facts: '石家尽快砍了树。' }],
  ])('leaves alone what only looks like %s', (rule, change) => expect(rules(change)).not.toContain(rule));

  describe('a sum told as the whole', () => {
    const two = (text: string): Partial<Agreement> => {
      const [one] = money({ amount: 240_000 }).obligations ?? [];
      if (!one) throw new Error('sample');
      return { ...clause(text), obligations: [one, { ...one, id: 'o2', amount: 60_000, schedule: { type: 'instalments', parts: [{ id: 'p', due: '2026-05-10', amount: 30_000 }, { id: 'q', due: '2026-06-10', amount: 30_000 }] } }] };
    };
    it.each([
      ['赔偿合计3,000元。', false],
      ['赔偿合计人民币2,400元。', false],
      ['5月10日前付合计300元。', false],
      ['赔偿合计3,100元。', true],
      ['共计人民币2,000.00元。', true],
      ['赔偿3,100元。', false],
    ])('%s %s', (text, found) => expect(rules(two(text)).includes('total-differs')).toBe(found));
    it('in the samples is right', () => {
      for (const sample of [WAGES, BOUNDARY]) {
        const file = toldUntil(sample, 'sign');
        for (const agreement of file.agreements) expect(checkAgreement(agreement, file, WORD_LISTS, BOOK, '2026-03-20').map(({ rule }) => rule)).not.toContain('total-differs');
      }
    });
  });

  it('asks for a written agreement in labour disputes', () => expect(rules({ form: 'oral' }, accepted(WAGES))).toContain('labour-oral'));

  it('asks for a guardian where a party is a child', () => {
    const file = accepted(BOUNDARY);
    const child = { ...file, parties: file.parties.map((p, i) => (i === 0 && p.kind === 'person' ? { ...p, birthDate: '2015-01-01' } : p)) };
    expect(rules({}, child)).toContain('no-guardian');
    const guarded = { ...child, parties: toldUntil(WAGES, 'sign').parties.slice(2, 3).flatMap((p) => child.parties.map((q) => ({ ...q, standIns: p.standIns.map((s) => ({ ...s, kind: 'guardian' as const })) }))) };
    expect(rules({}, guarded)).not.toContain('no-guardian');
  });

  it('says nothing where nothing was written because all was done on the spot', () => expect(rules({ form: 'none', facts: '' })).toEqual([]));

  it('bears texts of any kind', () => {
    for (const odd of ['', '。'.repeat(20_000), '😀'.repeat(500), '(((((', '元'.repeat(5000), '1'.repeat(9000) + '元', '\ud842']) expect(() => rules(clause(odd))).not.toThrow();
  });
});
