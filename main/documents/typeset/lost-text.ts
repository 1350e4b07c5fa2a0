// The first guard: every character asked for was drawn, inside a page. pdfmake drops blocks taller than a page without a word.
import { inkOf } from './printed-text';

/** How often each character occurs, blanks aside. */
export type Tally = Map<string, number>;

export function tally(texts: Iterable<string>): Tally {
  const counts: Tally = new Map();
  for (const text of texts) for (const character of inkOf(text)) counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}

/** Characters that one tally has more of than the other, with how many more. */
export function missingFrom(found: Tally, wanted: Tally): Tally {
  const missing: Tally = new Map();
  for (const [character, count] of wanted) {
    const short = count - (found.get(character) ?? 0);
    if (short > 0) missing.set(character, short);
  }
  return missing;
}

export class TextLost extends Error {
  constructor(readonly missing: Tally) {
    super(`${missing.size} different characters were asked for and not drawn`);
  }
}

/** All text in a pdfmake definition, however deep. */
export function* textIn(node: unknown): Generator<string> {
  if (node === null || node === undefined) return;
  if (typeof node === 'string' || typeof node === 'number') yield String(node);
  else if (Array.isArray(node)) for (const inner of node) yield* textIn(inner);
  else if (typeof node === 'object') {
    const { text, stack, columns, table } = node as { text?: unknown; stack?: unknown; columns?: unknown; table?: { body?: unknown } };
    for (const part of [text, stack, columns, table?.body]) yield* textIn(part);
  }
}
