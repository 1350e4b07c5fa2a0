// When to look in on people, as data: shipped rules, the room's days and switches, its own rules.
import { describe, expect, it } from 'vitest';
import { ruleBook } from '../../main/domain/rule-book';
import { Settings } from '../../main/domain/settings';
import { SHIPPED_REFERENCE } from '../../main/reference';
import { SAMPLE_SETTINGS } from '../../main/reference/samples/room';
import { BOOK } from '../helpers/cases';

const rulesWith = (own: Partial<Settings>) => ruleBook(SHIPPED_REFERENCE, { ...SAMPLE_SETTINGS, ...own }).visitRules.map(({ id, offset }) => [id, offset]);

describe('rules for visits', () => {
  it('as shipped, ask for one visit a case', () =>
    expect(BOOK.visitRules.map(({ id, anchor, offset, withoutDue }) => [id, anchor, offset, withoutDue])).toEqual([
      ['after-effect', 'effect', 15, true],
      ['after-last-due', 'last-due', 7, false],
    ]));

  it('keep the days a room set before there were rules', () =>
    expect(rulesWith({ visitDaysAfterEffect: 20, visitDaysAfterDue: 3 })).toEqual([
      ['after-effect', 20],
      ['after-last-due', 3],
    ]));

  it('are switched on with other days, and off', () =>
    expect(rulesWith({ visitChoices: { 'before-each-due': { on: true, offset: -3 }, 'after-last-due': { on: false, offset: 7 } } })).toEqual([
      ['after-effect', 15],
      ['before-each-due', -3],
    ]));

  it('take rules of the room in', () => {
    const own = { id: 'own-1', name: '半年后回访', anchor: 'effect', offset: 180, withoutDue: false, on: true, source: '本室做法', statutory: false } as const;
    expect(rulesWith({ ownVisits: [own] })).toContainEqual(['own-1', 180]);
  });

  it('are never law, and each says where it was seen', () => {
    for (const rule of SHIPPED_REFERENCE.visitRules) expect([rule.id, rule.statutory, rule.source !== '']).toEqual([rule.id, false, true]);
  });

  it('are not in settings of before, which still load', () => {
    const { visitChoices: _choices, ownVisits: _own, ...old } = SAMPLE_SETTINGS;
    expect(Settings.parse(old)).toMatchObject({ visitChoices: {}, ownVisits: [] });
  });
});
