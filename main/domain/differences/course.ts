// Names of the fields of how it went: the matter, how it came in, inquiries, evidence, sittings, letters, limits.
import { AGENDA_NAMES } from '../agenda/item';
import { categoryByCode } from '../category';
import { MILESTONE_NAMES, type Milestone } from '../closing';
import { dayOrBlank } from '../day';
import { REFERRER_NAMES, RISK_NAMES, SOURCE_NAMES, type Acceptance, type Clue, type Dispute, type Extension, type Pause, type Source } from '../dispute';
import type { Evidence, Inquiry } from '../inquiry';
import { LETTER_NAMES, type Letter } from '../letter';
import { ASKING_NAMES, ATTENDANCE_NAMES, OUTCOME_NAMES, VENUE_NAMES, type Asking, type Postponement, type Session } from '../session';
import type { Snooze } from '../snooze';
import type { Assignment } from '../staff';
import { chosen, money, plain, said, UNSAID, type Names, type Where } from './naming';

export const CLUE: Names<Clue> = { on: '发现日期', by: '发现人', note: '情况' };

export const SOURCE: Names<Source> = {
  kind: chosen('来源', SOURCE_NAMES),
  manner: chosen('申请方式', { oral: '口头', written: '书面' }),
  referrer: chosen('移送单位类别', REFERRER_NAMES),
  organ: '移送单位',
  documentNumber: '移送文号',
  receivedOn: '收到日期',
  replyWanted: '须回函',
};

export const DISPUTE: Names<Dispute> = {
  category: said('类型', (code, { categories }) => categoryByCode(categories, code)?.name ?? code),
  tags: '标签',
  subject: '事由',
  village: '村、社区',
  place: '地点',
  occurredOn: '发生日期',
  brief: '简要情况',
  requests: said('申请事项', (requests) => requests.map((each, i) => `${i + 1}. ${each}`).join('\n')),
  amount: money('涉及金额'),
  risks: said('风险', (risks) => risks.map((risk) => RISK_NAMES[risk]).join('、')),
  riskNote: '风险说明',
};

export const ACCEPTANCE: Names<Acceptance> = {
  decision: chosen('决定', { accepted: '受理', declined: '不予受理', transferred: '转办' }),
  on: '日期',
  by: '决定人',
  reason: '原因',
  to: '转办单位',
};

export const ASSIGNMENT: Names<Assignment> = {
  lead: '主持',
  others: '参与',
  recorder: '记录人',
  chosenBy: chosen('确定方式', { committee: '调委会指定', parties: '当事人选择' }),
};

export const INQUIRY: Names<Inquiry> = {
  id: UNSAID,
  on: '日期',
  from: '开始',
  to: '结束',
  place: '地点',
  subject: '被调查人',
  present: '在场人',
  investigators: '调查人',
  recorder: '记录人',
  record: '记录',
};

export const EVIDENCE: Names<Evidence> = {
  id: UNSAID,
  title: '名称',
  providedBy: '提供人',
  providedOn: '提供日期',
  original: said('原件或复印件', (original) => (original ? '原件' : '复印件')),
  copies: '份数',
  pages: '页数',
  note: '说明',
};

const nameOf = ({ file }: Where, id: string) => file.parties.find((party) => party.id === id)?.name ?? '';

const ASKING: Names<Asking> = {
  party: UNSAID,
  how: chosen('方式', ASKING_NAMES),
  on: '日期',
  coming: said('答复', (coming) => (coming === null ? '' : coming ? '会来' : '不来')),
  note: '说明',
};

const postponed = ({ from, notedOn, reason }: Postponement) => [`原定${[plain(from.on), from.from, from.place].filter(Boolean).join(' ')}`, `${plain(notedOn)}改期`, reason].filter(Boolean).join('，');

export const SESSION: Names<Session> = {
  id: UNSAID,
  on: '日期',
  from: '开始',
  to: '结束',
  place: '地点',
  venue: chosen('场所', VENUE_NAMES),
  open: said('是否公开', (open) => (open === null ? '' : open ? '公开' : '不公开')),
  mediators: '调解员',
  recorder: '记录人',
  attendance: said('到场情况', (attendance, where) =>
    attendance
      .map(({ party, how, standIn }) => {
        const by = where.file.parties.find(({ id }) => id === party)?.standIns.find(({ id }) => id === standIn)?.name ?? '';
        return `${nameOf(where, party)}${ATTENDANCE_NAMES[how]}${by === '' ? '' : `（${by}）`}`;
      })
      .join('、'),
  ),
  participants: said('参加人', (ids, { file }) => ids.map((id) => file.participants.find((one) => one.id === id)?.name ?? '').filter(Boolean).join('、')),
  rightsTold: '已告知有关规定',
  record: '记录',
  outcome: chosen('结果', OUTCOME_NAMES),
  readBack: '已宣读',
  privateNote: '单独谈话记录',
  asked: { label: '通知到场', called: ({ party }, _, where) => `通知到场 ${nameOf(where, party)}`, fields: ASKING },
  postponed: said('改期', (list) => list.map(postponed).join('\n')),
  continues: said('接续', (id, { file }) => (id === null ? '' : `接${plain(file.sessions.find((one) => one.id === id)?.on)}的调解`)),
  clashReason: '冲突说明',
  cancelled: { label: '取消', fields: { on: '日期', reason: '原因' } },
};

export const LETTER: Names<Letter> = {
  id: UNSAID,
  kind: chosen('类别', LETTER_NAMES),
  organ: '单位',
  on: '日期',
  how: chosen('方式', { oral: '口头', written: '书面' }),
  documentNumber: '文号',
  about: '内容',
  party: said('当事人', (id, where) => (id === null ? '' : nameOf(where, id))),
};

export const EXTENSION: Names<Extension> = { id: UNSAID, on: '办理日期', until: '延至', reason: '原因', agreedByAll: '各方同意' };
export const PAUSE: Names<Pause> = { id: UNSAID, from: '从', to: '到', reason: '原因' };
export const MILESTONE: Names<Milestone> = { id: UNSAID, kind: chosen('事项', MILESTONE_NAMES), on: '日期', note: '说明' };

export const SNOOZE: Names<Snooze> = {
  id: UNSAID,
  kind: chosen('哪类事', AGENDA_NAMES),
  ref: UNSAID,
  part: UNSAID,
  day: said('原定日期', dayOrBlank),
  on: '办理日期',
  until: '暂缓到',
  reason: '原因',
  by: '经手人',
  liftedOn: '提前恢复',
};
