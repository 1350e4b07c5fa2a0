// The check-up: each rule speaks when something lacks, and is silent about a file in which nothing does.
import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../main/domain/case';
import { checkUp } from '../../main/domain/checkup';
import type { PlanOffer } from '../../main/domain/dossier-plan';
import type { Form } from '../../main/domain/paper';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { ORAL } from '../../main/reference/samples/oral';
import { WAGES } from '../../main/reference/samples/wages';
import { allFrozen, faultless, offersOf, paper, scan, sheet } from '../fixtures/dossier/files';
import { accepted, BOOK, mustMove, mustOpen, TODAY, told, toldUntil } from '../helpers/cases';

type Agreement = CaseFile['agreements'][number];

const boundary = faultless();
const wages = faultless(told(WAGES));

const rulesOf = (file: CaseFile, offers: readonly PlanOffer[] = offersOf(file)) => checkUp(file, offers, BOOK, TODAY).map(({ rule }) => rule);
const without = (file: CaseFile, ...forms: Form[]): CaseFile => ({ ...file, papers: file.papers.filter(({ form }) => !forms.includes(form)) });
const sheetless = (file: CaseFile, section: string): CaseFile => ({ ...file, paperSheets: file.paperSheets.filter((s) => s.section !== section) });
const agreed = (change: (agreement: Agreement) => Agreement, file = boundary): CaseFile => ({ ...file, agreements: file.agreements.map(change) });
const bound = (change: Partial<NonNullable<CaseFile['binding']>>): CaseFile => ({ ...boundary, archive: null, binding: boundary.binding && { ...boundary.binding, ...change } });
const obligation = (change: Partial<Agreement['obligations'][number]>) =>
  agreed((a) => ({ ...a, obligations: a.obligations.map((o) => (o.id === 'o-money' ? { ...o, ...change } : o)) }));
const first = <T,>(items: T[], change: Partial<T>): T[] => items.map((item, i) => (i === 0 ? { ...item, ...change } : item));
const ended = (file: CaseFile): CaseFile => ({ ...file, closing: { on: '2026-06-25', result: 'succeeded', summary: '', by: null } });

describe('a file in which nothing lacks', () => {
  it.each([
    ['forest boundary', boundary],
    ['wages', wages],
    ['by word of mouth', faultless(told(ORAL))],
  ])('%s: silence', (_, file) => {
    expect(checkUp(file, offersOf(file), BOOK, TODAY)).toEqual([]);
  });

  it('asks nothing of a matter that is not decided on', () => {
    expect(rulesOf(mustOpen(BOUNDARY.intake))).toEqual([]);
  });
});

describe('samples as they are told, everything printed', () => {
  it.each([
    ['forest boundary', BOUNDARY, ['no-rights-notice', 'no-identity', 'late-entry-unmarked', 'evidence-pages', 'no-proof', 'voucher-not-filed', 'not-in-system']],
    ['by word of mouth', ORAL, ['no-rights-notice', 'no-identity', 'no-filer', 'no-filing-day', 'no-retention', 'late-entry-unmarked', 'no-proof', 'not-in-system']],
  ])('%s lacks what it truly lacks', (_, sample, lacking) => {
    const file = allFrozen(told(sample));
    // Forms that other hands add speak for themselves; these are lacking whatever forms there are.
    expect(rulesOf(file).filter((rule) => rule !== 'no-rights-notice')).toEqual(lacking.filter((rule) => rule !== 'no-rights-notice'));
  });
});

