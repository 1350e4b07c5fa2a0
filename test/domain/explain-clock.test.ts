// Why a clock ends on that day, in words for a party: whole sentences of examples, and what must hold for any case.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../main/domain/case';
import { caseClocks } from '../../main/domain/case-clocks';
import { TRIGGERS } from '../../main/domain/clock';
import { addDays, dayInChinese, shortDayInChinese } from '../../main/domain/day';
import { explainClock } from '../../main/domain/explain-clock';
import { ruleBook } from '../../main/domain/rule-book';
import { SHIPPED_REFERENCE } from '../../main/reference';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { SAMPLE_SETTINGS } from '../../main/reference/samples/room';
import { WAGES } from '../../main/reference/samples/wages';
import { WATER } from '../../main/reference/samples/water';
import { WORKERS } from '../../main/reference/samples/workers';
import { accepted, BOOK, told, toldUntil } from '../helpers/cases';

const say = (id: string, file: CaseFile, today = '2026-11-23', book = BOOK) => {
  const clock = caseClocks(file, book, today).find(({ rule }) => rule.id === id);
  return clock ? explainClock(clock, file, book) : '';
};
const pause = (from: string, to: string | null) => ({ id: from, from, to, reason: '鉴定' });
const milestone = (kind: 'village-meeting' | 'harm-known', on: string, file: CaseFile): CaseFile => ({ ...file, milestones: [{ id: 'm', kind, on, note: '' }] });

describe('why that day', () => {
  it.each<[string, string, CaseFile, string, string?]>([
    [
      'a Sunday, the law named',
      'confirmation',
      toldUntil(BOUNDARY, 'sign'),
      '协议2026年3月20日生效，当日不算，从3月21日起算30日，到2026年4月19日（周日）届满；该日是休息日，顺延到下一个工作日4月20日（周一；民法典第二百零一条、第二百零三条）。依据：人民调解法第三十三条、民事诉讼法第二百零五条。',
    ],
    [
      'a holiday by its name',
      'confirmation',
      toldUntil(WAGES, 'sign'),
      '协议2026年1月20日生效，当日不算，从1月21日起算30日，到2026年2月19日（周四）届满；该日是春节放假，顺延到下一个工作日2月24日（周二；民法典第二百零一条、第二百零三条）。依据：人民调解法第三十三条、民事诉讼法第二百零五条。',
    ],
    [
      'held only with the last signature',
      'confirmation',
      told(WATER),
      '协议2026年7月24日生效（7月17日达成协议，最后一个签名、盖章在生效这一天），当日不算，从7月25日起算30日，到2026年8月23日（周日）届满；该日是休息日，顺延到下一个工作日8月24日（周一；民法典第二百零一条、第二百零三条）。依据：人民调解法第三十三条、民事诉讼法第二百零五条。',
    ],
    ['a working day, law', 'labour-mediation', accepted(WAGES), '2026年1月15日收到劳动争议调解申请，当日不算，从1月16日起算15日，到2026年1月30日（周五）届满；该日是工作日，不用顺延。依据：劳动争议调解仲裁法第十四条。'],
    [
      'extended by consent, practice',
      'labour-mediation',
      toldUntil(WORKERS, 'put-extension'),
      '2026年5月11日收到劳动争议调解申请，当日不算，从5月12日起算15日，到2026年5月26日（周二）届满；该日是工作日，不用顺延。各方同意延期到2026年6月12日（周五），延期的日子是约定的，不再顺延。依据：劳动争议调解仲裁法第十四条。',
    ],
    [
      'time out for 鉴定',
      'mediation',
      { ...accepted(BOUNDARY), pauses: [pause('2026-03-12', '2026-03-22')] },
      '2026年3月9日受理，当日不算，从3月10日起算30日，其间3月12日至3月22日暂停10日，暂停的时间不计入，到2026年4月18日（周六）届满；该日是休息日，顺延到下一个工作日4月20日（周一；民法典第二百零一条、第二百零三条）。依据：人民调解工作若干规定第三十三条“一般在一个月内调结”；各地多按30日计。这是通常做法，不是法律规定的期限，可以在“设置”里改。',
    ],
    [
      'standing still',
      'mediation',
      { ...accepted(BOUNDARY), pauses: [pause('2026-03-12', null)] },
      '2026年3月9日受理，当日不算，从3月10日起算30日，其间3月12日起暂停，到现在8日，恢复以前每过一天期限顺延一天，暂停的时间不计入，到2026年4月16日（周四）届满；该日是工作日，不用顺延。依据：人民调解工作若干规定第三十三条“一般在一个月内调结”；各地多按30日计。这是通常做法，不是法律规定的期限，可以在“设置”里改。',
      '2026-03-20',
    ],
    [
      'month’s end',
      'labour-arbitration',
      milestone('harm-known', '2024-02-29', accepted(WAGES)),
      '2024年2月29日知道或者应当知道权利被侵害，当日不算，从3月1日起算1年，到2025年2月28日（周五）届满（当月没有对应的日子，以月末日为最后一日，民法典第二百零二条）；该日是工作日，不用顺延。依据：劳动争议调解仲裁法第二十七条。',
    ],
    [
      'back from a meeting',
      'village-meeting-notice',
      milestone('village-meeting', '2026-12-02', accepted(BOUNDARY)),
      '村民会议定于2026年12月2日召开，要提前10日：当日不算，往前数10日，最迟2026年11月22日（周日）。往前数的期限不因休息日推后。依据：村民委员会组织法第二十一条。',
    ],
  ])('%s', (_, id, file, expected, today) => expect(say(id, file, today)).toBe(expected));

  it('says that the holidays of a year are not out yet', () =>
    expect(say('labour-arbitration', milestone('harm-known', '2026-10-03', accepted(WAGES)))).toContain('2027年放假安排国务院尚未公布，顺延日可能变动。'));

  it('says a Saturday that works', () => expect(say('mediation', { ...accepted(BOUNDARY), acceptance: { ...accepted(BOUNDARY).acceptance!, on: '2026-01-15' } })).toContain('2026年2月14日（周六）届满；该日是工作日（调休上班），不用顺延。'));

  it('says that the court may take longer', () => expect(say('court-decision', told(WATER))).toContain('必要时可以延长10日。'));
});

