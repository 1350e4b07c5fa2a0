// The diary of a case (changes) kept in two places: which of them knows more, and one diary made of both.
import type { Change } from './case';

/**
 * How two diaries of one case stand to each other. `ahead`: ours has every line of theirs and more; `behind`: theirs has every line of
 * ours and more; `parted`: each has lines that the other has not.
 */
export type DiaryStanding = 'same' | 'ahead' | 'behind' | 'parted';

/**
 * What tells a line from any other: when, by whom, on which PC, what. Not its revision: two PCs count on from the same number, and a
 * version taken over gets a number of the case it comes into.
 */
export function lineKey({ at, by, what, pc = '' }: Change): string {
  return JSON.stringify([at, by, what, pc]);
}

/** Compares two diaries, line by line; a line that stands in one of them twice must stand in the other twice. */
export function standing(ours: readonly Change[], theirs: readonly Change[]): DiaryStanding {
  const weLack = without(theirs, ours).length > 0;
  const theyLack = without(ours, theirs).length > 0;
  if (weLack && theyLack) return 'parted';
  return weLack ? 'behind' : theyLack ? 'ahead' : 'same';
}

/**
 * One diary of two: what they have in common at their beginning, then the rest of both by time. It does not matter which is called
 * ours: two PCs that join the same diaries write the same one.
 */
export function joinedDiary(ours: readonly Change[], theirs: readonly Change[]): Change[] {
  const common = commonBeginning(ours, theirs);
  const rest = [...ours.slice(common), ...without(theirs.slice(common), ours.slice(common))];
  return [...ours.slice(0, common), ...rest.toSorted((a, b) => compare(a.at, b.at) || compare(lineKey(a), lineKey(b)))];
}

/** The lines of `diary` that `other` has not. */
export function without(diary: readonly Change[], other: readonly Change[]): Change[] {
  const there = new Map<string, number>();
  for (const line of other) there.set(lineKey(line), (there.get(lineKey(line)) ?? 0) + 1);
  return diary.filter((line) => {
    const left = there.get(lineKey(line)) ?? 0;
    there.set(lineKey(line), left - 1);
    return left <= 0;
  });
}

function commonBeginning(ours: readonly Change[], theirs: readonly Change[]): number {
  let n = 0;
  for (let mine = ours[n], other = theirs[n]; mine && other && lineKey(mine) === lineKey(other); mine = ours[n], other = theirs[n]) n += 1;
  return n;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
