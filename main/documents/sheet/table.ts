// Tables of a form: ruled cells, columns by shares of the width, and the header that comes again on every page.
import type { Cell, Leaf, Table, TableRow } from '../typeset/definition';
import type { Piece } from '../typeset/glyphs';
import type { Paragraph } from '../typeset/units';
import { leaf } from './sheet';

/** Between the rules and the text, in points. With the lead of the lines this is what a typed table shows. */
const PADDING = { x: 5, y: 3 };

/**
 * Column widths in points that fill `width`. A number is that many points, a string of stars a share of what is left:
 * `columns(448, 40, '*', '**', 60)` gives 40, 116, 232, 60. Throws where the fixed columns leave no room: a form's fault.
 */
export function columns(width: number, ...wanted: readonly (number | string)[]): number[] {
  const fixed = wanted.reduce<number>((sum, one) => sum + (typeof one === 'number' ? one : 0), 0);
  const shares = wanted.reduce<number>((sum, one) => sum + (typeof one === 'string' ? one.length : 0), 0);
  if (fixed > width || (shares > 0 && fixed === width)) throw new Error(`columns of ${fixed} points in ${width}`);
  return wanted.map((one) => (typeof one === 'number' ? one : ((width - fixed) * one.length) / shares));
}

/** A cell of one paragraph, of pieces, or of paragraphs made already. */
export function cell(text: string | Piece[] | { leaves: Leaf[] }, paragraph: Paragraph, more: Omit<Cell, 'stack'> = {}): Cell {
  return { stack: typeof text === 'object' && 'leaves' in text ? text.leaves : [leaf(text, paragraph)], ...more };
}

/** A row of cells. `least` in points keeps room to write by hand. */
export function row(cells: readonly Cell[], more: Omit<TableRow, 'stack'> = {}): TableRow {
  return { stack: [...cells], ...more };
}

/** Header rows and rows under them. Without a header pass an empty list. */
export function table(widths: readonly number[], head: readonly TableRow[], rows: readonly TableRow[], more: Omit<Table, 'stack' | 'grid'> & { padding?: { x: number; y: number } } = {}): Table {
  const { padding = PADDING, ...place } = more;
  for (const { stack } of [...head, ...rows]) {
    const covered = stack.reduce((sum, { span }) => sum + (span ?? 1), 0);
    if (covered !== widths.length) throw new Error(`a row of ${covered} columns in a table of ${widths.length}`);
  }
  return { stack: [...head, ...rows], grid: { widths, head: head.length, padding }, ...place };
}

/**
 * A plain list: one header row, then text by columns. `aligns` says how each column stands; columns left out are centred,
 * as numbers, days and names are in official tables.
 */
export function listTable(widths: readonly number[], head: readonly string[], rows: readonly (readonly (string | Piece[])[])[], paragraph: Paragraph, more: ListOptions = {}): Table {
  const { aligns = [], least, ...place } = more;
  const set = (align: Paragraph['align']): Paragraph => ({ ...paragraph, align, indent: 0 });
  const header = row(head.map((text) => cell([{ text, face: 'hei' }], set('center'))));
  const lines = rows.map((texts) => row(texts.map((text, i) => cell(text, set(aligns[i] ?? 'center'))), least === undefined ? {} : { least }));
  return table(widths, [header], lines, place);
}

type ListOptions = Omit<Table, 'stack' | 'grid'> & { aligns?: readonly (Paragraph['align'] | undefined)[]; least?: number; padding?: { x: number; y: number } };
