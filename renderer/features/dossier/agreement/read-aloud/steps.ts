// How a reading goes: where it is, what was read, and what a key does to it. Values only; the view and the draft stand on it.
import { z } from 'zod';
import type { ReadingPart } from '../../../../../main/domain/reading';

/** A reading under way, as its draft keeps it. */
export const ReadingState = z.object({
  /** Index of the part being read; -1: not begun; number of parts: at the end. */
  at: z.int().min(-1),
  read: z.array(z.string()),
  present: z.array(z.string()),
});
export type ReadingState = z.infer<typeof ReadingState>;

type Parts = readonly Pick<ReadingPart, 'id'>[];

/** The part at hand was read out: ticked, and on to the next. Before the first part it only begins. */
export function readOn(state: ReadingState, parts: Parts): ReadingState {
  const part = parts[state.at];
  const read = part === undefined || state.read.includes(part.id) ? state.read : [...state.read, part.id];
  return { ...state, read, at: Math.min(state.at + 1, parts.length) };
}

/** To the part before; what was ticked stays ticked. */
export function lookBack(state: ReadingState): ReadingState {
  return { ...state, at: Math.max(state.at - 1, -1) };
}

/** To any part, or with the number of parts to the end. */
export function goToPart(state: ReadingState, at: number, parts: Parts): ReadingState {
  return { ...state, at: Math.max(-1, Math.min(at, parts.length)) };
}

/** The first part not read yet; the end when all were. */
export function firstUnread(state: Pick<ReadingState, 'read'>, parts: Parts): number {
  const index = parts.findIndex(({ id }) => !state.read.includes(id));
  return index === -1 ? parts.length : index;
}

/** What of a kept reading still fits the parts there are. */
export function fitting(state: ReadingState, parts: Parts): ReadingState {
  const ids = new Set(parts.map(({ id }) => id));
  return { ...state, at: Math.min(state.at, parts.length), read: state.read.filter((id) => ids.has(id)) };
}

/** Heights of letters in px: from what is read across a table to what is read from the door. */
export const LETTER_SIZES = [32, 40, 48, 56, 64, 72, 88] as const;

/** The next size up (`by` 1) or down (-1) from `size`; the same at either end. */
export function letterSize(size: number, by: 1 | -1): number {
  const index = LETTER_SIZES.findIndex((known) => known >= size);
  return LETTER_SIZES[Math.max(0, Math.min(LETTER_SIZES.length - 1, (index === -1 ? LETTER_SIZES.length - 1 : index) + by))] ?? size;
}
