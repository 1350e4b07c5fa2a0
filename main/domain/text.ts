// What counts as text: one normal form on the way in, so that screen, file, search and paper agree.
import { z } from 'zod';
import { radicalCharacter } from './radicals';

/** Longest name, title, place and the like that is accepted, in UTF-16 units. */
export const SHORT_TEXT_LIMIT = 200;
/** Longest free text (facts, records, clauses). Beyond this a page breaker becomes slow; see paper.md §2.2. */
export const LONG_TEXT_LIMIT = 20_000;

// CJK radicals, Kangxi radicals: look like ordinary characters, search and print as others. They come in with text pasted from PDFs.
const RADICALS = /[\u2e80-\u2fdf]/gu;
// Invisible characters with no meaning in Chinese text: controls (but not tab and newline), soft hyphen, zero width,
// direction marks, BOM, variation selectors.
// oxlint-disable-next-line no-control-regex
const INVISIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\p{Variation_Selector}\u{e0000}-\u{e007f}]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;
const LINE_END = /\r\n?|[\u2028\u2029\u0085]/gu;

/**
 * Text in the program's normal form: NFC (never NFKC, which would destroy variants in names), radicals as the
 * characters they stand for, `\n` line ends, no invisible characters, no halves of surrogate pairs. Idempotent.
 */
export function cleanText(raw: string): string {
  return raw
    .replace(LINE_END, '\n')
    .replace(LONE_SURROGATE, '')
    .replace(INVISIBLE, '')
    .replace(/\t/g, ' ')
    .replace(RADICALS, radicalCharacter)
    .normalize('NFC');
}

/** One line of text: cleaned, line ends become spaces, nothing blank at either end (U+3000 included). */
export function cleanLine(raw: string): string {
  return cleanText(raw).replace(/\n+/g, ' ').trim();
}

/** A name, title, place or other one-line text; missing means empty. */
export const Line = z
  .string()
  .overwrite(cleanLine)
  .max(SHORT_TEXT_LIMIT, `最多 ${SHORT_TEXT_LIMIT} 个字`)
  .default('');

/** A one-line text that must not be empty. */
export function requiredLine(message: string) {
  return z.string().overwrite(cleanLine).min(1, message).max(SHORT_TEXT_LIMIT, `最多 ${SHORT_TEXT_LIMIT} 个字`);
}

/** Free text in paragraphs; missing means empty. Leading blanks of paragraphs are kept, blank ends are not. */
export const Prose = z
  .string()
  .overwrite((raw) => cleanText(raw).trimEnd())
  .max(LONG_TEXT_LIMIT, `最多 ${LONG_TEXT_LIMIT} 个字，请分成几段记录`)
  .default('');

/** Free text that must not be blank. */
export function requiredProse(message: string) {
  return z
    .string()
    .overwrite((raw) => cleanText(raw).trimEnd())
    .min(1, message)
    .max(LONG_TEXT_LIMIT, `最多 ${LONG_TEXT_LIMIT} 个字，请分成几段记录`);
}

/** True for a code point of the private-use areas, which old household systems used for rare characters: it means nothing elsewhere. */
export function isPrivateUse(codePoint: number): boolean {
  return (
    (codePoint >= 0xe000 && codePoint <= 0xf8ff) ||
    (codePoint >= 0xf0000 && codePoint <= 0xffffd) ||
    (codePoint >= 0x100000 && codePoint <= 0x10fffd)
  );
}

/** Number of characters a person would count (code points, so that rare characters count once). */
export function characterCount(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
