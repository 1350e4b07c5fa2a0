// Sorting into a new list. The standalone checker runs on Node 18, which has no toSorted and toReversed.

/** Order of two texts by code unit: the same on every machine. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export function inOrder<T>(items: Iterable<T>, compare: (a: T, b: T) => number): T[] {
  const list = [...items];
  // oxlint-disable-next-line unicorn/no-array-sort -- our own copy
  return list.sort(compare);
}

export const backwards = <T>(items: readonly T[]): T[] => items.map((_item, index) => items[items.length - 1 - index] as T);
