// F10A 司法确认申请书: all parties jointly ask the court to confirm an agreement that holds (人民调解法 33, 民事诉讼法 205).
// People and organisations print each their own fields; nobody applies against anybody.
import { effectOf, type Agreement } from '../../domain/agreement';
import type { CaseFile } from '../../domain/case';
import { dayInChinese, dayOrBlank } from '../../domain/day';
import { inOrder, labelAt } from '../../domain/labels';
import type { Party } from '../../domain/party';
import { agreementPapers } from './agreement';
import { courtOf } from './confirmation-materials';
import { about, NO_PARTIES, numberOn, type Drafted, type FormContent, type FormContext, type Said } from './form-content';
import { blankParty, blankSigners, partyWords, signerWords } from './people';
import type { PartyWords, SignerWords } from './words';

export interface ConfirmationApplicationWords {
  applicants: PartyWords[];
  number: string;
  /** True for a supplementary agreement. */
  supplementary: boolean;
  /** True for an agreement by word of mouth: its registration form is enclosed instead. */
  oral: boolean;
  agreedOn: string;
  subject: string;
  committee: string;
  facts: string;
  responsibility: string;
  clauses: string[];
  performance: string;
  court: string;
  signers: SignerWords[];
}

export const F10A: FormContent<ConfirmationApplicationWords> = {
  papers: (file) => confirmable(file),
  words: (file, subject, context) => {
    const agreement = about(file.agreements, subject);
    return agreement ? applicationWords(file, agreement, context) : null;
  },
  blank: ({ number, parties, office, committee }) => ({
    applicants: Array.from({ length: parties }, (_, i) => ({ ...blankParty('applicant', labelAt(i)), side: '' })),
    number,
    supplementary: false,
    oral: false,
    agreedOn: '',
    subject: '',
    committee: office,
    facts: '',
    responsibility: '',
    clauses: [],
    performance: '',
    court: committee.court,
    signers: blankSigners(parties),
  }),
};

/** One for each agreement with words of its own; what was done on the spot without one needs no court. */
export function confirmable(file: CaseFile): Drafted[] {
  const ofForm = [...agreementPapers(file, 'written'), ...agreementPapers(file, 'oral')];
  return file.agreements.flatMap((agreement) => {
    const paper = ofForm.find(({ subject }) => subject === agreement.id);
    return paper ? [{ ...paper, lacking: file.parties.length === 0 ? NO_PARTIES : effectOf(agreement, file.parties).on === null ? '协议还没有生效，生效以后才能申请司法确认。' : paper.lacking }] : [];
  });
}

function applicationWords(file: CaseFile, agreement: Agreement, context: FormContext): Said<ConfirmationApplicationWords> {
  const parties = inOrder(file.parties);
  return {
    // Signed together on a day that is not known yet: written in by hand. Nothing on the form is counted on it.
    day: null,
    words: {
      applicants: parties.map((party) => applicantWords(party, context)),
      number: numberOn(file, context),
      supplementary: agreement.supplements !== null,
      oral: agreement.form === 'oral',
      agreedOn: dayOrBlank(agreement.concludedOn),
      subject: file.dispute.subject,
      committee: file.office.committee,
      facts: agreement.facts,
      responsibility: agreement.responsibility,
      clauses: agreement.clauses.map((clause) => clause.text),
      performance: agreement.performance,
      court: courtOf(file, context),
      signers: parties.map((party) => signerWords(party)),
    },
  };
}

/** Before the court everybody is an applicant, with the day of birth instead of the age. */
function applicantWords(party: Party, context: FormContext): PartyWords {
  const birth = party.kind === 'person' && party.birthDate !== null ? { birth: dayInChinese(party.birthDate) } : {};
  return { ...partyWords(party, null, context), side: '', ...birth };
}
