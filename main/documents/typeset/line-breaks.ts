// Where a line of Chinese may end: UAX #14 as pdfmake does it, with the habits of official paper on top.
import { TextBreaker } from './pdfmake';

// Rules are put in by handing the breaker a shadow of the text, same length, in which a character is replaced by one of the
// class it should behave as. 々 may not begin a line (class NS); （ and ） open and close.
const MAY_NOT_BEGIN = '々';

/** Measure words and units that stay with the number before them: 7月, 2,400元, 3组, 50％. */
const UNIT_AFTER_NUMBER = /(?<=[0-9０-９])[年月日时分秒元角个件人户岁条款项号米斤亩株根份次期组页里万亿千百天周号楼栋室]/gu;

function shadowOf(text: string): string {
  return (
    text
      // UAX #14 lets a quotation mark stick to both sides, because elsewhere it cannot tell which side it opens.
      .replace(/[“‘]/gu, '（')
      .replace(/[”’]/gu, '）')
      // 破折号 and 间隔号 do not begin a line; the two halves of —— stay together (GB/T 15834).
      .replace(/[—–―·‧•]/gu, MAY_NOT_BEGIN)
      .replace(UNIT_AFTER_NUMBER, MAY_NOT_BEGIN)
  );
}

/** The pieces into which a paragraph (no newline in it) may be cut at line ends, in order. Put together they are the text. */
export function breakable(text: string): string[] {
  if (text === '') return [];
  const pieces: string[] = [];
  let at = 0;
  for (const { text: piece } of new TextBreaker().getBreaks([{ text: shadowOf(text) }], null)) {
    pieces.push(text.slice(at, at + piece.length));
    at += piece.length;
  }
  // The breaker drops line ends; there are none here, but what it might leave over must not be lost.
  if (at < text.length) pieces.push(text.slice(at));
  return pieces;
}
