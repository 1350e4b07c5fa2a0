// A form laid out: its parts from top to bottom, and the closing that signatures make, which never stands alone on a page.
import type { FlowNode, Leaf } from '../typeset/definition';
import type { Piece } from '../typeset/glyphs';
import type { Paragraph } from '../typeset/units';
import { TEXT_WIDTH } from './sizes';

export interface Sheet {
  body: FlowNode[];
  closing: FlowNode[];
  /** After the signatures, on pages of its own: lists too long for the text. */
  annex?: FlowNode[];
  /** Covers: nothing at the foot of the page, no seam. They are not counted among the pages of a dossier (domain.md §5). */
  bare?: true;
}

/** A paragraph of one piece of text, or of several. */
export function leaf(text: string | Piece[], paragraph: Paragraph, more: Omit<Leaf, 'text' | 'paragraph'> = {}): Leaf {
  return { text: typeof text === 'string' ? [{ text }] : text, paragraph, ...more };
}

/** A heading: stays with what it heads. */
export function heading(text: string, paragraph: Paragraph): Leaf {
  return leaf(text, paragraph, { hold: 1 });
}

/** Free text as paragraphs; blanks that were typed as an indent give way to ours. Nothing at all for blank text. */
export function prose(text: string, paragraph: Paragraph, names: readonly string[] = []): Leaf[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => leaf(withNames(line, names), paragraph));
}

/** Free text where the form has room for one paragraph only: its line ends become blanks. */
export function oneParagraph(text: string): string {
  return text.trim().replace(/\s*\n\s*/gu, '　');
}

/** Free text, or ruled lines to write on where there is none. */
export function writing(text: string, paragraph: Paragraph, names: readonly string[] = [], lines = 4): Leaf[] {
  return text.trim() === '' ? blankLines(lines, paragraph) : prose(text, paragraph, names);
}

/** Ruled lines to write on by hand. */
export function blankLines(count: number, paragraph: Paragraph): Leaf[] {
  const line: Paragraph = { ...paragraph, align: 'left', indent: 0 };
  return Array.from({ length: count }, () => leaf([{ text: '', field: { width: TEXT_WIDTH - 1, align: 'left' } }], line));
}

/** Text in pieces, the names in it marked as such, so that each is set in one face. */
export function withNames(text: string, names: readonly string[]): Piece[] {
  const known = names.filter((name) => name !== '').toSorted((a, b) => b.length - a.length);
  const pieces: Piece[] = [];
  let rest = text;
  while (rest !== '') {
    const next = known.map((name) => ({ name, at: rest.indexOf(name) })).filter(({ at }) => at >= 0).toSorted((a, b) => a.at - b.at)[0];
    if (!next) break;
    if (next.at > 0) pieces.push({ text: rest.slice(0, next.at) });
    pieces.push({ text: next.name, name: true });
    rest = rest.slice(next.at + next.name.length);
  }
  if (rest !== '') pieces.push({ text: rest });
  return pieces;
}

/** Names one after another with 、 between them; `underline` as on a form's blank. */
export function nameList(names: readonly string[], underline = false): Piece[] {
  return names.flatMap((name, i) => [...(i > 0 ? [{ text: '、', underline }] : []), { text: name, name: true, underline }]);
}
