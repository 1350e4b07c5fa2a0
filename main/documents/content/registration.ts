// F3 人民调解受理登记表: how the case came to the committee and that it was taken on.
import { categoryByCode } from '../../domain/category';
import type { CaseFile } from '../../domain/case';
import { dayInChinese, dayOrBlank } from '../../domain/day';
import type { Source } from '../../domain/dispute';
import { inOrder } from '../../domain/labels';
import { NO_PARTIES, type FormContent, type FormContext, type Said } from './form-content';
import { blankSigners, signerWords } from './people';
import { lateInWords } from './late-entry';
import type { RegistrationWords } from './words';

export const F3: FormContent<RegistrationWords> = {
  papers: (file) => [
    { subject: null, lacking: file.acceptance?.decision === 'accepted' ? (file.parties.length === 0 ? NO_PARTIES : '') : '案件受理以后才能打印受理登记表。' },
  ],
  words: (file, subject, context) => (subject === null ? registrationWords(file, context) : null),
  blank: ({ parties }) => ({
    day: '',
    applicants: [],
    respondents: [],
    category: '',
    source: 0,
    brief: '',
    signers: blankSigners(parties, false),
    registrar: '',
    referral: '',
    late: '',
  }),
};

function registrationWords(file: CaseFile, { reference }: FormContext): Said<RegistrationWords> {
  const day = file.acceptance?.on ?? null;
  const parties = inOrder(file.parties);
  const names = (applicants: boolean) => parties.filter((p) => (p.side === 'applicant') === applicants).map((p) => p.name);
  return {
    day,
    words: {
      day: dayOrBlank(day),
      applicants: names(true),
      respondents: names(false),
      category: categoryByCode(reference.categories, file.dispute.category)?.name ?? '',
      source: file.source.kind === 'initiative' ? 2 : 1,
      brief: file.dispute.brief,
      signers: parties.map((party) => signerWords(party)),
      registrar: file.registeredBy?.name ?? '',
      referral: file.source.kind === 'referral' ? referralInWords(file.source) : '',
      late: lateInWords(file),
    },
  };
}

/** The official form knows two sources; who handed the matter over goes into the remarks (domain.md §2.1, F3). */
function referralInWords({ organ, receivedOn, documentNumber }: Source): string {
  const when = receivedOn === null ? '' : `于${dayInChinese(receivedOn)}`;
  const paper = documentNumber === '' ? '' : `（${documentNumber}）`;
  return `本案由${organ || '有关部门'}${when}委托移送${paper}。`;
}
