// Many things of one case in one group stand together, the first few in sight: nine parties who are late must not fill the page.
import type { DueItem } from '../../../main/contract/shapes';

/** A case with no more rows than this in a group is shown whole; of others the first FEW. */
const WHOLE = 3;
const FEW = 2;

export interface Bundle {
  caseId: string;
  shown: DueItem[];
  folded: DueItem[];
}

/** Rows of a group by case, in the order of each case's first row. */
export function bundled(items: readonly DueItem[]): Bundle[] {
  const byCase = new Map<string, DueItem[]>();
  for (const item of items) byCase.set(item.caseId, [...(byCase.get(item.caseId) ?? []), item]);
  return [...byCase].map(([caseId, mine]) => ({ caseId, ...(mine.length <= WHOLE ? { shown: mine, folded: [] } : { shown: mine.slice(0, FEW), folded: mine.slice(FEW) }) }));
}
