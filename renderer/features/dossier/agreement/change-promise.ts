// A promise as it stands, taken over into a supplement to be changed there: a new one in its place.
import type { Obligation } from '../../../../main/domain/obligation';
import { obligationInForm, type ObligationInForm } from './obligation-values';

/** The same in all it says, under ids of its own; its clauses are those of another paper, so it stands in none yet. */
export function changedPromise(obligation: Obligation, newId: () => string): ObligationInForm {
  const same = obligationInForm(obligation);
  return { ...same, id: newId(), clause: null, accelerateClause: null, parts: same.parts.map((part) => ({ ...part, id: newId() })), replaces: [obligation.id], countsPaid: 'whole' };
}
