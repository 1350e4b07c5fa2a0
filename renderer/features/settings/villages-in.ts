// Reads a text of villages as people write lists: one a line, or with 、 between.
import { Line } from '../../../main/domain/text';

const BREAKS = /[\n、，,；;]/;

/** The names in a text of one a line: cleaned, without blanks and repeats, in the order written. */
export function villagesIn(text: string): string[] {
  return [...new Set(text.split(BREAKS).map((line) => Line.parse(line)))].filter((name) => name !== '');
}
