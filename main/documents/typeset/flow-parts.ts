// The parts of a flow that are text: lines that break between pages, and rows that do not. Each knows its height and how to write itself.
import type { Leaf, Row } from './definition';
import type { PaperLine } from './lines';
import type { Hold, Part } from './page-breaks';
import type { Pen, PlacedLine } from './pen';

export interface FlowPart extends Part {
  write(pen: Pen, beginsPage: boolean): void;
  /** This and the part after it on the same page as one, where they are pieces of one thing. */
  joined?(next: FlowPart): FlowPart | null;
}

/** The lines of a paragraph at a width in points. */
export type LinesIn = (leaf: Leaf, width: number) => PaperLine[];

export class LinePart implements FlowPart {
  constructor(
    readonly line: PaperLine,
    readonly before: number,
    public hold: Hold,
    readonly newPage: boolean,
  ) {}

  get height(): number {
    return this.before + this.line.getHeight();
  }

  /** The same with lines set closer. Rows of boxes have no such thing: people need the room to sign. */
  tightened(factor: number): LinePart {
    return factor === 1 ? this : new LinePart(this.line.spaced(factor), this.before * factor, this.hold, this.newPage);
  }

  write(pen: Pen): void {
    pen.put(this.line, 0, this.before);
    pen.moveDown(this.height);
  }
}

export class RowPart implements FlowPart {
  constructor(
    readonly lines: readonly PlacedLine[],
    readonly height: number,
    public hold: Hold,
    readonly newPage: boolean,
  ) {}

  write(pen: Pen): void {
    for (const { line, x, y } of this.lines) pen.put(line, x, y);
    pen.moveDown(this.height);
  }
}

/** The lines of a paragraph. The first two and the last two keep together: no line of it stands alone on a page. */
export function lineParts(leaf: Leaf, lines: readonly PaperLine[]): LinePart[] {
  const last = lines.length - 1;
  return lines.map((line, i) => {
    const hold = i === last ? (leaf.hold ?? 0) : leaf.together || i === 0 || i === last - 1 ? 1 : 0;
    return new LinePart(line, i === 0 ? (leaf.before ?? 0) : 0, hold, i === 0 && leaf.newPage === true);
  });
}

export function rowPart(row: Row, linesIn: LinesIn): RowPart {
  const top = row.before ?? 0;
  const boxes = row.boxes.map(({ x, width }, box) => stacked(row.stack.filter((leaf) => leaf.box === box), width, linesIn).map(({ line, y }) => ({ line, x, y: y + top })));
  const height = Math.max(top, ...boxes.flat().map(({ line, y }) => y + line.getHeight()));
  boxes.forEach((lines, box) => {
    const last = lines.at(-1);
    if (last && row.boxes[box]?.footed) last.y = height - last.line.getHeight();
  });
  return new RowPart(boxes.flat(), height, row.hold ?? 0, row.newPage === true);
}

/** Paragraphs one below the other; `y` from the top of the first's blank space above. */
export function stacked(leaves: readonly Leaf[], width: number, linesIn: LinesIn): { line: PaperLine; y: number }[] {
  let y = 0;
  return leaves.flatMap((leaf) => {
    y += leaf.before ?? 0;
    return linesIn(leaf, width).map((line) => {
      const placed = { line, y };
      y += line.getHeight();
      return placed;
    });
  });
}
