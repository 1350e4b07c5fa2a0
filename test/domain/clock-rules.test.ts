// Every shipped clock in cases made by the program's own moves: days counted by hand on the calendars of 2025–2028, the source of each
// rule in its row. A rule without a row fails.
import { describe, expect, it } from 'vitest';
import type { CaseFacts, CaseFile } from '../../main/domain/case';
import { caseClocks } from '../../main/domain/case-clocks';
import { ruleBook } from '../../main/domain/rule-book';
import type { Settings } from '../../main/domain/settings';
import { SHIPPED_REFERENCE } from '../../main/reference';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { SAMPLE_SETTINGS } from '../../main/reference/samples/room';
import { WAGES } from '../../main/reference/samples/wages';
import { WATER } from '../../main/reference/samples/water';
import { WORKERS } from '../../main/reference/samples/workers';
import { accepted, BOOK, mustMove, told, toldUntil } from '../helpers/cases';

const NOW = '2026-11-23';

/** A case taken on that day. */
const takenOn = (on: string, sample = BOUNDARY): CaseFile => {
  const file = accepted(sample);
  return { ...file, registeredOn: on, acceptance: { ...file.acceptance!, on } };
};
/** The boundary case with its agreement signed by everybody on that day, or by one of them later. */
const inForceOn = (on: string, lastOn = on): CaseFile => {
  const file = toldUntil(BOUNDARY, 'sign');
  const [agreement] = file.agreements;
  const signs = agreement!.signs.map((sign, i) => ({ ...sign, on: i === 0 ? lastOn : on }));
  return { ...file, agreements: [{ ...agreement!, concludedOn: on, signs }] };
};
const milestone = (kind: 'harm-known' | 'land-decision-received' | 'village-meeting', on: string, file = accepted(BOUNDARY)): CaseFile => ({ ...file, milestones: [{ id: 'm', kind, on, note: '' }] });
const confirming = (change: Partial<NonNullable<CaseFacts['confirmation']>>, file = toldUntil(BOUNDARY, 'sign')): CaseFile => ({
  ...file,
  confirmation: { declinedOn: null, court: '', appliedOn: null, acceptedOn: null, decidedOn: null, result: null, documentNumber: '', note: '', ...change },
});
const lastDueOn = (due: string): CaseFile => {
  const file = confirming({ appliedOn: '2026-03-23', acceptedOn: '2026-03-24', decidedOn: '2026-03-30', result: 'confirmed' });
  const [agreement] = file.agreements;
  return { ...file, agreements: [{ ...agreement!, obligations: agreement!.obligations.map((o) => ({ ...o, schedule: { type: 'once' as const, due } })) }] };
};
const pause = (from: string, to: string | null) => ({ id: from, from, to, reason: '鉴定' });
const paused = (...pauses: ReturnType<typeof pause>[]): CaseFile => ({ ...accepted(BOUNDARY), pauses });
const extended = (until: string, agreedByAll = true): CaseFile => ({ ...accepted(BOUNDARY), extensions: [{ id: 'e', on: '2026-04-01', until, reason: '', agreedByAll }] });
const own = (change: Partial<Settings>) => ruleBook(SHIPPED_REFERENCE, { ...SAMPLE_SETTINGS, ...change });
const MONTH = own({ clockLengths: { mediation: { count: 1, unit: 'month' } } });
const THIRTY_WORKDAYS = own({ clockLengths: { mediation: { count: 30, unit: 'workday' } } });

interface Row {
  why: string;
  file: CaseFile;
  nominal: string | null;
  rolled?: string;
  book?: typeof BOOK;
  today?: string;
}

