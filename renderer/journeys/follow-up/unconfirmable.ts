// What of an agreement a court will not confirm (民诉法解释 355): findings of ownership, matters of personal status. A word in time,
// no wall: the court decides.
import { checkAgreement } from '../../../main/domain/wording';
import type { CaseFile } from '../../../main/domain/case';
import { effectOf } from '../../../main/domain/agreement';
import type { Day } from '../../../main/domain/day';
import type { RuleBook } from '../../../main/domain/rule-book';
import type { WordLists } from '../../../main/domain/wording';

export interface Unconfirmable {
  why: 'ownership' | 'status';
  /** Numbers of the clauses, from 1. */
  clauses: number[];
}

/** Boundaries and ownership, even where a clause is careful not to decide them: the court will look at it. */
const LAND = /界线|界址|四至|边界|权属|确权|所有权|归[^，。；]{0,12}所有/;

/** Clauses of the agreements in force that cannot be confirmed, by reason; empty when none is known to be so. */
export function unconfirmable(file: CaseFile, lists: WordLists, book: RuleBook, today: Day): Unconfirmable[] {
  const land = book.hasTrait(file.dispute.category, 'land');
  const found = { ownership: new Set<number>(), status: new Set<number>() };
  for (const agreement of file.agreements) {
    if (effectOf(agreement, file.parties).on === null) continue;
    const findings = checkAgreement(agreement, file, lists, book, today);
    agreement.clauses.forEach(({ id, text }, i) => {
      const rules = findings.filter(({ where }) => where === id).map(({ rule }) => rule);
      if (rules.includes('ownership') || (land && LAND.test(text))) found.ownership.add(i + 1);
      if (rules.includes('status')) found.status.add(i + 1);
    });
  }
  return (['ownership', 'status'] as const).filter((why) => found[why].size > 0).map((why) => ({ why, clauses: [...found[why]] }));
}
