// ①②③ of a form with one of them chosen: a tick before it, heavy type and a rule under it, so that a copy of a copy still shows which.
import type { Piece } from '../typeset/glyphs';

const NUMBERS = '①②③';

/** `options` in order, the `chosen`th (from 1) marked. */
export function choices(options: readonly string[], chosen: number): Piece[] {
  return options.flatMap((option, i) => {
    const text = `${NUMBERS[i] ?? ''}${option}`;
    const between: Piece[] = i > 0 ? [{ text: '　' }] : [];
    return i + 1 === chosen ? [...between, { text: '√ ', face: 'hei' as const }, { text, face: 'hei' as const, underline: true }] : [...between, { text }];
  });
}
