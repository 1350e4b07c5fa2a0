// A row of a table measured: where its text stands, and where it can be cut so that no line is.
// Cells may be set in different types, so their lines are not level. The row is cut below the lines of its tallest cell; a line of
// another cell that a cut would go through goes on to the next page with what is below it.
import type { Cell, Table, TableRow } from './definition';
import { stacked, type BlocksIn } from './flow-parts';
import type { Placed } from './pen';
import type { Block } from './picture';

interface SetCell {
  /** Of the rule at its left, and from there to the rule at its right, in points. */
  x: number;
  width: number;
  /** `y` from the upper edge of the cell's text. */
  lines: Stacked[];
  height: number;
  middle: boolean;
  open: boolean;
}

interface Stacked {
  block: Block;
  y: number;
}

/** Two heights that differ by less are one, in points. */
const SLACK = 0.01;

export class SetRow {
  readonly cells: readonly SetCell[];
  /** Depths below the upper edge of the text at which the row can be cut; the last is where its text ends. */
  readonly cuts: readonly number[];
  readonly #padding: { x: number; y: number };
  /** How far lines of other cells reach up through each cut: so much lower the rest begins on its page. */
  readonly #reach: readonly number[];
  /** Blank space below the text, where the row is to be higher than that. */
  readonly #spare: number;

  constructor(cells: readonly SetCell[], padding: { x: number; y: number }, least: number) {
    this.cells = cells;
    this.#padding = padding;
    const tallest = cells.reduce<SetCell | undefined>((found, cell) => (found && found.height >= cell.height ? found : cell), undefined);
    this.cuts = tallest && tallest.lines.length > 0 ? tallest.lines.map(bottomOf) : [0];
    this.#reach = reachThrough(this.cuts, cells);
    this.#spare = Math.max(0, least - 2 * padding.y - this.#cut(this.cuts.length));
  }

  /** Points that the pieces from `from` up to `to` take, without what a cut adds above and below them. */
  height(from: number, to: number): number {
    const top = from === 0 ? this.#padding.y : 0;
    const foot = to === this.cuts.length ? this.#padding.y + this.#spare : 0;
    return top + this.#cut(to) - this.#cut(from) + foot;
  }

  /** What a cut above piece `from` adds on its page. */
  lead(from: number): number {
    return from === 0 ? 0 : this.#padding.y + (this.#reach[from] ?? 0);
  }

  /** What a cut below piece `to - 1` adds on its page. */
  trail(to: number): number {
    return to === this.cuts.length ? 0 : this.#padding.y;
  }

  /** The lines of the pieces by cells, in points from the upper left corner of what stands of the table's row on this page. */
  lines(from: number, to: number): Placed[][] {
    const whole = from === 0 && to === this.cuts.length;
    const top = this.#padding.y + (from === 0 ? 0 : (this.#reach[from] ?? 0)) - this.#cut(from);
    const [above, below] = [this.#cut(from), to === this.cuts.length ? Infinity : this.#cut(to)];
    return this.cells.map((cell) => {
      const sunk = whole && cell.middle ? (this.height(from, to) - 2 * this.#padding.y - cell.height) / 2 : 0;
      const own = cell.lines.filter((placed) => (from === 0 || bottomOf(placed) > above + SLACK) && bottomOf(placed) <= below + SLACK);
      return own.map(({ block, y }) => ({ block, x: cell.x + this.#padding.x, y: top + y + sunk }));
    });
  }

  #cut(piece: number): number {
    return piece === 0 ? 0 : (this.cuts[piece - 1] ?? 0);
  }
}

/** A row set in the columns of its table; `factor` sets lines closer, `most` is the height no row need exceed for writing by hand. */
export function setRow(row: TableRow, { widths, padding }: Table['grid'], blocksIn: BlocksIn, factor: number, most: number): SetRow {
  let column = 0;
  const cells = row.stack.map((cell) => {
    const x = sum(widths.slice(0, column));
    const width = sum(widths.slice(column, (column += cell.span ?? 1)));
    return setCell(cell, x, width, (node) => blocksIn(node, width - 2 * padding.x).map((block) => block.spaced(factor)));
  });
  return new SetRow(cells, padding, Math.min(row.least ?? 0, most));
}

function setCell(cell: Cell, x: number, width: number, blocksIn: BlocksIn): SetCell {
  const lines = stacked(cell.stack, width, blocksIn);
  const last = lines.at(-1);
  return { x, width, lines, height: last ? bottomOf(last) : 0, middle: cell.at !== 'top', open: cell.open === true };
}

/** For each piece, how far lines of any cell that belong to it or below begin above the cut over it. */
function reachThrough(cuts: readonly number[], cells: readonly SetCell[]): number[] {
  const reach = cuts.map(() => 0);
  for (const { lines } of cells) {
    let piece = 0;
    for (const placed of lines) {
      while ((cuts[piece] ?? Infinity) <= placed.y + SLACK) piece += 1;
      for (let at = piece; (cuts[at] ?? Infinity) < bottomOf(placed) - SLACK; at += 1) reach[at + 1] = Math.max(reach[at + 1] ?? 0, (cuts[at] ?? 0) - placed.y);
    }
  }
  return reach;
}

const bottomOf = ({ block, y }: Stacked) => y + block.getHeight();
const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0);
