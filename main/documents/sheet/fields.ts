// Fields of a form: label and underlined blank, side by side in a line. A long value gets more room, then smaller type, then a
// line of its own, then as many lines as it needs: it is never cut.
import { SHORT_TEXT_LIMIT } from '../../domain/text';
import type { Leaf } from '../typeset/definition';
import { widthOf, type Piece } from '../typeset/glyphs';
import type { Paragraph } from '../typeset/units';
import { leaf } from './sheet';
import { TEXT_WIDTH } from './sizes';

export interface Field {
  label: string;
  value: string;
  /** Least width of the blank, in characters; spare room is shared in proportion. */
  ems: number;
  /** The value is a name: one face for all of it. */
  name?: boolean;
  /** The label is drawn out to the width of so many characters, so that blanks under each other begin level. */
  spread?: number;
}

/** Type sizes tried for values, after the line's own, before a line is broken up: 小四, 五号. */
const SMALLER = [12, 10.5];
/** Between two fields, and around a value in its blank, in ems. */
const GAP = 1;
const PADDING = 0.5;
/** So that a sum of widths never exceeds the line by rounding. */
const SLACK = 0.05;

/** The lines of a row of fields. */
export function fieldLines(fields: readonly Field[], line: Paragraph, more: Omit<Leaf, 'text' | 'paragraph'> = {}): Leaf[] {
  for (const size of [line.size, ...SMALLER]) {
    const widths = blanks(fields, line, size);
    if (widths) return [leaf(filled(fields, widths, size, line), line, more)];
  }
  if (fields.length === 1) return fields.map((field) => spilled(field, line, more));
  // As many as fit on one line; what follows gets its own. One field at least is taken off, so this ends.
  let count = fields.length - 1;
  while (count > 1 && !blanks(fields.slice(0, count), line, line.size)) count -= 1;
  return [...fieldLines(fields.slice(0, count), line, { ...more, hold: more.hold || 1 }), ...fieldLines(fields.slice(count), line, { ...more, before: 0 })];
}

/** Widths of the blanks when the values are set at `size`; null when the row is too narrow. */
function blanks(fields: readonly Field[], line: Paragraph, size: number): number[] | null {
  const needs = fields.map((field) => Math.max(field.ems * line.size, widthOf(valuePiece(field, size), line) + 2 * PADDING * line.size));
  const labels = fields.reduce((sum, field) => sum + labelWidth(field, line), GAP * line.size * (fields.length - 1));
  const spare = TEXT_WIDTH - SLACK - labels - needs.reduce((sum, need) => sum + need, 0);
  if (spare < 0) return null;
  const shares = fields.reduce((sum, field) => sum + field.ems, 0);
  return needs.map((need, i) => need + (spare * (fields[i]?.ems ?? 0)) / shares);
}

/** The label, drawn out where the form wants blanks to begin level. */
function labelPieces({ label, spread }: Field, line: Paragraph): Piece[] {
  return spread === undefined ? [{ text: label }] : drawnOut(label, spread, line.size);
}

function labelWidth(field: Field, line: Paragraph): number {
  return labelPieces(field, line).reduce((sum, piece) => sum + widthOf(piece, line), 0);
}

/** A word drawn out to the width of `ems` characters of `size` by blanks between its characters: 卷　　　名. */
export function drawnOut(word: string, ems: number, size: number): Piece[] {
  const characters = [...word];
  // A full-width blank of another size: as wide as it must be.
  const blank = characters.length > 1 ? ((ems - characters.length) * size) / (characters.length - 1) : 0;
  if (blank <= 0) return [{ text: word }];
  return characters.flatMap((text, i): Piece[] => [...(i > 0 ? [{ text: '　', size: blank }] : []), { text }]);
}

function valuePiece({ value, name }: Field, size: number): Piece {
  return { text: value, size, ...(name ? { name } : {}) };
}

function filled(fields: readonly Field[], widths: readonly number[], size: number, line: Paragraph): Piece[] {
  return fields.flatMap((field, i) => [
    ...(i > 0 ? [{ text: '　' }] : []),
    ...labelPieces(field, line),
    { ...valuePiece(field, size), field: { width: widths[i] ?? 0, align: 'center' as const } },
  ]);
}

/** A value longer than a line: runs on, underlined, over as many lines as it takes. */
function spilled(field: Field, line: Paragraph, more: Omit<Leaf, 'text' | 'paragraph'>): Leaf {
  const { value, name } = field;
  const together = value.length <= SHORT_TEXT_LIMIT;
  return leaf([...labelPieces({ ...field, label: `${field.label}　` }, line), { text: value, underline: true, ...(name ? { name } : {}) }], line, { together, ...more });
}

/** A list under one label (当事人、参加人): on one line when it fits, else running on. */
export function listLines(label: string, pieces: Piece[], line: Paragraph): Leaf[] {
  const width = pieces.reduce((sum, piece) => sum + widthOf(piece, line), 0);
  const room = TEXT_WIDTH - SLACK - widthOf({ text: label }, line);
  if (width + 2 * PADDING * line.size > room) return [leaf([{ text: `${label}　` }, ...pieces.map((piece) => ({ ...piece, underline: true }))], line)];
  const side = (room - width) / 2;
  const blank = (): Piece => ({ text: '', field: { width: side, align: 'left' } });
  return [leaf([{ text: label }, blank(), ...pieces.map((piece) => ({ ...piece, underline: true })), blank()], line)];
}

/** 时间 and 地点 on one line, under the title of a record. */
export function timeAndPlace(words: { time: string; place: string }, line: Paragraph): Leaf[] {
  const fields = [
    { label: '时间', value: words.time, ems: 15 },
    { label: '地点', value: words.place, ems: 9 },
  ];
  return fieldLines(fields, line, { before: 6 });
}
