// What sets a clock going in a case, and what meets it or makes it needless. One row in each table for every trigger.
import { currentAgreement, type CaseFacts } from './case';
import type { Trigger } from './clock';
import { earliest, type Day } from './day';
import { rollForward } from './holidays';
import { lastDueInForce, obligationsInForce } from './in-force';
import { lastDue } from './obligation';
import type { RuleBook } from './rule-book';
import { byTime } from './session';
import { effectDay, stageOf } from './stage';

/** The day a trigger happened in a case; null when it did not, or the rule is not for this kind of case. */
export function startOf(trigger: Trigger, facts: CaseFacts, book: RuleBook, today: Day): Day | null {
  const labour = book.hasTrait(facts.dispute.category, 'labour');
  const land = book.hasTrait(facts.dispute.category, 'land');
  const accepted = facts.acceptance?.decision === 'accepted' ? facts.acceptance.on : null;
  const milestone = (kind: string) => facts.milestones.findLast((m) => m.kind === kind)?.on ?? null;
  switch (trigger) {
    case 'accepted':
      return labour ? null : accepted;
    case 'labour-accepted':
      // 劳动争议调解仲裁法 14 counts from the day the application came, which may lie before its acceptance.
      return labour && accepted !== null ? earliest([accepted, facts.registeredOn ?? accepted]) : null;
    case 'effective':
      return effectDay(facts);
    case 'confirmation-applied':
      return facts.confirmation?.appliedOn ?? null;
    case 'confirmation-accepted':
      return facts.confirmation?.acceptedOn ?? null;
    case 'last-due':
      // A default clause may bring it forward. That costs, and nobody asks for it where nothing can be enforced.
      return isConfirmed(facts) ? lastDueInForce(facts, today, (day) => rollForward(day, book.calendar)) : lastDue(obligationsInForce(facts));
    case 'harm-known-labour':
      return labour ? milestone('harm-known') : null;
    case 'harm-known-land':
      return land ? milestone('harm-known') : null;
    case 'harm-known-civil':
      return labour ? null : milestone('harm-known');
    case 'land-decision-received':
    case 'village-meeting':
      return milestone(trigger);
    case 'registered':
      return facts.registeredOn;
    case 'taken-on':
      return accepted;
    case 'concluded':
      return currentAgreement(facts)?.concludedOn ?? null;
    case 'terminated':
      return facts.termination?.on ?? null;
    case 'closed':
      return facts.closing?.on ?? null;
  }
}

const isConfirmed = (facts: CaseFacts): boolean => facts.confirmation?.result === 'confirmed';

/** When what a clock asks for was done, and whether nobody needs it any more. */
export function endOf(trigger: Trigger, facts: CaseFacts): { metOn: Day | null; moot: boolean } {
  const ended = facts.termination?.on ?? facts.closing?.on ?? null;
  switch (trigger) {
    case 'accepted':
    case 'labour-accepted':
    case 'taken-on': {
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
      // Nothing is enforced without a ruling (人民调解法 33).
      return { metOn: null, moot: stage === 'performed' || !isConfirmed(facts) };
    }
    case 'harm-known-labour':
    case 'harm-known-land':
    case 'harm-known-civil':
    case 'land-decision-received':
      return { metOn: null, moot: effectDay(facts) !== null };
    case 'village-meeting':
      return { metOn: null, moot: ended !== null };
    case 'registered':
      return { metOn: facts.acceptance?.on ?? ended, moot: false };
    case 'concluded':
      return { metOn: effectDay(facts), moot: ended !== null };
    case 'terminated':
      return { metOn: facts.termination?.waysToldOn ?? null, moot: false };
    case 'closed':
      return { metOn: facts.archive?.on ?? null, moot: false };
  }
}
