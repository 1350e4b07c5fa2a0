// Sittings that are planned.
import type { CaseFacts } from '../case';
import { sessionState } from '../session';
import { at, type AgendaItem } from './item';

export function sessions(facts: CaseFacts): AgendaItem[] {
  if (facts.closing || facts.termination) return [];
  return facts.sessions.flatMap((s) =>
    s.on !== null && sessionState(s) === 'planned'
      ? [{ kind: 'session' as const, ref: s.id, part: '', what: ['调解', s.from, s.place].filter(Boolean).join(' '), ...at(s.on) }]
      : [],
  );
}
