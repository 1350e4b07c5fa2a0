// Where a case stands (domain.md §4.3): worked out from its facts, never typed.
import { effectOf } from './agreement';
import { currentAgreement, type CaseFacts } from './case';
import type { Day } from './day';
import { obligationsInForce, performancesInForce } from './in-force';
import { summarise } from './performance';
import { byTime, sessionState } from './session';

export { obligationsInForce, performancesInForce };

export const STAGES = [
  'clue',
  'registered',
  'declined',
  'accepted',
  'mediating',
  'agreed',
  'performing',
  'performed',
  'terminated',
  'closed',
  'archived',
] as const;
export type Stage = (typeof STAGES)[number];
export const STAGE_NAMES: Record<Stage, string> = {
  clue: '线索',
  registered: '待受理',
  declined: '不予受理',
  accepted: '已受理',
  mediating: '调解中',
  agreed: '待签字生效',
  performing: '履行中',
  performed: '履行完毕',
  terminated: '已终止',
  closed: '已结案',
  archived: '已归档',
};

/** The stage of a case. It does not depend on today: being late is a matter of the agenda, not of the stage. */
export function stageOf(facts: CaseFacts): Stage {
  if (facts.archive) return 'archived';
  if (facts.closing) return 'closed';
  if (facts.termination) return 'terminated';
  if (facts.registeredOn === null) return 'clue';
  if (facts.acceptance === null) return 'registered';
  if (facts.acceptance.decision !== 'accepted') return 'declined';
  const agreement = currentAgreement(facts);
  if (agreement && effectDay(facts) !== null) return isPerformed(facts) ? 'performed' : 'performing';
  const held = byTime(facts.sessions).filter((s) => sessionState(s) === 'held');
  if (held.at(-1)?.outcome === 'agreed' || agreement?.concludedOn) return 'agreed';
  return held.length > 0 ? 'mediating' : 'accepted';
}

/** The day from which something agreed holds: the first agreement's, which later ones only change. Null when nothing holds yet. */
export function effectDay(facts: Pick<CaseFacts, 'agreements' | 'parties'>): Day | null {
  for (const agreement of facts.agreements) {
    const { on } = effectOf(agreement, facts.parties);
    if (on !== null) return on;
  }
  return null;
}

function isPerformed(facts: CaseFacts): boolean {
  // 'overdue' outranks 'performed' only while something is open, so any day gives the same answer here.
  const summary = summarise(obligationsInForce(facts), performancesInForce(facts), facts.urges, '1900-01-01');
  return summary === 'performed' || summary === 'not-applicable';
}
