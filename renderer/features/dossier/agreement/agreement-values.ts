// The agreement as its form holds it: what it starts with, what must be right before saving, and the move it becomes.
import { z } from 'zod';
import { AGREEMENT_FORMS, copiesOf, type Agreement, type AgreementForm } from '../../../../main/domain/agreement';
import { currentAgreement, type CaseFile } from '../../../../main/domain/case';
import { latest, OptionalDay, type Day } from '../../../../main/domain/day';
import { agreedOn } from '../../../../main/domain/moves/agreement';
import type { MoveInput } from '../../../../main/domain/moves/all';
import { Prose } from '../../../../main/domain/text';
import { agreement as words } from '../../../strings/dossier-agreement';
import { isBlankObligation, ObligationInForm, obligationInForm, savedObligation } from './obligation-values';

export const AgreementInForm = z
  .object({
    form: z.enum(AGREEMENT_FORMS),
    concludedOn: OptionalDay,
    facts: Prose,
    responsibility: Prose,
    clauses: z.array(z.object({ id: z.string(), text: Prose })),
    performance: Prose,
    obligations: z.array(ObligationInForm),
    ends: z.array(z.string()).default([]),
    /** A number, or as typed; of no account unless the agreement is written, so it is only looked at then. */
    copies: z.unknown(),
  })
  .superRefine(({ form, copies }, context) => {
    if (form === 'written' && !isCopies(copies) && copies !== '' && copies !== null) context.addIssue({ code: 'custom', path: ['copies'], message: words.copiesWanted });
  });
/** What the form holds; days, amounts and numbers may stand as typed until they are mended. */
export interface AgreementInForm {
  form: AgreementForm;
  concludedOn: string | null;
  facts: string;
  responsibility: string;
  clauses: { id: string; text: string }[];
  performance: string;
  obligations: ObligationInForm[];
  /** Ids of earlier promises that a supplement ends. */
  ends: string[];
  copies: number | string | null;
}
export type CheckedAgreement = z.output<typeof AgreementInForm>;

const isCopies = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 99;

/** The form for an agreement of the case. */
export function agreementInForm(agreement: Agreement, file: Pick<CaseFile, 'parties'>): AgreementInForm {
  const { form, concludedOn, facts, responsibility, clauses, performance, obligations, ends } = agreement;
  return {
    form,
    concludedOn,
    facts,
    responsibility,
    clauses: clauses.map(({ id, text }) => ({ id, text })),
    performance,
    obligations: obligations.map((obligation) => obligationInForm(obligation)),
    ends: [...ends],
    copies: copiesOf(agreement, file.parties.length),
  };
}

/**
 * The form for an agreement not yet written: the day of the sitting that succeeded, one empty clause. A later agreement (补充协议)
 * is not of the first one's day: without a sitting since, its day is `today`.
 */
export function newAgreement(file: CaseFile, form: AgreementForm, today: Day, newId: () => string): AgreementInForm {
  const before = currentAgreement(file)?.concludedOn ?? null;
  const agreed = agreedOn(file.sessions);
  const on = before !== null && (agreed === null || agreed <= before) ? (latest([today, before]) ?? today) : agreed;
  return { form, concludedOn: on, facts: '', responsibility: '', clauses: [{ id: newId(), text: '' }], performance: '', obligations: [], ends: [], copies: file.parties.length + 1 };
}

/** What is saved: without empty clauses and empty obligations; the usual number of copies is not written down, so that it follows the parties. */
export function savedAgreement(values: CheckedAgreement, id: string, file: Pick<CaseFile, 'parties'>): MoveInput<'put-agreement'>['item'] {
  const clauses = values.clauses.filter(({ text }) => text.trim() !== '');
  const known = new Set(clauses.map((clause) => clause.id));
  const usual = file.parties.length + 1;
  return {
    id,
    form: values.form,
    concludedOn: values.concludedOn,
    facts: values.facts,
    responsibility: values.responsibility,
    clauses,
    performance: values.performance,
    obligations: values.obligations.filter((obligation) => !isBlankObligation(obligation)).map((obligation) => savedObligation(obligation, known)),
    ends: values.ends,
    copies: values.form === 'written' && isCopies(values.copies) && values.copies !== usual ? values.copies : null,
  };
}

/**
 * Path of main's answer as a path of the form. Left-out empty clauses and obligations move what comes after them; the list beside
 * the save button says what is wrong in any case.
 */
export function pathInForm(path: string): string {
  return path
    .replace(/^item\./, '')
    .replace(/\.schedule\.amount$/, '.each')
    .replace(/\.acceleration\.afterDays$/, '.accelerateAfter')
    .replace(/\.acceleration\.clause$/, '.accelerateClause')
    .replace(/\.schedule\./, '.');
}
