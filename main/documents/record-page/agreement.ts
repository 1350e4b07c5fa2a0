// What was agreed, who signed it, and what became of it: performance, urging, visits, the court.
import { copiesOf, effectOf, FORM_NAMES, SIGNING_NAMES, type Agreement, type SignEvent } from '../../domain/agreement';
import { yuan } from '../../domain/amount';
import type { CaseFile } from '../../domain/case';
import { CONFIRMATION_NAMES, type Confirmation } from '../../domain/confirmation';
import { dayInChinese, isDay } from '../../domain/day';
import type { Breach } from '../../domain/breach';
import { OBLIGATION_NAMES, type Obligation, type Schedule } from '../../domain/obligation';
import { URGE_NAMES, type Performance, type Urge } from '../../domain/performance';
import { SATISFACTION_NAMES, VISIT_WAY_NAMES, type PlannedVisit, type Visit, type VisitChange } from '../../domain/visit';
import { nth } from './course';
import { named, plain, rowsOf, type Block, type Row, type Table } from './table';

export function agreementBlocks(file: CaseFile): Block[] {
  const names = (ids: readonly string[]) => ids.map((id) => file.parties.find((party) => party.id === id)?.name ?? '').filter(Boolean).join('、');
  const promised = (id: string | null) => file.agreements.flatMap(({ obligations }) => obligations).find((each) => each.id === id)?.what ?? '';
  return [
    ...file.agreements.flatMap((each, i) => [
      { title: `${each.supplements === null ? '调解协议' : '补充协议'}${nth(i, file.agreements)}`, rows: agreementRows(each, file, promised) },
      ...each.obligations.map((one): Block => ({ title: `履行事项：${one.what}`, rows: rowsOf(one, obligationTable(names, promised)) })),
    ]),
    ...file.performances.map((each, i): Block => ({ title: `履行记录${nth(i, file.performances)}`, rows: rowsOf(each, performanceTable(promised, file)) })),
    ...file.urges.map((each, i): Block => ({ title: `督促记录${nth(i, file.urges)}`, rows: rowsOf(each, urgeTable(promised)) })),
    ...file.breaches.map((each, i): Block => ({ title: `违反记录${nth(i, file.breaches)}`, rows: rowsOf(each, breachTable(promised)) })),
    ...file.visits.map((each, i): Block => ({ title: `回访记录${nth(i, file.visits)}`, rows: rowsOf(each, visitTable(names)) })),
    ...(file.visitWantedOn === null ? [] : [{ title: '下次回访', rows: [{ label: '日期', value: plain(file.visitWantedOn) }] }]),
    ...file.plannedVisits.map((each, i): Block => ({ title: `约定的回访${nth(i, file.plannedVisits)}`, rows: rowsOf(each, PLANNED_VISIT) })),
    ...file.visitChanges.map((each, i): Block => ({ title: `回访改期、取消${nth(i, file.visitChanges)}`, rows: rowsOf(each, visitChangeTable(file)) })),
    ...(file.confirmation ? [{ title: '司法确认', rows: rowsOf(file.confirmation, CONFIRMATION) }] : []),
  ];
}

function agreementRows(agreement: Agreement, file: CaseFile, promised: (id: string) => string): Row[] {
  const table: Table<Agreement> = {
    id: null,
    form: ['形式', named(FORM_NAMES)],
    concludedOn: '达成日期',
    facts: '纠纷主要事实、争议事项',
    responsibility: '各方责任',
    clauses: ['协议内容', (clauses) => clauses.map(({ text }, i) => `${i + 1}. ${text}`).join('\n')],
    performance: '履行方式、时限',
    obligations: null,
    copies: ['份数', () => (agreement.form === 'written' ? `一式${copiesOf(agreement, file.parties.length)}份` : '')],
    signs: ['签名盖章', (signs) => signs.map((each) => signWords(each, file)).join('\n')],
    reading: ['宣读', (reading) => (reading === null ? '' : [dayInChinese(reading.on), reading.by, reading.note].filter(Boolean).join('，'))],
    supplements: null,
    ends: ['不再履行', (ids) => ids.map(promised).join('；')],
  };
  return [...rowsOf(agreement, table), { label: '生效日期', value: plain(effectOf(agreement, file.parties).on) }];
}

function signWords({ who, subject, standIn, ways, on, note }: SignEvent, { parties, assignment, participants }: CaseFile): string {
  const party = parties.find(({ id }) => id === subject);
  const staff = [assignment.lead, ...assignment.others, assignment.recorder].find((one) => one?.id === subject);
  const name = party?.name ?? staff?.name ?? participants.find(({ id }) => id === subject)?.name ?? '';
  const role = { party: '', mediator: '人民调解员', recorder: '记录人', witness: '见证人', 'committee-seal': '人民调解委员会印章' }[who];
  const by = party?.standIns.find(({ id }) => id === standIn)?.name ?? '';
  return [`${role}${name}`, by === '' ? '' : `由${by}代签`, ways.map((way) => SIGNING_NAMES[way]).join('、'), dayInChinese(on), note].filter(Boolean).join('，');
}

