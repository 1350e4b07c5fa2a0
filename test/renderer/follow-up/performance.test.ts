// 记履行 in two presses: what the sheet proposes is what the move takes; what a sum means; what is in sight of a long row of days.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AMOUNT_LIMIT } from '../../../main/domain/amount';
import type { CaseFile } from '../../../main/domain/case';
import type { Obligation } from '../../../main/domain/obligation';
import { standingOf, Urge } from '../../../main/domain/performance';
import { Visit } from '../../../main/domain/visit';
import { BOUNDARY } from '../../../main/reference/samples/boundary';
import { SAMPLE_SETTINGS } from '../../../main/reference/samples/room';
import { WAGES } from '../../../main/reference/samples/wages';
import { folded } from '../../../renderer/features/dossier/follow-up/folded';
import { verdictOf } from '../../../renderer/journeys/follow-up/amount-verdict';
import { allPromises, newPerformance, newUrge, offeredAmount, promiseFor } from '../../../renderer/journeys/follow-up/defaults';
import { owedTotal, promisesOf } from '../../../renderer/journeys/follow-up/promises';
import { newVisit } from '../../../renderer/journeys/follow-up/visit-values';
import { visitorOf } from '../../../renderer/journeys/follow-up/who';
import { mustMove, told, toldUntil, tryMove } from '../../helpers/cases';

