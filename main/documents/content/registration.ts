// F3 人民调解受理登记表: how the case came to the committee and that it was taken on.
import { categoryByCode } from '../../domain/category';
import type { CaseFile } from '../../domain/case';
import { dayInChinese, type Day } from '../../domain/day';
import type { Source } from '../../domain/dispute';
import { inOrder } from '../../domain/labels';
import type { ReferenceData } from '../../domain/rule-book';
import { signerWords } from './people';
import type { RegistrationWords } from './words';

export function registrationWords(file: CaseFile, reference: Pick<ReferenceData, 'categories'>): { words: RegistrationWords; day: Day | null } {
  const day = file.acceptance?.on ?? null;
  const parties = inOrder(file.parties);
  const names = (applicants: boolean) => parties.filter((p) => (p.side === 'applicant') === applicants).map((p) => p.name);
  return {
    day,
    words: {
      day: day === null ? '' : dayInChinese(day),
      applicants: names(true),
      respondents: names(false),
      category: categoryByCode(reference.categories, file.dispute.category)?.name ?? '',
      source: file.source.kind === 'initiative' ? 2 : 1,
      brief: file.dispute.brief,
      signers: parties.map((party) => signerWords(party)),
      registrar: file.registeredBy?.name ?? '',
      referral: file.source.kind === 'referral' ? referralInWords(file.source) : '',
    },
  };
}

/** The official form knows two sources; who handed the matter over goes into the remarks (domain.md §2.1, F3). */
function referralInWords({ organ, receivedOn, documentNumber }: Source): string {
  const when = receivedOn === null ? '' : `于${dayInChinese(receivedOn)}`;
  const paper = documentNumber === '' ? '' : `（${documentNumber}）`;
  return `本案由${organ || '有关部门'}${when}委托移送${paper}。`;
}
