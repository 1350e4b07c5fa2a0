// The clocks of one case: which rule started when, when it ends, whether it was met.
import { currentAgreement, type CaseFacts } from './case';
import { limitFrom, type ClockRule, type Limit, type Trigger } from './clock';
import { daysBetween, inDayOrder, type Day } from './day';
import { lastDue } from './obligation';
import type { RuleBook } from './rule-book';
import { byTime } from './session';
import { effectDay, obligationsInForce, stageOf } from './stage';

export interface CaseClock extends Limit {
  rule: ClockRule;
  startedOn: Day;
  /** Moved by written consent of all parties (延期). */
  extended: boolean;
  /** The day on which what the clock asks for was done; null while it runs or after it ran out. */
  metOn: Day | null;
  /** Nobody needs it any more: the case ended another way, or the parties said they do not want it. */
  moot: boolean;
}

/** All clocks that have started, in order of their last day. */
export function caseClocks(facts: CaseFacts, book: RuleBook): CaseClock[] {
  const clocks: CaseClock[] = [];
  for (const rule of book.clockRules) {
    const startedOn = startOf(rule.starts, facts, book);
    if (startedOn === null) continue;
    const isMediation = rule.starts === 'accepted' || rule.starts === 'labour-accepted';
    const paused = isMediation ? pausedDays(facts, startedOn) : 0;
    const limit = limitFrom(startedOn, rule.length, book.calendar, paused);
    const until = isMediation ? extendedUntil(facts) : null;
    const extended = until !== null && until > limit.nominal;
    clocks.push({
      ...(extended ? { nominal: until, rolled: until, certain: true } : limit),
      rule,
      startedOn,
      extended,
      ...endOf(rule.starts, facts),
    });
  }
  return inDayOrder(clocks, (c) => c.nominal);
}

function startOf(trigger: Trigger, facts: CaseFacts, book: RuleBook): Day | null {
  const labour = book.hasTrait(facts.dispute.category, 'labour');
  const land = book.hasTrait(facts.dispute.category, 'land');
  const accepted = facts.acceptance?.decision === 'accepted' ? facts.acceptance.on : null;
  const milestone = (kind: string) => facts.milestones.findLast((m) => m.kind === kind)?.on ?? null;
  switch (trigger) {
    case 'accepted':
      return labour ? null : accepted;
    case 'labour-accepted':
      return labour ? accepted : null;
    case 'effective':
      return effectDay(facts);
    case 'confirmation-applied':
      return facts.confirmation?.appliedOn ?? null;
    case 'confirmation-accepted':
      return facts.confirmation?.acceptedOn ?? null;
    case 'last-due':
      return lastDue(obligationsInForce(facts));
    case 'harm-known-labour':
      return labour ? milestone('harm-known') : null;
    case 'harm-known-land':
      return land ? milestone('harm-known') : null;
    case 'land-decision-received':
      return milestone('land-decision-received');
  }
}

function endOf(trigger: Trigger, facts: CaseFacts): { metOn: Day | null; moot: boolean } {
  const ended = facts.termination?.on ?? facts.closing?.on ?? null;
  switch (trigger) {
    case 'accepted':
    case 'labour-accepted': {
      const reached = currentAgreement(facts)?.concludedOn ?? byTime(facts.sessions).find((s) => s.outcome === 'agreed')?.on ?? null;
      return { metOn: reached ?? ended, moot: false };
    }
    case 'effective':
      return { metOn: facts.confirmation?.appliedOn ?? null, moot: facts.confirmation?.declinedOn != null };
    case 'confirmation-applied':
      return { metOn: facts.confirmation?.acceptedOn ?? facts.confirmation?.decidedOn ?? null, moot: false };
    case 'confirmation-accepted':
      return { metOn: facts.confirmation?.decidedOn ?? null, moot: false };
    case 'last-due': {
      const stage = stageOf({ ...facts, archive: null, closing: null });
      return { metOn: null, moot: stage === 'performed' };
    }
    case 'harm-known-labour':
    case 'harm-known-land':
    case 'land-decision-received':
      return { metOn: null, moot: effectDay(facts) !== null };
  }
}

/** Whole days between the ends of each pause; a pause still going on counts nothing yet. */
function pausedDays(facts: CaseFacts, startedOn: Day): number {
  return facts.pauses.reduce((sum, { from, to }) => (to !== null && to > from && from >= startedOn ? sum + daysBetween(from, to) : sum), 0);
}

function extendedUntil(facts: CaseFacts): Day | null {
  return facts.extensions.reduce<Day | null>((until, e) => (e.agreedByAll && e.until !== null && (until === null || e.until > until) ? e.until : until), null);
}
