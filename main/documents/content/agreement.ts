// F7 人民调解协议书 and F8 人民调解口头协议登记表: who agreed to what.
import { copiesOf, type Agreement } from '../../domain/agreement';
import type { CaseFile } from '../../domain/case';
import { dayInChinese, latest, type Day } from '../../domain/day';
import { inOrder } from '../../domain/labels';
import { byTime, sessionState } from '../../domain/session';
import { mediatorsOf } from '../../domain/staff';
import { inChinese } from './chinese-number';
import { about, NO_PARTIES, numberOn, prints, type BlankContext, type Drafted, type FormContent, type FormContext, type Said } from './form-content';
import { lunarInBrackets } from './lunar-day';
import { blankParties, blankSigners, partyWords, signerWords } from './people';
import type { AgreementWords } from './words';

export const F7: FormContent<AgreementWords> = {
  papers: (file) => agreementPapers(file, 'written'),
  words: (file, subject, context) => wordsOf(file, subject, context),
  blank: (context) => ({ ...blankAgreement(context), signers: blankSigners(context.parties), copies: '' }),
};

export const F8: FormContent<AgreementWords> = {
  papers: (file) => agreementPapers(file, 'oral'),
  words: (file, subject, context) => wordsOf(file, subject, context),
  blank: (context) => ({ ...blankAgreement(context), signers: prints(context, 'partySignatures') ? blankSigners(context.parties) : [] }),
};

/** The papers of agreements of one form, supplements told apart. */
export function agreementPapers(file: CaseFile, form: Agreement['form']): Drafted[] {
  const supplements = file.agreements.filter((a) => a.supplements !== null);
  return file.agreements
    .filter((agreement) => agreement.form === form)
    .map((agreement): Drafted => {
      const order = supplements.indexOf(agreement) + 1;
      return { subject: agreement.id, ...(order > 0 ? { which: `补充协议${order > 1 ? order : ''}` } : {}), lacking: lackingFor(file, agreement) };
    });
}

function lackingFor(file: CaseFile, agreement: Agreement): string {
  if (file.number === null) return '还没有卷号，受理以后才能打印协议。';
  if (agreement.facts === '' && agreement.clauses.every((clause) => clause.text === '')) return '协议还没有写内容。';
  return file.parties.length === 0 ? NO_PARTIES : '';
}

function wordsOf(file: CaseFile, subject: string | null, context: FormContext): Said<AgreementWords> | null {
  const agreement = about(file.agreements, subject);
  return agreement ? agreementWords(file, agreement, context) : null;
}

function agreementWords(file: CaseFile, agreement: Agreement, context: FormContext): Said<AgreementWords> {
  const parties = inOrder(file.parties);
  const signing = agreement.form !== 'oral' || prints(context, 'partySignatures');
  const day = agreement.concludedOn;
  return {
    day,
    words: {
      number: numberOn(file, context),
      supplement: supplementWords(file, agreement),
      parties: parties.map((party) => partyWords(party, day ?? lastSitting(file), context)),
      facts: agreement.facts,
      responsibility: agreement.responsibility,
      clauses: agreement.clauses.map((clause) => clause.text),
      performance: agreement.performance,
      copies: agreement.form === 'oral' ? '' : inChinese(copiesOf(agreement, parties.length)),
      signers: signing ? parties.map((party) => signerWords(party)) : [],
      mediators: mediatorsOf(file.assignment).map((m) => m.name),
      recorder: agreement.form === 'oral' ? '' : (file.assignment.recorder?.name ?? ''),
      day: day === null ? '' : `${dayInChinese(day)}${context.paper.lunarDates ? lunarInBrackets(day) : ''}`,
    },
  };
}

/** The day ages are counted on while the day of the agreement is left open for signing. */
function lastSitting(file: CaseFile): Day | null {
  const held = byTime(file.sessions).filter((s) => sessionState(s) === 'held');
  return latest(held.flatMap((s) => (s.on === null ? [] : [s.on]))) ?? file.acceptance?.on ?? null;
}

function supplementWords(file: CaseFile, agreement: Agreement): AgreementWords['supplement'] {
  if (agreement.supplements === null) return null;
  const first = file.agreements.find((a) => a.id === agreement.supplements);
  const supplements = file.agreements.filter((a) => a.supplements !== null);
  const order = supplements.findIndex((a) => a.id === agreement.id) + 1;
  return { order: supplements.length > 1 ? inChinese(order) : '', ofDay: first?.concludedOn ? dayInChinese(first.concludedOn) : '' };
}

function blankAgreement({ number, parties }: BlankContext): AgreementWords {
  return {
    number,
    supplement: null,
    parties: blankParties(parties),
    facts: '',
    responsibility: '',
    clauses: [],
    performance: '',
    copies: '',
    signers: [],
    mediators: [],
    recorder: '',
    day: '',
  };
}
