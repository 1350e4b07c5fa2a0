// A paragraph as a row of units: the smallest parts a line may end after.
import type { FaceName } from '../faces/face';
import { glyphsOf, squeeze, type Glyph, type Piece } from './glyphs';
import { breakable } from './line-breaks';

export interface Paragraph {
  face: FaceName;
  /** Size of the type and distance from line to line, in points. */
  size: number;
  pitch: number;
  align: 'left' | 'right' | 'center' | 'justify';
  /** First-line indent in points. */
  indent: number;
}

export interface Unit {
  glyphs: Glyph[];
  /** In points; for a field, its fixed width. */
  width: number;
  field: Piece['field'] | null;
}

/** The units of a paragraph. Newlines are not expected here: the caller makes paragraphs of them. */
export function unitsOf(pieces: readonly Piece[], paragraph: Paragraph): Unit[] {
  const units: Unit[] = [];
  let run: Piece[] = [];
  const flush = () => {
    units.push(...textUnits(run, paragraph));
    run = [];
  };
  for (const piece of pieces) {
    if (piece.field === undefined) run.push(piece);
    else {
      flush();
      units.push({ glyphs: glyphsOf(piece, paragraph), width: piece.field.width, field: piece.field });
    }
  }
  flush();
  return units;
}

function textUnits(pieces: readonly Piece[], paragraph: Paragraph): Unit[] {
  const glyphs = pieces.flatMap((piece) => glyphsOf(piece, paragraph));
  if (paragraph.align === 'justify') squeeze(glyphs);
  let at = 0;
  return breakable(pieces.map((piece) => piece.text).join('')).map((text) => {
    const own = glyphs.slice(at, at + [...text].length);
    at += own.length;
    return { glyphs: own, width: own.reduce((sum, glyph) => sum + glyph.advance, 0), field: null };
  });
}

/** The width at which nothing needs breaking, and the width of the widest unit: what pdfmake sizes columns by. */
export function extent(units: readonly Unit[], paragraph: Paragraph): { minWidth: number; maxWidth: number } {
  return {
    minWidth: units.reduce((widest, unit) => Math.max(widest, unit.width), 0),
    maxWidth: units.reduce((sum, unit) => sum + unit.width, paragraph.indent),
  };
}
