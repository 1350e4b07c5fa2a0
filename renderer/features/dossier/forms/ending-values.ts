// What the facts suggest for terminating and closing a case.
import type { CaseFile } from '../../../../main/domain/case';
import type { ClosingResult, Termination } from '../../../../main/domain/closing';
import type { Day } from '../../../../main/domain/day';
import { summarise } from '../../../../main/domain/performance';
import { obligationsInForce, performancesInForce } from '../../../../main/domain/in-force';
import { effectDay } from '../../../../main/domain/stage';

/** The reason the facts suggest: somebody refuses (人民调解法 17), else no agreement was reached. */
export function likelyReason({ parties }: Pick<CaseFile, 'parties'>): Termination['reason'] {
  return parties.some(({ consent }) => consent.answer === 'refused') ? 'refused' : 'no-agreement';
}

/** The results with which the rules let this case be closed now, the likely one first; none while it is under way. */
export function closingResults(file: CaseFile): ClosingResult[] {
  const { acceptance, termination } = file;
  const results: ClosingResult[] = [];
  if (effectDay(file) !== null) results.push('succeeded');
  if (termination) results.push(...(termination.reason === 'withdrawn' ? (['withdrawn', 'failed'] as const) : (['failed', 'withdrawn'] as const)));
  if (acceptance && acceptance.decision !== 'accepted') results.push(...(acceptance.decision === 'transferred' ? (['transferred', 'declined'] as const) : (['declined', 'transferred'] as const)));
  return results;
}

/** True when something agreed is still open on `today`: closing then takes a reason. */
export function isUnperformed(file: CaseFile, today: Day): boolean {
  if (effectDay(file) === null) return false;
  const standing = summarise(obligationsInForce(file), performancesInForce(file), file.urges, today);
  return standing !== 'performed' && standing !== 'not-applicable';
}
