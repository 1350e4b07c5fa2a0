// 案卷体检: what an auditor would miss in a dossier (domain.md §4.4, §5). Findings for a person to judge; none of them is a wall.
// What is not law or official form is at most `should` and says so.
import type { CaseFile } from '../case';
import type { Day } from '../day';
import type { PlanOffer } from '../dossier-plan';
import type { RuleBook } from '../rule-book';
import { agreementFindings } from './agreement';
import { bindingFindings } from './binding';
import { courseFindings } from './course';
import { examined, finding, at, type DossierFinding } from './finding';
import { paperFindings } from './papers';

export { paperKey, type DossierFinding, type Mend } from './finding';

const WEIGHT = { must: 0, should: 1, look: 2 } as const;

/**
 * Findings on a case's file on `today`, the weighty ones first. `offers`: its papers with what exists of them. A matter that is not
 * decided on yet has no file to check; of one that was not accepted only the papers and the reason are looked at.
 */
export function checkUp(file: CaseFile, offers: readonly PlanOffer[], book: RuleBook, today: Day): DossierFinding[] {
  if (file.acceptance === null) return [];
  const look = examined(file, offers, book, today);
  const found = file.acceptance.decision === 'accepted' ? [...paperFindings(look), ...agreementFindings(look), ...courseFindings(look), ...bindingFindings(look)] : declined(look.file, offers);
  return found.toSorted((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
}

function declined(file: CaseFile, offers: readonly PlanOffer[]): DossierFinding[] {
  const notice = offers.find(({ form }) => form === 'L6C');
  return [
    ...(file.acceptance?.reason === '' ? [finding('no-reason', 'should', '没有写明不受理的原因。', at('parties'))] : []),
    ...(notice && notice.paper === null && notice.lacking === '' ? [finding('not-printed', 'should', `${notice.title}还没有打印。`, at('papers', 'print-paper', 'L6C'))] : []),
  ];
}
