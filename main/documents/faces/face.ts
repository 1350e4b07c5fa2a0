// A face: one font file, parsed once for the whole process, and what each character looks like and measures in it.
// oxlint-disable no-underscore-dangle -- pdfmake's and pdfkit's own names
import type { EmbeddedFontClass, ParsedFont } from 'pdfmake/js/PDFDocument.js';
import { PdfDocument } from '../typeset/pdfmake';
import { fontBytes, type FontFile } from './font-file';
import { songDraws } from './song-coverage';
import { fangDraws, notoDraws, rareDraws } from './trust';

/** 仿宋, 宋体, 小标宋-like, 黑体, and the face of rare characters. */
export type FaceName = 'fang' | 'song' | 'title' | 'hei' | 'rare';

const FACES: Record<FaceName, { file: FontFile; trusted: (codePoint: number) => boolean }> = {
  fang: { file: 'FandolFang-Regular.otf', trusted: fangDraws },
  song: { file: 'NotoSerifSC_400Regular.ttf', trusted: songDraws },
  title: { file: 'NotoSerifSC_700Bold.ttf', trusted: notoDraws },
  hei: { file: 'NotoSansSC_500Medium.ttf', trusted: notoDraws },
  rare: { file: 'HanaMinB.ttf', trusted: rareDraws },
};

export interface Face {
  name: FaceName;
  font: ParsedFont;
  embeddedFont: EmbeddedFontClass;
  /** Glyph index; 0, the missing glyph, when the face cannot draw it or is not trusted to. */
  glyph(codePoint: number): number;
  /** Width in thousandths of an em. */
  advance(codePoint: number): number;
}

const opened = new Map<FaceName, Face>();

/** The face of a name, parsed at first use and kept: parsing again for every document is most of what stock pdfmake's time goes into. */
export function face(name: FaceName): Face {
  const known = opened.get(name);
  if (known) return known;
  const made = open(name);
  opened.set(name, made);
  return made;
}

function open(name: FaceName): Face {
  const { file, trusted } = FACES[name];
  // pdfkit parses it: one copy of fontkit then makes and subsets all fonts, bundled or not. This document is never written.
  const opener = new PdfDocument({}, {}, {}, {}, { font: null, autoFirstPage: false }, null, () => false);
  const embedded = opener.font(fontBytes(file))._font;
  const { font } = embedded;
  const glyphs = new Map<number, { id: number; advance: number }>();
  const look = (codePoint: number) => {
    const known = glyphs.get(codePoint);
    if (known) return known;
    const has = trusted(codePoint) && font.hasGlyphForCodePoint(codePoint);
    const glyph = has ? font.glyphForCodePoint(codePoint) : { id: 0, advanceWidth: font.unitsPerEm };
    const seen = { id: glyph.id, advance: (glyph.advanceWidth * 1000) / font.unitsPerEm };
    glyphs.set(codePoint, seen);
    return seen;
  };
  return {
    name,
    font,
    embeddedFont: embedded.constructor as EmbeddedFontClass,
    glyph: (codePoint) => look(codePoint).id,
    advance: (codePoint) => look(codePoint).advance,
  };
}

/** Lets go of fontkit's glyph objects, which pile up with every new character drawn (paper.md §4). */
export function forgetGlyphs(): void {
  for (const { font } of opened.values()) font._glyphs = {};
}

/** Faces whose coverage is known from tables, without opening the file; tests hold the tables against the fonts. */
const KNOWN: readonly FaceName[] = ['fang', 'song', 'rare'];

/** True when a face is believed to draw a character. */
export function draws(name: FaceName, codePoint: number): boolean {
  return FACES[name].trusted(codePoint) && (KNOWN.includes(name) || face(name).glyph(codePoint) !== 0);
}
