// What a supplement in force does to earlier promises, and to what was paid on them.
import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../main/domain/case';
import { lastDueInForce, obligationsInForce, performancesInForce } from '../../main/domain/in-force';
import { openOf, standingOf } from '../../main/domain/performance';
import { stageOf } from '../../main/domain/stage';
import type { MoveInput } from '../../main/domain/moves/all';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { mustMove, toldUntil, tryMove } from '../helpers/cases';

/** Sample A signed and in force: 2,400元 due on 10 April, posts, trees, and no felling. */
const held = toldUntil(BOUNDARY, 'sign');
const TODAY = '2026-04-05';

type Item = MoveInput<'put-agreement'>['item'];
const supplement = (change: Partial<Item>): Item => ({ id: '', form: 'oral', concludedOn: '2026-04-01', facts: '石显忠家中有病人，请求缓付。', responsibility: '', clauses: [{ id: 'n1', text: '余款改期。' }], performance: '现金', obligations: [], ...change });
const instead = (change: object = {}) => ({ id: 'new', clause: 'n1', kind: 'money' as const, debtors: ['sxz'], creditors: ['ycl'], what: '赔偿杉树损失', amount: 240_000, how: '现金', schedule: { type: 'once' as const, due: '2026-06-30' }, note: '', replaces: ['o-money'], ...change });
const pay = (file: CaseFile, amount: number, obligation = 'o-money', on = '2026-03-25') =>
  mustMove(file, 'put-performance', { item: { id: '', obligation, part: null, on, amount, how: '现金', by: '', proof: '', note: '' } }, TODAY);
const changed = (file: CaseFile, item: Item) => mustMove(file, 'put-agreement', { item }, TODAY);
const open = (file: CaseFile, id: string) => openOf(obligationsInForce(file).find((o) => o.id === id) ?? (undefined as never), performancesInForce(file));

describe('a supplement in force', () => {
  it('leaves what it does not name', () => expect(obligationsInForce(changed(held, supplement({})))).toEqual(obligationsInForce(held)));

  it('puts a promise in the place of another, and ends another', () => {
    const ids = obligationsInForce(changed(held, supplement({ obligations: [instead()], ends: ['o-trees'] }))).map(({ id }) => id);
    expect(ids).toEqual(['o-posts', 'o-no-felling', 'new']);
  });

  it('does nothing while it is not signed', () => {
    const written = changed(held, supplement({ form: 'written', obligations: [instead()], ends: ['o-trees'] }));
    expect(obligationsInForce(written)).toEqual(obligationsInForce(held));
  });

  it.each<[string, object, number]>([
    ['counts what was paid towards the new whole sum', {}, 140_000],
    ['counts it too where the sum was lowered', { amount: 150_000 }, 50_000],
    ['counts nothing where the new sum is only the rest', { amount: 140_000, countsPaid: false }, 140_000],
  ])('%s', (_, change, rest) => {
    const file = changed(pay(held, 100_000), supplement({ obligations: [instead(change)] }));
    expect(open(file, 'new')).toBe(rest);
    expect(file.performances.at(-1)?.obligation).toBe('o-money');
  });

  it('counts it through two supplements, and stops where one says “only the rest”', () => {
    const first = changed(pay(held, 100_000), supplement({ obligations: [instead()] }));
    const again = (countsPaid: boolean) => changed(first, supplement({ id: 'second', obligations: [instead({ id: 'newer', replaces: ['new'], countsPaid })] }));
    expect(open(again(true), 'newer')).toBe(140_000);
    expect(open(again(false), 'newer')).toBe(240_000);
  });

  it('counts money for money only', () => {
    const file = changed(pay(held, 100_000), supplement({ obligations: [instead({ kind: 'act', what: '以工抵偿', amount: null })] }));
    expect(standingOf(obligationsInForce(file).at(-1) ?? (undefined as never), performancesInForce(file), TODAY)).toMatchObject([{ state: 'open', doneOn: null }]);
  });

  it('moves the last due day, from which enforcement runs', () => {
    expect(lastDueInForce(held, TODAY)).toBe('2026-04-10');
    expect(lastDueInForce(changed(held, supplement({ obligations: [instead()] })), TODAY)).toBe('2026-06-30');
  });

  it('may end everything: then nothing is left to perform', () => {
    const ids = obligationsInForce(held).map(({ id }) => id);
    expect(stageOf(held)).toBe('performing');
    expect(stageOf(changed(held, supplement({ ends: ids })))).toBe('performed');
  });
});

describe('what may not be done', () => {
  const refusal = (file: CaseFile, item: Item) => {
    const result = tryMove(file, 'put-agreement', { item }, TODAY);
    return result.ok ? 'allowed' : result.error.rule;
  };
  it.each<[string, Item, string]>([
    ['the same promise changed and ended', supplement({ obligations: [instead()], ends: ['o-money'] }), 'changed-twice'],
    ['one promise changed into two', supplement({ obligations: [instead(), instead({ id: 'other' })] }), 'changed-twice'],
    ['a promise nobody made', supplement({ ends: ['gone'] }), 'not-in-force'],
    ['all of an endless promise falling due', supplement({ obligations: [instead({ acceleration: { afterDays: 3 }, schedule: { type: 'recurring', everyMonths: 1, dayOfMonth: 5, from: '2026-05-01', until: null, amount: 100 } })] }), 'endless-acceleration'],
    ['a change that is in order', supplement({ obligations: [instead()] }), 'allowed'],
  ])('%s', (_, item, rule) => expect(refusal(held, item)).toBe(rule));

  it('a first agreement changes nothing', () => {
    const draft = toldUntil(BOUNDARY, 'put-agreement');
    const { signs: _, reading: __, ...item } = draft.agreements[0] ?? (undefined as never);
    expect(refusal(draft, { ...item, ends: ['o-money'] })).toBe('not-a-supplement');
  });

  it('what was replaced takes no new record, but an old one can be mended', () => {
    const file = changed(pay(held, 100_000), supplement({ obligations: [instead()] }));
    const item = { id: '', obligation: 'o-money', part: null, on: '2026-04-02', amount: 100, how: '', by: '', proof: '', note: '' };
    const fresh = tryMove(file, 'put-performance', { item }, TODAY);
    expect(!fresh.ok && fresh.error.rule).toBe('not-found');
    const old = file.performances.at(-1);
    expect(tryMove(file, 'put-performance', { item: { ...item, id: old?.id ?? '', amount: 90_000 } }, TODAY).ok).toBe(true);
  });

  it('an oral supplement that holds can be written anew, with the same change', () => {
    const file = changed(held, supplement({ obligations: [instead()] }));
    const id = file.agreements.at(-1)?.id ?? '';
    expect(refusal(file, supplement({ id, obligations: [instead({ amount: 200_000 })] }))).toBe('allowed');
  });
});
