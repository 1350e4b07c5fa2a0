// What was promised and is not done yet, each part with its day.
import { yuan } from '../amount';
import { partyById, type CaseFacts } from '../case';
import { addDays, type Day } from '../day';
import { rollForward } from '../holidays';
import { standingOf } from '../performance';
import type { RuleBook } from '../rule-book';
import { obligationsInForce } from '../stage';
import { at, ROUNDS_AHEAD, type AgendaItem } from './item';

export function promises(facts: CaseFacts, book: RuleBook, today: Day): AgendaItem[] {
  return obligationsInForce(facts).flatMap((obligation) => {
    const names = obligation.debtors.map((id) => partyById(facts, id)?.name ?? '').join('、');
    const open = standingOf(obligation, facts.performances, today, addDays(today, ROUNDS_AHEAD)).filter((s) => s.doneOn === null && s.due !== null);
    return open.map(({ due, part, amount, paid }) => ({
      kind: 'obligation' as const,
      ref: obligation.id,
      part,
      what: `${names}${amount !== null ? `付${yuan(amount - paid)}元` : obligation.what}`,
      ...at(due as Day, rollForward(due as Day, book.calendar)),
    }));
  });
}
