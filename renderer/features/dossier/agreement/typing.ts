// Writing into a text field for the person: as if it were typed, so that Ctrl+Z takes it back and the form hears of it; and finding
// words and unfilled blanks in it.
import { parseYuan, type Fen } from '../../../../main/domain/amount';

/** 〔…〕 in a phrase: to be filled in. 〔2026〕 is the year of a document's number. */
const BLANKS = /〔(?!\d{4}〕)[^〔〕\n]{0,20}〕/g;

export interface Span {
  from: number;
  to: number;
}

/** The long text of the form at `path` (WritingField), to be written into at once: react-hook-form's setFocus comes a moment later. */
export function writingAt(path: string): HTMLTextAreaElement | null {
  return document.querySelector<HTMLTextAreaElement>(`[data-writing="${path}"] textarea`);
}

/** The first unfilled blank at or after `after`, else the first of all; null when there is none. */
export function nextBlank(text: string, after = 0): Span | null {
  const all = [...text.matchAll(BLANKS)].map(({ 0: words, index }) => ({ from: index, to: index + words.length }));
  return all.find(({ from }) => from >= after) ?? all[0] ?? null;
}

export function countBlanks(text: string): number {
  return [...text.matchAll(BLANKS)].length;
}

/** Puts `piece` where the caret of `field` is, in place of what is selected. Where a phrase has a blank, the first is selected. */
export function typeInto(field: HTMLTextAreaElement | HTMLInputElement, piece: string): void {
  const at = field.selectionStart ?? field.value.length;
  field.focus();
  // Deprecated, but the only way that keeps the field's own undo; the window is always Chromium.
  document.execCommand('insertText', false, piece);
  const blank = nextBlank(piece);
  if (blank) select(field, { from: at + blank.from, to: at + blank.to });
}

/** Puts `piece` at the end of `field`, on a line of its own when there is something before it. */
export function typeAtEnd(field: HTMLTextAreaElement | HTMLInputElement, piece: string, between = ''): void {
  field.setSelectionRange(field.value.length, field.value.length);
  typeInto(field, field.value === '' ? piece : `${between}${piece}`);
}

/** Focuses `field`, selects a span of it, and brings it into sight: a long field scrolls to where its caret is when it is focused. */
export function select(field: HTMLTextAreaElement | HTMLInputElement, { from, to }: Span): void {
  field.focus();
  field.setSelectionRange(from, to);
  field.blur();
  field.focus();
}

/** Selects the first `words` in `field`; only focuses it when they are not there any more. */
export function selectWords(field: HTMLTextAreaElement | HTMLInputElement, words: string): void {
  const at = words === '' ? -1 : field.value.indexOf(words);
  if (at === -1) field.focus();
  else select(field, { from: at, to: at + words.length });
}

/** An amount in digits that has no 大写 behind it, e.g. '人民币2,400元' in a clause, when it is `fen`. */
export function bareAmount(text: string, fen: Fen): Span | null {
  for (const match of text.matchAll(/(?:人民币|￥|¥)?\s*(\d[\d,，]*(?:\.\d{1,2})?)\s*元整?(?!\s*[（(]\s*大写)/g)) {
    if (parseYuan(match[1] ?? '') === fen) return { from: match.index, to: match.index + match[0].length };
  }
  return null;
}
