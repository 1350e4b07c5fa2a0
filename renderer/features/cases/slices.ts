// Slices of a long list as they came in: pure bookkeeping of which rows are known.
import type { CaseRow } from '../../../main/contract/shapes';

/** Rows asked for at once: a few screens, and a small message across the bridge. */
export const SLICE = 100;
/** Slices kept; some 4,000 rows. Whoever scrolls back further waits a moment, and memory stays small. */
const KEPT = 40;

export interface Slices {
  /** The question they answer. */
  turn: string;
  total: number;
  rows: ReadonlyMap<number, readonly CaseRow[]>;
}

export const NO_SLICES: Slices = { turn: '', total: 0, rows: new Map() };

export interface Answer {
  turn: string;
  slice: number;
  total: number;
  rows: readonly CaseRow[];
}

/** An answer taken in: the first one to a new question puts all earlier ones away. */
export function addSlice(slices: Slices, { turn, slice, total, rows }: Answer): Slices {
  const kept = slices.turn === turn ? [...slices.rows].filter(([other]) => other !== slice) : [];
  // The farthest are given up first.
  const near = kept.toSorted(([a], [b]) => Math.abs(a - slice) - Math.abs(b - slice)).slice(0, KEPT - 1);
  return { turn, total, rows: new Map([...near, [slice, rows]]) };
}

export const firstIn = (slice: number): number => slice * SLICE;

/** The slices that hold the rows from `first` to `last`, both included. */
export function slicesFor(first: number, last: number): number[] {
  const from = Math.floor(Math.max(0, first) / SLICE);
  const to = Math.floor(Math.max(0, first, last) / SLICE);
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

export function rowAt({ rows }: Slices, index: number): CaseRow | undefined {
  return rows.get(Math.floor(index / SLICE))?.[index % SLICE];
}