/** By rule. The source stands in the key's comment and in the rule's own `source`. */
const TABLE: Record<string, Row[]> = {
  // 若干规定 33 一个月; 和平 30 日; 上海 30 个工作日 (domain.md 4.1)
  mediation: [
    { why: 'sample A, 30 days', file: accepted(BOUNDARY), nominal: '2026-04-08' },
    { why: 'not of a labour case', file: accepted(WAGES), nominal: null },
    { why: 'over National Day 2026, 10-08 works', file: takenOn('2026-09-01'), nominal: '2026-10-01', rolled: '2026-10-08' },
    { why: 'over National Day 2025 with Mid-Autumn, 10-09 works', file: takenOn('2025-09-01'), nominal: '2025-10-01', rolled: '2025-10-09' },
    { why: 'over Spring Festival 2026', file: takenOn('2026-01-20'), nominal: '2026-02-19', rolled: '2026-02-24' },
    { why: 'a Saturday that works (调休 02-14) is the last day itself', file: takenOn('2026-01-15'), nominal: '2026-02-14' },
    { why: 'rolls from a holiday to a Saturday or Sunday that works: 2025-01-26', file: takenOn('2024-12-26'), nominal: '2025-01-25', rolled: '2025-01-26' },
    { why: 'a month: 31 January ends 28 February, a Saturday that works', file: takenOn('2026-01-31'), nominal: '2026-02-28', book: MONTH },
    { why: 'a month: 30 January of a leap year ends 29 February', file: takenOn('2028-01-30'), nominal: '2028-02-29', book: MONTH },
    { why: 'a month: the same-numbered day', file: takenOn('2026-03-09'), nominal: '2026-04-09', book: MONTH },
    { why: 'thirty working days over Qingming', file: takenOn('2026-03-09'), nominal: '2026-04-21', book: THIRTY_WORKDAYS },
    { why: 'ten days out for 鉴定: to a Saturday, so Monday', file: paused(pause('2026-03-12', '2026-03-22')), nominal: '2026-04-18', rolled: '2026-04-20' },
    { why: 'two that overlap count once: 12 to 25 is 13 days', file: paused(pause('2026-03-12', '2026-03-22'), pause('2026-03-15', '2026-03-25')), nominal: '2026-04-21' },
    { why: 'a pause from before the start counts from the start: 9 to 12 is 3 days', file: paused(pause('2026-03-01', '2026-03-12')), nominal: '2026-04-11', rolled: '2026-04-13' },
    { why: 'a pause after the time was over brings nothing back', file: paused(pause('2026-05-01', '2026-05-20')), nominal: '2026-04-08' },
    { why: 'a pause that goes on counts up to today: 12 to 30 is 18 days', file: paused(pause('2026-03-12', null)), today: '2026-03-30', nominal: '2026-04-26', rolled: '2026-04-27' },
    { why: 'more time by consent of all', file: extended('2026-05-10'), nominal: '2026-05-10' },
    { why: 'more time that not all agreed to is none', file: extended('2026-05-10', false), nominal: '2026-04-08' },
    { why: 'an extension that ends sooner takes nothing away', file: extended('2026-04-01'), nominal: '2026-04-08' },
  ],
  // 劳动争议调解仲裁法 14: 自收到调解申请之日起十五日
  'labour-mediation': [
    { why: 'sample B', file: accepted(WAGES), nominal: '2026-01-30' },
    { why: 'counts from the application, not from a later acceptance', file: { ...accepted(WAGES), registeredOn: '2026-01-12' }, nominal: '2026-01-27' },
    { why: 'sample E, extended by consent', file: toldUntil(WORKERS, 'put-extension'), nominal: '2026-06-12' },
    { why: 'not of other cases', file: accepted(BOUNDARY), nominal: null },
    { why: 'over Labour Day: 05-01 to 05-05 off', file: takenOn('2026-04-16', WAGES), nominal: '2026-05-01', rolled: '2026-05-06' },
  ],
  // 人民调解法 33, 民事诉讼法 205
  confirmation: [
    { why: 'sample A: a Sunday', file: toldUntil(BOUNDARY, 'sign'), nominal: '2026-04-19', rolled: '2026-04-20' },
    { why: 'sample B: Spring Festival', file: toldUntil(WAGES, 'sign'), nominal: '2026-02-19', rolled: '2026-02-24' },
    { why: 'waits for the party who signs weeks later', file: inForceOn('2026-03-20', '2026-04-10'), nominal: '2026-05-10', rolled: '2026-05-11' },
    { why: 'sample D: in force with the last signature of one who was away, 07-24', file: told(WATER), nominal: '2026-08-23', rolled: '2026-08-24' },
    { why: 'no agreement in force, no clock', file: toldUntil(BOUNDARY, 'put-agreement'), nominal: null },
    { why: 'into a year whose holidays are computed: 2027-01-01 is a Friday off, then a weekend', file: inForceOn('2026-12-02'), nominal: '2027-01-01', rolled: '2027-01-04' },
  ],
  // 法释〔2011〕5号: three days
  'court-acceptance': [
    { why: 'three days from a Thursday end on a Sunday', file: confirming({ appliedOn: '2026-03-26' }), nominal: '2026-03-29', rolled: '2026-03-30' },
    { why: 'sample D', file: told(WATER), nominal: '2026-08-06' },
    { why: 'not applied, no clock', file: confirming({}), nominal: null },
  ],
  // 法释〔2011〕5号: fifteen days, +10
  'court-decision': [
    { why: 'fifteen days from acceptance', file: confirming({ appliedOn: '2026-03-23', acceptedOn: '2026-03-24' }), nominal: '2026-04-08' },
    { why: 'sample D', file: told(WATER), nominal: '2026-08-20' },
    { why: 'over National Day', file: confirming({ appliedOn: '2026-09-16', acceptedOn: '2026-09-17' }), nominal: '2026-10-02', rolled: '2026-10-08' },
  ],
  // 土地管理法 14, 森林法 22
  'land-lawsuit': [
    { why: 'thirty days from receipt', file: milestone('land-decision-received', '2026-06-01'), nominal: '2026-07-01' },
    { why: 'to a Saturday', file: milestone('land-decision-received', '2026-06-04'), nominal: '2026-07-04', rolled: '2026-07-06' },
  ],
  // 民事诉讼法 250: 分期履行的，从最后一期履行期限届满之日起
  enforcement: [
    { why: 'sample A’s last due day', file: toldUntil(BOUNDARY, 'sign'), nominal: '2028-04-10' },
    { why: 'sample B: the last of two instalments', file: toldUntil(WAGES, 'sign'), nominal: '2028-02-10' },
    { why: 'leap day: two years on there is no 29th', file: lastDueOn('2028-02-29'), nominal: '2030-02-28' },
    { why: 'to a Sunday', file: lastDueOn('2026-04-12'), nominal: '2028-04-12' },
  ],
  // 劳动争议调解仲裁法 27
  'labour-arbitration': [
    { why: 'a year', file: milestone('harm-known', '2025-12-31', accepted(WAGES)), nominal: '2026-12-31' },
    { why: 'leap day: a year on is 28 February, a Friday', file: milestone('harm-known', '2024-02-29', accepted(WAGES)), nominal: '2025-02-28' },
    { why: 'to National Day', file: milestone('harm-known', '2025-10-01', accepted(WAGES)), nominal: '2026-10-01', rolled: '2026-10-08' },
    { why: 'not of other cases', file: milestone('harm-known', '2025-12-31'), nominal: null },
  ],
  // 农村土地承包经营纠纷调解仲裁法 18
  'land-arbitration': [
    { why: 'two years', file: milestone('harm-known', '2024-11-25'), nominal: '2026-11-25' },
    { why: 'to a Sunday', file: milestone('harm-known', '2024-11-29'), nominal: '2026-11-29', rolled: '2026-11-30' },
    { why: 'not of a labour case', file: milestone('harm-known', '2024-11-25', accepted(WAGES)), nominal: null },
  ],
  // 民法典 188, shown as practice only
  limitation: [
    { why: 'three years', file: milestone('harm-known', '2023-03-10'), nominal: '2026-03-10' },
    { why: 'leap day', file: milestone('harm-known', '2024-02-29'), nominal: '2027-02-28', rolled: '2027-03-01' },
    { why: 'not of a labour case', file: milestone('harm-known', '2023-03-10', accepted(WAGES)), nominal: null },
  ],
  // 村民委员会组织法 21
  'village-meeting-notice': [
    { why: 'ten days before', file: milestone('village-meeting', '2026-05-20'), nominal: '2026-05-10' },
    { why: 'a Sunday stays: later would be too late', file: milestone('village-meeting', '2026-12-02'), nominal: '2026-11-22' },
    { why: 'back over the end of February', file: milestone('village-meeting', '2028-03-10'), nominal: '2028-02-29' },
  ],
};

