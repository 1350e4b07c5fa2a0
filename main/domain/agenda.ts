// What a case still asks of the room, each with its day: sittings, limits, signatures, promises, visits, answers owed.
// 今日, the due list and `due --on` all read this one list.
import { currentAgreement, partyById, type CaseFacts } from './case';
import { caseClocks } from './case-clocks';
import { addDays, inDayOrder, type Day } from './day';
import { effectOf } from './agreement';
import { lastDue } from './obligation';
import { standingOf } from './performance';
import { yuan } from './amount';
import { rollForward } from './holidays';
import type { RuleBook } from './rule-book';
import { sessionState } from './session';
import { effectDay, obligationsInForce, stageOf } from './stage';

export const AGENDA_KINDS = ['session', 'clock', 'signature', 'obligation', 'visit', 'reply', 'acceptance', 'report'] as const;
export type AgendaKind = (typeof AGENDA_KINDS)[number];
export const AGENDA_NAMES: Record<AgendaKind, string> = {
  session: '调解',
  clock: '期限',
  signature: '签字盖章',
  obligation: '履行',
  visit: '回访',
  reply: '回函',
  acceptance: '受理',
  report: '报告',
};

export interface AgendaItem {
  kind: AgendaKind;
  /** Id of what it is about: session, clock rule, agreement, obligation, …; with `part` unique within the case. */
  ref: string;
  part: string;
  /** In a person's words; names of parties, but nothing more of theirs. */
  what: string;
  /** The day it is reminded by: the nominal one. */
  day: Day;
  /** The last day after holidays; equal to `day` where nothing rolls. */
  rolled: Day;
}

/** Kinds whose day is when they began to wait, not a day by which they must be done. */
const WAITS: ReadonlySet<AgendaKind> = new Set(['acceptance', 'reply', 'report', 'signature']);

/** True when an item's day says since when it waits. */
export const isWaiting = (kind: AgendaKind): boolean => WAITS.has(kind);

/** True for a right of the parties whose last day is over: nothing the room could still do, or be late with. */
export function isLapsed({ kind, ref, rolled }: Pick<AgendaItem, 'kind' | 'ref' | 'rolled'>, book: Pick<RuleBook, 'clockRules'>, today: Day): boolean {
  return kind === 'clock' && rolled < today && book.clockRules.find(({ id }) => id === ref)?.whose === 'parties';
}

/** How far ahead endless rounds are laid out, in days past the last one that is known to be open. */
export const ROUNDS_AHEAD = 400;

/** Everything open, by day. Done things are not in it; a case that is archived asks for nothing. */
export function agendaOf(facts: CaseFacts, book: RuleBook, today: Day): AgendaItem[] {
  const stage = stageOf(facts);
  if (stage === 'archived') return [];
  const items = [
    ...acceptance(facts),
    ...sessions(facts),
    ...clocks(facts, book),
    ...signatures(facts),
    ...promises(facts, book, today),
    ...visits(facts, book),
    ...replies(facts),
    ...reports(facts),
  ];
  return inDayOrder(items, (item) => item.day);
}

const at = (day: Day, rolled = day) => ({ day, rolled });

function acceptance(facts: CaseFacts): AgendaItem[] {
  if (stageOf(facts) !== 'registered' || facts.registeredOn === null) return [];
  return [{ kind: 'acceptance', ref: 'acceptance', part: '', what: '决定是否受理', ...at(facts.registeredOn) }];
}

function sessions(facts: CaseFacts): AgendaItem[] {
  if (facts.closing || facts.termination) return [];
  return facts.sessions.flatMap((s) =>
    s.on !== null && sessionState(s) === 'planned'
      ? [{ kind: 'session' as const, ref: s.id, part: '', what: ['调解', s.from, s.place].filter(Boolean).join(' '), ...at(s.on) }]
      : [],
  );
}

function clocks(facts: CaseFacts, book: RuleBook): AgendaItem[] {
  if (facts.closing) return [];
  return caseClocks(facts, book)
    .filter((c) => c.rule.whose !== 'court' && c.metOn === null && !c.moot)
    .map((c) => ({ kind: 'clock', ref: c.rule.id, part: '', what: c.rule.name, ...at(c.nominal, c.rolled) }));
}

