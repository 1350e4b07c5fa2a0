// What a sum means that is being recorded: settles the part, leaves something, goes on to the next, is more than is owed at all.
import type { Fen } from '../../../main/domain/amount';
import { firstOpen, openAmount, type Promised } from './promises';

export type Verdict =
  | { kind: 'settles' }
  /** `rest` of this part stays open. */
  | { kind: 'part'; rest: Fen }
  /** `over` counts towards the parts after it. */
  | { kind: 'runs-over'; over: Fen }
  /** `over` is owed by nobody: a slip of the pen, or a sum on top, e.g. for being late. */
  | { kind: 'too-much'; over: Fen };

/**
 * The verdict on `amount` (分) recorded for `part` (null: the first open one) on top of what is recorded already; null where there
 * is no sum to compare with.
 */
export function verdictOf({ dues, owed, paid }: Pick<Promised, 'dues' | 'owed' | 'paid'>, part: string | null, amount: Fen): Verdict | null {
  const due = dues.find((d) => d.part === part) ?? firstOpen(dues) ?? dues.at(-1);
  if (due === undefined || due.amount === null) return null;
  const over = owed === null ? 0 : amount + paid - owed;
  if (over > 0) return { kind: 'too-much', over };
  const open = openAmount(due) ?? 0;
  if (amount === open) return { kind: 'settles' };
  return amount < open ? { kind: 'part', rest: open - amount } : { kind: 'runs-over', over: amount - open };
}
