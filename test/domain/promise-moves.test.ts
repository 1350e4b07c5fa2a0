// Recording what became of promises: paid at once, wrongly recorded, broken.
import { describe, expect, it } from 'vitest';
import { obligationsInForce, performancesInForce } from '../../main/domain/in-force';
import { openOf } from '../../main/domain/performance';
import { stageOf } from '../../main/domain/stage';
import type { MoveInput } from '../../main/domain/moves/all';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { WAGES } from '../../main/reference/samples/wages';
import { mustMove, toldUntil, tryMove } from '../helpers/cases';

const boundary = toldUntil(BOUNDARY, 'sign');
const wages = toldUntil(WAGES, 'sign');
const TODAY = '2026-06-01';

describe('一次付清', () => {
  const money = obligationsInForce(wages).filter(({ kind }) => kind === 'money').map(({ id }) => id);
  it('records for each promise what is open of it, and then nothing is', () => {
    const part = mustMove(wages, 'put-performance', { item: { id: '', obligation: money[0] ?? '', part: null, on: '2026-01-25', amount: 100_000, how: '', by: '', proof: '', note: '' } }, TODAY);
    const file = mustMove(part, 'settle', { obligations: money, on: '2026-02-10', how: '银行转账', by: '' }, TODAY);
    expect(file.performances).toHaveLength(part.performances.length + money.length);
    expect(obligationsInForce(file).filter(({ kind }) => kind === 'money').map((o) => openOf(o, performancesInForce(file)))).toEqual(money.map(() => 0));
    expect(file.performances.reduce((sum, { amount }) => sum + (amount ?? 0), 0)).toBe(2_427_000);
  });

  it.each<[string, MoveInput<'settle'>, string]>([
    ['nothing chosen that can be paid', { obligations: ['o-no-felling'], on: '2026-04-09', how: '', by: '' }, 'not-found'],
    ['a day still to come', { obligations: ['o-money'], on: '2026-06-02', how: '', by: '' }, 'future'],
    ['an act', { obligations: ['o-trees'], on: '2026-04-09', how: '', by: '' }, 'not-found'],
  ])('says no: %s', (_, input, rule) => {
    const result = tryMove(boundary, 'settle', input, TODAY);
    expect(!result.ok && result.error.rule).toBe(rule);
  });

  it('says no the second time', () => {
    const input = { obligations: ['o-money'], on: '2026-04-09', how: '现金', by: '' };
    const again = tryMove(mustMove(boundary, 'settle', input, TODAY), 'settle', input, TODAY);
    expect(!again.ok && again.error.rule).toBe('nothing-open');
  });

  it('says no where there is no end or no sum', () => {
    const with_ = (change: object) => ({ ...boundary, agreements: boundary.agreements.map((a) => ({ ...a, obligations: a.obligations.map((o) => (o.id === 'o-money' ? { ...o, ...change } : o)) })) });
    const rule = (change: object) => {
      const result = tryMove(with_(change), 'settle', { obligations: ['o-money'], on: '2026-04-09', how: '', by: '' }, TODAY);
      return !result.ok && result.error.rule;
    };
    expect(rule({ schedule: { type: 'recurring', everyMonths: 1, dayOfMonth: 5, from: '2026-04-01', until: null, amount: 100 } })).toBe('endless');
    expect(rule({ amount: null })).toBe('no-sum');
  });
});

describe('a record of performance', () => {
  const item = { id: '', obligation: 'o-money', part: null, on: '2026-04-09', amount: 240_000 as number | null, how: '', by: '', proof: '', note: '' };
  it.each<[string, object, string]>([
    ['money for an act', { obligation: 'o-trees' }, 'not-money'],
    ['no money for money', { amount: null }, 'no-amount'],
    ['what must not be done', { obligation: 'o-no-felling', amount: null }, 'standing'],
    ['a proof that is not in the material', { proofScan: 'gone' }, 'no-scan'],
  ])('says no: %s', (_, change, rule) => {
    const result = tryMove(boundary, 'put-performance', { item: { ...item, ...change } }, TODAY);
    expect(!result.ok && result.error.rule).toBe(rule);
  });

  it('in advance, by another, more than owed: taken as it was', () => {
    const file = mustMove(boundary, 'put-performance', { item: { ...item, on: '2026-03-21', amount: 250_000, by: '儿子石远' } }, TODAY);
    expect(file.performances.at(-1)).toMatchObject({ amount: 250_000, by: '儿子石远' });
    expect(openOf(obligationsInForce(file).find(({ id }) => id === 'o-money') ?? (undefined as never), file.performances)).toBe(0);
  });

  it('a scan that is somebody’s proof is not taken out', () => {
    const scan = { id: 's1', title: '收条', section: 'performance' as const, subject: null };
    const file = { ...boundary, scans: [{ ...scan } as (typeof boundary.scans)[number]] };
    const proved = mustMove(file, 'put-performance', { item: { ...item, proofScan: 's1' } }, TODAY);
    const out = tryMove(proved, 'remove-scan', { scan: 's1' }, TODAY);
    expect(!out.ok && out.error.rule).toBe('proof');
    // A record whose scan is gone for another reason can still be mended.
    const lost = { ...proved, scans: [] };
    expect(tryMove(lost, 'put-performance', { item: { ...item, id: proved.performances.at(-1)?.id ?? '', proofScan: 's1', proof: '收条1号' } }, TODAY).ok).toBe(true);
  });
});

describe('违反', () => {
  const item = { id: '', obligation: 'o-no-felling', on: '2026-05-10', note: '石显忠在沟心线杨昌禄一侧又砍了2株。' };
  it('is a fact of its own; it does not make the case unperformed', () => {
    const file = mustMove(boundary, 'put-breach', { item }, TODAY);
    expect(file.breaches).toMatchObject([{ obligation: 'o-no-felling', on: '2026-05-10' }]);
    expect(stageOf(file)).toBe(stageOf(boundary));
    expect(mustMove(file, 'remove', { list: 'breaches', id: file.breaches[0]?.id ?? '' }, TODAY).breaches).toEqual([]);
  });
  it.each<[string, object, string]>([
    ['something to be done', { obligation: 'o-money' }, 'not-forbearance'],
    ['nothing known', { obligation: 'gone' }, 'not-found'],
    ['before it held', { on: '2026-03-01' }, 'before-effect'],
    ['still to come', { on: '2026-07-01' }, 'future'],
    ['without a word', { note: '' }, 'no-note'],
  ])('says no: %s', (_, change, rule) => {
    const result = tryMove(boundary, 'put-breach', { item: { ...item, ...change } }, TODAY);
    expect(!result.ok && result.error.rule).toBe(rule);
  });
});
