// How it went: the matter, how it came in, inquiries, evidence, sittings, letters, limits.
import { yuan } from '../../domain/amount';
import type { CaseFile } from '../../domain/case';
import { dayOrBlank } from '../../domain/day';
import { MILESTONE_NAMES, type Milestone } from '../../domain/closing';
import { REFERRER_NAMES, SOURCE_NAMES, type Acceptance, type Clue, type Dispute, type Extension, type Pause, type Source } from '../../domain/dispute';
import type { Evidence, Inquiry } from '../../domain/inquiry';
import { LETTER_NAMES, type Letter } from '../../domain/letter';
import { ASKING_NAMES, ATTENDANCE_NAMES, OUTCOME_NAMES, byTime, type Session, VENUE_NAMES } from '../../domain/session';
import type { Assignment } from '../../domain/staff';
import { named, plain, rowsOf, type Block, type Row, type Table } from './table';

const CLUE: Table<Clue> = { on: '发现日期', by: '发现人', note: '线索' };

const SOURCE: Table<Source> = {
  kind: ['案件来源', named(SOURCE_NAMES)],
  manner: ['申请方式', named({ oral: '口头', written: '书面' })],
  referrer: ['移送单位类别', named(REFERRER_NAMES)],
  organ: '移送单位',
  documentNumber: '移送文号',
  receivedOn: '收到日期',
  replyWanted: ['须回函', (wanted) => (wanted ? '是' : '')],
};

const DISPUTE: Table<Dispute> = {
  category: null,
  tags: '标签',
  subject: '事由',
  village: '村、社区',
  place: '地点',
  occurredOn: '发生日期',
  brief: '纠纷简要情况',
  requests: ['申请事项', (requests) => requests.map((each, i) => `${i + 1}. ${each}`).join('\n')],
  amount: ['涉及金额', (amount) => (amount === null ? '' : `${yuan(amount)}元`)],
  // Never printed (人民调解法 15: confidentiality): they stay in the case's data.
  risks: null,
  riskNote: null,
};

const ACCEPTANCE: Table<Acceptance> = {
  decision: ['决定', named({ accepted: '受理', declined: '不予受理', transferred: '转办' })],
  on: '日期',
  by: '决定人',
  reason: '原因',
  to: '转办单位',
};

const ASSIGNMENT: Table<Assignment> = {
  lead: '人民调解员（主持）',
  others: '人民调解员（参与）',
  recorder: '记录人',
  chosenBy: ['确定方式', named({ committee: '调委会指定', parties: '当事人选择' })],
};

const INQUIRY: Table<Inquiry> = { id: null, on: '日期', from: '开始', to: '结束', place: '地点', subject: '被调查人', present: '在场人', investigators: '调查人', recorder: '记录人', record: '记录' };

const EVIDENCE: Table<Evidence> = {
  id: null,
  title: '材料名称',
  providedBy: '提供人',
  providedOn: '提供日期',
  original: ['原件或复印件', (original) => (original ? '原件' : '复印件')],
  copies: '份数',
  pages: '页数',
  note: '说明',
};

const LETTER: Table<Letter> = { id: null, kind: ['类别', named(LETTER_NAMES)], organ: '单位', on: '日期', how: ['方式', named({ oral: '口头', written: '书面' })], documentNumber: '文号', about: '内容', party: null };
const EXTENSION: Table<Extension> = { id: null, on: '办理日期', until: '延至', reason: '原因', agreedByAll: '各方同意' };
const PAUSE: Table<Pause> = { id: null, from: '从', to: '到', reason: '原因' };
const MILESTONE: Table<Milestone> = { id: null, kind: ['事项', named(MILESTONE_NAMES)], on: '日期', note: '说明' };