function signatures(facts: CaseFacts): AgendaItem[] {
  if (facts.closing || facts.termination) return [];
  return facts.agreements.flatMap((agreement) => {
    const { on, missing } = effectOf(agreement, facts.parties);
    if (on !== null || agreement.concludedOn === null) return [];
    const who = missing.map((m) => (m.what === 'party' ? (partyById(facts, m.party ?? '')?.name ?? '') : m.what === 'mediator' ? '调解员' : '调委会印章'));
    return [{ kind: 'signature' as const, ref: agreement.id, part: '', what: `协议尚缺：${who.join('、')}`, ...at(agreement.concludedOn) }];
  });
}

function promises(facts: CaseFacts, book: RuleBook, today: Day): AgendaItem[] {
  return obligationsInForce(facts).flatMap((obligation) => {
    const names = obligation.debtors.map((id) => partyById(facts, id)?.name ?? '').join('、');
    const open = standingOf(obligation, facts.performances, today, addDays(today, ROUNDS_AHEAD)).filter((s) => s.doneOn === null && s.due !== null);
    return open.map(({ due, part, amount, paid }) => ({
      kind: 'obligation' as const,
      ref: obligation.id,
      part,
      what: `${names}${amount !== null ? `付${yuan(amount - paid)}元` : obligation.what}`,
      ...at(due as Day, rollForward(due as Day, book.calendar)),
    }));
  });
}

function visits(facts: CaseFacts, book: RuleBook): AgendaItem[] {
  const day = nextVisitDay(facts, book);
  return day === null ? [] : [{ kind: 'visit', ref: 'visit', part: '', what: facts.visits.length > 0 ? '再次回访' : '回访', ...at(day) }];
}

/**
 * When the next visit is wanted: the day somebody named, in the last visit or apart from it; else, if there was no visit since,
 * some days (a setting†) after the last thing promised fell due, or after effect when nothing has a day.
 */
export function nextVisitDay(facts: CaseFacts, book: RuleBook): Day | null {
  const effective = effectDay(facts);
  if (effective === null || facts.closing) return null;
  const last = facts.visits.reduce<CaseFacts['visits'][number] | null>((a, b) => (a === null || b.on >= a.on ? b : a), null);
  if (facts.visitWantedOn !== null && (last === null || last.on < facts.visitWantedOn)) return facts.visitWantedOn;
  if (last?.nextOn) return last.nextOn;
  const due = lastDue(obligationsInForce(facts));
  const planned = due !== null ? addDays(due, book.visitDaysAfterDue) : addDays(effective, book.visitDaysAfterEffect);
  return last !== null && last.on >= (due ?? effective) ? null : planned;
}

function replies(facts: CaseFacts): AgendaItem[] {
  const { source } = facts;
  if (source.kind !== 'referral' || !source.replyWanted || facts.letters.some((l) => l.kind === 'reply')) return [];
  const settled = effectDay(facts) ?? facts.termination?.on ?? facts.closing?.on ?? null;
  if (settled === null) return [];
  return [{ kind: 'reply', ref: 'reply', part: '', what: `向${source.organ || '移送单位'}回函`, ...at(settled) }];
}

/** 人民调解法 25: what may become a crime or worse is reported promptly. */
function reports(facts: CaseFacts): AgendaItem[] {
  const since = facts.acceptance?.on ?? facts.registeredOn;
  if (facts.dispute.risks.length === 0 || since === null || facts.letters.some((l) => l.kind === 'report')) return [];
  return [{ kind: 'report', ref: 'report', part: '', what: '有激化风险，尚未记录向公安机关或有关部门报告', ...at(since) }];
}

/** The draft agreement of a case, while it can still be changed. */
export function openDraft(facts: CaseFacts) {
  const agreement = currentAgreement(facts);
  return agreement && effectOf(agreement, facts.parties).on === null ? agreement : undefined;
}
