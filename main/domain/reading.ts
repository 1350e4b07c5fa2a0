// 宣读: the parts of an agreement in the order in which they are read out before signing, and how far a reading came.
import type { Agreement, Reading } from './agreement';

/** Parts that are read besides the clauses, which go by their ids. */
export const FIXED_PARTS = ['facts', 'responsibility', 'performance'] as const;
export type FixedPart = (typeof FIXED_PARTS)[number];

export interface ReadingPart {
  /** Id of a clause, or one of the fixed parts: what Reading.read holds. */
  id: string;
  kind: FixedPart | 'clause';
  /** As saved, to the character. */
  text: string;
  /** Number of a clause, from 1; 0 for the others. */
  number: number;
}

type Words = Pick<Agreement, 'facts' | 'responsibility' | 'clauses' | 'performance'>;

/** What is to be read of an agreement, in the order of the paper (人民调解法 29); parts without words are not there. */
export function readingParts({ facts, responsibility, clauses, performance }: Words): ReadingPart[] {
  const fixed = (kind: FixedPart, text: string): ReadingPart => ({ id: kind, kind, text, number: 0 });
  return [
    fixed('facts', facts),
    fixed('responsibility', responsibility),
    ...clauses.map(({ id, text }, i): ReadingPart => ({ id, kind: 'clause', text, number: i + 1 })),
    fixed('performance', performance),
  ].filter(({ text }) => text.trim() !== '');
}

/** How many parts were read of how many there are. */
export function readingProgress(agreement: Words, reading: Pick<Reading, 'read'>): { read: number; parts: number; whole: boolean } {
  const parts = readingParts(agreement);
  const read = parts.filter(({ id }) => reading.read.includes(id)).length;
  return { read, parts: parts.length, whole: read === parts.length };
}

/**
 * The reading that still holds after an agreement was written anew: all of it when no word that is read out changed (the day it was
 * reached, its copies and the promises behind it are not read out), else none. Clauses may have got other ids meanwhile.
 */
export function readingKept(old: Agreement, next: Agreement): Reading | null {
  const { reading } = old;
  if (reading === null || old.form !== next.form || wordsRead(old) !== wordsRead(next)) return null;
  const ids = new Map(old.clauses.map(({ id }, i) => [id, next.clauses[i]?.id ?? id]));
  return { ...reading, read: reading.read.map((id) => ids.get(id) ?? id) };
}

/** Everything that is read out, as one text: equal exactly when the same words are read in the same order. */
export function wordsRead({ facts, responsibility, clauses, performance }: Words): string {
  return JSON.stringify([facts, responsibility, clauses.map(({ text }) => text), performance]);
}
