// What the cards of parties say.
import { describe, expect, it } from 'vitest';
import type { Party, PersonParty } from '../../../main/domain/party';
import { WAGES } from '../../../main/reference/samples/wages';
import { aboutPerson, authorityInWords, consentInWords, lacksGuardian, rightsInWords, sexAndAgeOf } from '../../../renderer/features/dossier/parties/party-words';
import { accepted, TODAY } from '../../helpers/cases';

const { parties } = accepted(WAGES);
const [tian, , long] = parties as [PersonParty, PersonParty, PersonParty, Party];
const bare: PersonParty = { ...tian, sex: null, birthDate: null, document: { type: '居民身份证', number: '' } };

describe('a person', () => {
  it.each([
    ['the day of registration', tian, '2026-01-15', '男　登记时 47 岁'],
    ['today before registration', tian, null, '男　47 岁'],
    ['nothing known', bare, '2026-01-15', ''],
    ['a good number alone', { ...bare, document: tian.document }, '2026-01-15', '登记时 47 岁'],
    ['a bad number alone', { ...bare, document: { ...tian.document, number: '500299197901020095' } }, '2026-01-15', ''],
    ['born after', { ...bare, birthDate: '2026-02-01' }, '2026-01-15', ''],
    ['born on 29 February, the day before the birthday', { ...bare, birthDate: '2008-02-29' }, '2026-02-28', '登记时 17 岁'],
  ])('age by %s', (_, person, registeredOn, says) => expect(sexAndAgeOf(person, registeredOn, TODAY)).toBe(says));

  it('in one line', () => expect(aboutPerson(tian)).toBe('土家族　1979年1月2日出生　务工'));
});

describe('consent and rights', () => {
  it.each([
    [{ answer: 'agreed', on: '2026-01-15', how: 'oral' }, '2026年1月15日口头同意调解', 'good'],
    [{ answer: 'agreed', on: null, how: 'written' }, '书面同意调解', 'good'],
    [{ answer: 'refused', on: '2026-01-15', how: 'oral' }, '2026年1月15日口头拒绝调解', 'now'],
    [{ answer: 'pending', on: null, how: 'oral' }, '还没有表示是否同意调解', 'soon'],
  ] as const)('%j', (consent, say, tone) => expect(consentInWords({ consent })).toEqual({ say, tone }));

  it.each([
    [null, '还没有告知权利义务', 'soon'],
    ['2026-01-15', '同日告知权利义务', 'good'],
    ['2026-01-16', '2026年1月16日告知权利义务', 'good'],
  ])('told on %s', (rightsToldOn, say, tone) => expect(rightsInWords({ consent: tian.consent, rightsToldOn })).toEqual({ say, tone }));
});

it('authority of agents, and of nobody else', () => {
  const [agent] = long.standIns;
  if (!agent) throw new Error('no agent in sample B');
  expect(authorityInWords(agent)).toBe('特别授权，可以代签协议　委托书 2026年1月16日');
  expect(authorityInWords({ ...agent, authority: 'general', authorisedOn: null })).toBe('一般授权，不能代签协议');
  expect(authorityInWords({ ...agent, authority: null, authorisedOn: null })).toBe('没有写明授权');
  expect(authorityInWords({ ...agent, kind: 'guardian' })).toBe('');
});

it('a minor needs a guardian; one with a guardian, a grown-up and one of unknown age do not', () => {
  const child: PersonParty = { ...bare, birthDate: '2012-05-01' };
  const [agent] = long.standIns;
  expect(lacksGuardian(child, TODAY)).toBe(true);
  expect(lacksGuardian({ ...child, standIns: agent ? [agent] : [] }, TODAY)).toBe(true);
  expect(lacksGuardian({ ...child, standIns: agent ? [{ ...agent, kind: 'guardian' }] : [] }, TODAY)).toBe(false);
  expect(lacksGuardian(tian, TODAY)).toBe(false);
  expect(lacksGuardian(bare, TODAY)).toBe(false);
  expect(lacksGuardian({ ...tian, capacity: 'none' }, TODAY)).toBe(true);
});
