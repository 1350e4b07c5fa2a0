// Limits that run: of the room and of the parties, not of courts.
import type { CaseFacts } from '../case';
import { caseClocks } from '../case-clocks';
import type { RuleBook } from '../rule-book';
import { at, type AgendaItem } from './item';

export function clocks(facts: CaseFacts, book: RuleBook): AgendaItem[] {
  if (facts.closing) return [];
  return caseClocks(facts, book)
    .filter((c) => c.rule.whose !== 'court' && c.metOn === null && !c.moot)
    .map((c) => ({ kind: 'clock', ref: c.rule.id, part: '', what: c.rule.name, ...at(c.nominal, c.rolled) }));
}