/** Rule, a file in which it must speak. The faultless file, in which it must not, differs by just that. */
const SPEAKS: [rule: string, file: () => CaseFile, offers?: (file: CaseFile) => PlanOffer[]][] = [
  ['no-application', () => without(boundary, 'F2', 'F3'), (file) => offersOf(file).filter(({ form }) => form !== 'F2' && form !== 'F3')],
  ['not-printed', () => without(boundary, 'F6')],
  ['not-printed', () => without(boundary, 'F7')],
  ['not-printed', () => without(boundary, 'F9')],
  ['not-printable', () => without({ ...boundary, sessions: boundary.sessions.map((s) => ({ ...s, rightsTold: false })) }, 'F6')],
  ['outdated', () => boundary, (file) => offersOf(file, ['F6'])],
  ['too-few-copies', () => agreed((a) => ({ ...a, copies: 2 }))],
  ['too-few-printed', () => ({ ...boundary, papers: boundary.papers.map((p) => ({ ...p, printings: first(p.printings, { copies: 1 }) })) })],
  ['not-handed-out', () => ({ ...boundary, papers: boundary.papers.map((p) => ({ ...p, handedOut: [] })) })],
  ['page-gap', () => ({ ...boundary, scans: [scan('agreement', { subject: 'paper-F7-agreement', pageCount: 3 })] })],
  ['no-agreement', () => ({ ...boundary, agreements: [], performances: [] })],
  ['no-date', () => agreed((a) => ({ ...a, concludedOn: null }))],
  ['no-performance-terms', () => agreed((a) => ({ ...a, performance: '' }))],
  ['no-amount', () => obligation({ amount: null })],
  ['no-deadline', () => obligation({ schedule: { type: 'once', due: null } })],
  ['clause-no-deadline', () => agreed((a) => ({ ...a, performance: '现金给付', obligations: [], clauses: [{ id: 'c', text: '石显忠赔偿杨昌禄2,400元。' }] }))],
  ['amount-not-listed', () => agreed((a) => ({ ...a, obligations: a.obligations.filter(({ kind }) => kind !== 'money') }))],
  ['number-mismatch', () => agreed((a) => ({ ...a, facts: `${a.facts}见（2025）云隘人调字第009号。` }))],
  ['not-signed', () => agreed((a) => ({ ...a, signs: a.signs.filter(({ who }) => who !== 'committee-seal') }))],
  ['not-signed', () => agreed((a) => ({ ...a, signs: [] }))],
  ['recorder-not-signed', () => agreed((a) => ({ ...a, signs: a.signs.filter(({ who }) => who !== 'recorder') }))],
  ['not-read', () => ({ ...boundary, sessions: boundary.sessions.map((s) => ({ ...s, readBack: false })) })],
  ['closed-without-effect', () => agreed((a) => ({ ...a, signs: [] }))],
  ['no-evidence', () => sheetless({ ...boundary, evidence: [] }, 'evidence')],
  ['no-consent', () => ({ ...boundary, parties: first(boundary.parties, { consent: { answer: 'pending', on: null, how: 'oral' } }) })],
  ['rights-not-told', () => ({ ...boundary, parties: first(boundary.parties, { rightsToldOn: null }), sessions: boundary.sessions.map((s) => ({ ...s, rightsTold: false })) })],
  ['no-rights-notice', () => without(sheetless(boundary, 'rights'), 'L1'), (file) => offersOf(file).filter(({ form }) => form !== 'L1')],
  ['no-identity', () => sheetless(boundary, 'identity')],
  ['not-reported', () => ({ ...boundary, letters: [] })],
  ['late-entry-unmarked', () => ({ ...boundary, enteredAt: '2026-04-01T00:00:00.000Z' })],
  ['no-session', () => without({ ...boundary, sessions: [] }, 'F6')],
  ['session-not-recorded', () => ({ ...boundary, sessions: first(boundary.sessions, { outcome: null }) })],
  ['no-mediator', () => ({ ...boundary, assignment: { ...boundary.assignment, lead: null } })],
  ['no-recorder', () => ({ ...boundary, assignment: { ...boundary.assignment, recorder: null } })],
  ['invitee-not-agreed', () => ({ ...boundary, participants: first(boundary.participants, { partiesAgreed: false }) })],
  ['extension-not-agreed', () => ({ ...boundary, extensions: [{ id: 'e', on: null, until: '2026-05-01', reason: '', agreedByAll: false }] })],
  ['over-limit', () => ({ ...boundary, acceptance: boundary.acceptance && { ...boundary.acceptance, on: '2026-01-09' }, enteredAt: '2026-01-09T02:00:00.000Z' })],
  ['evidence-pages', () => ({ ...sheetless(boundary, 'evidence'), paperSheets: [...sheetless(boundary, 'evidence').paperSheets, sheet('evidence', 3)] })],
  ['no-authority', () => without(sheetless(wages, 'authority'), 'L3')],
  ['authority-unclear', () => ({ ...wages, parties: wages.parties.map((p) => ({ ...p, standIns: p.standIns.map((s) => ({ ...s, authorisedOn: null })) })) })],
  ['ways-not-told', () => ({ ...boundary, termination: { on: '2026-03-20', reason: 'no-agreement', detail: '', waysToldOn: null } })],
  ['no-reply', () => ({ ...wages, letters: [] })],
  ['no-voucher', () => ({ ...boundary, performances: boundary.performances.map((p) => ({ ...p, proof: '' })) })],
  ['no-proof', () => ({ ...boundary, performances: boundary.performances.map((p) => ({ ...p, proof: '' })) })],
  ['voucher-not-filed', () => sheetless(boundary, 'performance')],
  ['no-visit', () => without({ ...boundary, visits: [] }, 'F9')],
  ['confirmation-not-filed', () => without({ ...boundary, confirmation: { declinedOn: null, court: '', appliedOn: '2026-04-01', acceptedOn: null, decidedOn: null, result: null, documentNumber: '', note: '' } }, 'F10', 'F10A')],
  ['no-filer', () => bound({ filedBy: null })],
  ['no-filing-day', () => bound({ filedOn: null })],
  ['no-retention', () => bound({ retention: '' })],
  ['not-in-system', () => ({ ...boundary, external: null })],
];

