// Words made for a visit, why it is wanted then, and 司法确认: what the form holds, saves, refuses, and warns of.
import { describe, expect, it } from 'vitest';
import { nextVisitDay } from '../../../main/domain/agenda';
import { WORD_LISTS } from '../../../main/reference';
import { BOUNDARY } from '../../../main/reference/samples/boundary';
import { ORAL } from '../../../main/reference/samples/oral';
import { SAMPLE_SETTINGS } from '../../../main/reference/samples/room';
import { WAGES } from '../../../main/reference/samples/wages';
import { whyThen } from '../../../renderer/features/dossier/follow-up/why-then';
import { ConfirmationInForm, confirmationInForm, savedConfirmation, type ConfirmationValues } from '../../../renderer/journeys/follow-up/confirmation-values';
import { performanceInWords } from '../../../renderer/journeys/follow-up/findings';
import { unconfirmable } from '../../../main/domain/unconfirmable';
import { BOOK, mustMove, told, toldUntil, tryMove } from '../../helpers/cases';

const boundary = toldUntil(BOUNDARY, 'sign');
const wages = toldUntil(WAGES, 'sign');

describe('how the promises stand, in words', () => {
  it.each([
    ['before anything is due', boundary, '2026-03-21', '杨昌禄、石显忠共同栽设水泥界桩5根，尚未到期；石显忠补栽杉树苗30株，尚未到期；石显忠向杨昌禄赔偿杉树损失，尚未到期。'],
    ['when nothing was done', boundary, '2026-05-01', '杨昌禄、石显忠共同栽设水泥界桩5根，尚未履行；石显忠补栽杉树苗30株，尚未履行；石显忠向杨昌禄赔偿杉树损失，尚欠2,400元。'],
    ['when all was done', told(BOUNDARY), '2026-05-01', '杨昌禄、石显忠共同栽设水泥界桩5根，已于3月26日履行；石显忠补栽杉树苗30株，已于3月30日履行；石显忠向杨昌禄赔偿杉树损失，已于4月9日履行。'],
    ['when one instalment is late', toldUntil(WAGES, 'put-urge'), '2026-02-11', '重庆云隘山货有限公司向田茂军支付劳动报酬，已于2月10日履行；重庆云隘山货有限公司向吴冬梅支付劳动报酬，已于2月10日履行；重庆云隘山货有限公司向龙小虎支付劳动报酬，尚欠4,860元；重庆云隘山货有限公司交付工资结算明细，已于1月28日履行。'],
  ])('%s', (_, file, today, words) => expect(performanceInWords(file, today)).toBe(words));

  it('a part of the way: what fell due is done, the rest is to come', () => {
    const first = mustMove(wages, 'put-performance', { item: { id: 'p', obligation: 'o-tian', part: 'o-tian-1', on: '2026-01-28', amount: 420_000 } });
    expect(performanceInWords(first, '2026-02-01')).toContain('重庆云隘山货有限公司向田茂军支付劳动报酬，已到期的均已履行；');
  });

  it('nothing promised, nothing said', () => {
    expect(performanceInWords(toldUntil(BOUNDARY, 'put-agreement'), '2026-05-01')).toBe('');
  });
});

describe('why the next visit is on that day', () => {
  const why = (file: typeof boundary) => whyThen(file, nextVisitDay(file, BOOK) ?? '', SAMPLE_SETTINGS);
  it('tells a custom as a custom, and a day that somebody named as that', () => {
    expect(why(boundary)).toMatch(/最后一项到期后 7 天，是通常做法，不是法律规定/);
    expect(why(mustMove(boundary, 'plan-visit', { on: '2026-12-01' }))).toBe('这是约定的日子。');
    const visited = mustMove(boundary, 'put-visit', { item: { id: 'v', on: '2026-04-13', findings: '好。', nextOn: '2026-06-22' } });
    expect(why(visited)).toBe('这是约定的日子。');
    const noDays = { ...boundary, agreements: boundary.agreements.map((a) => ({ ...a, obligations: [] })) };
    expect(why(noDays)).toMatch(/生效后 15 天/);
  });
});

