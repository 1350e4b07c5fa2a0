// Who: parties with those who stand for them, and others at the table.
import { dayOrBlank } from '../../domain/day';
import { PARTICIPANT_NAMES, type Participant } from '../../domain/participant';
import { SIDE_NAMES, STAND_IN_NAMES, type Consent, type IdentityDocument, type OrganisationParty, type PersonParty, type Phone, type StandIn } from '../../domain/party';
import type { CaseFile } from '../../domain/case';
import { named, rowsOf, type Block, type Table } from './table';

const documentWords = ({ type, number }: IdentityDocument) => (number === '' ? '' : `${type} ${number}`);
const phoneWords = (phones: Phone[]) => phones.map(({ number, owner }) => (owner === '' ? number : `${number}（${owner}）`)).join('、');
const consentWords = ({ answer, on, how }: Consent) =>
  answer === 'pending' ? '' : [{ agreed: '同意调解', refused: '拒绝调解' }[answer], dayOrBlank(on), { oral: '口头', written: '书面' }[how]].filter(Boolean).join('，');

const PERSON: Omit<Table<PersonParty>, 'standIns'> = {
  kind: null,
  id: null,
  name: '姓名',
  side: ['身份', named(SIDE_NAMES)],
  label: ['称呼', (label) => (label === '' ? '' : `${label}方`)],
  otherName: '曾用名、俗名',
  sex: '性别',
  ethnicity: '民族',
  birthDate: '出生日期',
  document: ['身份证件', documentWords],
  occupation: '职业',
  address: '住址',
  registeredAddress: '户籍地',
  phones: ['电话', phoneWords],
  capacity: ['行为能力', named({ full: '完全民事行为能力', limited: '限制民事行为能力', none: '无民事行为能力' })],
  consent: ['是否同意调解', consentWords],
  rightsToldOn: '告知权利义务',
  remark: '备注',
  // A wish for help elsewhere: not for the archive.
  hardship: null,
};

const ORGANISATION: Omit<Table<OrganisationParty>, 'standIns'> = {
  kind: null,
  id: null,
  name: '单位名称',
  side: ['身份', named(SIDE_NAMES)],
  label: ['称呼', (label) => (label === '' ? '' : `${label}方`)],
  creditCode: '统一社会信用代码',
  address: '住所',
  phones: ['电话', phoneWords],
  head: ['负责人', ({ name, title, sex, ethnicity, document }) => [title, name, sex ?? '', ethnicity, documentWords(document)].filter(Boolean).join('，')],
  consent: ['是否同意调解', consentWords],
  rightsToldOn: '告知权利义务',
  remark: '备注',
};

const STAND_IN: Table<StandIn> = {
  id: null,
  kind: ['身份', named(STAND_IN_NAMES)],
  name: '姓名',
  otherName: '曾用名、俗名',
  sex: '性别',
  ethnicity: '民族',
  birthDate: '出生日期',
  document: ['身份证件', documentWords],
  occupation: '职业',
  address: '住址',
  phones: ['电话', phoneWords],
  relation: '与当事人的关系',
  authority: ['权限', named({ general: '一般授权', special: '特别授权' })],
  powers: ['代理事项', (powers) => powers.join('；')],
  authorisedOn: '授权日期',
};

const PARTICIPANT: Table<Participant> = {
  id: null,
  name: '姓名',
  role: ['身份', named(PARTICIPANT_NAMES)],
  identity: '说明',
  phone: '电话',
  partiesAgreed: ['当事人同意邀请', (agreed) => (agreed ? '是' : '')],
  agreedOn: '同意日期',
};

export function peopleBlocks({ parties, participants }: CaseFile): Block[] {
  return [
    ...parties.flatMap((party): Block[] => [
      { title: `当事人：${party.name}`, rows: party.kind === 'person' ? rowsOf(party, { ...PERSON, standIns: null }) : rowsOf(party, { ...ORGANISATION, standIns: null }) },
      ...party.standIns.map((standIn): Block => ({ title: `${party.name}的${STAND_IN_NAMES[standIn.kind]}`, rows: rowsOf(standIn, STAND_IN) })),
    ]),
    ...participants.map((one): Block => ({ title: `参加人：${one.name}`, rows: rowsOf(one, PARTICIPANT) })),
  ];
}