describe('each rule', () => {
  it.each(SPEAKS)('%s speaks', (rule, file, offers = offersOf) => {
    const made = file();
    const found = checkUp(made, offers(made), BOOK, TODAY).filter((f) => f.rule === rule);
    expect(found.length, rulesOf(made, offers(made)).join(' ')).toBeGreaterThan(0);
    for (const { say, mend } of found) {
      expect(say).toMatch(/^\S+。$/u);
      expect(mend.tab).not.toBe('');
    }
  });

  it('has no rule without a row', async () => {
    const { readFileSync, readdirSync } = await import('node:fs');
    const folder = `${import.meta.dirname}/../../main/domain/checkup`;
    const source = readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, 'utf8')).join('\n');
    const rules = new Set(Array.from(source.matchAll(/'([a-z-]+)', (?:'must'|'should'|'look'|severity|late\.)/g), ([, rule]) => rule));
    const shown = new Set([...SPEAKS.map(([rule]) => rule), 'no-reason']);
    expect(rules.size).toBeGreaterThan(40);
    expect([...rules].filter((rule) => !shown.has(rule ?? ''))).toEqual([]);
  });
});

describe('severity and order', () => {
  it('puts the weighty first and calls nothing a must that is only practice', () => {
    const found = checkUp(allFrozen(told(WAGES)), offersOf(allFrozen(told(WAGES))), BOOK, TODAY);
    const order = ['must', 'should', 'look'];
    const weights = found.map(({ severity }) => order.indexOf(severity));
    expect(weights).toEqual(weights.toSorted((a, b) => a - b));
    for (const rule of ['no-visit', 'no-identity', 'no-rights-notice', 'not-in-system', 'no-retention']) {
      expect(found.find((f) => f.rule === rule)?.severity ?? 'look', rule).not.toBe('must');
    }
  });

  it('asks for the binding only once the case is closed', () => {
    const open = toldUntil(BOUNDARY, 'sign');
    expect(rulesOf(open)).not.toContain('no-retention');
    expect(rulesOf(ended(open))).toContain('no-retention');
  });

  it('does not call what is set anew at every binding out of date', () => {
    expect(rulesOf(boundary, offersOf(boundary, ['F0', 'F11', 'F12', 'L2']))).toEqual([]);
  });

  it('counts a paper that is there on paper or scanned as filed', () => {
    const bare = accepted(BOUNDARY);
    const asked = (file: CaseFile) => checkUp(file, offersOf(file), BOOK, TODAY).filter(({ rule, mend }) => rule === 'not-printed' && mend.ref === 'F3');
    expect(asked(bare)).toHaveLength(1);
    expect(asked({ ...bare, paperSheets: [sheet('application')] })).toEqual([]);
    expect(asked({ ...bare, scans: [scan('application')] })).toEqual([]);
    expect(asked({ ...bare, papers: [paper('F3', null)] })).toEqual([]);
  });
});

describe('a matter that was not accepted', () => {
  it('wants a reason', () => {
    const declined = mustMove(mustOpen(BOUNDARY.intake), 'decline', { decision: 'declined', on: '2026-03-09', by: null, reason: '不属于民间纠纷', to: '' });
    expect(rulesOf(declined)).not.toContain('no-reason');
    expect(rulesOf({ ...declined, acceptance: declined.acceptance && { ...declined.acceptance, reason: '' } })).toContain('no-reason');
  });
});
