// L6E 委托调解回函: what came of a matter, to whoever handed it over and waits for an answer (人民调解法 18).
import { effectOf, FORM_NAMES } from '../../domain/agreement';
import type { CaseFile } from '../../domain/case';
import { TERMINATION_NAMES } from '../../domain/closing';
import { dayInChinese, dayOrBlank } from '../../domain/day';
import { inOrder } from '../../domain/labels';
import type { Letter } from '../../domain/letter';
import { paperInForce } from '../../domain/paper';
import { summarise } from '../../domain/performance';
import { obligationsInForce, performancesInForce } from '../../domain/in-force';
import { about, NO_PARTIES, numberOn, type Drafted, type FormContent, type FormContext, type Said } from './form-content';

export interface ReferralReplyWords {
  /** The letter's own number; empty: it has none. */
  letterNumber: string;
  organ: string;
  receivedOn: string;
  /** Number of the paper with which the matter came. */
  documentNumber: string;
  parties: string[];
  subject: string;
  number: string;
  acceptedOn: string;
  /** What came of it: as it was noted, else as the case says. */
  result: string[];
  committee: string;
  day: string;
}

export const L6E: FormContent<ReferralReplyWords> = {
  papers: (file) => {
    const replies = file.letters.filter((letter) => letter.kind === 'reply' && letter.how === 'written');
    const noted = replies.map((letter): Drafted => ({ subject: letter.id, ...(letter.on === null ? {} : { which: dayInChinese(letter.on) }), lacking: lackingFor(file, letter) }));
    const owed = file.source.replyWanted && !file.letters.some((letter) => letter.kind === 'reply');
    // Printed while it was owed, and noted when it was sent: one letter, which stays where it was printed.
    const printed = paperInForce(file.papers, 'L6E', null) !== undefined;
    return owed || printed ? [{ subject: null, lacking: lackingFor(file, null) }, ...noted.slice(1)] : noted;
  },
  words: (file, subject, context) => {
    const letter = about(file.letters, subject);
    return subject !== null && !letter ? null : replyWords(file, letter ?? null, context);
  },
  blank: ({ office }) => ({ letterNumber: '', organ: '', receivedOn: '', documentNumber: '', parties: [], subject: '', number: '', acceptedOn: '', result: [], committee: office, day: '' }),
};

function lackingFor(file: CaseFile, letter: Letter | null): string {
  if (file.parties.length === 0) return NO_PARTIES;
  return resultOf(file, letter).length === 0 ? '案件还没有结果。有了协议、终止调解或者不予受理的决定以后，才能回函。' : '';
}

function replyWords(file: CaseFile, letter: Letter | null, context: FormContext): Said<ReferralReplyWords> {
  const { source, acceptance } = file;
  return {
    day: letter?.on ?? null,
    words: {
      letterNumber: letter?.documentNumber ?? '',
      organ: letter?.organ || source.organ,
      receivedOn: dayOrBlank(source.receivedOn),
      documentNumber: source.documentNumber,
      parties: inOrder(file.parties).map((party) => party.name),
      subject: file.dispute.subject,
      number: numberOn(file, context),
      acceptedOn: dayOrBlank(acceptance?.decision === 'accepted' ? acceptance.on : null),
      result: resultOf(file, letter),
      committee: file.office.committee,
      day: dayOrBlank(letter?.on),
    },
  };
}

/** What was noted on the letter; without that, how the matter ended as the case has it. Empty while nothing has come of it. */
function resultOf(file: CaseFile, letter: Letter | null): string[] {
  if (letter && letter.about !== '') return [letter.about];
  const { acceptance, termination } = file;
  if (acceptance && acceptance.decision !== 'accepted') {
    const decision = acceptance.decision === 'transferred' ? `本调解委员会不予受理，已转${acceptance.to}办理。` : '本调解委员会决定不予受理。';
    return [`${acceptance.reason}${decision}`];
  }
  if (termination) return [`${TERMINATION_NAMES[termination.reason]}，调解已于${dayInChinese(termination.on)}终止，并告知当事人可以依法通过仲裁、行政、司法等途径维护自己的权利。`];
  return file.agreements.flatMap((agreement) => {
    const { on } = effectOf(agreement, file.parties);
    if (on === null) return [];
    const what = `${agreement.supplements === null ? '经调解，' : ''}各方当事人于${dayInChinese(agreement.concludedOn ?? on)}达成${agreement.supplements === null ? '' : '补充'}协议（${FORM_NAMES[agreement.form]}），自${dayInChinese(on)}起生效。`;
    return [what];
  }).concat(isPerformed(file) ? ['协议已经履行完毕。'] : []);
}

/** Whether everything promised is done does not depend on the day it is asked. */
function isPerformed(file: CaseFile): boolean {
  const promises = obligationsInForce(file);
  return promises.length > 0 && summarise(promises, performancesInForce(file), file.urges, '1900-01-01') === 'performed';
}