describe('every shipped rule', () => {
  it('has a row', () => expect(Object.keys(TABLE).toSorted()).toEqual(SHIPPED_REFERENCE.clockRules.map(({ id }) => id).toSorted()));

  it('names its source, its meaning and what to do afterwards', () => {
    for (const { id, source, means, afterwards } of SHIPPED_REFERENCE.clockRules) expect([id, source !== '', means !== '', afterwards !== '']).toEqual([id, true, true, true]);
  });

  it('is law only where domain.md has it verified', () =>
    expect(SHIPPED_REFERENCE.clockRules.filter(({ statutory }) => !statutory).map(({ id }) => id)).toEqual(['mediation', 'limitation']));

  for (const [id, rows] of Object.entries(TABLE)) {
    it.each(rows)(`${id}: $why`, ({ file, nominal, rolled = nominal, book = BOOK, today = NOW }) => {
      const clock = caseClocks(file, book, today).find(({ rule }) => rule.id === id);
      expect(clock ? [clock.nominal, clock.rolled] : null).toEqual(nominal === null ? null : [nominal, rolled]);
    });
  }
});

describe('a clock', () => {
  const clockOf = (id: string, file: CaseFile, today = NOW, book = BOOK) => caseClocks(file, book, today).find(({ rule }) => rule.id === id);

  it('that stands still ends a day later every day, and says since when', () => {
    const file = paused(pause('2026-03-12', null));
    expect([clockOf('mediation', file, '2026-03-12'), clockOf('mediation', file, '2026-03-13')]).toMatchObject([
      { nominal: '2026-04-08', pausedSince: '2026-03-12' },
      { nominal: '2026-04-09', pausedSince: '2026-03-12' },
    ]);
  });

  it('that was met no longer stands still: the pause counts up to then', () => {
    const file = { ...toldUntil(BOUNDARY, 'sign'), pauses: [pause('2026-03-12', null)] };
    expect(clockOf('mediation', file)).toMatchObject({ metOn: '2026-03-20', nominal: '2026-04-16', pausedSince: null });
  });

  it('is met by an agreement, moot where confirmation is declined, needless without a ruling', () => {
    expect(clockOf('mediation', toldUntil(BOUNDARY, 'sign'))).toMatchObject({ metOn: '2026-03-20' });
    expect(clockOf('confirmation', confirming({ declinedOn: '2026-03-25' }))).toMatchObject({ moot: true });
    expect(clockOf('enforcement', toldUntil(BOUNDARY, 'sign'))).toMatchObject({ moot: true });
    expect(clockOf('enforcement', lastDueOn('2026-04-12'))).toMatchObject({ moot: false });
  });

  it('that the room switched off is not there', () => expect(clockOf('mediation', accepted(BOUNDARY), NOW, own({ clocksOff: ['mediation'] }))).toBeUndefined());

  it('of law keeps its length whatever the settings say', () =>
    expect(clockOf('labour-mediation', accepted(WAGES), NOW, own({ clockLengths: { 'labour-mediation': { count: 60, unit: 'day' } } }))).toMatchObject({ nominal: '2026-01-30' }));

  it('of the room’s own runs from whatever it names, and is met', () => {
    const rule = (starts: 'registered' | 'taken-on' | 'concluded' | 'terminated' | 'closed') => ({
      id: 'own-1', name: '本室期限', starts, length: { count: 10, unit: 'day' as const }, direction: 'after' as const, stretch: null, whose: 'room' as const, source: '', statutory: false as const, means: '', afterwards: '',
    });
    const end = (starts: Parameters<typeof rule>[0], file: CaseFile) => clockOf('own-1', file, NOW, own({ ownClocks: [rule(starts)] }));
    expect(end('registered', accepted(BOUNDARY))).toMatchObject({ nominal: '2026-03-19', metOn: '2026-03-09' });
    expect(end('taken-on', accepted(WAGES))).toMatchObject({ nominal: '2026-01-25', rolled: '2026-01-26', metOn: null });
    expect(end('concluded', toldUntil(BOUNDARY, 'put-agreement'))).toMatchObject({ nominal: '2026-03-30', metOn: null });
    expect(end('terminated', mustMove(accepted(BOUNDARY), 'terminate', { termination: { on: '2026-03-12', reason: 'no-agreement' } }))).toMatchObject({ nominal: '2026-03-22' });
    expect(end('closed', told(WAGES))).toMatchObject({ metOn: null });
  });
});
