// F2 人民调解申请书: what the applicants ask for. One for all applicants; an oral application is written down by the room (人民调解法 17).
import type { CaseFile } from '../../domain/case';
import { dayOrBlank } from '../../domain/day';
import { inOrder } from '../../domain/labels';
import { NO_PARTIES, type FormContent, type FormContext, type Said } from './form-content';
import { blankParty, blankSigners, partyWords, signerWords } from './people';
import type { PartyWords, SignerWords } from './words';

export interface ApplicationWords {
  applicants: PartyWords[];
  respondents: PartyWords[];
  brief: string;
  requests: string[];
  signers: SignerWords[];
  day: string;
}

export const F2: FormContent<ApplicationWords> = {
  papers: (file) => (file.source.kind === 'initiative' || file.registeredOn === null ? [] : [{ subject: null, lacking: lackingFor(file) }]),
  words: (file, subject, context) => (subject === null ? applicationWords(file, context) : null),
  blank: ({ parties }) => ({
    applicants: [blankParty('applicant', '')],
    respondents: Array.from({ length: Math.max(1, parties - 1) }, () => blankParty('respondent', '')),
    brief: '',
    requests: [],
    signers: blankSigners(1, false),
    day: '',
  }),
};

const applicantsOf = (file: CaseFile) => inOrder(file.parties).filter((p) => p.side === 'applicant');

function lackingFor(file: CaseFile): string {
  if (file.parties.length === 0) return NO_PARTIES;
  return applicantsOf(file).length === 0 ? '案卷里还没有申请人。' : '';
}

function applicationWords(file: CaseFile, context: FormContext): Said<ApplicationWords> {
  const day = file.registeredOn;
  const block = (party: CaseFile['parties'][number]) => ({ ...partyWords(party, day, context), label: '' });
  const applicants = applicantsOf(file);
  return {
    day,
    words: {
      applicants: applicants.map((party) => block(party)),
      // A third party is neither; the form knows only those asked.
      respondents: inOrder(file.parties).filter((p) => p.side === 'respondent').map((party) => block(party)),
      brief: file.dispute.brief,
      requests: file.dispute.requests,
      signers: applicants.map((party) => ({ ...signerWords(party), label: '' })),
      day: dayOrBlank(day),
    },
  };
}