const boundary = toldUntil(BOUNDARY, 'sign');
const wages = toldUntil(WAGES, 'sign');
const DAY = '2026-02-01';
const of = (file: CaseFile, id: string, today = DAY) => {
  const found = allPromises(file, today).find(({ obligation }) => obligation.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe('promises', () => {
  it('says who owes whom what, by clause, agreement by agreement', () => {
    const [held, ...others] = promisesOf(boundary, DAY);
    expect(others).toEqual([]);
    expect(held?.effectiveOn).toBe('2026-03-20');
    expect(held?.promises.map(({ clause, debtors, creditors, obligation }) => [clause, debtors, creditors, obligation.what])).toEqual([
      [2, '杨昌禄、石显忠', '杨昌禄、石显忠', '共同栽设水泥界桩5根'],
      [4, '石显忠', '杨昌禄', '补栽杉树苗30株'],
      [3, '石显忠', '杨昌禄', '赔偿杉树损失'],
      [5, '杨昌禄、石显忠', '杨昌禄、石显忠', '不得越界砍伐'],
    ]);
  });

  it('shows nothing of an agreement that does not hold yet', () => {
    expect(promisesOf(toldUntil(BOUNDARY, 'put-agreement'), DAY)).toEqual([]);
  });

  it('knows the whole sum, but none where there is no end or no sum', () => {
    const base = { ...(of(wages, 'o-tian').obligation satisfies Obligation) };
    expect(owedTotal(base)).toBe(840_000);
    expect(owedTotal({ ...base, schedule: { type: 'once', due: null } })).toBe(840_000);
    expect(owedTotal({ ...base, amount: null, schedule: { type: 'once', due: null } })).toBeNull();
    expect(owedTotal({ ...base, schedule: { type: 'recurring', everyMonths: 1, dayOfMonth: 5, from: '2026-01-01', until: null, amount: 100 } })).toBeNull();
    expect(owedTotal({ ...base, schedule: { type: 'recurring', everyMonths: 1, dayOfMonth: 5, from: '2026-01-01', until: '2026-03-31', amount: 100 } })).toBe(300);
    expect(owedTotal({ ...base, kind: 'act' })).toBeNull();
  });
});

describe('the sheet as it opens', () => {
  it('takes the open sum of the part named, today, as it was paid before', () => {
    const paidOnce = mustMove(wages, 'put-performance', { item: { id: 'p', obligation: 'o-long', part: 'o-long-1', on: '2026-01-28', amount: 486_000, how: '转账' } });
    expect(newPerformance(of(wages, 'o-long'), 'o-long-2', DAY)).toEqual({ id: '', obligation: 'o-long', part: 'o-long-2', on: DAY, amount: 486_000, how: '银行转账至本人账户', by: '', proof: '', proofScan: null, note: '' });
    expect(newPerformance(of(paidOnce, 'o-long'), null, DAY)).toMatchObject({ part: 'o-long-2', amount: 486_000, how: '转账' });
    expect(newPerformance(of(paidOnce, 'o-long'), 'gone', DAY)).toMatchObject({ part: 'o-long-2' });
  });

  it('takes what is left of a part payment', () => {
    const part = mustMove(boundary, 'put-performance', { item: { id: 'p', obligation: 'o-money', on: '2026-04-01', amount: 100_001, how: '现金' } });
    expect(newPerformance(of(part, 'o-money'), null, DAY)).toMatchObject({ part: null, amount: 139_999 });
  });

  it('proposes no sum for an act, and none when all is paid', () => {
    expect(newPerformance(of(boundary, 'o-trees'), null, DAY)).toMatchObject({ obligation: 'o-trees', part: null, amount: null, how: '' });
    expect(offeredAmount(of(told(BOUNDARY), 'o-money'), null)).toBeNull();
  });

  it('without a name goes to the first promise with something open, never to a thing not to be done', () => {
    const first = mustMove(boundary, 'put-performance', { item: { id: 'p', obligation: 'o-posts', on: '2026-03-26' } });
    expect(promiseFor(allPromises(first, DAY), null)?.obligation.id).toBe('o-trees');
    expect(promiseFor(allPromises(first, DAY), 'o-no-felling')?.obligation.id).toBe('o-trees');
    expect(promiseFor(allPromises(told(BOUNDARY), DAY), null)?.obligation.id).toBe('o-posts');
    expect(promiseFor([], null)).toBeUndefined();
  });

  it('saved as it opens, settles every part of both samples, one after the other', () => {
    for (const sample of [boundary, wages]) {
      let file = sample;
      for (let i = 0; i < 12; i += 1) {
        const promised = promiseFor(allPromises(file, '2026-11-23'), null);
        if (!promised || promised.dues.every(({ doneOn }) => doneOn !== null)) break;
        file = mustMove(file, 'put-performance', { item: { ...newPerformance(promised, null, '2026-11-23'), id: `n${i}` } });
      }
      for (const { obligation, owed, paid, dues } of allPromises(file, '2026-11-23')) {
        expect(dues.every(({ doneOn }) => doneOn !== null), obligation.id).toBe(true);
        if (owed !== null) expect(paid).toBe(owed);
      }
    }
  });

  it('the other sheets hold what their moves take', () => {
    const by = visitorOf(wages, SAMPLE_SETTINGS);
    expect(by).toEqual({ id: 'ran', name: '冉素芳' });
    expect(visitorOf(wages, { ...SAMPLE_SETTINGS, operator: 'yang' })).toEqual({ id: 'yang', name: '杨正和' });
    expect(visitorOf({ assignment: { ...wages.assignment, lead: null } }, SAMPLE_SETTINGS)).toEqual({ id: 'wu', name: '吴晓雨' });
    expect(tryMove(wages, 'put-urge', { item: Urge.parse(newUrge('o-long', by, '2026-11-23')) }).ok).toBe(true);
    expect(tryMove(wages, 'put-visit', { item: Visit.parse({ ...newVisit(wages, by, '2026-11-23', ''), findings: '已到账。' }) }).ok).toBe(true);
    expect(tryMove(wages, 'put-visit', { item: Visit.parse(newVisit(wages, by, '2026-11-23', '')) })).toMatchObject({ ok: false, error: { rule: 'no-findings' } });
  });
});

describe('what a sum means', () => {
  const promised = of(wages, 'o-tian');
  it.each([
    [420_000, { kind: 'settles' }],
    [419_999, { kind: 'part', rest: 1 }],
    [1, { kind: 'part', rest: 419_999 }],
    [420_001, { kind: 'runs-over', over: 1 }],
    [840_000, { kind: 'runs-over', over: 420_000 }],
    [840_001, { kind: 'too-much', over: 1 }],
    [AMOUNT_LIMIT, { kind: 'too-much', over: AMOUNT_LIMIT - 840_000 }],
  ])('%i 分', (amount, verdict) => expect(verdictOf(promised, 'o-tian-1', amount)).toEqual(verdict));

  it('says nothing where there is no sum to compare with', () => {
    expect(verdictOf(of(boundary, 'o-trees'), null, 100)).toBeNull();
    expect(verdictOf({ dues: [], owed: null, paid: 0 }, null, 100)).toBeNull();
  });

  it('says what the record then does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900_000 }), fc.constantFrom('o-tian-1', 'o-tian-2', null), (amount, part) => {
        const file = mustMove(wages, 'put-performance', { item: { id: 'p', obligation: 'o-tian', part, on: '2026-01-28', amount } });
        const { obligation } = promised;
        const after = standingOf(obligation, file.performances, DAY);
        const meant = after.find((s) => s.part === (part ?? 'o-tian-1'));
        const verdict = verdictOf(promised, part, amount);
        expect(meant?.doneOn !== null).toBe(verdict?.kind !== 'part');
        if (verdict?.kind === 'part') expect((meant?.amount ?? 0) - (meant?.paid ?? 0)).toBe(verdict.rest);
        if (verdict?.kind === 'too-much') expect(after.every((s) => s.doneOn !== null)).toBe(true);
      }),
    );
  });
});

describe('a long row of days', () => {
  const pension = (months: number): Obligation => ({ ...of(wages, 'o-tian').obligation, id: 'pension', schedule: { type: 'recurring', everyMonths: 1, dayOfMonth: 5, from: '2026-01-01', until: `${2026 + Math.floor(months / 12)}-12-31`, amount: 30_000 } });
  const dues = standingOf(pension(12), [{ id: 'p', obligation: 'pension', part: null, on: '2026-02-05', amount: 60_000, how: '', by: '', proof: '', proofScan: null, note: '' }], '2026-05-10', '2027-06-01');

  it('keeps what is due and a little of what is ahead in sight; nothing is dropped', () => {
    const { earlier, shown, later } = folded(dues, '2026-05-10');
    expect(earlier.map(({ due }) => due)).toEqual(['2026-01-05', '2026-02-05']);
    expect(shown.map(({ due }) => due)).toEqual(['2026-03-05', '2026-04-05', '2026-05-05', '2026-06-05', '2026-07-05', '2026-08-05']);
    expect(earlier.length + shown.length + later.length).toBe(dues.length);
  });

  it('shows a short row whole', () => {
    expect(folded(dues.slice(0, 6), '2026-05-10')).toEqual({ earlier: [], shown: dues.slice(0, 6), later: [] });
  });
});
