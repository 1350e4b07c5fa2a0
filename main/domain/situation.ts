// Beside its stage, what holds of a case today: 待续调, 延期中, 逾期, 已申请司法确认 … Worked out from the same facts and clocks as the next
// step; a second line where a case is shown, never typed and never stored (domain.md §4.3).
import { agendaOf, openDraft } from './agenda';
import { currentAgreement, type CaseFile } from './case';
import { caseClocks } from './case-clocks';
import type { Day } from './day';
import { paperInForce } from './paper';
import type { RuleBook } from './rule-book';
import { byTime, sessionState } from './session';
import { stageOf } from './stage';

export const SITUATIONS = [
  'paused',
  'past-limit',
  'extended',
  'sitting-planned',
  'to-be-continued',
  'failed',
  'oral',
  'unwritten',
  'unsigned',
  'overdue',
  'change-unsigned',
  'confirmed',
  'confirmation-refused',
  'confirmation-applied',
  'to-visit',
] as const;
export type Situation = (typeof SITUATIONS)[number];
export const SITUATION_NAMES: Record<Situation, string> = {
  paused: '期限暂停',
  'past-limit': '调解期限已过',
  extended: '延期中',
  'sitting-planned': '已约定调解',
  'to-be-continued': '待续调',
  failed: '调解不成',
  oral: '口头协议',
  unwritten: '待写协议',
  unsigned: '待签字',
  overdue: '逾期',
  'change-unsigned': '补充协议待签',
  confirmed: '已司法确认',
  'confirmation-refused': '未予司法确认',
  'confirmation-applied': '已申请司法确认',
  'to-visit': '待回访',
};

/** What holds of a case on `today`, what presses first; empty where the stage says all. */
export function situationsOf(file: CaseFile, book: RuleBook, today: Day): Situation[] {
  switch (stageOf(file)) {
    case 'accepted':
    case 'mediating':
      return [...limitOf(file, book, today), ...sittingOf(file)];
    case 'agreed':
      return [paperOf(file)];
    case 'performing':
    case 'performed':
      return [...oral(file), ...promisesOf(file, book, today), ...courtOf(file)];
    default:
      return [];
  }
}

function limitOf(file: CaseFile, book: RuleBook, today: Day): Situation[] {
  const limit = caseClocks(file, book, today).find(({ rule, metOn }) => (rule.starts === 'accepted' || rule.starts === 'labour-accepted') && metOn === null);
  if (!limit) return [];
  if (limit.pausedSince !== null) return ['paused'];
  if (limit.rolled < today) return ['past-limit'];
  return limit.extended ? ['extended'] : [];
}

function sittingOf(file: CaseFile): Situation[] {
  if (file.sessions.some((s) => sessionState(s) === 'planned')) return ['sitting-planned'];
  const last = byTime(file.sessions).findLast((s) => sessionState(s) === 'held');
  if (last?.outcome === 'continue') return ['to-be-continued'];
  return last?.outcome === 'failed' ? ['failed'] : [];
}

function paperOf(file: CaseFile): Situation {
  const draft = openDraft(file);
  return draft && (draft.signs.length > 0 || draft.form !== 'written' || paperInForce(file.papers, 'F7', draft.id)) ? 'unsigned' : 'unwritten';
}

const oral = (file: CaseFile): Situation[] => (currentAgreement(file)?.form === 'oral' ? ['oral'] : []);

function promisesOf(file: CaseFile, book: RuleBook, today: Day): Situation[] {
  const agenda = agendaOf(file, book, today);
  const draft = openDraft(file);
  return [
    // Nothing is late before the last day after holidays is over (民法典 203).
    ...(agenda.some(({ kind, rolled }) => kind === 'obligation' && rolled < today) ? (['overdue'] as const) : []),
    ...(draft && draft.supplements !== null ? (['change-unsigned'] as const) : []),
    ...(agenda.some(({ kind, day }) => kind === 'visit' && day <= today) ? (['to-visit'] as const) : []),
  ];
}

function courtOf({ confirmation: court }: CaseFile): Situation[] {
  if (court === null || court.appliedOn === null || court.result === 'withdrawn') return [];
  if (court.decidedOn === null) return ['confirmation-applied'];
  return [court.result === 'confirmed' ? 'confirmed' : 'confirmation-refused'];
}
