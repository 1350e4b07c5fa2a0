// The form of 协议: what it makes of an agreement, and what it saves of what it holds.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Agreement, copiesOf } from '../../../main/domain/agreement';
import { MOVES } from '../../../main/domain/moves/all';
import { Obligation } from '../../../main/domain/obligation';
import { BOUNDARY } from '../../../main/reference/samples/boundary';
import { ORAL } from '../../../main/reference/samples/oral';
import { WAGES } from '../../../main/reference/samples/wages';
import { AgreementInForm, agreementInForm, newAgreement, pathInForm, savedAgreement } from '../../../renderer/features/dossier/agreement/agreement-values';
import { asTyped } from '../../../renderer/features/dossier/agreement/as-typed';
import { blankObligation, ObligationInForm } from '../../../renderer/features/dossier/agreement/obligation-values';
import { accepted, mustMove, told, toldUntil } from '../../helpers/cases';

/** What main would keep of a form's values. */
function kept(values: AgreementInForm, id: string, file: Parameters<typeof savedAgreement>[2]) {
  return MOVES['put-agreement'].input.parse({ item: savedAgreement(AgreementInForm.parse(values), id, file) }).item;
}
const written = (agreement: Agreement) => {
  const { signs: _, supplements: __, reading: ___, ...rest } = agreement;
  return rest;
};

describe('agreement ↔ form', () => {
  it.each([
    ['A', BOUNDARY],
    ['B', WAGES],
    ['C', ORAL],
  ])('keeps sample %s as it is', (_, sample) => {
    const file = toldUntil(sample, 'put-agreement');
    const [agreement] = file.agreements;
    if (!agreement) throw new Error('no agreement');
    const { supplements, ...item } = kept(agreementInForm(agreement, file), agreement.id, file);
    expect(supplements).toBeNull();
    expect(item).toEqual(written(agreement));
  });

  it('keeps any agreement as it is: every kind of promise and schedule', () => {
    const file = accepted(WAGES);
    const ids = file.parties.map(({ id }) => id);
    const fen = fc.integer({ min: 0, max: 99_999_999_999 });
    const day = fc.integer({ min: 0, max: 3000 }).map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10));
    const text = fc.string({ unit: 'grapheme', maxLength: 40 });
    const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null });
    const moneySchedule = fc.oneof(
      fc.record({ type: fc.constant('once' as const), due: maybe(day) }),
      fc.record({ type: fc.constant('instalments' as const), parts: fc.array(fc.record({ due: day, amount: fen }), { minLength: 1, maxLength: 5 }).map((parts) => parts.map((part, i) => ({ id: `p${i}`, ...part }))) }),
    );
    const rounds = (amount: fc.Arbitrary<number | null>) =>
      fc.record({ type: fc.constant('recurring' as const), everyMonths: fc.integer({ min: 1, max: 120 }), dayOfMonth: fc.integer({ min: 1, max: 31 }), from: day, until: maybe(day), amount });
    const common = { clause: fc.constantFrom('c0', null), debtors: fc.subarray(ids), creditors: fc.subarray(ids), what: text.map((t) => `事${t}`), how: text, note: text };
    const obligation = fc.oneof(
      fc.record({ ...common, kind: fc.constant('money' as const), amount: maybe(fen), schedule: moneySchedule }),
      fc.record({ ...common, kind: fc.constant('money' as const), amount: fc.constant(null), schedule: rounds(maybe(fen)) }),
      fc.record({
        ...common,
        kind: fc.constantFrom('act' as const, 'forbearance' as const),
        amount: fc.constant(null),
        schedule: fc.oneof(fc.record({ type: fc.constant('once' as const), due: maybe(day) }), fc.constant({ type: 'standing' as const }), rounds(fc.constant(null))),
      }),
    );
    const agreement = fc.record({
      form: fc.constantFrom('written' as const, 'oral' as const, 'none' as const),
      concludedOn: maybe(day),
      facts: text,
      responsibility: text,
      clauses: fc.array(text, { minLength: 1, maxLength: 4 }).map((texts) => texts.map((t, i) => ({ id: `c${i}`, text: `条${t}` }))),
      performance: text,
      obligations: fc.array(obligation, { maxLength: 4 }).map((all) => all.map((o, i) => ({ id: `o${i}`, ...o }))),
      copies: maybe(fc.integer({ min: 1, max: 99 })),
    });
    fc.assert(
      fc.property(agreement, (raw) => {
        const before = Agreement.parse({ id: 'g', ...raw });
        const { supplements: _, ...after } = kept(agreementInForm(before, file), 'g', file);
        const { copies: copiesBefore, ...rest } = written(before);
        const { copies: copiesAfter, ...same } = after;
        expect(same).toEqual(rest);
        // The usual number is not written down; of an agreement that is not written, none.
        if (before.form === 'written') expect(copiesOf({ ...before, copies: copiesAfter }, file.parties.length)).toBe(copiesOf({ ...before, copies: copiesBefore }, file.parties.length));
        else expect(copiesAfter).toBeNull();
      }),
    );
  });

  it('leaves out empty clauses and obligations, and what pointed at them', () => {
    const file = accepted(BOUNDARY);
    const values: AgreementInForm = {
      ...newAgreement(file, 'written', '2026-03-20', () => 'c1'),
      clauses: [{ id: 'c1', text: '  \n' }, { id: 'c2', text: '修好水沟。' }],
      obligations: [blankObligation('o1', 'p'), { ...blankObligation('o2', 'p'), kind: 'act', what: '修好水沟', clause: 'c1' }],
    };
    const saved = kept(values, '', file);
    expect(saved.clauses).toEqual([{ id: 'c2', text: '修好水沟。' }]);
    expect(saved.obligations.map(({ id, clause }) => [id, clause])).toEqual([['o2', null]]);
  });

  it('looks only at the fields of the chosen kind and schedule', () => {
    const odd = { ...blankObligation('o', 'p'), what: '赔礼道歉', kind: 'act' as const, when: 'once' as const, amount: '很多', due: null, from: '哪天', everyMonths: 'x', parts: [{ id: 'p', due: '某日', amount: '一半' }], each: '?' };
    expect(ObligationInForm.safeParse(odd).success).toBe(true);
    expect(ObligationInForm.safeParse({ ...odd, kind: 'money' }).success).toBe(false);
    expect(ObligationInForm.safeParse({ ...odd, when: 'recurring' }).success).toBe(false);
  });

  it.each<[string, Partial<ObligationInForm>, string]>([
    ['no instalment', { when: 'instalments' }, 'parts.0.due'],
    ['an instalment without a day', { when: 'instalments', parts: [{ id: 'p', due: null, amount: 100 }] }, 'parts.0.due'],
    ['an instalment without an amount', { when: 'instalments', parts: [{ id: 'p', due: '2026-04-10', amount: null }] }, 'parts.0.amount'],
    ['an amount that is none', { amount: '两千' }, 'amount'],
    ['more than can be written', { amount: 100_000_000_000 }, 'amount'],
    ['a day that is none', { due: '2026-02-29' }, 'due'],
    ['rounds without a beginning', { when: 'recurring' }, 'from'],
    ['rounds of no amount', { when: 'recurring', from: '2026-04-01', each: '一点' }, 'each'],
  ])('says where it is wrong: %s', (_, change, path) => {
    const read = ObligationInForm.safeParse({ ...blankObligation('o', 'p'), what: '赔偿', ...change });
    expect(read.error?.issues.map((issue) => issue.path.join('.'))).toContain(path);
    for (const issue of read.error?.issues ?? []) expect(issue.path.join('.')).not.toBe('');
  });

  it.each([0, 100, 1.5, '三', '3份', true])('refuses %s copies of a written agreement, and does not look at them otherwise', (copies) => {
    const values = { ...newAgreement(accepted(BOUNDARY), 'written', '2026-03-20', () => 'c'), copies: copies as number };
    expect(AgreementInForm.safeParse(values).success).toBe(false);
    expect(AgreementInForm.safeParse({ ...values, form: 'oral' }).success).toBe(true);
  });

  it.each([
    ['item.obligations.0.schedule.parts.1.due', 'obligations.0.parts.1.due'],
    ['item.obligations.2.schedule.amount', 'obligations.2.each'],
    ['item.clauses.3.text', 'clauses.3.text'],
  ])('finds the field of %s', (main, form) => expect(pathInForm(main)).toBe(form));
});

