// When the parties are to be looked in on (回访): every visit that is still to be made, with why.
import type { CaseFacts } from '../case';
import type { Day } from '../day';
import type { RuleBook } from '../rule-book';
import { visitsToMake, type VisitToMake } from '../visit-plan';
import { at, type AgendaItem } from './item';

/** `ref` of a visit that only has sense before its last day (`rolled`): to remind of what falls due then. */
export const REMINDER = 'reminder';

/** One for each visit to be made; `part` is its key in the plan. */
export function visits(facts: CaseFacts, book: RuleBook, today: Day): AgendaItem[] {
  return visitsToMake(facts, book, today).map((made) => {
    const { key, on, until, origin } = made.visit;
    return { kind: 'visit', ref: origin === 'reminder' ? REMINDER : 'visit', part: key, what: visitInWords(made), ...at(on, until ?? on) };
  });
}

/** '第2期到期后回访', '回访：查看补苗（已2次未联系上）', '再次回访，另含全部到期后回访' */
export function visitInWords({ visit, also }: VisitToMake): string {
  const others = [...new Set(also.map(({ why }) => why))].filter((why) => why !== visit.why);
  const tried = visit.attempts === 0 ? '' : `（已${visit.attempts}次未联系上）`;
  return `${visit.why}${others.length === 0 ? '' : `，另含${others.join('、')}`}${tried}`;
}
