// A table in a flow: its rows as parts, each of as many pieces as it can be cut into, and what is drawn of them on one page.
import type { Table } from './definition';
import type { BlocksIn, FlowPart } from './flow-parts';
import type { Hold } from './page-breaks';
import type { Pen } from './pen';
import { setRow, type SetRow } from './table-row';

/** A header taller than this share of a page is not repeated: the rows would find no room under it. */
const LARGEST_HEADER = 0.25;

/** A table measured for one line spacing. */
interface SetTable {
  /** Tells this table from others of the paper, in marks. */
  name: string;
  rows: readonly SetRow[];
  /** Number of header rows that are repeated, and their height together. */
  head: number;
  headHeight: number;
  width: number;
}

export class TablePart implements FlowPart {
  readonly height: number;
  readonly lead: number;
  readonly trail: number;

  constructor(
    readonly table: SetTable,
    readonly row: number,
    readonly from: number,
    readonly to: number,
    readonly before: number,
    public hold: Hold,
    readonly newPage: boolean,
  ) {
    const own = table.rows[row];
    this.height = before + (own?.height(from, to) ?? 0);
    this.lead = (row < table.head ? 0 : table.headHeight) + (own?.lead(from) ?? 0);
    this.trail = own?.trail(to) ?? 0;
  }

  joined(next: FlowPart): TablePart | null {
    if (!(next instanceof TablePart) || next.table !== this.table || next.row !== this.row || next.from !== this.to) return null;
    return new TablePart(this.table, this.row, this.from, next.to, this.before, next.hold, this.newPage);
  }

  write(pen: Pen, { begins, ends }: { begins: boolean; ends: boolean }): void {
    pen.moveDown(this.before);
    const repeated = begins && this.row >= this.table.head ? this.table.head : 0;
    for (let row = 0; row < repeated; row += 1) drawHeader(pen, this.table, row);
    const above = (this.row === 0 && this.from === 0) || (begins && repeated === 0);
    drawRow(pen, this, { above, closed: ends || this.row === this.table.rows.length - 1 });
  }
}

/** The parts of a table whose lines are set closer by `factor`; `full` is the height of a page. */
export function tableParts(table: Table, name: string, blocksIn: BlocksIn, factor: number, full: number): TablePart[] {
  const { grid, stack } = table;
  const head = stack.slice(0, grid.head).map((row) => setRow(row, grid, blocksIn, factor, full));
  const headHeight = head.reduce((height, row) => height + row.height(0, row.cuts.length), 0);
  const repeated = headHeight <= full * LARGEST_HEADER;
  const most = repeated ? full - headHeight : full;
  const set: SetTable = {
    name,
    rows: [...head, ...stack.slice(grid.head).map((row) => setRow(row, grid, blocksIn, factor, most))],
    head: repeated ? grid.head : 0,
    headHeight: repeated ? headHeight : 0,
    width: grid.widths.reduce((sum, width) => sum + width, 0),
  };
  return stack.flatMap(({ parts, hold, stack: cells }, row) => {
    const { cuts } = set.rows[row] ?? { cuts: [] };
    const isHead = row < grid.head;
    // A header holds on to the row below even where that is taller than a page and opened between its lines.
    const below: Hold = row === stack.length - 1 ? (table.hold ?? hold ?? 0) : isHead ? 2 : (hold ?? (cells.some(({ open }) => open) ? 1 : 0));
    if (row < set.head) return [new TablePart(set, row, 0, cuts.length, row === 0 ? (table.before ?? 0) : 0, below, row === 0 && table.newPage === true)];
    return cuts.map((_, piece) => {
      const first = row === 0 && piece === 0;
      return new TablePart(set, row, piece, piece + 1, first ? (table.before ?? 0) : 0, piece === cuts.length - 1 ? below : within(piece, cuts.length, parts === true), first && table.newPage === true);
    });
  });
}

/** How firmly the pieces of a row keep together. Wherever it is cut, two lines at least stand on either side. */
function within(piece: number, pieces: number, parts: boolean): Hold {
  const edge = piece === 0 || piece === pieces - 2;
  return parts ? (edge ? 1 : 0) : edge ? 2 : 1;
}

function drawHeader(pen: Pen, table: SetTable, row: number): void {
  const own = table.rows[row];
  if (!own) return;
  const height = own.height(0, own.cuts.length);
  pen.add(own.lines(0, own.cuts.length).flat().map((placed) => ({ ...placed, block: placed.block.clone() })));
  drawRules(pen, own, table.width, height, { above: row === 0, closed: row === table.head - 1 });
  pen.moveDown(height);
}

/** What stands of a row on a page. A row that is cut has its text marked by cells, so that the proof can put it together again. */
function drawRow(pen: Pen, { table, row, from, to }: TablePart, rules: Rules): void {
  const own = table.rows[row];
  if (!own) return;
  const cut = from > 0 || to < own.cuts.length;
  own.lines(from, to).forEach((lines, cell) => {
    for (const placed of lines) {
      if (cut) placed.block.mark = `${table.name}R${row + 1}C${cell + 1}`;
      pen.put(placed);
    }
  });
  const height = own.lead(from) + own.height(from, to) + own.trail(to);
  drawRules(pen, own, table.width, height, rules);
  pen.moveDown(height);
}

/** Whether a row has a rule above it, and one below it even under cells that go on. */
interface Rules {
  above: boolean;
  closed: boolean;
}

function drawRules(pen: Pen, { cells }: SetRow, width: number, height: number, { above, closed }: Rules): void {
  if (above) pen.rule({ x: 0, y: 0 }, { x: width, y: 0 });
  if (closed || !cells.some(({ open }) => open)) pen.rule({ x: 0, y: height }, { x: width, y: height });
  else for (const { x, width: own } of cells.filter(({ open }) => !open)) pen.rule({ x, y: height }, { x: x + own, y: height });
  for (const x of [0, ...cells.map((cell) => cell.x + cell.width)]) pen.rule({ x, y: 0 }, { x, y: height });
}