const day = fc.integer({ min: 0, max: 1500 }).map((n) => addDays('2024-06-01', n));
const anyRule = fc.record({
  id: fc.constant('own-any'),
  name: fc.constant('任一期限'),
  starts: fc.constantFrom(...TRIGGERS),
  length: fc.record({ count: fc.integer({ min: 1, max: 90 }), unit: fc.constantFrom('day', 'workday', 'month', 'year') }),
  direction: fc.constantFrom('after', 'before'),
  stretch: fc.constant(null),
  whose: fc.constantFrom('room', 'parties', 'court', 'other'),
  source: fc.constantFrom('', '本室做法'),
  statutory: fc.constant(false as const),
  means: fc.constant(''),
  afterwards: fc.constant(''),
});
/** Told once: fast-check changes the days only. */
const STARTS = [accepted(BOUNDARY), toldUntil(BOUNDARY, 'sign'), told(WAGES), accepted(WAGES), told(WATER), toldUntil(WORKERS, 'put-extension')];
const anyCase = fc
  .record({ start: fc.constantFrom(...STARTS), on: day, pauses: fc.array(fc.tuple(day, fc.nat(40), fc.boolean()), { maxLength: 3 }), until: fc.option(day), known: fc.option(day), meeting: fc.option(day) })
  .map(({ start: file, on, pauses, until, known, meeting }): CaseFile => {
    return {
      ...file,
      acceptance: { ...file.acceptance!, on },
      registeredOn: on,
      pauses: pauses.map(([from, days, open], i) => ({ id: `p${i}`, from, to: open ? null : addDays(from, days), reason: '' })),
      extensions: until === null ? [] : [{ id: 'e', on: until, until, reason: '', agreedByAll: true }],
      milestones: [...(known === null ? [] : [{ id: 'm', kind: 'harm-known' as const, on: known, note: '' }]), ...(meeting === null ? [] : [{ id: 'v', kind: 'village-meeting' as const, on: meeting, note: '' }])],
    };
  });

describe('of any case under any rule', () => {
  it('no clock ends before it starts, a rolled day works and is never before the nominal one, and the words name both', () => {
    fc.assert(
      fc.property(anyCase, anyRule, day, (file, rule, today) => {
        const book = ruleBook(SHIPPED_REFERENCE, { ...SAMPLE_SETTINGS, ownClocks: [rule] });
        for (const clock of caseClocks(file, book, today)) {
          const words = explainClock(clock, file, book);
          const { nominal, rolled, startedOn, unextended } = clock;
          expect(rolled >= nominal).toBe(true);
          if (clock.rule.direction === 'before') expect(nominal < startedOn && rolled === nominal).toBe(true);
          else {
            expect(unextended.nominal > startedOn).toBe(true);
            expect(book.calendar.isWorkday(unextended.rolled)).toBe(true);
            expect(clock.extended ? rolled === nominal && nominal > unextended.nominal : nominal === unextended.nominal && rolled === unextended.rolled).toBe(true);
          }
          expect(words).toContain(dayInChinese(nominal));
          expect(words).toContain(dayInChinese(startedOn));
          expect(words).toContain(shortDayInChinese(rolled));
          expect(words).not.toMatch(/undefined|null|NaN|†/);
        }
      }),
      { numRuns: 150 },
    );
  });
});
