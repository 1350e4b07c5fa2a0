// L6B 终止调解告知书: mediation is over, and which other ways the law has (人民调解法 26).
import { categoryByCode } from '../../domain/category';
import type { CaseFile } from '../../domain/case';
import { TERMINATION_REASONS, type Termination } from '../../domain/closing';
import { dayInChinese, dayOrBlank } from '../../domain/day';
import { inOrder } from '../../domain/labels';
import { NO_PARTIES, numberOn, type FormContent, type FormContext, type Said } from './form-content';
import { blankSigners, signerWords } from './people';
import type { SignerWords } from './words';

export interface TerminationNoticeWords {
  number: string;
  parties: string[];
  subject: string;
  acceptedOn: string;
  endedOn: string;
  /** 1 no agreement, 2 refused, 3 withdrawn, 4 otherwise; 0: to be written in by hand */
  reason: 0 | 1 | 2 | 3 | 4;
  /** Which ways are open: 0 the usual ones, 1 land and forest, 2 labour. */
  ways: 0 | 1 | 2;
  signers: SignerWords[];
  committee: string;
  day: string;
}

export const L6B: FormContent<TerminationNoticeWords> = {
  papers: (file) => (file.termination === null ? [] : [{ subject: null, lacking: file.parties.length === 0 ? NO_PARTIES : '' }]),
  words: (file, subject, context) => (subject === null && file.termination ? noticeWords(file, file.termination, context) : null),
  blank: ({ number, office, parties }) => ({
    number,
    parties: [],
    subject: '',
    acceptedOn: '',
    endedOn: '',
    reason: 0,
    ways: 0,
    signers: blankSigners(parties, false),
    committee: office,
    day: '',
  }),
};

function noticeWords(file: CaseFile, { on, reason }: Termination, context: FormContext): Said<TerminationNoticeWords> {
  const parties = inOrder(file.parties);
  const traits = categoryByCode(context.reference.categories, file.dispute.category)?.traits ?? [];
  return {
    day: on,
    words: {
      number: numberOn(file, context),
      parties: parties.map((party) => party.name),
      subject: file.dispute.subject,
      acceptedOn: dayOrBlank(file.acceptance?.on),
      endedOn: dayInChinese(on),
      reason: (TERMINATION_REASONS.indexOf(reason) + 1) as 1 | 2 | 3 | 4,
      ways: traits.includes('land') ? 1 : traits.includes('labour') ? 2 : 0,
      signers: parties.map((party) => ({ ...signerWords(party), label: '' })),
      committee: file.office.committee,
      day: dayInChinese(on),
    },
  };
}
