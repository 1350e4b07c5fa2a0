// Where judicial confirmation (人民调解法 33, 民事诉讼法 205–206) stands on a day, worked out from its dates, and the one thing to do next.
import { agreementsInForce } from './in-force';
import type { CaseFile } from './case';
import type { Limit } from './clock';
import type { Day } from './day';
import type { Party } from './party';
import { paperInForce } from './paper';

export const CONFIRMATION_STATES = ['nothing', 'not-confirmable', 'open', 'missed', 'declined', 'applied', 'accepted', 'confirmed', 'dismissed', 'withdrawn'] as const;
export type ConfirmationState = (typeof CONFIRMATION_STATES)[number];

/** What to do now: ask the parties and apply; note what the court said; tell of enforcement, or of a lawsuit. Null: nothing. */
export type ConfirmationStep = 'apply' | 'note-acceptance' | 'note-decision' | 'tell-enforcement' | 'tell-lawsuit' | null;

export interface ConfirmationStanding {
  state: ConfirmationState;
  next: ConfirmationStep;
}

/**
 * `limit`: the thirty days of applying; null while nothing holds. `none`: no clause could be confirmed. What the parties and the
 * court did counts before what could have been done.
 */
export function confirmationStanding({ confirmation: c, agreements, parties }: Pick<CaseFile, 'confirmation' | 'agreements' | 'parties'>, limit: Pick<Limit, 'rolled'> | null, none: boolean, today: Day): ConfirmationStanding {
  if (limit === null || agreementsInForce({ agreements, parties }).every(({ agreement }) => agreement.form === 'none')) return { state: 'nothing', next: null };
  const inTime = today <= limit.rolled;
  if (c?.decidedOn && c.result === 'confirmed') return { state: 'confirmed', next: 'tell-enforcement' };
  if (c?.decidedOn && c.result === 'dismissed') return { state: 'dismissed', next: 'tell-lawsuit' };
  // An application taken back may be made again while there is time.
  if (c?.result === 'withdrawn') return { state: 'withdrawn', next: inTime ? 'apply' : null };
  if (c?.declinedOn) return { state: 'declined', next: null };
  if (c?.acceptedOn) return { state: 'accepted', next: 'note-decision' };
  if (c?.appliedOn) return { state: 'applied', next: 'note-acceptance' };
  if (none) return { state: 'not-confirmable', next: null };
  return inTime ? { state: 'open', next: 'apply' } : { state: 'missed', next: null };
}

/** True once a court has ruled the agreement valid: only then may enforcement be asked for (人民调解法 33). */
export function isEnforceable({ confirmation }: Pick<CaseFile, 'confirmation'>, on: Day): boolean {
  return confirmation?.result === 'confirmed' && confirmation.decidedOn !== null && confirmation.decidedOn <= on;
}

/** What the court wants with the application (民诉法解释 354) and the case does not have yet. */
export interface WantedForCourt {
  what: 'number' | 'address' | 'phone' | 'application' | 'certificate';
  /** Names of the parties it is missing of; empty for papers. */
  names: string[];
}

/** What is still missing of the joint application for an agreement. */
export function wantedForCourt({ parties, papers }: Pick<CaseFile, 'parties' | 'papers'>, agreement: string): WantedForCourt[] {
  const without = (has: (party: Party) => boolean) => parties.filter((party) => !has(party)).map(({ name }) => name);
  const people: WantedForCourt[] = [
    { what: 'number', names: without((party) => (party.kind === 'person' ? party.document.number : party.creditCode) !== '') },
    { what: 'address', names: without(({ address }) => address !== '') },
    { what: 'phone', names: without(({ phones, standIns }) => phones.length > 0 || standIns.some((s) => s.phones.length > 0)) },
  ];
  const papersWanted: WantedForCourt[] = [
    ...(paperInForce(papers, 'F10A', agreement) ? [] : [{ what: 'application' as const, names: [] }]),
    ...(paperInForce(papers, 'F10B', agreement) ? [] : [{ what: 'certificate' as const, names: [] }]),
  ];
  return [...people.filter(({ names }) => names.length > 0), ...papersWanted];
}

/** Where whoever is owed may turn when the other side will not perform: enforcement only after a ruling, a payment order for wages (劳动争议调解仲裁法 16). */
export type Way = 'enforcement' | 'payment-order' | 'arbitration' | 'lawsuit';

export function waysWhenRefused(file: Pick<CaseFile, 'confirmation'>, labour: boolean, on: Day): Way[] {
  if (isEnforceable(file, on)) return ['enforcement'];
  return labour ? ['payment-order', 'arbitration', 'lawsuit'] : ['lawsuit'];
}
