// The proof of a bound dossier: another reader finds as many pages as were laid, each number where it was planned and clear of the
// text, and every paper's words as they were before.
import type { AppError } from '../../contract/errors';
import { readBack, type ReadPage, type Words } from '../fidelity/read-back';
import { NUMBER_AT, NUMBER_SIZE } from './page-number';
import { slipWords } from './slip';
import type { BoundPiece } from './order';

/** A piece as it was laid: on which page of the PDF it begins, and what is stamped on each of its pages. */
export interface Laid {
  piece: BoundPiece;
  /** From 0. */
  from: number;
  stamps: (string | null)[];
}

type Differs = Extract<AppError, { kind: 'text-differs' }>;

/** Null when the PDF holds what was laid. Else where it does not; never quotes what stands there. */
export async function boundDifference(bytes: Uint8Array, laid: readonly Laid[]): Promise<Differs | null> {
  const pages = await readBack(bytes);
  const wanted = laid.reduce((sum, { stamps }) => sum + stamps.length, 0);
  if (pages.length !== wanted) return differs('整卷页数', String(wanted), String(pages.length));
  for (const piece of laid) {
    const own = pages.slice(piece.from, piece.from + piece.stamps.length);
    const found = numbersDiffer(piece, own) ?? (await textDiffers(piece, own));
    if (found) return found;
  }
  return null;
}

function numbersDiffer({ piece, stamps }: Laid, pages: readonly ReadPage[]): Differs | null {
  for (const [i, stamp] of stamps.entries()) {
    const page = pages[i];
    if (stamp === null || page === undefined) continue;
    const at = `第${stamp}页的页码`;
    const number = page.words.at(-1);
    if (number?.text !== stamp) return differs(at, stamp, '没有印出');
    // Of pages from elsewhere only their reader knows where text stands; they were moved clear of the number.
    if (piece.body.some(({ kind }) => kind !== 'paper')) continue;
    const inPlace = Math.abs(page.width - number.x - number.width - NUMBER_AT.right) < 1 && Math.abs(number.y - NUMBER_AT.top) < 1;
    if (!inPlace) return differs(at, '右上角', '别处');
    if (page.words.slice(0, -1).some((words) => !words.turned && touches(words, number))) return differs(at, '空白处', '压在字上');
  }
  return null;
}

/** Generous: a line's height around each. */
function touches(a: Words, b: Words): boolean {
  return a.x < b.x + b.width + 2 && b.x < a.x + a.width + 2 && a.y - a.size < b.y + NUMBER_SIZE / 2 && b.y - b.size < a.y + a.size / 2;
}

async function textDiffers({ piece, from, stamps }: Laid, pages: readonly ReadPage[]): Promise<Differs | null> {
  const where = (page: number) => `整卷第${from + page + 1}张`;
  if (piece.body.some(({ kind }) => kind === 'slip')) {
    const said = textOf(pages[0]?.words ?? []);
    return slipWords(piece.title, piece.first ?? 1, piece.pages).every((words) => said.includes(inkOf(words))) ? null : differs(where(0), '纸质材料的说明', '不一样');
  }
  let page = 0;
  for (const body of piece.body) {
    if (body.kind !== 'paper') continue;
    for (const before of await readBack(body.bytes)) {
      const after = pages[page]?.words ?? [];
      if (textOf(before.words) !== textOf(stamps[page] === null ? after : after.slice(0, -1))) return differs(where(page), '装订前的文字', '不一样');
      page += 1;
    }
  }
  return null;
}

const inkOf = (text: string) => text.replace(/\s+/gu, '');
const textOf = (words: readonly Words[]) => inkOf(words.map(({ text }) => text).join(''));
const differs = (where: string, wanted: string, found: string): Differs => ({ kind: 'text-differs', where, wanted, found });
