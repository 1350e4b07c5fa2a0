// Parties as forms hold them: a blank one, a person who turns out to be an organisation, and what is left of them on saving.
import { z } from 'zod';
import { ageOn, isDay, type Day } from '../../../main/domain/day';
import { readIdNumber } from '../../../main/domain/identity';
import { withLabels } from '../../../main/domain/labels';
import { OrganisationParty, PersonParty, StandIn, type Party, type Side, type StandInKind } from '../../../main/domain/party';
import { Line } from '../../../main/domain/text';

/**
 * A party in a form: as the domain has it, but a card may stand empty (it is left out on saving), and it carries the fields of
 * both kinds, so that changing 个人 to 单位 and back loses nothing that was typed.
 */
export const PartyInForm = z.discriminatedUnion('kind', [PersonParty.extend({ name: Line }), OrganisationParty.extend({ name: Line })]);
export type PartyInForm = z.input<typeof PartyInForm>;

const PERSON = PersonParty.extend({ name: Line });
const ORGANISATION = OrganisationParty.extend({ name: Line });

/** An empty card of a person; a place for a telephone number is open. */
export function blankParty(side: Side, id: string): PartyInForm {
  const both = { ...ORGANISATION.parse({ kind: 'organisation', id, side }), ...PERSON.parse({ kind: 'person', id, side }) };
  return { ...both, phones: [{ number: '', owner: '' }] };
}

/** A party of the case for a form: every field given, a place for a telephone number open. */
export function partyInForm(party: Party): PartyInForm {
  const { id, side } = party;
  const phones = party.phones.length > 0 ? party.phones : [{ number: '', owner: '' }];
  return { ...blankParty(side, id), ...party, phones } as PartyInForm;
}

/** An empty stand-in; an agent for whom nothing was said yet has no authority. */
export function blankStandIn(kind: StandInKind, id: string): z.input<typeof StandIn> {
  return StandIn.extend({ name: Line }).parse({ id, kind });
}

/** True when nobody wrote anything in the card that says who it is. */
export function isBlank(party: PartyInForm): boolean {
  const texts = [party.name, party.address, ...(party.phones ?? []).map((phone) => phone.number)];
  const own = party.kind === 'person' ? [party.document?.number, party.otherName, party.occupation] : [party.creditCode, party.head?.name];
  return [...texts, ...own].every((text) => (text ?? '').trim() === '') && (party.standIns ?? []).length === 0;
}

/** Parties as they are saved: without empty cards and empty telephone lines. */
export function savedParties(parties: readonly PartyInForm[]): z.input<typeof Party>[] {
  return parties
    .filter((party) => !isBlank(party))
    .map((party) => ({ ...party, phones: written(party.phones), standIns: (party.standIns ?? []).map((standIn) => ({ ...standIn, phones: written(standIn.phones) })) }) as z.input<typeof Party>);
}

function written<P extends { number?: string | undefined; owner?: string | undefined }>(phones: readonly P[] | undefined): P[] {
  return (phones ?? []).filter(({ number, owner }) => (number ?? '') !== '' || (owner ?? '') !== '');
}

/** 甲 乙 丙 … of each party by id, as they will be after saving. `keep`: an agreement already speaks of them. */
export function labelsOf(parties: readonly PartyInForm[], keep: boolean): Map<string, string> {
  const said = parties.filter((party) => !isBlank(party)).map(({ id, side, label }) => ({ id, side, label: keep ? (label ?? '') : '' }));
  return new Map(withLabels(said, keep).map(({ id, label }) => [id, label]));
}

/** '男 64岁': what a person's card says in its heading, from what is written or what the ID number says. */
export function sexAndAge(party: PartyInForm, today: Day): string {
  if (party.kind !== 'person') return '';
  const reading = readIdNumber(party.document?.number ?? '');
  const sex = party.sex ?? (reading.ok ? reading.sex : null);
  const birth = party.birthDate && isDay(party.birthDate) ? party.birthDate : reading.ok ? reading.birthDate : null;
  return [sex, birth === null || birth > today ? null : `${ageOn(birth, today)}岁`].filter(Boolean).join(' ');
}
