// L6C 不予受理告知书: the committee does not take the matter on, or passed it on; and why (人民调解法 17).
import type { CaseFile } from '../../domain/case';
import { dayOrBlank } from '../../domain/day';
import type { Acceptance } from '../../domain/dispute';
import { inOrder } from '../../domain/labels';
import { NO_PARTIES, type FormContent, type Said } from './form-content';

export interface RefusalNoticeWords {
  applicants: string[];
  respondents: string[];
  subject: string;
  registeredOn: string;
  cause: string;
  /** One side clearly refuses: then the law says so itself. */
  refused: boolean;
  /** Where the matter was passed on to; empty when it was not. */
  receiver: string;
  committee: string;
  day: string;
}

export const L6C: FormContent<RefusalNoticeWords> = {
  papers: (file) => (decisionOf(file) === null ? [] : [{ subject: null, lacking: file.parties.length === 0 ? NO_PARTIES : '' }]),
  words: (file, subject) => {
    const decision = decisionOf(file);
    return subject === null && decision ? noticeWords(file, decision) : null;
  },
  blank: ({ office }) => ({ applicants: [], respondents: [], subject: '', registeredOn: '', cause: '', refused: false, receiver: '', committee: office, day: '' }),
};

const decisionOf = ({ acceptance }: CaseFile): Acceptance | null => (acceptance === null || acceptance.decision === 'accepted' ? null : acceptance);

function noticeWords(file: CaseFile, { on, reason, to, decision }: Acceptance): Said<RefusalNoticeWords> {
  const parties = inOrder(file.parties);
  return {
    day: on,
    words: {
      applicants: parties.filter((p) => p.side === 'applicant').map((p) => p.name),
      respondents: parties.filter((p) => p.side !== 'applicant').map((p) => p.name),
      subject: file.dispute.subject,
      registeredOn: dayOrBlank(file.registeredOn),
      cause: reason,
      refused: parties.some((p) => p.consent.answer === 'refused'),
      receiver: decision === 'transferred' ? to : '',
      committee: file.office.committee,
      day: dayOrBlank(on),
    },
  };
}
