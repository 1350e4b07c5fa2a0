// Names of the fields of parties, of those who stand for them, and of others at the table.
import { dayInChinese } from '../day';
import { maskNumber } from '../identity';
import { PARTICIPANT_NAMES, type Participant } from '../participant';
import { SIDE_NAMES, STAND_IN_NAMES, type Consent, type IdentityDocument, type OrganisationParty, type Party, type PersonParty, type Phone, type StandIn } from '../party';
import { chosen, said, UNSAID, type Names, type Shown } from './naming';

/** Whole where the number itself is what changed, else nobody could tell which is right; masked where it only comes along. */
const document: Shown<IdentityDocument> = said(
  '证件',
  ({ type, number }) => (number === '' ? '' : `${type} ${maskNumber(number)}`),
  ({ type, number }) => (number === '' ? '' : `${type} ${number}`),
);
const phones: Shown<Phone[]> = said('电话', (list) => list.map(({ number, owner }) => (owner === '' ? number : `${number}（${owner}）`)).join('、'));

const CONSENT: Names<Consent> = {
  answer: chosen('答复', { pending: '未答复', agreed: '同意', refused: '拒绝' }),
  on: '日期',
  how: chosen('方式', { oral: '口头', written: '书面' }),
};

const STAND_IN: Names<StandIn> = {
  id: UNSAID,
  kind: chosen('身份', STAND_IN_NAMES),
  name: '姓名',
  otherName: '曾用名、俗名',
  sex: '性别',
  ethnicity: '民族',
  birthDate: '出生日期',
  document,
  occupation: '职业',
  address: '住址',
  phones,
  relation: '与当事人的关系',
  authority: chosen('权限', { general: '一般授权', special: '特别授权' }),
  powers: said('代理事项', (powers) => powers.join('；')),
  authorisedOn: '授权日期',
};

/** People and organisations in one: a party that becomes the other kind is told field by field all the same. */
export const PARTY: Names<Omit<PersonParty, 'kind'> & Omit<OrganisationParty, 'kind'> & Pick<Party, 'kind'>> = {
  kind: chosen('类别', { person: '个人', organisation: '单位' }),
  id: UNSAID,
  side: chosen('身份', SIDE_NAMES),
  label: said('称呼', (label) => (label === '' ? '' : `${label}方`)),
  name: '姓名或名称',
  otherName: '曾用名、俗名',
  sex: '性别',
  ethnicity: '民族',
  birthDate: '出生日期',
  document,
  occupation: '职业',
  address: '住址',
  registeredAddress: '户籍地',
  phones,
  capacity: chosen('行为能力', { full: '完全民事行为能力', limited: '限制民事行为能力', none: '无民事行为能力' }),
  hardship: '疑似困难群众',
  creditCode: '统一社会信用代码',
  head: { label: '负责人', fields: { name: '姓名', title: '职务', sex: '性别', ethnicity: '民族', document } },
  standIns: { label: '代理人', called: ({ kind, name }) => `${STAND_IN_NAMES[kind]} ${name}`, fields: STAND_IN },
  consent: { label: '是否同意调解', fields: CONSENT },
  rightsToldOn: said('告知权利义务', (on) => (on === null ? '' : dayInChinese(on))),
  remark: '备注',
};

export const PARTICIPANT: Names<Participant> = {
  id: UNSAID,
  name: '姓名',
  role: chosen('身份', PARTICIPANT_NAMES),
  identity: '说明',
  phone: '电话',
  partiesAgreed: '当事人同意邀请',
  agreedOn: '同意日期',
};
