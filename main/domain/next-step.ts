// 下一步: the one thing a case asks for now, with where to do it. The program remembers, the person decides.
import type { Day } from './day';
import { shortDayInChinese } from './day';
import { agendaOf, openDraft } from './agenda';
import { effectOf } from './agreement';
import type { CaseFacts, CaseFile } from './case';
import { paperInForce } from './paper';
import type { RuleBook } from './rule-book';
import { byTime, sessionState } from './session';
import { effectDay, stageOf } from './stage';
import { visitsMade } from './visit';

export const STEPS = [
  'register',
  'accept',
  'decline',
  'assign',
  'plan-session',
  'wait-session',
  'record-session',
  'terminate',
  'write-agreement',
  'print-agreement',
  'sign',
  'urge',
  'wait-performance',
  'visit',
  'reply',
  'report',
  'close',
  'archive',
] as const;
export type Step = (typeof STEPS)[number];

export interface NextStep {
  step: Step;
  /** What is missing or due, in a person's words. */
  say: string;
  /** Id of the session, agreement or obligation it is about. */
  ref: string | null;
  /** True when nothing can be done but wait. */
  waiting: boolean;
}

const step = (name: Step, say: string, ref: string | null = null, waiting = false): NextStep => ({ step: name, say, ref, waiting });

/** The next step of a case on `today`; null when there is nothing left to do. */
export function nextStep(file: CaseFile, book: RuleBook, today: Day): NextStep | null {
  switch (stageOf(file)) {
    case 'clue':
      return step('register', '线索尚未登记。核实当事人和纠纷情况后登记。');
    case 'registered':
      return file.parties.some((p) => p.consent.answer === 'refused')
        ? step('decline', '有当事人明确拒绝调解，应当告知不予受理（人民调解法第十七条）。')
        : step('accept', '已登记，尚未决定是否受理。');
    case 'accepted':
    case 'mediating':
      return mediationStep(file, today);
    case 'agreed':
      return agreementStep(file);
    case 'performing':
    case 'performed':
      return followUpStep(file, book, today);
    case 'declined':
    case 'terminated':
      return replyStep(file, book, today) ?? step('close', stageOf(file) === 'declined' ? '未受理，可以结案。' : '调解已终止，可以结案。');
    case 'closed':
      return step('archive', '已结案，请整理卷宗归档。');
    case 'archived':
      return null;
  }
}

function mediationStep(facts: CaseFacts, today: Day): NextStep {
  if (facts.dispute.risks.length > 0 && !facts.letters.some((l) => l.kind === 'report')) {
    return step('report', '有激化风险，请先向公安机关或有关部门报告并记录（人民调解法第二十五条）。');
  }
  if (facts.assignment.lead === null) return step('assign', '尚未指定调解员。');
  const sessions = byTime(facts.sessions);
  const planned = sessions.find((s) => sessionState(s) === 'planned');
  if (planned) {
    return planned.on !== null && planned.on > today
      ? step('wait-session', `已约定${shortDayInChinese(planned.on)}调解。`, planned.id, true)
      : step('record-session', '约定的调解日已到，请记录调解情况。', planned.id);
  }
  const last = sessions.filter((s) => sessionState(s) === 'held').at(-1);
  if (!last) return step('plan-session', '尚未调解，请约定时间，或者直接记录已进行的调解。');
  return last.outcome === 'failed'
    ? step('terminate', '调解不成，应当终止调解并告知当事人其他途径（人民调解法第二十六条）。', last.id)
    : step('plan-session', '有待继续调解，请约定下一次时间。', last.id);
}

function agreementStep(file: CaseFile): NextStep {
  const draft = openDraft(file);
  if (!draft || (draft.facts === '' && draft.clauses.length === 0)) return step('write-agreement', '调解成功，请写协议。', draft?.id ?? null);
  const printed = paperInForce(file.papers, 'F7', draft.id) !== undefined;
  if (draft.form === 'written' && !printed && draft.signs.length === 0) return step('print-agreement', '协议已写好，请检查后打印签字。', draft.id);
  const { missing } = effectOf(draft, file.parties);
  return step('sign', `协议尚未生效，还缺${missing.length}项签字盖章。`, draft.id);
}

function followUpStep(file: CaseFile, book: RuleBook, today: Day): NextStep {
  const agenda = agendaOf(file, book, today);
  const overdue = agenda.find((item) => item.kind === 'obligation' && item.rolled < today);
  if (overdue) return step('urge', `${shortDayInChinese(overdue.day)}应当${overdue.what}，已经逾期，请督促。`, overdue.ref);
  const owed = replyStep(file, book, today);
  if (owed) return owed;
  const unsigned = openDraft(file);
  if (unsigned && unsigned.supplements !== null) return agreementStep(file);
  const visit = agenda.find((item) => item.kind === 'visit');
  if (visit && visit.day <= today) return step('visit', `到了回访的日子：${visit.what}。`, null);
  const promise = agenda.find((item) => item.kind === 'obligation');
  if (promise) return step('wait-performance', `${shortDayInChinese(promise.day)}前：${promise.what}。`, promise.ref, true);
  if (stageOf(file) === 'performing') return step('wait-performance', '协议正在履行，尚有没有约定日期的事项。', null, true);
  if (visitsMade(file.visits).length === 0 && effectDay(file) !== null) return step('visit', '已履行完毕，尚未回访。', null);
  if (visit) return step('visit', `${shortDayInChinese(visit.day)}：${visit.what}。`, null, true);
  return step('close', '已履行完毕并回访，可以结案。');
}

function replyStep(facts: CaseFacts, book: RuleBook, today: Day): NextStep | null {
  const owed = agendaOf(facts, book, today).find((item) => item.kind === 'reply');
  return owed ? step('reply', `${owed.what}，尚未记录。`) : null;
}
