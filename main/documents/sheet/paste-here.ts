// A frame to paste copies and receipts into. A room that scans them leaves the line out (form-texts, lines.paste).
import type { Table } from '../typeset/definition';
import type { Setting } from './setting';
import { mm, TEXT_WIDTH } from './sizes';
import { cell, row, table } from './table';

/**
 * A frame of so many millimetres with its words at the top; nothing where the room's version of the form has none. Where a list
 * above takes the page, the frame has one to itself.
 */
export function pasteHere(words: string, height: number, { styles, look }: Pick<Setting, 'styles' | 'look'>): Table[] {
  if (look.lines['paste'] === false) return [];
  return [table([TEXT_WIDTH], [], [row([cell(words, { ...styles.cell, align: 'center' }, { at: 'top' })], { least: mm(height) })], { before: 14 })];
}
