// The sample cases, told move by move: those of domain.md §10, where what the reference says must come out, and the invented ones.
import { describe, expect, it } from 'vitest';
import { agendaOf } from '../../main/domain/agenda';
import { effectOf } from '../../main/domain/agreement';
import { titleOf } from '../../main/domain/case';
import { caseClocks } from '../../main/domain/case-clocks';
import { nextStep } from '../../main/domain/next-step';
import { standingOf, summarise } from '../../main/domain/performance';
import { stageOf } from '../../main/domain/stage';
import { checkAgreement } from '../../main/domain/wording';
import { WORD_LISTS } from '../../main/reference';
import { readCreditCode, readIdNumber } from '../../main/domain/identity';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { DECLINED } from '../../main/reference/samples/declined';
import { FAILED } from '../../main/reference/samples/failed';
import { ORAL } from '../../main/reference/samples/oral';
import { SPOT } from '../../main/reference/samples/spot';
import { WAGES } from '../../main/reference/samples/wages';
import { WATER } from '../../main/reference/samples/water';
import { WORKERS } from '../../main/reference/samples/workers';
import { accepted, BOOK, told, toldUntil } from '../helpers/cases';

describe('every sample', () => {
  it.each([
    ['A', BOUNDARY],
    ['B', WAGES],
    ['C', ORAL],
    ['D', WATER],
    ['E', WORKERS],
    ['F', SPOT],
    ['G', FAILED],
    ['H', DECLINED],
  ])('%s: numbers are right, and belong to nobody (area code 500299)', (_, sample) => {
    const file = told(sample);
    const numbers = file.parties.flatMap((p) => [p.kind === 'person' ? p.document.number : p.head.document.number, ...p.standIns.map((s) => s.document.number)]).filter((n) => n !== '');
    expect(numbers.length).toBeGreaterThan(0);
    for (const number of numbers) expect([number, readIdNumber(number).ok, number.slice(0, 6)]).toEqual([number, true, '500299']);
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const party of file.parties) if (party.kind === 'organisation') expect(readCreditCode(party.creditCode).ok).toBe(true);
    const phones = file.parties.flatMap((p) => [...p.phones, ...p.standIns.flatMap((s) => s.phones)]);
    for (const { number } of phones) expect(number).toMatch(/^199000000\d\d$/);
  });

  it.each([
    ['D', WATER],
    ['E', WORKERS],
    ['F', SPOT],
  ])('%s: nothing must be corrected in its agreements', (_, sample) => {
    const file = told(sample);
    for (const agreement of file.agreements) {
      const findings = checkAgreement(agreement, file, WORD_LISTS, BOOK, agreement.concludedOn ?? '');
      expect(findings.filter((f) => f.severity === 'must')).toEqual([]);
    }
  });

  it('C holds from the day it was reached by word of mouth', () => {
    const file = told(ORAL);
    expect(effectOf(file.agreements[0]!, file.parties)).toEqual({ on: '2026-05-06', missing: [] });
    expect(stageOf(file)).toBe('closed');
  });
});

