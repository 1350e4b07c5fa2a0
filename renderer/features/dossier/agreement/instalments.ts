// Instalments against the whole sum, said while they are typed; and the sum split evenly.
import type { Fen } from '../../../../main/domain/amount';

export type SumCheck =
  /** No instalment has an amount yet, or the whole sum is not known. */
  | { state: 'open'; sum: Fen }
  | { state: 'equal'; sum: Fen }
  /** `by`: how much more or less the instalments are than the whole, in 分. */
  | { state: 'over' | 'under'; sum: Fen; by: Fen };

/** How the instalments stand to the whole. Whatever is not an amount counts nothing. */
export function sumCheck(total: unknown, parts: readonly unknown[]): SumCheck {
  const amounts = parts.filter((amount): amount is Fen => typeof amount === 'number' && Number.isSafeInteger(amount));
  const sum = amounts.reduce((all, amount) => all + amount, 0);
  if (typeof total !== 'number' || !Number.isSafeInteger(total) || amounts.length === 0) return { state: 'open', sum };
  if (sum === total) return { state: 'equal', sum };
  return { state: sum > total ? 'over' : 'under', sum, by: Math.abs(sum - total) };
}

/** `total` in `count` equal parts of whole 元; what does not divide goes to the last, 分 included. */
export function equalParts(total: Fen, count: number): Fen[] {
  if (count < 1) return [];
  const unit = total >= count * 100 ? 100 : 1;
  const each = Math.floor(total / count / unit) * unit;
  return Array.from({ length: count }, (_, i) => (i === count - 1 ? total - each * (count - 1) : each));
}
