// The parts of a flow: lines that break between pages, and rows that do not. Each knows its height and how to write itself.
import type { Writer } from 'pdfmake/js/LayoutBuilder.js';
import type { Leaf, Row } from './definition';
import { PaperLine } from './lines';
import type { Hold, Part } from './page-breaks';

interface FlowPart extends Part {
  /** The same with lines set closer; rows keep their size, people need the room to sign. */
  tightened(factor: number): FlowPart;
  write(writer: Writer): void;
}

export class LinePart implements FlowPart {
  constructor(
    readonly line: PaperLine,
    readonly before: number,
    public hold: Hold,
  ) {}

  get height(): number {
    return this.before + this.line.getHeight();
  }

  tightened(factor: number): LinePart {
    if (factor === 1) return this;
    const { runs, rules, paragraph } = this.line;
    return new LinePart(new PaperLine(runs, rules, { ...paragraph, pitch: paragraph.pitch * factor }), this.before * factor, this.hold);
  }

  write(writer: Writer): void {
    writer.context().moveDown(this.before);
    writer.addLine(this.line);
  }
}

export class RowPart implements FlowPart {
  constructor(
    readonly lines: readonly { line: PaperLine; x: number; y: number }[],
    readonly height: number,
    public hold: Hold,
  ) {}

  tightened(): RowPart {
    return this;
  }

  write(writer: Writer): void {
    for (const { line, x, y } of this.lines) {
      line.x = x;
      line.y = y;
      writer.addLine(line, true);
    }
    writer.context().moveDown(this.height);
  }
}

/** The lines of a paragraph. The first two and the last two keep together: no line of it stands alone on a page. */
export function lineParts(leaf: Leaf, lines: readonly PaperLine[]): LinePart[] {
  const last = lines.length - 1;
  return lines.map((line, i) => {
    const hold = i === last ? (leaf.hold ?? 0) : leaf.together || i === 0 || i === last - 1 ? 1 : 0;
    return new LinePart(line, i === 0 ? (leaf.before ?? 0) : 0, hold);
  });
}

export function rowPart(row: Row, linesIn: (leaf: Leaf, width: number) => PaperLine[]): RowPart {
  const top = row.before ?? 0;
  const boxes = row.boxes.map(({ x, width }, box) => {
    let y = top;
    return row.stack
      .filter((leaf) => leaf.box === box)
      .flatMap((leaf) => {
        y += leaf.before ?? 0;
        return linesIn(leaf, width).map((line) => {
          const placed = { line, x, y };
          y += line.getHeight();
          return placed;
        });
      });
  });
  const height = Math.max(top, ...boxes.flat().map(({ line, y }) => y + line.getHeight()));
  boxes.forEach((lines, box) => {
    const last = lines.at(-1);
    if (last && row.boxes[box]?.footed) last.y = height - last.line.getHeight();
  });
  return new RowPart(boxes.flat(), height, row.hold ?? 0);
}

/** How many lines of text the signatures have above them on their page: two of what was agreed, and a heading that may stand between. */
const LINES_WITH_SIGNATURES = 3;

/** Ties the last lines of the text to what comes after it. */
export function tie(parts: readonly (LinePart | RowPart)[]): void {
  for (const part of parts.slice(-LINES_WITH_SIGNATURES)) part.hold = 3;
}
