// The font of one document: pdfkit's embedded subset, fed one glyph for each character, so that what is drawn and what is
// copied, searched and read back are the same text.
// oxlint-disable no-underscore-dangle -- pdfmake's and pdfkit's own names
import type { EmbeddedFont, EmbeddedFontClass } from 'pdfmake/js/PDFDocument.js';
import type { Face } from '../faces/face';
import type { PdfDocument } from './pdfmake';

/** A character a face has no glyph for reached the page: a fault of ours, caught before anything is written. */
export class NotDrawable extends Error {
  constructor(readonly codePoint: number) {
    super(`no glyph for U+${codePoint.toString(16).toUpperCase()}`);
  }
}

export interface PaperFont extends EmbeddedFont {
  /** Index in this document's subset, four hex digits. */
  code(codePoint: number): string;
  face: Face;
}

type PaperFontClass = new (document: PdfDocument, face: Face) => PaperFont;
const classes = new WeakMap<EmbeddedFontClass, PaperFontClass>();

/** The subset of `face` in `document`, registered there to be written out at the end. */
export function embed(document: PdfDocument, face: Face): PaperFont {
  let Made = classes.get(face.embeddedFont);
  if (!Made) classes.set(face.embeddedFont, (Made = paperFontClass(face.embeddedFont)));
  const font = new Made(document, face);
  document._fontFamilies[face.name] = font;
  return font;
}

function paperFontClass(Embedded: EmbeddedFontClass): PaperFontClass {
  return class extends Embedded implements PaperFont {
    readonly face: Face;
    readonly #codes = new Map<number, string>();

    constructor(document: PdfDocument, face: Face) {
      document._fontCount += 1;
      super(document, face.font, `F${document._fontCount}`);
      this.face = face;
      // One em for every face, so that a line's pitch does not jump where a fallback glyph stands in it.
      this.ascender = 880;
      this.descender = -120;
      this.lineGap = 0;
    }

    code(codePoint: number): string {
      const known = this.#codes.get(codePoint);
      if (known !== undefined) return known;
      const glyph = this.face.glyph(codePoint);
      if (glyph === 0) throw new NotDrawable(codePoint);
      // A new subset entry for every character, not for every glyph: 504 characters of Noto Serif SC share one with another,
      // and pdfkit would give both the text of whichever came first.
      const index = this.subset.glyphs.push(glyph) - 1;
      this.subset.mapping[glyph] ??= index;
      this.widths[index] = this.face.advance(codePoint);
      this.unicode[index] = [codePoint];
      const code = index.toString(16).padStart(4, '0');
      this.#codes.set(codePoint, code);
      return code;
    }

    // The two questions pdfkit itself asks (page mark 草稿, widths). No shaping: hanzi need none, and none can then go wrong.
    override layout(text: string) {
      const codePoints = [...text].map((c) => c.codePointAt(0) ?? 0);
      const positions = codePoints.map((codePoint) => {
        const advance = this.face.advance(codePoint);
        return { xAdvance: advance, yAdvance: 0, xOffset: 0, yOffset: 0, advanceWidth: advance };
      });
      return { glyphs: codePoints, positions, advanceWidth: positions.reduce((sum, p) => sum + p.advanceWidth, 0) };
    }

    override encode(text: string) {
      return [[...text].map((c) => this.code(c.codePointAt(0) ?? 0)), this.layout(text).positions];
    }
  };
}