describe('a new agreement', () => {
  it('proposes the day of the sitting that succeeded', () => {
    const file = toldUntil(BOUNDARY, 'put-agreement');
    expect(newAgreement({ ...file, agreements: [] }, 'written', '2026-03-25', () => 'x').concludedOn).toBe('2026-03-20');
  });
  it('a later one is of today unless they sat down again', () => {
    const file = told(BOUNDARY, BOUNDARY.steps.findIndex(({ move }) => move === 'sign') + 1);
    expect(newAgreement(file, 'written', '2026-05-05', () => 'x').concludedOn).toBe('2026-05-05');
    const again = mustMove(file, 'put-session', { item: { id: 'third', on: '2026-05-04', outcome: 'agreed', record: '各方同意延期。' } });
    expect(newAgreement(again, 'written', '2026-05-05', () => 'x').concludedOn).toBe('2026-05-04');
  });
  it('has no day where nobody agreed yet', () => expect(newAgreement(accepted(BOUNDARY), 'oral', '2026-05-05', () => 'x').concludedOn).toBeNull());
});

describe('as typed', () => {
  it('what was saved reads the same while it stands in the form', () => {
    for (const sample of [BOUNDARY, WAGES, ORAL]) {
      const file = toldUntil(sample, 'put-agreement');
      const [agreement] = file.agreements;
      if (!agreement) throw new Error('no agreement');
      const typed = asTyped(agreementInForm(agreement, file), agreement);
      expect({ ...typed, copies: null }).toEqual(agreement);
    }
  });
  it('never fails on anything half typed', () => {
    const any = fc.anything();
    fc.assert(
      fc.property(fc.record({ concludedOn: any, facts: any, performance: any, copies: any, due: any, amount: any, from: any, everyMonths: any, what: any }), ({ due, amount, from, everyMonths, what, ...head }) => {
        const obligation = { ...blankObligation('o', 'p'), debtors: ['a'], due, amount, from, everyMonths, what };
        const values = { ...newAgreement(accepted(BOUNDARY), 'written', '2026-03-20', () => 'c'), ...head, obligations: (['once', 'instalments', 'recurring', 'standing'] as const).map((when) => ({ ...obligation, when, parts: [{ id: 'p', due, amount }] })) };
        const typed = asTyped(values as unknown as AgreementInForm, { id: '', signs: [], reading: null, supplements: null });
        expect(() => Agreement.parse({ ...typed, obligations: [] })).not.toThrow();
        for (const o of typed.obligations) if (o.schedule.type !== 'instalments' || o.schedule.parts.length > 0) expect(() => Obligation.parse({ ...o, what: o.what.slice(0, 200) })).not.toThrow();
      }),
    );
  });
});
