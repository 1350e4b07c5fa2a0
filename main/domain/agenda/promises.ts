// What was promised and is not done yet, each part with its day: the agreed one, or the one to which a default clause brought it forward.
import { yuan } from '../amount';
import { partyById, type CaseFacts } from '../case';
import { addDays, type Day } from '../day';
import { rollForward } from '../holidays';
import { obligationsInForce, performancesInForce } from '../in-force';
import { standingOf, type DueStanding } from '../performance';
import type { RuleBook } from '../rule-book';
import { at, ROUNDS_AHEAD, type AgendaItem } from './item';

export function promises(facts: CaseFacts, book: RuleBook, today: Day): AgendaItem[] {
  const obligations = obligationsInForce(facts);
  if (obligations.length === 0) return [];
  const performances = performancesInForce(facts);
  const lastDay = (day: Day) => rollForward(day, book.calendar);
  return obligations.flatMap((obligation) => {
    const names = obligation.debtors.map((id) => partyById(facts, id)?.name ?? '').join('、');
    const open = standingOf(obligation, performances, today, addDays(today, ROUNDS_AHEAD), lastDay).filter(isOpen);
    return open.map(({ due, agreed, part, amount, paid }) => ({
      kind: 'obligation' as const,
      ref: obligation.id,
      part,
      what: `${names}${amount !== null ? `付${yuan(amount - paid)}元` : obligation.what}${due === agreed ? '' : '（已提前到期）'}`,
      ...at(due, lastDay(due)),
    }));
  });
}

const isOpen = (standing: DueStanding): standing is DueStanding & { due: Day } => standing.doneOn === null && standing.due !== null;
