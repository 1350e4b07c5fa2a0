// What is owed at the beginning of a case and to others: the decision on acceptance, answers to referrers, reports of danger.
import type { CaseFacts } from '../case';
import { effectDay, stageOf } from '../stage';
import { at, type AgendaItem } from './item';

export function acceptance(facts: CaseFacts): AgendaItem[] {
  if (stageOf(facts) !== 'registered' || facts.registeredOn === null) return [];
  return [{ kind: 'acceptance', ref: 'acceptance', part: '', what: '决定是否受理', ...at(facts.registeredOn) }];
}

export function replies(facts: CaseFacts): AgendaItem[] {
  const { source } = facts;
  if (source.kind !== 'referral' || !source.replyWanted || facts.letters.some((l) => l.kind === 'reply')) return [];
  const settled = effectDay(facts) ?? facts.termination?.on ?? facts.closing?.on ?? null;
  if (settled === null) return [];
  return [{ kind: 'reply', ref: 'reply', part: '', what: `向${source.organ || '移送单位'}回函`, ...at(settled) }];
}

/** 人民调解法 25: what may become a crime or worse is reported promptly. */
export function reports(facts: CaseFacts): AgendaItem[] {
  const since = facts.acceptance?.on ?? facts.registeredOn;
  if (facts.dispute.risks.length === 0 || since === null || facts.letters.some((l) => l.kind === 'report')) return [];
  return [{ kind: 'report', ref: 'report', part: '', what: '有激化风险，尚未记录向公安机关或有关部门报告', ...at(since) }];
}
