// The page number of the dossier: small, black, at the upper right of the page as it is seen (domain.md §5).
import { degrees, rgb, type PDFDocument, type PDFFont, type PDFPage } from '@cantoo/pdf-lib';
import { face } from '../faces/face';
import { mm } from '../sheet/sizes';
import { turnsOf } from './outside-page';

/** 小四. */
export const NUMBER_SIZE = 12;
/** Its right end and its baseline, from the edges of the page as seen: above the 25 mm that our papers leave free, inside what laser printers reach. */
export const NUMBER_AT = { right: mm(14), top: mm(12) };

/** 宋体 for the numbers of one document, as the digits in it. The face is parsed already; pdf-lib gets that one. */
export async function numberFont(document: PDFDocument): Promise<PDFFont> {
  document.registerFontkit({ create: withOwnGlyphs });
  // A name of our own: pdf-lib would make one up by chance. The bytes are the parsed face's and not asked for.
  return document.embedFont(new Uint8Array(4), { subset: true, customName: 'SHUMAA+NotoSerifSC-Regular' });
}

/**
 * The face with glyphs made anew. fontkit's own are shared by all papers, and one that a paper asked for by its number knows no
 * character: pdf-lib takes the text of a number from there, and numbers were drawn that nobody could read back.
 */
function withOwnGlyphs(): never {
  const song = face('song');
  const layout = (text: string) => ({
    glyphs: Array.from(text, (character) => {
      const codePoint = character.codePointAt(0) ?? 0;
      return { id: song.glyph(codePoint), advanceWidth: (song.advance(codePoint) * song.font.unitsPerEm) / 1000, codePoints: [codePoint] };
    }),
  });
  // pdfkit's font is what fontkit gives; our types of it say less than pdf-lib asks for.
  return Object.create(song.font, { layout: { value: layout } }) as never;
}

/** Stamps `text` on a page. */
export function stampNumber(page: PDFPage, text: string, font: PDFFont): void {
  const turns = turnsOf(page);
  const { x, y, width, height } = page.getMediaBox();
  const seen = turns % 2 === 0 ? width : height;
  const across = seen - NUMBER_AT.right - font.widthOfTextAtSize(text, NUMBER_SIZE);
  const down = NUMBER_AT.top;
  const at = [
    { x: x + across, y: y + height - down },
    { x: x + down, y: y + across },
    { x: x + width - across, y: y + down },
    { x: x + width - down, y: y + height - across },
  ][turns];
  page.drawText(text, { ...at, size: NUMBER_SIZE, font, color: rgb(0, 0, 0), rotate: degrees(turns * 90) });
}