describe('sample A, forest boundary', () => {
  it('fills sex, birth and labels from what was entered', () => {
    const [yang, shi] = told(BOUNDARY).parties;
    expect(yang).toMatchObject({ label: '甲', sex: '男', birthDate: '1962-03-05' });
    expect(shi).toMatchObject({ label: '乙', sex: '男', birthDate: '1958-11-17' });
  });

  it('is called and numbered as on paper', () => {
    const file = accepted(BOUNDARY);
    expect(titleOf(file)).toBe('杨昌禄与石显忠山林界线纠纷');
    expect(file.number?.text).toBe('（2026）云隘人调字第017号');
  });

  it('runs its clocks: mediation to 04-08, confirmation nominally 04-19 (a Sunday), rolled to 04-20', () => {
    const clocks = caseClocks(toldUntil(BOUNDARY, 'sign'), BOOK, '2026-11-23');
    expect(clocks.map((c) => [c.rule.id, c.nominal, c.rolled, c.metOn])).toEqual([
      ['mediation', '2026-04-08', '2026-04-08', '2026-03-20'],
      ['confirmation', '2026-04-19', '2026-04-20', null],
      ['enforcement', '2028-04-10', '2028-04-10', null],
    ]);
  });

  it('takes effect when the last signature is there, not when it was drafted', () => {
    const drafted = toldUntil(BOUNDARY, 'put-agreement');
    expect(effectOf(drafted.agreements[0]!, drafted.parties)).toMatchObject({ on: null, missing: [{}, {}, {}, {}] });
    expect(stageOf(drafted)).toBe('agreed');
    const signed = toldUntil(BOUNDARY, 'sign');
    expect(effectOf(signed.agreements[0]!, signed.parties)).toEqual({ on: '2026-03-20', missing: [] });
  });

  it('ends archived, all performed, asking for nothing', () => {
    const file = told(BOUNDARY);
    expect(stageOf(file)).toBe('archived');
    expect(agendaOf(file, BOOK, '2026-11-23')).toEqual([]);
    expect(nextStep(file, BOOK, '2026-11-23')).toBeNull();
    expect(summarise(file.agreements[0]!.obligations, file.performances, file.urges, '2026-11-23')).toBe('performed');
  });

  it('finds nothing to correct in the agreement', () => {
    const file = toldUntil(BOUNDARY, 'put-agreement');
    const findings = checkAgreement(file.agreements[0]!, file, WORD_LISTS, BOOK, '2026-03-20');
    expect(findings.filter((f) => f.severity === 'must')).toEqual([]);
  });
});

describe('sample B, unpaid wages', () => {
  it('labels three workers and the company 甲乙丙丁', () => {
    expect(accepted(WAGES).parties.map((p) => p.label + p.name)).toEqual(['甲田茂军', '乙吴冬梅', '丙龙小虎', '丁重庆云隘山货有限公司']);
    expect(titleOf(accepted(WAGES))).toBe('田茂军等3方与重庆云隘山货有限公司拖欠劳动报酬纠纷');
  });

  it('runs the 15-day labour clock, and confirmation over Spring Festival to 02-24', () => {
    const clocks = caseClocks(toldUntil(WAGES, 'sign'), BOOK, '2026-11-23');
    expect(clocks.map((c) => [c.rule.id, c.nominal, c.rolled])).toEqual([
      ['labour-mediation', '2026-01-30', '2026-01-30'],
      ['confirmation', '2026-02-19', '2026-02-24'],
      ['enforcement', '2028-02-10', '2028-02-10'],
    ]);
  });

  it('knows which instalment came late', () => {
    const file = told(WAGES);
    const long = file.agreements[0]!.obligations.find((o) => o.id === 'o-long')!;
    expect(standingOf(long, file.performances, '2026-02-11', '2026-12-31').map((s) => s.state)).toEqual(['done', 'done-late']);
    expect(stageOf(file)).toBe('closed');
  });

  it('asks for the reply it owes until it is noted', () => {
    const beforeReply = told(WAGES, WAGES.steps.findIndex((s) => s.move === 'put-letter'));
    expect(nextStep(beforeReply, BOOK, '2026-02-26')).toMatchObject({ step: 'reply' });
  });

  it('does not hold when the proxy has no special authority', () => {
    const file = toldUntil(WAGES, 'sign');
    const parties = file.parties.map((p) => ({ ...p, standIns: p.standIns.map((s) => ({ ...s, authority: 'general' as const })) }));
    expect(effectOf(file.agreements[0]!, parties)).toEqual({ on: null, missing: [{ what: 'party', party: 'long', unauthorised: true }] });
  });

  it('finds nothing to correct in the agreement', () => {
    const file = toldUntil(WAGES, 'put-agreement');
    const findings = checkAgreement(file.agreements[0]!, file, WORD_LISTS, BOOK, '2026-01-20');
    expect(findings.filter((f) => f.severity === 'must')).toEqual([]);
  });
});

