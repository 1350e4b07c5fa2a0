// 甲方 乙方 丙方 …: the letters by which clauses call the parties.
import { SIDES, type Party } from './party';

// Ten heavenly stems, then twelve earthly branches: the usual order when ten are not enough.
const LETTERS = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥';

/** The label of the nth party (from 0): 甲 … 癸, 子 … 亥, then 第23, 第24 … */
export function labelAt(index: number): string {
  return LETTERS[index] ?? `第${index + 1}`;
}

/** Parties in the order in which papers name them: applicants, respondents, third parties; as entered within a side. */
export function inOrder<P extends { side: Party['side'] }>(parties: readonly P[]): P[] {
  return SIDES.flatMap((side) => parties.filter((party) => party.side === side));
}

/**
 * Parties in order with their labels. While no agreement speaks of them (`keep` false) labels simply follow the order;
 * afterwards everybody keeps theirs and newcomers get the next free one.
 */
export function withLabels<P extends { side: Party['side']; label: string }>(parties: readonly P[], keep: boolean): P[] {
  const ordered = inOrder(parties);
  if (!keep) return ordered.map((party, i) => ({ ...party, label: labelAt(i) }));
  const taken = new Set(ordered.map((party) => party.label).filter(Boolean));
  let next = 0;
  return ordered.map((party) => {
    if (party.label) return party;
    while (taken.has(labelAt(next))) next += 1;
    taken.add(labelAt(next));
    return { ...party, label: labelAt(next) };
  });
}