export function courseBlocks(file: CaseFile, categoryName: string): Block[] {
  const { clue, source, registeredOn, registeredBy, dispute, acceptance, assignment } = file;
  return [
    { title: '线索', rows: rowsOf(clue, CLUE) },
    { title: '登记', rows: [...rowsOf(source, SOURCE), { label: '登记日期', value: plain(registeredOn) }, { label: '登记人', value: plain(registeredBy) }] },
    { title: '纠纷', rows: [{ label: '纠纷类型', value: categoryName }, ...rowsOf(dispute, DISPUTE)] },
    ...(acceptance ? [{ title: '受理', rows: rowsOf(acceptance, ACCEPTANCE) }] : []),
    { title: '调解人员', rows: rowsOf(assignment, ASSIGNMENT) },
    ...file.inquiries.map((each, i): Block => ({ title: `调查记录${nth(i, file.inquiries)}`, rows: rowsOf(each, INQUIRY) })),
    ...file.evidence.map((each, i): Block => ({ title: `证据材料${nth(i, file.evidence)}`, rows: rowsOf(each, EVIDENCE) })),
    ...byTime(file.sessions).map((each, i): Block => ({ title: `调解记录${nth(i, file.sessions)}`, rows: sessionRows(each, file) })),
    ...file.letters.map((each, i): Block => ({ title: `函件${nth(i, file.letters)}`, rows: rowsOf(each, LETTER) })),
    ...file.extensions.map((each, i): Block => ({ title: `延期${nth(i, file.extensions)}`, rows: rowsOf(each, EXTENSION) })),
    ...file.pauses.map((each, i): Block => ({ title: `期限中止${nth(i, file.pauses)}`, rows: rowsOf(each, PAUSE) })),
    ...file.milestones.map((each, i): Block => ({ title: `法定日期${nth(i, file.milestones)}`, rows: rowsOf(each, MILESTONE) })),
  ];
}

/** （2） where there are several. */
export const nth = (index: number, all: readonly unknown[]) => (all.length > 1 ? `（${index + 1}）` : '');

function sessionRows(session: Session, { parties, participants }: CaseFile): Row[] {
  const nameOf = (id: string) => parties.find((party) => party.id === id)?.name ?? '';
  const standInOf = (party: string, id: string | null) => parties.find((each) => each.id === party)?.standIns.find((each) => each.id === id)?.name ?? '';
  const table: Table<Session> = {
    id: null,
    on: '日期',
    from: '开始',
    to: '结束',
    place: '地点',
    venue: ['场所', (venue) => (venue === null ? '' : VENUE_NAMES[venue])],
    open: ['公开调解', (open) => (open === null ? '' : plain(open))],
    mediators: '人民调解员',
    recorder: '记录人',
    attendance: ['当事人', (list) => list.map(({ party, how, standIn }) => `${nameOf(party)}（${[ATTENDANCE_NAMES[how], standInOf(party, standIn)].filter(Boolean).join('，')}）`).join('、')],
    participants: ['参加人', (ids) => ids.map((id) => participants.find((one) => one.id === id)?.name ?? '').filter(Boolean).join('、')],
    rightsTold: '已告知权利义务',
    record: '调解记录',
    outcome: ['调解结果', named(OUTCOME_NAMES)],
    readBack: '已向当事人宣读',
    // What was said in private leaves the room in no form.
    privateNote: null,
    asked: ['通知', (list) => list.map(({ party, how, on, coming, note }) => `${nameOf(party)}（${[dayOrBlank(on), ASKING_NAMES[how], coming === null ? '未答复' : coming ? '答应到场' : '不来', note].filter(Boolean).join('，')}）`).join('、')],
    postponed: ['改期', (list) => list.map(({ from, reason }) => `原定${[dayOrBlank(from.on), from.from, from.place].filter(Boolean).join(' ')}${reason === '' ? '' : `（${reason}）`}`).join('；')],
    continues: null,
    clashReason: '时间冲突的处理',
    cancelled: ['取消', (cancelled) => (cancelled === null ? '' : [dayOrBlank(cancelled.on), cancelled.reason].filter(Boolean).join('，'))],
  };
  return rowsOf(session, table);
}
