// Names of the fields of what was agreed and what became of it: promises, performance, visits, the court.
import { FORM_NAMES, SIGNING_NAMES, type Agreement, type Clause, type Reading, type SignEvent } from '../agreement';
import { yuan } from '../amount';
import type { Breach } from '../breach';
import type { CaseFile } from '../case';
import { CONFIRMATION_NAMES, type Confirmation } from '../confirmation';
import { dayInChinese, dayOrBlank, isDay } from '../day';
import { OBLIGATION_NAMES, type Obligation, type Schedule } from '../obligation';
import { URGE_NAMES, type Performance, type Urge } from '../performance';
import { SATISFACTION_NAMES, VISIT_WAY_NAMES, type PlannedVisit, type Visit, type VisitChange } from '../visit';
import { chosen, money, partiesOf, said, UNSAID, type Names, type Shown, type Where } from './naming';

const promised = ({ file }: Where, id: string | null) => file.agreements.flatMap(({ obligations }) => obligations).find((each) => each.id === id)?.what ?? '';
const promises = (label: string): Shown<string[]> => said(label, (ids, where) => ids.map((id) => promised(where, id)).filter(Boolean).join('；'));
const promise: Shown<string | null> = said('事项', (id, where) => promised(where, id));

/** 第2条, or nothing where no clause is named. */
const clause = (label: string): Shown<string | null> =>
  said(label, (id, { file }) => {
    const place = Math.max(...file.agreements.map(({ clauses }) => clauses.findIndex((one) => one.id === id)), -1);
    return place < 0 ? '' : `第${place + 1}条`;
  });

const amount = (fen: number | null) => (fen === null ? '' : `${yuan(fen)}元`);

export function scheduleWords(schedule: Schedule): string {
  switch (schedule.type) {
    case 'once':
      return dayOrBlank(schedule.due);
    case 'instalments':
      return schedule.parts.map(({ due, amount: sum }, i) => `第${i + 1}期 ${dayInChinese(due)} ${amount(sum)}`).join('\n');
    case 'recurring': {
      const end = schedule.until === null ? '起' : `至${dayInChinese(schedule.until)}`;
      return `自${dayInChinese(schedule.from)}${end}，每${schedule.everyMonths}个月的${schedule.dayOfMonth}日${schedule.amount === null ? '' : ` ${amount(schedule.amount)}`}`;
    }
    case 'standing':
      return '一直有效';
  }
}

const OBLIGATION: Names<Obligation> = {
  id: UNSAID,
  clause: clause('所在条款'),
  kind: chosen('类别', OBLIGATION_NAMES),
  debtors: partiesOf('由谁履行'),
  creditors: partiesOf('向谁履行'),
  what: '内容',
  amount: money('金额'),
  how: '方式',
  schedule: said('期限', scheduleWords),
  note: '说明',
  acceleration: {
    label: '加速到期',
    fields: { afterDays: said('逾期', (days) => `满${days}日，未到期部分视为全部到期`), clause: clause('所在条款') },
  },
  lateRate: said('逾期损失', (rate) => (rate === null ? '' : `按欠付金额每日万分之${rate}`)),
  replaces: promises('变更的原事项'),
  countsPaid: '原已履行的计入',
};

const SIGNER_NAMES = { party: '', mediator: '人民调解员', recorder: '记录人', witness: '见证人', 'committee-seal': '人民调解委员会印章' };

function signer({ who, subject }: SignEvent, { parties, assignment, participants }: CaseFile): string {
  const staff = [assignment.lead, ...assignment.others, assignment.recorder].find((one) => one?.id === subject);
  return `${SIGNER_NAMES[who]}${[...parties, ...participants].find(({ id }) => id === subject)?.name ?? staff?.name ?? ''}`;
}

const SIGN: Names<SignEvent> = {
  id: UNSAID,
  who: UNSAID,
  subject: UNSAID,
  standIn: said('代签人', (id, { file }) => file.parties.flatMap(({ standIns }) => standIns).find((one) => one.id === id)?.name ?? ''),
  ways: said('方式', (ways) => ways.map((way) => SIGNING_NAMES[way]).join('、')),
  on: '日期',
  note: '说明',
};

const READ_PARTS: Record<string, string> = { facts: '纠纷事实', responsibility: '各方责任', performance: '履行方式、时限' };

