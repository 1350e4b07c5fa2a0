// Parties (当事人): people and organisations, any number, with those who stand for them.
import { z } from 'zod';
import { OptionalDay, ageOn, type Day } from './day';
import { readIdNumber, type Sex } from './identity';
import { Line, Prose, requiredLine } from './text';

/** Kinds of identity document; only the first two are checked (domain.md §8.1). */
export const DOCUMENT_TYPES = ['居民身份证', '港澳台居民居住证', '回乡证', '台胞证', '护照', '外国人永久居留证', '其他'] as const;

/** 申请方, 被申请方, 第三人 — the three sides a party can stand on. */
export const SIDES = ['applicant', 'respondent', 'third'] as const;
export type Side = (typeof SIDES)[number];
export const SIDE_NAMES: Record<Side, string> = { applicant: '申请人', respondent: '被申请人', third: '第三人' };

export const OptionalSex = z.enum(['男', '女']).nullable().default(null);

export const Phone = z.object({ number: Line, owner: Line });
export type Phone = z.infer<typeof Phone>;

export const IdentityDocument = z.object({
  type: z.enum(DOCUMENT_TYPES).default('居民身份证'),
  number: Line,
});
export type IdentityDocument = z.infer<typeof IdentityDocument>;
const NO_DOCUMENT = { type: '居民身份证', number: '' } as const;

/** What parties, agents and guardians who are people share. */
const personFields = {
  name: requiredLine('请填写姓名'),
  /** 曾用名、俗名: helps find people, is not printed. */
  otherName: Line,
  sex: OptionalSex,
  ethnicity: Line,
  birthDate: OptionalDay,
  document: IdentityDocument.default(NO_DOCUMENT),
  occupation: Line,
  address: Line,
  phones: z.array(Phone).default([]),
};

/** The kinds of people who may act for a party. 户主代表 and 推选代表 stand for several people of their side. */
export const STAND_IN_KINDS = ['agent', 'guardian', 'household', 'chosen'] as const;
export type StandInKind = (typeof STAND_IN_KINDS)[number];
export const STAND_IN_NAMES: Record<StandInKind, string> = {
  agent: '委托代理人',
  guardian: '法定代理人',
  household: '户主代表',
  chosen: '推选代表',
};

/** What an agent may be empowered to do (授权委托书, domain.md L3). */
export const AGENT_POWERS = [
  '代为申请调解或要求终止调解',
  '代为收集、提供证据',
  '代为选择或接受人民调解员',
  '代为承认、变更和放弃调解请求',
  '代为参加调解并签署调查记录、调解记录、告知书、协议书',
  '代为领取文书',
] as const;

/** A person who acts for a party: agent (一般 or 特别授权), guardian, representative. */
export const StandIn = z.object({
  id: z.string(),
  kind: z.enum(STAND_IN_KINDS),
  ...personFields,
  /** 与当事人的关系, e.g. 弟 */
  relation: Line,
  authority: z.enum(['general', 'special']).nullable().default(null),
  powers: z.array(Line).default([]),
  authorisedOn: OptionalDay,
});
export type StandIn = z.infer<typeof StandIn>;

/** Whether a party agreed to mediation (人民调解法 17: one that clearly refuses may not be mediated). */
export const Consent = z.object({
  answer: z.enum(['pending', 'agreed', 'refused']).default('pending'),
  on: OptionalDay,
  how: z.enum(['oral', 'written']).default('oral'),
});
export type Consent = z.infer<typeof Consent>;

const partyFields = {
  id: z.string(),
  side: z.enum(SIDES),
  /** 甲, 乙, 丙 …: given once (see labels.ts) because clauses speak of it. */
  label: Line,
  standIns: z.array(StandIn).default([]),
  consent: Consent.default({ answer: 'pending', on: null, how: 'oral' }),
  /** 已告知权利义务 on this day. */
  rightsToldOn: OptionalDay,
  remark: Prose,
};

export const PersonParty = z.object({
  kind: z.literal('person'),
  ...partyFields,
  ...personFields,
  /** 户籍地, when it is not where the person lives. */
  registeredAddress: Line,
  /** null: by age alone. Adults who cannot judge for themselves need a guardian (民法典 17–23). */
  capacity: z.enum(['full', 'limited', 'none']).nullable().default(null),
  /** 疑似困难群众: a wish for help elsewhere, not printed. */
  hardship: z.boolean().default(false),
});
export type PersonParty = z.infer<typeof PersonParty>;

export const OrganisationParty = z.object({
  kind: z.literal('organisation'),
  ...partyFields,
  name: requiredLine('请填写单位名称'),
  creditCode: Line,
  address: Line,
  phones: z.array(Phone).default([]),
  /** 法定代表人或负责人 */
  head: z
    .object({ name: Line, title: Line, sex: OptionalSex, ethnicity: Line, document: IdentityDocument.default(NO_DOCUMENT) })
    .default({ name: '', title: '', sex: null, ethnicity: '', document: NO_DOCUMENT }),
});
export type OrganisationParty = z.infer<typeof OrganisationParty>;

export const Party = z.discriminatedUnion('kind', [PersonParty, OrganisationParty]);
export type Party = z.infer<typeof Party>;

/** Capacity for civil acts on a day (民法典 17–23): what was recorded, else by age; null when the age is not known. */
export function capacityOn(person: PersonParty, on: Day): 'full' | 'limited' | 'none' | null {
  if (person.capacity) return person.capacity;
  if (!person.birthDate) return null;
  const age = ageOn(person.birthDate, on);
  if (age >= 18) return 'full';
  return age >= 8 ? 'limited' : 'none';
}

/** True when somebody with power to settle may sign for this party: special authority, guardian or chosen representative. */
export function maySettleFor(standIn: StandIn): boolean {
  return standIn.kind !== 'agent' || standIn.authority === 'special';
}

/** A person's birth date and sex with what a valid ID number says filled in where the field is empty. */
export function fillFromIdNumber<P extends { birthDate: Day | null; sex: Sex | null; document: IdentityDocument }>(person: P): P {
  if (person.document.type !== '居民身份证' && person.document.type !== '港澳台居民居住证') return person;
  const reading = readIdNumber(person.document.number);
  if (!reading.ok) return person;
  return { ...person, birthDate: person.birthDate ?? reading.birthDate, sex: person.sex ?? reading.sex };
}
