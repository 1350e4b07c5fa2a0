// Limits that run: of the room, of the parties and of others, not of courts.
import type { CaseFacts } from '../case';
import { caseClocks } from '../case-clocks';
import type { Day } from '../day';
import type { RuleBook } from '../rule-book';
import { at, type AgendaItem } from './item';

export function clocks(facts: CaseFacts, book: RuleBook, today: Day): AgendaItem[] {
  return caseClocks(facts, book, today)
    .filter((c) => c.rule.whose !== 'court' && c.metOn === null && !c.moot && (facts.closing === null || c.rule.starts === 'closed'))
    .map((c) => ({ kind: 'clock', ref: c.rule.id, part: '', what: c.pausedSince === null ? c.rule.name : `${c.rule.name}（暂停中）`, ...at(c.nominal, c.rolled) }));
}
