// 下一步: the one thing a case asks for now, with where to do it. The program remembers, the person decides.
import { agendaOf, openDraft } from './agenda';
import { replies } from './agenda/intake';
import { effectOf } from './agreement';
import type { CaseFacts, CaseFile } from './case';
import { caseClocks, type CaseClock } from './case-clocks';
import { addDays, shortDayInChinese, type Day } from './day';
import { paperInForce } from './paper';
import type { Party } from './party';
import type { RuleBook } from './rule-book';
import { byTime, sessionState, type Session } from './session';
import { effectDay, stageOf } from './stage';
import { visitsMade } from './visit';

export const STEPS = [
  'register',
  'accept',
  'decline',
  'assign',
  'plan-session',
  'ask-parties',
  'wait-session',
  'record-session',
  'extension',
  'terminate',
  'write-agreement',
  'print-agreement',
  'sign',
  'urge',
  'wait-performance',
  'visit',
  'confirmation',
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
      return mediationStep(file, book, today);
    case 'agreed':
      return agreementStep(file);
    case 'performing':
    case 'performed':
      return followUpStep(file, book, today);
    case 'declined':
    case 'terminated':
      return replyStep(file) ?? step('close', stageOf(file) === 'declined' ? '未受理，可以结案。' : '调解已终止，可以结案。');
    case 'closed':
      return step('archive', '已结案，请整理卷宗归档。');
    case 'archived':
      return null;
  }
}

/** † How many days before a limit is over the next step speaks of it. */
const LIMIT_NEAR_DAYS = 5;

function mediationStep(facts: CaseFacts, book: RuleBook, today: Day): NextStep {
  if (facts.dispute.risks.length > 0 && !facts.letters.some((l) => l.kind === 'report')) {
    return step('report', '有激化风险，请先向公安机关或有关部门报告并记录（人民调解法第二十五条）。');
  }
  if (facts.assignment.lead === null) return step('assign', '尚未指定调解员。');
  const sessions = byTime(facts.sessions);
  const planned = sessions.find((s) => sessionState(s) === 'planned');
  const last = sessions.filter((s) => sessionState(s) === 'held').at(-1);
  if (planned && (planned.on === null || planned.on <= today)) return dueSession(planned, today);
  if (!planned && last?.outcome === 'failed') return step('terminate', '调解不成，应当终止调解并告知当事人其他途径（人民调解法第二十六条）。', last.id);
  const limit = mediationLimit(facts, book, today);
  if (limit && limit.rolled < today) {
    return step('extension', `${limit.rule.name}已于${shortDayInChinese(limit.rolled)}届满。各方书面同意的，登记延期；有人不同意的，终止调解并告知其他途径。`);
  }
  if (planned) return sessionToCome(planned, facts);
  const hurry = limit && limit.nominal <= addDays(today, LIMIT_NEAR_DAYS) ? `${limit.rule.name}${shortDayInChinese(limit.nominal)}届满。` : '';
  return last
    ? step('plan-session', `${hurry}有待继续调解，请约定下一次时间。`, last.id)
    : step('plan-session', `${hurry}尚未调解，请约定时间，或者直接记录已进行的调解。`);
}

function dueSession({ id, on }: Session, today: Day): NextStep {
  return on === null || on === today
    ? step('record-session', '约定的调解日已到，请记录调解情况。', id)
    : step('record-session', `${shortDayInChinese(on)}约定的调解还没有记录。开过的请记录，没有开成的请改期或者取消。`, id);
}

/** Before a sitting everybody is asked to come, and their answers are known. */
function sessionToCome({ id, on, asked }: Session, { parties }: CaseFacts): NextStep {
  const day = shortDayInChinese(on ?? '');
  const named = (which: readonly Party[]) => which.map(({ name }) => name).join('、');
  const unasked = parties.filter((party) => !asked.some((a) => a.party === party.id));
  if (unasked.length > 0) return step('ask-parties', `已约定${day}调解，还没有通知${named(unasked)}。`, id);
  const not = parties.filter((party) => asked.some((a) => a.party === party.id && a.coming === false));
  if (not.length > 0) return step('ask-parties', `已约定${day}调解，${named(not)}答复不来，请再联系或者改期。`, id);
  const silent = parties.filter((party) => asked.some((a) => a.party === party.id && a.coming === null));
  return step('wait-session', `已约定${day}调解，${silent.length > 0 ? `${named(silent)}还没有答复` : '各方都答应来'}。`, id, true);
}

/** The limit of mediation while it runs; one that stands still (鉴定) presses nobody. */
function mediationLimit(facts: CaseFacts, book: RuleBook, today: Day): CaseClock | undefined {
  return caseClocks(facts, book, today).find(
    ({ rule, metOn, moot, pausedSince }) => (rule.starts === 'accepted' || rule.starts === 'labour-accepted') && metOn === null && !moot && pausedSince === null,
  );
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
  const owed = replyStep(file);
  if (owed) return owed;
  const unsigned = openDraft(file);
  if (unsigned && unsigned.supplements !== null) return agreementStep(file);
  const court = agenda.find((item) => item.kind === 'clock' && item.ref === 'confirmation');
  // Whoever has been paid does not go to court; the others are asked before it is too late.
  if (court && stageOf(file) === 'performing' && court.rolled >= today && court.day <= addDays(today, LIMIT_NEAR_DAYS)) {
    return step('confirmation', `${shortDayInChinese(court.day)}后不能再申请司法确认。请问双方要不要共同申请，不申请的也记一笔。`);
  }
  const visit = agenda.find((item) => item.kind === 'visit');
  if (visit && visit.day <= today) return step('visit', `到了回访的日子：${visit.what}。`, null);
  const promise = agenda.find((item) => item.kind === 'obligation');
  if (promise) return step('wait-performance', `${shortDayInChinese(promise.day)}前：${promise.what}。`, promise.ref, true);
  if (stageOf(file) === 'performing') return step('wait-performance', '协议正在履行，尚有没有约定日期的事项。', null, true);
  if (visitsMade(file.visits).length === 0 && effectDay(file) !== null) return step('visit', '已履行完毕，尚未回访。', null);
  if (visit) return step('visit', `${shortDayInChinese(visit.day)}：${visit.what}。`, null, true);
  return step('close', '已履行完毕并回访，可以结案。');
}

function replyStep(facts: CaseFacts): NextStep | null {
  const [owed] = replies(facts);
  return owed ? step('reply', `${owed.what}，尚未记录。`) : null;
}
