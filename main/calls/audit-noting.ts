// Notes what was answered, by the table. One place, called by dispatch: a handler cannot forget it.
import type { Result } from '../contract/errors';
import type { MethodName } from '../contract/methods';
import type { AuditFact } from '../domain/audit';
import { AUDITED, type Row } from './audit-table';
import type { Context } from './context';

/** A page that shows a case asks for it anew after every save: one look at a case is one line. */
const ONE_LOOK_MS = 10 * 60_000;

interface Seen {
  /** By case: when it was last looked at or changed, in ms, and by whom. */
  looks: Map<string, { at: number; by: string }>;
  /** Wrong passphrases since the last right one. */
  wrong: number;
}
const seen = new WeakMap<Context, Seen>();

/** Notes an answer. A fault in a row is logged and goes no further: what was answered was done, and must not read as failed. */
export function noteAnswer(context: Context, method: MethodName, asked: unknown, result: Result<unknown>): void {
  try {
    note(context, method, asked, result);
  } catch (fault) {
    context.ports.log('not-noted', { method, fault: fault instanceof Error ? fault.name : typeof fault });
  }
}

/** @param asked as checked by the contract */
function note(context: Context, method: MethodName, asked: unknown, result: Result<unknown>): void {
  const state = seen.get(context) ?? { looks: new Map(), wrong: 0 };
  seen.set(context, state);
  if (!result.ok) {
    if (result.error.kind === 'passphrase' && ['wrong', 'code-unknown', 'code-group'].includes(result.error.problem)) {
      state.wrong += 1;
      context.audit({ what: 'wrong-passphrase', detail: state.wrong === 1 ? '第1次' : `连续第${state.wrong}次` });
    }
    return;
  }
  if ((method.startsWith('backup.') || method === 'keys.change') && typeof asked === 'object' && asked !== null && 'passphrase' in asked) state.wrong = 0;
  for (const fact of factsOf(AUDITED[method] as Row<MethodName>, asked, result.value)) {
    if (!isSameLook(context, state, fact)) context.audit(fact);
  }
}

function factsOf(row: Row<MethodName>, asked: unknown, answer: unknown): readonly AuditFact[] {
  if (typeof row === 'string') return [];
  // The row of a method is made for its question and its answer.
  const made = row(asked as never, answer as never);
  return made === null ? [] : Array.isArray(made) ? (made as AuditFact[]) : [made as AuditFact];
}

function isSameLook(context: Context, { looks }: Seen, fact: AuditFact): boolean {
  if (fact.case === undefined || (fact.what !== 'viewed' && fact.what !== 'changed')) return false;
  const at = Date.parse(context.ports.clock.now());
  const by = context.operator();
  const last = looks.get(fact.case);
  looks.set(fact.case, { at, by });
  return fact.what === 'viewed' && fact.detail === undefined && last !== undefined && last.by === by && Math.abs(at - last.at) < ONE_LOOK_MS;
}
