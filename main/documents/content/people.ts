// Parties, those who act for them, and who signs, as papers name them on a day.
import { ageOn, type Day } from '../../domain/day';
import { labelAt } from '../../domain/labels';
import { SIDE_NAMES, STAND_IN_NAMES, type IdentityDocument, type Party, type Phone, type StandIn } from '../../domain/party';
import { prints, type FormContext } from './form-content';
import type { PartyWords, SignerWords, StandInWords } from './words';

/** A party's block, with ages as of `on`; an unknown day leaves the age open. */
export function partyWords(party: Party, on: Day | null, context: Pick<FormContext, 'look' | 'paper'>): PartyWords {
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
    idNumber: organisation ? organisation.creditCode : prints(context, 'idNumber') && person ? documentInWords(person.document) : '',
    phone: prints(context, 'phone') ? phonesInWords(party.phones) : '',
    address: party.address,
    head: organisation?.head.name ?? '',
    headTitle: organisation?.head.title ?? '',
    standIns: party.standIns.map((standIn) => standInWords(standIn, context)),
  };
}

function standInWords(standIn: StandIn, context: Pick<FormContext, 'look' | 'paper'>): StandInWords {
  return {
    role: STAND_IN_NAMES[standIn.kind],
    name: standIn.name,
    relation: standIn.relation,
    authority: standIn.kind === 'agent' && standIn.authority !== null ? { special: '特别授权', general: '一般授权' }[standIn.authority] : '',
    idNumber: prints(context, 'idNumber') ? documentInWords(standIn.document) : '',
    phone: prints(context, 'phone') ? phonesInWords(standIn.phones) : '',
    address: standIn.address,
  };
}

/** An agent as a person with a block of their own. */
export function agentWords(agent: StandIn, on: Day | null, context: Pick<FormContext, 'look' | 'paper'>): PartyWords {
  return {
    ...blankParty('applicant', ''),
    side: '',
    name: agent.name,
    sex: agent.sex ?? '',
    ethnicity: agent.ethnicity,
    age: ageInWords(agent.birthDate, on),
    occupation: agent.occupation,
    idNumber: prints(context, 'idNumber') ? documentInWords(agent.document) : '',
    phone: prints(context, 'phone') ? phonesInWords(agent.phones) : '',
    address: agent.address,
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

/** 19900000002（儿子石远代接）、… */
export function phonesInWords(phones: readonly Phone[]): string {
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

/** A block to be filled in by hand. */
export function blankParty(side: Party['side'], label: string): PartyWords {
  return {
    organisation: false,
    side: SIDE_NAMES[side],
    label,
    name: '',
    sex: '',
    ethnicity: '',
    age: '',
    occupation: '',
    idNumber: '',
    phone: '',
    address: '',
    head: '',
    headTitle: '',
    standIns: [],
  };
}

/** Blocks for an empty form: 甲 applies, the others answer. */
export function blankParties(count: number): PartyWords[] {
  return Array.from({ length: count }, (_, i) => blankParty(i === 0 ? 'applicant' : 'respondent', labelAt(i)));
}

/** Places to sign on an empty form. */
export function blankSigners(count: number, labels = true): SignerWords[] {
  return Array.from({ length: count }, (_, i) => ({ label: labels ? `${labelAt(i)}方` : '', name: '', role: '', by: '' }));
}
