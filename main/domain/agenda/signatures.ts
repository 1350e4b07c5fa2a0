// Agreements reached and not yet in force: whose signature or seal is missing.
import { effectOf } from '../agreement';
import { currentAgreement, partyById, type CaseFacts } from '../case';
import { at, type AgendaItem } from './item';

export function signatures(facts: CaseFacts): AgendaItem[] {
  if (facts.closing || facts.termination) return [];
  return facts.agreements.flatMap((agreement) => {
    const { on, missing } = effectOf(agreement, facts.parties);
    if (on !== null || agreement.concludedOn === null) return [];
    const who = missing.map((m) => (m.what === 'party' ? (partyById(facts, m.party ?? '')?.name ?? '') : m.what === 'mediator' ? '调解员' : '调委会印章'));
    return [{ kind: 'signature' as const, ref: agreement.id, part: '', what: `协议尚缺：${who.join('、')}`, ...at(agreement.concludedOn) }];
  });
}

/** The draft agreement of a case, while it can still be changed. */
export function openDraft(facts: CaseFacts) {
  const agreement = currentAgreement(facts);
  return agreement && effectOf(agreement, facts.parties).on === null ? agreement : undefined;
}