const money = (amount: number | null) => (amount === null ? '' : `${yuan(amount)}元`);

function obligationTable(names: (ids: readonly string[]) => string, promised: (id: string) => string): Table<Obligation> {
  return {
    id: null,
    clause: null,
    kind: ['类别', named(OBLIGATION_NAMES)],
    debtors: ['由谁履行', names],
    creditors: ['向谁履行', names],
    what: '内容',
    amount: ['金额', money],
    how: '方式',
    schedule: ['期限', scheduleWords],
    note: '说明',
    acceleration: ['加速到期', (clause) => (clause === null ? '' : `任一期逾期满${clause.afterDays}日，未到期部分视为全部到期`)],
    lateRate: ['逾期损失', (rate) => (rate === null ? '' : `按欠付金额每日万分之${rate}`)],
    replaces: ['变更的原事项', (ids) => ids.map(promised).join('；')],
    countsPaid: null,
  };
}

function scheduleWords(schedule: Schedule): string {
  switch (schedule.type) {
    case 'once':
      return plain(schedule.due);
    case 'instalments':
      return schedule.parts.map(({ due, amount }, i) => `第${i + 1}期 ${dayInChinese(due)} ${money(amount)}`).join('\n');
    case 'recurring':
      return `自${dayInChinese(schedule.from)}${schedule.until === null ? '起' : `至${dayInChinese(schedule.until)}`}，每${schedule.everyMonths}个月的${schedule.dayOfMonth}日${schedule.amount === null ? '' : ` ${money(schedule.amount)}`}`;
    case 'standing':
      return '一直有效';
  }
}

function performanceTable(promised: (id: string) => string, { scans }: CaseFile): Table<Performance> {
  const shown = (id: string | null) => scans.find((scan) => scan.id === id)?.title ?? '';
  return { id: null, obligation: ['事项', promised], part: null, on: '日期', amount: ['金额', money], how: '方式', by: '履行人', proof: '凭证', proofScan: ['凭证材料', shown], note: '说明' };
}

function breachTable(promised: (id: string) => string): Table<Breach> {
  return { id: null, obligation: ['事项', promised], on: '日期', note: '情况' };
}

function urgeTable(promised: (id: string | null) => string): Table<Urge> {
  return {
    id: null,
    obligation: ['事项', promised],
    on: '日期',
    how: ['方式', named(URGE_NAMES)],
    by: '督促人',
    reply: '对方答复',
    refused: ['明确拒绝', (refused) => (refused ? '是' : '')],
    promisedOn: '答应履行的日期',
  };
}

function visitTable(names: (ids: readonly string[]) => string): Table<Visit> {
  return {
    id: null,
    on: '日期',
    how: ['方式', named(VISIT_WAY_NAMES)],
    by: '回访人',
    parties: ['回访对象', names],
    reason: '回访事由',
    findings: '回访情况',
    satisfaction: ['满意度', named(SATISFACTION_NAMES)],
    riskRemains: ['仍有隐患', (remains) => (remains ? '是' : '')],
    nextOn: '下次回访',
    reached: ['联系', (reached) => (reached ? '' : '未联系上')],
  };
}

const PLANNED_VISIT: Table<PlannedVisit> = { id: null, on: '日期', how: ['方式', (how) => (how === null ? '' : VISIT_WAY_NAMES[how])], by: '回访人', reason: '事由', notedOn: '约定于' };

function visitChangeTable(file: CaseFile): Table<VisitChange> {
  // By its words: a rule that was switched off since has none.
  const planned = (key: string) => file.plannedVisits.find(({ id }) => key === `planned:${id}`);
  const which = (key: string) => {
    const day = planned(key)?.on ?? file.visits.find(({ id }) => key === `next:${id}`)?.nextOn ?? (key === 'wanted' ? file.visitWantedOn : (key.split(':').at(-1) ?? null));
    return isDay(day ?? '') ? `${dayInChinese(day ?? '')}${key.startsWith('after:') || key.startsWith('before:') ? '所定的回访' : '的回访'}` : '';
  };
  return { id: null, visit: ['哪一次', which], to: ['改到', (to) => (to === null ? '取消' : dayInChinese(to))], reason: '原因', notedOn: '日期', by: '经手人' };
}

const CONFIRMATION: Table<Confirmation> = {
  declinedOn: '当事人不申请',
  court: '法院',
  appliedOn: '申请日期',
  acceptedOn: '受理日期',
  decidedOn: '裁定日期',
  result: ['结果', named(CONFIRMATION_NAMES)],
  documentNumber: '文号',
  note: '说明',
};
