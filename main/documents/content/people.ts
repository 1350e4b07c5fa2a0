// Parties, those who act for them, and who signs, as papers name them on a day.
import { ageOn, type Day } from '../../domain/day';
import { SIDE_NAMES, STAND_IN_NAMES, type IdentityDocument, type Party, type Phone, type StandIn } from '../../domain/party';
import type { PaperSettings } from '../../domain/settings';
import type { PartyWords, SignerWords, StandInWords } from './words';

/** A party's block, with ages as of `on`; an unknown day leaves the age open. */
export function partyWords(party: Party, on: Day | null, paper: PaperSettings): PartyWords {
  const person = party.kind === 'person' ? party : null;
  const organisation = party.kind === 'organisation' ? party : null;
  return {
    organisation: organisation !== null,
    side: SIDE_NAMES[party.side],
    label: party.label,
    name: party.name,
    sex: person?.sex ?? '',
    ethnicity: person?.ethnicity ?? '',
    age: person ? ageInWords(person.birthDate, on) : '',
    occupation: person?.occupation ?? '',
    idNumber: organisation ? organisation.creditCode : paper.showIdNumber && person ? documentInWords(person.document) : '',
    phone: paper.showPhone ? phonesInWords(party.phones) : '',
    address: party.address,
    head: organisation?.head.name ?? '',
    headTitle: organisation?.head.title ?? '',
    standIns: party.standIns.map((standIn) => standInWords(standIn, paper)),
  };
}

function standInWords(standIn: StandIn, paper: PaperSettings): StandInWords {
  return {
    role: STAND_IN_NAMES[standIn.kind],
    name: standIn.name,
    relation: standIn.relation,
    authority: standIn.kind === 'agent' && standIn.authority !== null ? { special: '特别授权', general: '一般授权' }[standIn.authority] : '',
    idNumber: paper.showIdNumber ? documentInWords(standIn.document) : '',
    phone: paper.showPhone ? phonesInWords(standIn.phones) : '',
    address: standIn.address,
  };
}

/** '64岁'; empty when the birth date or the day is not known, or the day lies before birth. */
function ageInWords(birth: Day | null, on: Day | null): string {
  if (birth === null || on === null) return '';
  const age = ageOn(birth, on);
  return age >= 0 ? `${age}岁` : '';
}

/** The number alone for an identity card, else with the kind of document before it. */
function documentInWords({ type, number }: IdentityDocument): string {
  return number === '' || type === '居民身份证' ? number : `${type}${number}`;
}

function phonesInWords(phones: readonly Phone[]): string {
  return phones.map(({ number, owner }) => (owner === '' ? number : `${number}（${owner}）`)).join('、');
}

/** Who is expected in a party's place to sign: the party, its head, or who may act for it. `standIn` when it is known who came. */
export function signerWords(party: Party, standIn: string | null = null): SignerWords {
  const came = party.standIns.find((s) => s.id === standIn);
  // A guardian signs for the party in any case; an agent may, but the party may also come.
  const acting = came ?? party.standIns.find((s) => s.kind === 'guardian') ?? party.standIns[0];
  const head = party.kind === 'organisation' && !came ? party.head : null;
  return {
    label: party.label === '' ? '' : `${party.label}方`,
    name: party.name,
    role: head && head.name !== '' ? head.title || '法定代表人' : acting ? STAND_IN_NAMES[acting.kind] : '',
    by: head && head.name !== '' ? head.name : (acting?.name ?? ''),
  };
}
