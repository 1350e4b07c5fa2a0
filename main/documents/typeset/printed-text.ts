// Text as it goes to paper: the program's normal form, and no blanks but space and the full-width one.
import { cleanText } from '../../domain/text';

// No-break, en, em, thin … spaces: of no meaning in Chinese text, and most faces have no glyph for them.
const ODD_BLANKS = /[\u00a0\u1680\u2000-\u200a\u202f\u205f]/gu;

/** What is set in print for `text`; the same again when given its own result. */
export function printedText(text: string): string {
  return cleanText(text).replace(ODD_BLANKS, ' ');
}

/** All text inside a plain value (object, list, string) as it goes to paper. */
export function printedDeep<V>(value: V): V {
  if (typeof value === 'string') return printedText(value) as V;
  if (Array.isArray(value)) return value.map(printedDeep) as V;
  // Bytes of a picture are no text.
  if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, printedDeep(inner)])) as V;
}

/** Text without its blanks and line ends: what two texts are compared by, because a page breaks lines where it likes. */
export function inkOf(text: string): string {
  return text.replace(/\s+/gu, '');
}
