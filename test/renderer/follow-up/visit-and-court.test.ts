// Words made for a visit, why it is wanted then, and 司法确认: what the form holds, saves, refuses, and warns of.
import { describe, expect, it } from 'vitest';
import { visitsToMake } from '../../../main/domain/visit-plan';
import { WORD_LISTS } from '../../../main/reference';
import { BOUNDARY } from '../../../main/reference/samples/boundary';
import { ORAL } from '../../../main/reference/samples/oral';
import { SAMPLE_SETTINGS } from '../../../main/reference/samples/room';
import { WAGES } from '../../../main/reference/samples/wages';
import { ConfirmationInForm, confirmationInForm, savedConfirmation, type ConfirmationValues } from '../../../renderer/journeys/follow-up/confirmation-values';
import { performanceInWords } from '../../../renderer/journeys/follow-up/findings';
import { unconfirmable } from '../../../main/domain/unconfirmable';
import { newVisit, stillWanted, VisitInForm, type VisitValues } from '../../../renderer/journeys/follow-up/visit-values';
import { whyWanted } from '../../../renderer/journeys/follow-up/wanted';
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

describe('why a visit is wanted on its day', () => {
  const why = (file: typeof boundary) => visitsToMake(file, BOOK, '2026-03-21').map(({ visit }) => whyWanted(visit));
  it('tells a custom as a custom, and a day that somebody named as that', () => {
    expect(why(boundary)).toEqual(['全部到期后回访（最后一项到期或者办完后 7 天）。通常做法，不是法律规定，可以在“设置”里改。']);
    expect(why(mustMove(boundary, 'plan-visit', { item: { id: 'p', on: '2026-12-01' } }))[1]).toBe('这是约定的日子。');
    const visited = mustMove(boundary, 'put-visit', { item: { id: 'v', on: '2026-04-13', findings: '好。', nextOn: '2026-06-22' } });
    expect(why(visited)).toEqual(['上次回访时约定的。']);
    const noDays = { ...boundary, agreements: boundary.agreements.map((a) => ({ ...a, obligations: [] })) };
    expect(why(noDays)[0]).toMatch(/^生效后回访（协议生效后 15 天）/);
    const moved = mustMove(boundary, 'change-visit', { visit: 'after:after-last-due:2026-04-10', to: '2026-04-20', reason: '农忙' });
    expect(why(moved)).toEqual(['改到这一天：农忙。']);
  });
});

describe('the sheet of a visit', () => {
  const done = toldUntil(BOUNDARY, 'put-performance');
  const fill = (change: Partial<VisitValues>): VisitValues => ({ ...newVisit(done, null, '2026-04-13', '已履行。'), ...change });

  it('starts with today, by telephone, everybody, and how the promises stand; satisfaction is for the parties to say', () => {
    expect(fill({})).toEqual({ id: '', on: '2026-04-13', how: 'phone', by: null, parties: ['ycl', 'sxz'], reason: '', findings: '已履行。', satisfaction: null, riskRemains: false, nextOn: null, reached: true });
  });

  it('keeps a next day that was named and lies ahead, and lets one go that this visit is for', () => {
    const visited = mustMove(done, 'put-visit', { item: { id: 'v', on: '2026-04-13', findings: '好。', nextOn: '2026-06-22' } });
    expect(newVisit(visited, null, '2026-05-10', '').nextOn).toBe('2026-06-22');
    expect(newVisit(visited, null, '2026-06-20', '').nextOn).toBeNull();
  });

  it.each<[string, Partial<VisitValues>, string[]]>([
    ['as it starts', {}, []],
    ['nothing said', { findings: '' }, ['findings']],
    ['nobody reached: nothing need be said', { findings: '', reached: false }, []],
    ['the next day not later', { nextOn: '2026-04-13' }, ['nextOn']],
  ])('%s', (_, change, wrong) => expect(VisitInForm.safeParse(fill(change)).error?.issues.map(({ path }) => path.join('.')) ?? []).toEqual(wrong));

  it.each<[string, Partial<VisitValues>, string]>([
    ['a week after the last due day settles what the rule wants', { on: '2026-04-17' }, ''],
    ['before the last due day it does not', { on: '2026-04-09' }, '4月17日全部到期后回访'],
    ['who was not reached is still wanted', { on: '2026-04-17', reached: false }, '4月17日全部到期后回访'],
    ['the next day it names', { on: '2026-04-17', nextOn: '2026-06-22' }, '6月22日再次回访'],
    ['a day that cannot be read says nothing', { on: '2026-4-' }, ''],
  ])('says what is still wanted: %s', (_, change, said) => expect(stillWanted(toldUntil(BOUNDARY, 'sign'), fill(change), BOOK, '2026-04-13')).toBe(said));
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
