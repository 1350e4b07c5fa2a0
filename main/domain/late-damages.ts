// 逾期损失 as an agreement words it: so many ten-thousandths a day of what is open (sample A, clause 6). Told for information on a day;
// what is owed does not grow by itself.
import type { Fen } from './amount';
import { daysBetween, type Day } from './day';
import type { Obligation } from './obligation';
import type { DueStanding, LastDay } from './performance';

/**
 * Damages for being late up to and with `today`, in 分, rounded once at the end; null where none were agreed. Days are counted from
 * the day after the last one on which it could be paid in time (`lastDay`, 民法典 203) to the day of each payment.
 */
export function lateDamages({ kind, lateRate }: Pick<Obligation, 'kind' | 'lateRate'>, standings: readonly DueStanding[], today: Day, lastDay: LastDay = (day) => day): Fen | null {
  if (kind !== 'money' || lateRate === null) return null;
  // Tenths of a ten-thousandth, so that all is counted in whole numbers until the end.
  const rate = BigInt(Math.round(lateRate * 10));
  let all = 0n;
  for (const { due, amount, paid, pieces } of standings) {
    if (due === null || amount === null) continue;
    const from = lastDay(due);
    const late = (until: Day) => BigInt(Math.max(0, daysBetween(from, until)));
    for (const piece of pieces) if (piece.on <= today) all += BigInt(piece.amount) * late(piece.on);
    all += BigInt(amount - paid) * late(today);
  }
  return Number((all * rate + 50_000n) / 100_000n);
}
