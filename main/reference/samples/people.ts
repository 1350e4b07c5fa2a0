// Parties of the invented samples in one line each: nobody of this name, number (area code 500299) or phone lives anywhere.
import type { Sample } from './sample';

type PartyInput = Sample['intake']['parties'][number];
type PersonInput = Extract<PartyInput, { kind: 'person' }>;

/** A villager who agreed to mediation on a day and was told of rights and duties on it. */
export function villager(
  id: string,
  side: PersonInput['side'],
  on: string,
  [name, ethnicity, idNumber, address, phone]: readonly [string, string, string, string, string],
  more: Partial<PersonInput> = {},
): PersonInput {
  return {
    kind: 'person',
    id,
    side,
    name,
    ethnicity,
    document: { type: '居民身份证', number: idNumber },
    occupation: '务农',
    address,
    phones: phone === '' ? [] : [{ number: phone, owner: '' }],
    consent: { answer: 'agreed', on, how: 'oral' },
    rightsToldOn: on,
    ...more,
  };
}

/** Everybody of a list there in person. */
export const allHere = (ids: readonly string[]) => ids.map((party) => ({ party, how: 'in-person' as const }));

/** Signed and fingerprinted by each of a list on a day. */
export const signedBy = (ids: readonly string[], on: string) =>
  ids.map((subject) => ({ id: `x-${subject}`, who: 'party' as const, subject, ways: ['signature' as const, 'fingerprint' as const], on }));