describe('司法确认', () => {
  const filled = (change: Partial<ConfirmationValues>): ConfirmationValues => ({ ...confirmationInForm(boundary, SAMPLE_SETTINGS, '2026-04-01'), ...change });
  const wrong = (change: Partial<ConfirmationValues>) => ConfirmationInForm.safeParse(filled(change)).error?.issues.map(({ path }) => path.join('.')) ?? [];

  it('opens as an application to the room’s court today, and that is what it saves', () => {
    const saved = savedConfirmation(ConfirmationInForm.parse(filled({})), boundary);
    expect(saved).toEqual({ declinedOn: null, court: '云隘县人民法院', appliedOn: '2026-04-01', acceptedOn: null, decidedOn: null, result: null, documentNumber: '', note: '' });
    expect(tryMove(boundary, 'set-confirmation', { confirmation: saved }).ok).toBe(true);
  });

  it('not wanted: notes the day, and no application that nobody made', () => {
    expect(savedConfirmation(ConfirmationInForm.parse(filled({ wants: 'declined' })), boundary)).toMatchObject({ declinedOn: '2026-04-01', appliedOn: null, court: '' });
  });

  it('not wanted after an application keeps what was known of it; back again clears the refusal', () => {
    const applied = mustMove(boundary, 'set-confirmation', { confirmation: { court: '云隘县人民法院', appliedOn: '2026-04-02', documentNumber: '一号' } });
    const form = confirmationInForm(applied, SAMPLE_SETTINGS, '2026-04-05');
    expect(form).toMatchObject({ wants: 'apply', appliedOn: '2026-04-02' });
    const declined = savedConfirmation(ConfirmationInForm.parse({ ...form, wants: 'declined', appliedOn: '2026-04-03' }), applied);
    expect(declined).toMatchObject({ declinedOn: '2026-04-05', appliedOn: '2026-04-02', documentNumber: '一号' });
    const back = { ...applied, confirmation: declined };
    expect(confirmationInForm(back, SAMPLE_SETTINGS, '2026-04-06').wants).toBe('declined');
    expect(savedConfirmation(ConfirmationInForm.parse({ ...confirmationInForm(back, SAMPLE_SETTINGS, '2026-04-06'), wants: 'apply' }), back)).toMatchObject({ declinedOn: null, appliedOn: '2026-04-02' });
  });

  it.each([
    [{}, []],
    [{ appliedOn: null }, ['appliedOn']],
    [{ wants: 'declined' as const, declinedOn: null }, ['declinedOn']],
    [{ acceptedOn: '2026-03-31' }, ['acceptedOn']],
    [{ decidedOn: '2026-03-31', result: 'confirmed' as const }, ['decidedOn']],
    [{ decidedOn: '2026-04-10' }, ['result']],
    [{ result: 'dismissed' as const }, ['decidedOn']],
    [{ acceptedOn: '2026-04-03', decidedOn: '2026-04-10', result: 'confirmed' as const, documentNumber: '（2026）云0299民特1号' }, []],
    // The fields of an application are out of sight then, and may not stand in the way.
    [{ wants: 'declined' as const, appliedOn: null, result: 'confirmed' as const }, []],
  ])('%j is wrong at %j', (change, paths) => expect(wrong(change)).toEqual(paths));

  it('warns of boundaries in a case of land, of nothing in a case of wages', () => {
    const check = (file: typeof boundary) => unconfirmable(file, WORD_LISTS, BOOK, '2026-04-01');
    expect(check(boundary)).toEqual([{ why: 'ownership', clauses: [1] }]);
    expect(check(wages)).toEqual([]);
    expect(check(told(ORAL))).toEqual([]);
    expect(check(toldUntil(BOUNDARY, 'put-agreement'))).toEqual([]);
    const status = { ...wages, agreements: wages.agreements.map((a) => ({ ...a, clauses: [...a.clauses, { id: 'x', text: '双方解除收养关系。' }] })) };
    expect(check(status)).toEqual([{ why: 'status', clauses: [6] }]);
  });
});
