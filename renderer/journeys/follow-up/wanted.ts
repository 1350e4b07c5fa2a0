// The visits a case wants, as its sheets and its tab ask about them: one by its key, and why it is wanted on its day.
import type { CaseFile } from '../../../main/domain/case';
import type { Day } from '../../../main/domain/day';
import type { RuleBook } from '../../../main/domain/rule-book';
import { visitPlan, type WantedVisit } from '../../../main/domain/visit-plan';
import { visits } from '../../strings/visits';

const words = visits.why;

/** The open wanted visit of a key; undefined when it was made or dropped meanwhile, or none is meant. */
export function wantedVisit(file: CaseFile, book: RuleBook, today: Day, key: string | null): WantedVisit | undefined {
  return key === null ? undefined : visitPlan(file, book, today).find((wanted) => wanted.key === key && wanted.state === 'open');
}

/** Whether somebody named the day or the room's custom did; a custom is never told as law. */
export function whyWanted({ change, origin, rule }: WantedVisit): string {
  if (change?.to != null) return words.moved(change.reason);
  if (origin === 'next') return words.next;
  if (rule === null) return words.named;
  const anchor = words.anchors[rule.anchor];
  return words.rule(rule.name, rule.offset < 0 ? words.before(anchor, -rule.offset) : words.after(anchor, rule.offset));
}
