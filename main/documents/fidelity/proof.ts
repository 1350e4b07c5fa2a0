// The proof that a finished paper says what the record says, from what another reader found in it.
import type { AppError } from '../../contract/errors';
import { saidIn, type Said } from '../content/field-names';
import { MARGINS, type Margins } from '../sheet/sizes';
import { ADDED, type Addition } from '../typeset/pen';
import { missingFrom, tally, textIn, type Tally } from '../typeset/lost-text';
import { inkOf } from '../typeset/printed-text';
import { sameAdditions } from './additions';
import type { ReadPage, Words } from './read-back';

export interface Expected {
  /** Every string in here must be found whole. */
  words: unknown;
  /** What the template asked to have printed, and what stands on every page. */
  content: unknown;
  furniture: (page: number, pages: number) => unknown;
  margins: Margins;
  draft: boolean;
  pages: number;
  /** What the typesetter says it added of its own. */
  additions: readonly Addition[];
}

type Differs = Extract<AppError, { kind: 'text-differs' }>;

/** Words of the text; the foot of the page, the seam, the 草稿 mark and what the typesetter added are not. */
export function isBody(words: Words, page: ReadPage, margins: Margins = MARGINS): boolean {
  return !words.turned && words.mark !== ADDED && words.y < page.height - margins.bottom + 1 && words.x < page.width - margins.right + 1;
}

/**
 * Null when the paper says what it should. Else where it does not. `wanted` and `found` never quote the record: they name
 * single characters and counts, so that an error may go into a log.
 */
export function differenceIn(pages: readonly ReadPage[], expected: Expected): Differs | null {
  const all = pages.flatMap((page) => page.words);
  if (all.some((words) => words.text.includes('\0'))) return differs('全文', '字形', '缺字的方框');
  if (pages.length !== expected.pages) return differs('页数', String(expected.pages), String(pages.length));
  const body = pages.flatMap((page) => page.words.filter((words) => isBody(words, page, expected.margins)));
  return (
    sameInk('正文', tally(textIn(expected.content)), tally(body.map(({ text }) => text))) ??
    missingWords(saidIn(expected.words), readingOrder(body)) ??
    pages.reduce<Differs | null>((found, page, i) => found ?? aroundBody(page, i + 1, expected), null)
  );
}

/**
 * The ink of the text in the order it is to be read. That of a cell which a page's end cuts through stands on two pages, with the
 * rest of its row between: it is put together here and stands by itself.
 */
function readingOrder(body: readonly Words[]): string {
  const streams = new Map<string | null, string[]>();
  for (const { mark, text } of body) {
    const stream = streams.get(mark);
    if (stream) stream.push(text);
    else streams.set(mark, [text]);
  }
  return [...streams.values()].map((texts) => inkOf(texts.join(''))).join('\n');
}

/** What surrounds the text of one page: footer and seam as asked for, the draft mark exactly when it is a draft, and the additions. */
function aroundBody(page: ReadPage, number: number, { content, furniture, margins, pages, draft, additions }: Expected): Differs | null {
  const around = page.words.filter((words) => !isBody(words, page, margins) && words.mark !== ADDED);
  const level = around.filter((words) => !words.turned).map((words) => words.text);
  const turned = around.filter((words) => words.turned).map((words) => words.text);
  const where = `第${number}页的页边`;
  return (
    sameInk(where, tally(textIn(furniture(number, pages))), tally(level)) ??
    sameInk(where, tally(draft ? ['草稿'] : []), tally(turned)) ??
    sameAdditions(page, number, content, additions)
  );
}

function sameInk(where: string, wanted: Tally, found: Tally): Differs | null {
  const missing = missingFrom(found, wanted);
  const extra = missingFrom(wanted, found);
  return missing.size + extra.size === 0 ? null : differs(where, codes(missing), codes(extra));
}

/** Each string must be there whole, and as often as the record says it. */
function missingWords(said: readonly Said[], ink: string): Differs | null {
  const wanted = new Map<string, { where: string; times: number }>();
  for (const { where, text } of said) {
    const own = inkOf(text);
    if (own === '') continue;
    const known = wanted.get(own);
    if (known) known.times += 1;
    else wanted.set(own, { where, times: 1 });
  }
  for (const [text, { where, times }] of wanted) {
    const found = occurrences(ink, text);
    if (found < times) return differs(where, `${[...text].length}个字，${times}处`, `${found}处`);
  }
  return null;
}

function occurrences(ink: string, text: string): number {
  let count = 0;
  for (let at = ink.indexOf(text); at >= 0; at = ink.indexOf(text, at + text.length)) count += 1;
  return count;
}

/** 'U+6749×3' for each character, the first few. */
function codes(characters: Tally): string {
  const shown = [...characters].slice(0, 8).map(([character, count]) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}×${count}`);
  return shown.join(' ') + (characters.size > shown.length ? ' …' : '');
}

const differs = (where: string, wanted: string, found: string): Differs => ({ kind: 'text-differs', where, wanted, found });
