// When the parties are to be looked in on (回访).
import type { CaseFacts } from '../case';
import { addDays, type Day } from '../day';
import { lastDue } from '../obligation';
import type { RuleBook } from '../rule-book';
import { effectDay, obligationsInForce } from '../stage';
import { at, type AgendaItem } from './item';

export function visits(facts: CaseFacts, book: RuleBook): AgendaItem[] {
  const day = nextVisitDay(facts, book);
  return day === null ? [] : [{ kind: 'visit', ref: 'visit', part: '', what: facts.visits.length > 0 ? '再次回访' : '回访', ...at(day) }];
}

/**
 * When the next visit is wanted: the day somebody named, in the last visit or apart from it; else, if there was no visit since,
 * some days (a setting†) after the last thing promised fell due, or after effect when nothing has a day.
 */
export function nextVisitDay(facts: CaseFacts, book: RuleBook): Day | null {
  const effective = effectDay(facts);
  if (effective === null || facts.closing) return null;
  const last = facts.visits.reduce<CaseFacts['visits'][number] | null>((a, b) => (a === null || b.on >= a.on ? b : a), null);
  if (facts.visitWantedOn !== null && (last === null || last.on < facts.visitWantedOn)) return facts.visitWantedOn;
  if (last?.nextOn) return last.nextOn;
  const due = lastDue(obligationsInForce(facts));
  const planned = due !== null ? addDays(due, book.visitDaysAfterDue) : addDays(effective, book.visitDaysAfterEffect);
  return last !== null && last.on >= (due ?? effective) ? null : planned;
}