describe('sample D, nine households', () => {
  const file = told(WATER);

  it('has nine parties on three sides, one spoken for by a guardian, one with a rare name', () => {
    expect(file.parties.map((p) => p.label).join('')).toBe('甲乙丙丁戊己庚辛壬');
    expect(titleOf(file)).toBe('向大明等4方与田胜友等4方水源及水渠界线纠纷');
    expect(file.parties.map((p) => p.side)).toEqual([...Array.from({ length: 4 }, () => 'applicant'), ...Array.from({ length: 4 }, () => 'respondent'), 'third']);
    expect(file.parties.flatMap((p) => p.standIns.map((s) => s.kind))).toEqual(['chosen', 'chosen', 'chosen', 'guardian']);
  });

  it('holds only when the one who was away has signed', () => {
    expect(effectOf(file.agreements[0]!, file.parties)).toEqual({ on: '2026-07-24', missing: [] });
    const without = { ...file.agreements[0]!, signs: file.agreements[0]!.signs.filter((s) => s.subject !== 'sz') };
    expect(effectOf(without, file.parties)).toEqual({ on: null, missing: [{ what: 'party', party: 'sz' }] });
  });

  it('is confirmed by the court, and one household still owes 250 元', () => {
    expect(file.confirmation?.result).toBe('confirmed');
    expect(stageOf(file)).toBe('performing');
    const share = file.agreements[0]!.obligations.find((o) => o.id === 'o-share-mgh')!;
    expect(standingOf(share, file.performances, '2026-09-20')).toMatchObject([{ state: 'overdue', amount: 40_000, paid: 15_000 }]);
  });
});

describe('sample E, a company and five workers', () => {
  it('has more time by consent of all, beyond the fifteen days', () => {
    const clock = caseClocks(toldUntil(WORKERS, 'put-extension'), BOOK, '2026-11-23').find((c) => c.rule.id === 'labour-mediation');
    expect(clock).toMatchObject({ nominal: '2026-06-12', extended: true });
    expect(caseClocks(accepted(WORKERS), BOOK, '2026-11-23').find((c) => c.rule.id === 'labour-mediation')).toMatchObject({ nominal: '2026-05-26', extended: false });
  });

  it('has one sitting called off, three held, an agreement and one that supplements it, all performed', () => {
    const file = told(WORKERS);
    expect(file.sessions.map((s) => (s.cancelled ? 'called off' : s.outcome))).toEqual(['continue', 'called off', 'continue', 'agreed']);
    expect(file.agreements.map((a) => [a.id, a.supplements, effectOf(a, file.parties).on])).toEqual([
      ['agreement', null, '2026-06-05'],
      ['supplement', 'agreement', '2026-07-13'],
    ]);
    expect(stageOf({ ...file, closing: null })).toBe('performed');
    expect(stageOf(file)).toBe('closed');
  });
});

describe('samples F, G, H', () => {
  it('F is agreed, done and closed on one day', () => {
    const file = told(SPOT);
    expect([file.acceptance?.on, effectOf(file.agreements[0]!, file.parties).on, file.performances[0]?.on, file.closing?.on]).toEqual(Array.from({ length: 4 }, () => '2026-06-11'));
  });

  it('G is terminated after two sittings, the other ways told, and archived without an agreement', () => {
    const file = told(FAILED);
    expect(file.agreements).toEqual([]);
    expect(file.termination).toMatchObject({ reason: 'no-agreement', waysToldOn: '2026-09-02' });
    expect(stageOf({ ...file, archive: null, closing: null })).toBe('terminated');
    expect(stageOf(file)).toBe('archived');
  });

  it('H never gets a number, because one side refuses', () => {
    const file = told(DECLINED);
    expect([file.number, file.acceptance?.decision, file.closing?.result]).toEqual([null, 'declined', 'declined']);
  });
});
