// Where a finding is mended, as an address, and what the button that leads there says.
import type { DossierFinding, Mend } from '../../../../main/domain/checkup';
import type { Query, Route } from '../../../route';
import { binding as words } from '../../../strings/dossier-binding';

/** The address that mends. Papers are chosen by a key of their own, everything else by the id it is about. */
export function mendRoute(caseId: string, { tab, do: action, ref }: Mend): Route {
  const about: Query = ref === null ? {} : tab === 'papers' ? { paper: ref } : { ref };
  return { page: 'case', id: caseId, tab, query: { ...(action === null ? {} : { do: action }), ...about } };
}

/** A few words for the button. */
export function mendWords({ do: action }: Mend): string {
  return (action === null ? undefined : words.mend[action]) ?? words.look;
}

/** How many of each severity. */
export function countsOf(findings: readonly Pick<DossierFinding, 'severity'>[]): [must: number, should: number, look: number] {
  const count = (wanted: DossierFinding['severity']) => findings.filter(({ severity }) => severity === wanted).length;
  return [count('must'), count('should'), count('look')];
}
