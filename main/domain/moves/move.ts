// A move: one thing a person does to a case (登记, 受理, 记调解 …). It takes the case as it was and gives the case as it is
// afterwards, or says in a person's words why it may not be done. Window, terminal and tests all go through these.
import type { z } from 'zod';
import type { CaseFile } from '../case';
import type { Day, Instant } from '../day';
import { fail, type Result } from '../result';
import type { RuleBook } from '../rule-book';

/** Why a move may not be made. `rule` names the rule for tests and lists; `say` is for the person. */
export interface Refusal {
  rule: string;
  say: string;
}

export interface MoveContext {
  today: Day;
  now: Instant;
  /** Whoever sits at the keyboard. */
  by: string;
  /** Rules, calendar and settings of the room: for moves that ask what is due or late. */
  book: RuleBook;
  newId(): string;
}

export interface Move<S extends z.ZodType = z.ZodType> {
  /** For the diary of the case, e.g. 记录调解. */
  title: string;
  input: S;
  run(file: CaseFile, input: z.output<S>, context: MoveContext): Result<CaseFile, Refusal>;
}

/** Declares a move; the schema types its input. */
export function move<S extends z.ZodType>(title: string, input: S, run: Move<S>['run']): Move<S> {
  return { title, input, run };
}

export const refuse = (rule: string, say: string) => fail<Refusal>({ rule, say });

/** Archived cases are shut; closed ones only take what belongs to the time after. Null when the case may be changed. */
export function shut(file: CaseFile, afterClosing: 'allowed' | 'refused' = 'refused'): Refusal | null {
  if (file.archive) return { rule: 'archived', say: '案卷已归档，不能改动。需要改动时，请先点“重新打开”。' };
  if (file.closing && afterClosing === 'refused') return { rule: 'closed', say: '案件已结案，不能改动这一项。需要改动时，请先点“重新打开”。' };
  return null;
}

/** Null unless `day` is later than today: what happened cannot have happened tomorrow. */
export function future(day: Day | null, today: Day, what: string): Refusal | null {
  return day !== null && day > today ? { rule: 'future', say: `${what}的日期${day}晚于今天${today}，请核对。` } : null;
}

/** The first of several refusals. */
export function firstOf(...refusals: (Refusal | null)[]): Refusal | null {
  return refusals.find((r) => r !== null) ?? null;
}

/** Adds an item to a list, or replaces the one with its id. */
export function put<T extends { id: string }>(list: readonly T[], item: T): T[] {
  return list.some((other) => other.id === item.id) ? list.map((other) => (other.id === item.id ? item : other)) : [...list, item];
}

/** An item with an id: its own, or a new one when it has none yet. */
export function identified<T extends { id: string }>(item: T, context: MoveContext): T {
  return item.id === '' ? { ...item, id: context.newId() } : item;
}
