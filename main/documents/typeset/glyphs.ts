// From text to measured glyphs: which face draws each character, how wide it is, and where punctuation gives way.
import { face as openFace, type FaceName } from '../faces/face';
import { faceFor, faceForName } from '../faces/fallback';
import { NotDrawable } from './paper-font';

/** A stretch of text of one kind inside a paragraph. */
export interface Piece {
  text: string;
  face?: FaceName;
  /** In points. */
  size?: number;
  underline?: boolean;
  /** A person's or organisation's name: set whole in one face. */
  name?: boolean;
  /** A blank of a form, filled in or not: one fixed width in points with a rule under all of it, never broken. */
  field?: { width: number; align: 'left' | 'center' | 'right' };
}

export interface Glyph {
  codePoint: number;
  face: FaceName;
  size: number;
  /** Distance to the next glyph, in points. */
  advance: number;
  underline: boolean;
  /** It has given half its width to the punctuation after it. */
  squeezed: boolean;
}

// Marks whose shape fills one half of their square, the other half being blank.
const CLOSING = new Set([...'，。、；：！？）》〉」』】〕〗”’'].map((c) => c.codePointAt(0)));
const OPENING = new Set([...'（《〈「『【〔〖“‘'].map((c) => c.codePointAt(0)));

const isFullWidth = (glyph: Glyph) => glyph.advance >= glyph.size * 0.9;
export const closes = (glyph: Glyph) => CLOSING.has(glyph.codePoint) && isFullWidth(glyph);
export const opens = (glyph: Glyph) => OPENING.has(glyph.codePoint) && isFullWidth(glyph);

/** The glyphs of a piece, one for each character. Throws NotDrawable for one that no face of ours has. */
export function glyphsOf(piece: Piece, base: { face: FaceName; size: number }): Glyph[] {
  const asked = piece.face ?? base.face;
  const wanted = piece.name ? faceForName(asked, piece.text) : asked;
  const size = piece.size ?? base.size;
  return [...piece.text].map((character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    const face = faceFor(wanted, codePoint);
    if (face === null) throw new NotDrawable(codePoint);
    const advance = (openFace(face).advance(codePoint) * size) / 1000;
    return { codePoint, face, size, advance, underline: piece.underline === true || piece.field !== undefined, squeezed: false };
  });
}

/** Natural width of a piece in points. */
export function widthOf(piece: Piece, base: { face: FaceName; size: number }): number {
  return glyphsOf(piece, base).reduce((sum, glyph) => sum + glyph.advance, 0);
}

/** Where two marks meet with their blank halves (。” ，“ 》（), the first gives half its width away. Changes the glyphs. */
export function squeeze(glyphs: readonly Glyph[]): void {
  glyphs.forEach((glyph, i) => {
    const next = glyphs[i + 1];
    if (!next) return;
    if ((closes(glyph) && (closes(next) || opens(next))) || (opens(glyph) && opens(next))) {
      glyph.advance -= glyph.size / 2;
      glyph.squeezed = true;
    }
  });
}
