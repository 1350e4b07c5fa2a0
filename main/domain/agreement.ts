// The agreement (调解协议): art. 29's parts, who signed what when, and the day from which it holds.
import { z } from 'zod';
import { Day, OptionalDay, earliest, latest } from './day';
import { maySettleFor, type Party } from './party';
import { Obligation } from './obligation';
import { Line, Prose } from './text';

export const AGREEMENT_FORMS = ['written', 'oral', 'none'] as const;
export type AgreementForm = (typeof AGREEMENT_FORMS)[number];
export const FORM_NAMES: Record<AgreementForm, string> = { written: '书面协议', oral: '口头协议', none: '当场履行，未制作协议' };

export const Clause = z.object({ id: z.string(), text: Prose });
export type Clause = z.infer<typeof Clause>;

export const SIGNING_WAYS = ['signature', 'fingerprint', 'stamp'] as const;
export type SigningWay = (typeof SIGNING_WAYS)[number];
export const SIGNING_NAMES: Record<SigningWay, string> = { signature: '签名', fingerprint: '按指印', stamp: '盖章' };

/** One signature, fingerprint or seal on the paper, and the day it was put there. */
export const SignEvent = z.object({
  id: z.string(),
  who: z.enum(['party', 'mediator', 'recorder', 'witness', 'committee-seal']),
  /** Id of the party, the mediator or the witness; null for the seal. */
  subject: z.string().nullable().default(null),
  /** Id of the person who signed for a party. */
  standIn: z.string().nullable().default(null),
  ways: z.array(z.enum(SIGNING_WAYS)).default([]),
  on: Day,
  note: Line,
});
export type SignEvent = z.infer<typeof SignEvent>;

/** 宣读: reading the agreement out before signing, clause by clause. */
export const Reading = z.object({
  on: Day,
  by: Line,
  /** What was ticked as read: ids of clauses, and 'facts', 'responsibility', 'performance'. */
  read: z.array(z.string()).default([]),
  /** Ids of the parties who were there, themselves or by a stand-in. */
  present: z.array(z.string()).default([]),
  note: Line,
});
export type Reading = z.infer<typeof Reading>;

export const Agreement = z.object({
  id: z.string(),
  form: z.enum(AGREEMENT_FORMS),
  /** 达成协议之日: printed on the paper; for an oral agreement the day it holds from (人民调解法 30). */
  concludedOn: OptionalDay,
  /** 纠纷主要事实、争议事项 */
  facts: Prose,
  /** 各方当事人的责任 (人民调解法 29); the official form prints it with the facts. */
  responsibility: Prose,
  clauses: z.array(Clause).default([]),
  /** 履行方式、时限 */
  performance: Prose,
  obligations: z.array(Obligation).default([]),
  /** 一式几份; null: one for each party and one for the committee (人民调解法 29). */
  copies: z.int().min(1).max(99).nullable().default(null),
  signs: z.array(SignEvent).default([]),
  /** 已向当事人宣读; the last reading. */
  reading: Reading.nullable().default(null),
  /** Id of the agreement this one changes or completes. */
  supplements: z.string().nullable().default(null),
  /** In a supplement: ids of earlier promises that need not be kept any more. What takes another's place is in `Obligation.replaces`. */
  ends: z.array(z.string()).default([]),
});
export type Agreement = z.infer<typeof Agreement>;

/** One of the things an agreement waits for before it holds. */
export interface Missing {
  what: 'party' | 'mediator' | 'committee-seal' | 'concluded-on';
  /** Id of the party who has not signed. */
  party?: string;
  /** Signed by somebody without power to settle. */
  unauthorised?: boolean;
}

export interface Effect {
  /** The day the agreement holds from; null while something is missing. */
  on: Day | null;
  missing: Missing[];
}

/**
 * From which day an agreement holds. Written (人民调解法 29): when every party has signed, stamped or fingerprinted, a
 * mediator has signed and the committee's seal is on it — the last of these days. Oral (30), or nothing put in writing
 * because all was done on the spot: the day it was reached.
 */
export function effectOf(agreement: Agreement, parties: readonly Party[]): Effect {
  if (agreement.form !== 'written') {
    return agreement.concludedOn ? { on: agreement.concludedOn, missing: [] } : { on: null, missing: [{ what: 'concluded-on' }] };
  }
  const days: Day[] = [];
  const missing: Missing[] = [];
  for (const party of parties) {
    const signs = agreement.signs.filter((s) => s.who === 'party' && s.subject === party.id && s.ways.length > 0);
    const valid = signs.filter((s) => signedWithPower(s, party)).map((s) => s.on);
    const first = earliest(valid);
    if (first !== null) days.push(first);
    else missing.push({ what: 'party', party: party.id, ...(signs.length > 0 ? { unauthorised: true } : {}) });
  }
  for (const who of ['mediator', 'committee-seal'] as const) {
    const first = earliest(agreement.signs.filter((s) => s.who === who).map((s) => s.on));
    if (first !== null) days.push(first);
    else missing.push({ what: who });
  }
  return { on: missing.length === 0 ? latest(days) : null, missing };
}

function signedWithPower(sign: SignEvent, party: Party): boolean {
  if (sign.standIn === null) return true;
  const standIn = party.standIns.find((s) => s.id === sign.standIn);
  return standIn !== undefined && maySettleFor(standIn);
}

/** How many originals: what was set, else one for each party and one for the committee (人民调解法 29). */
export function copiesOf(agreement: Agreement, partyCount: number): number {
  return agreement.copies ?? partyCount + 1;
}
