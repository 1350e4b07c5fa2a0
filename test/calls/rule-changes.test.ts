// The diary of rules: what each save changed about limits, visits and duties, written by main whatever the window sends.
import { describe, expect, it } from 'vitest';
import { changesInWords } from '../../main/domain/rule-changes';
import { Settings } from '../../main/domain/settings';
import { SHIPPED_REFERENCE } from '../../main/reference';
import { SAMPLE_SETTINGS } from '../../main/reference/samples/room';
import { openedHouse, testHouse } from '../helpers/house';

const BASE = Settings.parse(SAMPLE_SETTINGS);
const OWN = { id: 'own-1', name: '决定受理', starts: 'registered' as const, length: { count: 3, unit: 'workday' as const }, direction: 'after' as const, stretch: null, whose: 'room' as const, source: '本室做法', statutory: false as const, means: '', afterwards: '' };

describe('what a save changed', () => {
  it.each<[string, Partial<Settings>, Partial<Settings>, string[]]>([
    ['nothing', {}, { soonDays: 3 }, []],
    ['a length', {}, { clockLengths: { mediation: { count: 1, unit: 'month' } } }, ['期限“调解期限”由受理起30日改为受理起1个月']],
    ['a length of law, which stays', {}, { clockLengths: { confirmation: { count: 90, unit: 'day' } } }, []],
    ['a clock of law switched off', {}, { clocksOff: ['confirmation'] }, ['停用期限“申请司法确认期限”（协议生效起30日）']],
    ['and on again', { clocksOff: ['confirmation'] }, {}, ['启用期限“申请司法确认期限”（协议生效起30日）']],
    ['an own clock', {}, { ownClocks: [OWN] }, ['增加期限“决定受理”（登记起3个工作日）']],
    ['its name and length', { ownClocks: [OWN] }, { ownClocks: [{ ...OWN, name: '三日内受理', length: { count: 3, unit: 'day' } }] }, ['期限“决定受理”改名为“三日内受理”', '期限“三日内受理”由登记起3个工作日改为登记起3日']],
    ['taken out', { ownClocks: [OWN] }, {}, ['删去期限“决定受理”（登记起3个工作日）']],
    ['an own clock off', { ownClocks: [OWN] }, { ownClocks: [OWN], clocksOff: ['own-1'] }, ['停用期限“决定受理”（登记起3个工作日）']],
    ['days of a visit', {}, { visitDaysAfterDue: 10 }, ['回访“全部到期后回访”由最后一期履行到期后7日改为最后一期履行到期后10日']],
    ['a visit switched on', {}, { visitChoices: { 'before-each-due': { on: true, offset: -3 } } }, ['启用回访“每期到期前提醒”（每期履行到期前3日）']],
    ['a duty switched on', {}, { dutyChoices: { 'patrol-town': { day: 20, since: '2026-11-23' } } }, ['启用例行工作“矛盾纠纷排查（乡镇）”（每月第20日）']],
  ])('%s', (_, before, next, expected) => expect(changesInWords({ ...BASE, ...before }, { ...BASE, ...next }, SHIPPED_REFERENCE)).toEqual(expected));
});

describe('settings.save', () => {
  it('writes the diary itself, keeps it over a restart, and takes no line from a window', async () => {
    const house = await openedHouse();
    const forged = { at: '2020-01-01T00:00:00.000Z', by: '别人', what: '什么也没改' };
    await house.must('settings.save', { settings: { ...BASE, clocksOff: ['mediation'], ruleChanges: [forged] } });
    await house.must('settings.save', { settings: { ...BASE, clocksOff: ['mediation'], dutyChoices: { meeting: { day: 5, since: '2020-01-01' } }, ruleChanges: [] } });
    await house.close();
    const again = await testHouse({}, house.home);
    const state = await again.must('app.state', {});
    if (state.state !== 'open') throw new Error(state.state);
    expect(state.settings.ruleChanges.map(({ by, what }) => [by, what])).toEqual([
      [SAMPLE_SETTINGS.staff.find(({ id }) => id === SAMPLE_SETTINGS.operator)?.name ?? '', '停用期限“调解期限”（受理起30日）'],
      [SAMPLE_SETTINGS.staff.find(({ id }) => id === SAMPLE_SETTINGS.operator)?.name ?? '', '启用例行工作“调解工作例会”（每月第5日）'],
    ]);
    // Asked for from the day it was switched on, whatever the window says.
    expect(state.settings.dutyChoices).toEqual({ meeting: { day: 5, since: '2026-11-23' } });
  });

  it('does not take a rule of the room’s own as law', async () => {
    const house = await openedHouse();
    const law = { ...OWN, statutory: true };
    expect(await house.ask('settings.save', { settings: { ...BASE, ownClocks: [law] } as never })).toMatchObject({ ok: false, error: { kind: 'bad-input' } });
  });
});