const READING: Names<Reading> = {
  on: '日期',
  by: '宣读人',
  read: said('读过的部分', (parts, where) => parts.map((part) => READ_PARTS[part] ?? clause('').say(part, where)).filter(Boolean).join('、')),
  present: partiesOf('在场的当事人'),
  note: '说明',
};

const CLAUSE: Names<Clause> = { id: UNSAID, text: '内容' };

export const AGREEMENT: Names<Agreement> = {
  id: UNSAID,
  form: chosen('形式', FORM_NAMES),
  concludedOn: '达成日期',
  facts: '纠纷主要事实、争议事项',
  responsibility: '各方责任',
  clauses: { label: '条款', called: (_, index) => `第${index + 1}条`, fields: CLAUSE },
  performance: '履行方式、时限',
  obligations: { label: '履行事项', called: ({ what }) => `履行事项 ${what}`, fields: OBLIGATION },
  copies: said('份数', (copies) => (copies === null ? '' : `一式${copies}份`)),
  signs: { label: '签名盖章', called: (sign, _, { file }) => `签名盖章 ${signer(sign, file)}`, fields: SIGN },
  reading: { label: '宣读', fields: READING },
  supplements: UNSAID,
  ends: promises('不再履行'),
};

const scanTitle: Shown<string | null> = said('凭证材料', (id, { file }) => file.scans.find((scan) => scan.id === id)?.title ?? '');

export const PERFORMANCE: Names<Performance> = {
  id: UNSAID,
  obligation: promise,
  part: said('哪一期', (part, { file }) => partWords(part, file)),
  on: '日期',
  amount: money('金额'),
  how: '方式',
  by: '履行人',
  proof: '凭证',
  proofScan: scanTitle,
  note: '说明',
};

/** 第2期 by the id of an instalment, the day of a round; nothing where it was left open. */
function partWords(part: string | null, file: CaseFile): string {
  if (part === null || part === 'once') return '';
  if (isDay(part)) return `${dayInChinese(part)}的一期`;
  for (const { schedule } of file.agreements.flatMap(({ obligations }) => obligations)) {
    const place = schedule.type === 'instalments' ? schedule.parts.findIndex(({ id }) => id === part) : -1;
    if (place >= 0) return `第${place + 1}期`;
  }
  return '';
}

export const URGE: Names<Urge> = {
  id: UNSAID,
  obligation: promise,
  on: '日期',
  how: chosen('方式', URGE_NAMES),
  by: '督促人',
  reply: '对方答复',
  refused: '明确拒绝',
  promisedOn: '答应履行的日期',
};

export const BREACH: Names<Breach> = { id: UNSAID, obligation: promise, on: '日期', note: '情况' };

export const VISIT: Names<Visit> = {
  id: UNSAID,
  on: '日期',
  how: chosen('方式', VISIT_WAY_NAMES),
  by: '回访人',
  parties: partiesOf('回访对象'),
  reason: '事由',
  findings: '情况',
  satisfaction: chosen('满意度', SATISFACTION_NAMES),
  riskRemains: '仍有隐患',
  nextOn: '下次回访',
  reached: said('联系', (reached) => (reached ? '联系上了' : '未联系上')),
};

export const PLANNED_VISIT: Names<PlannedVisit> = { id: UNSAID, on: '日期', how: chosen('方式', VISIT_WAY_NAMES), by: '回访人', reason: '事由', notedOn: '约定于' };

/** By its words: a rule that was switched off since has none. */
function whichVisit(key: string, { file }: Where): string {
  const day = file.plannedVisits.find(({ id }) => key === `planned:${id}`)?.on ?? file.visits.find(({ id }) => key === `next:${id}`)?.nextOn ?? (key === 'wanted' ? file.visitWantedOn : key.split(':').at(-1));
  return isDay(day ?? '') ? `${dayInChinese(day ?? '')}的回访` : '';
}

export const VISIT_CHANGE: Names<VisitChange> = {
  id: UNSAID,
  visit: said('哪一次', whichVisit),
  to: said('改到', (to) => (to === null ? '取消' : dayInChinese(to))),
  reason: '原因',
  notedOn: '日期',
  by: '经手人',
};

export const CONFIRMATION: Names<Confirmation> = {
  declinedOn: '当事人不申请',
  court: '法院',
  appliedOn: '申请日期',
  acceptedOn: '受理日期',
  decidedOn: '裁定日期',
  result: chosen('结果', CONFIRMATION_NAMES),
  documentNumber: '文号',
  note: '说明',
};
