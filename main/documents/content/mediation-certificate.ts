// F10B 主持调解证明: the committee certifies to the court that it mediated (民诉法解释 354).
import { effectOf, type Agreement } from '../../domain/agreement';
import type { CaseFile } from '../../domain/case';
import { dayOrBlank } from '../../domain/day';
import { inOrder } from '../../domain/labels';
import { mediatorsOf } from '../../domain/staff';
import { confirmable } from './confirmation-application';
import { courtOf } from './confirmation-materials';
import { about, numberOn, type FormContent, type FormContext, type Said } from './form-content';

export interface MediationCertificateWords {
  court: string;
  parties: string[];
  subject: string;
  acceptedOn: string;
  mediators: string[];
  supplementary: boolean;
  agreedOn: string;
  number: string;
  effectiveOn: string;
  committee: string;
}

export const F10B: FormContent<MediationCertificateWords> = {
  papers: (file) => confirmable(file),
  words: (file, subject, context) => {
    const agreement = about(file.agreements, subject);
    return agreement ? certificateWords(file, agreement, context) : null;
  },
  blank: ({ number, office, committee }) => ({
    court: committee.court,
    parties: [],
    subject: '',
    acceptedOn: '',
    mediators: [],
    supplementary: false,
    agreedOn: '',
    number,
    effectiveOn: '',
    committee: office,
  }),
};

function certificateWords(file: CaseFile, agreement: Agreement, context: FormContext): Said<MediationCertificateWords> {
  const { on } = effectOf(agreement, file.parties);
  return {
    day: null,
    words: {
      court: courtOf(file, context),
      parties: inOrder(file.parties).map((party) => party.name),
      subject: file.dispute.subject,
      acceptedOn: dayOrBlank(file.acceptance?.on),
      mediators: mediatorsOf(file.assignment).map((m) => m.name),
      supplementary: agreement.supplements !== null,
      agreedOn: dayOrBlank(agreement.concludedOn),
      number: numberOn(file, context),
      effectiveOn: dayOrBlank(on),
      committee: file.office.committee,
    },
  };
}
