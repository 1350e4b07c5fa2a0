// The parts of a flow that are no tables: lines and pictures, between which pages end, and rows of boxes, which are not cut. Each
// knows its height and how to write itself.
import type { Leaf, Picture, Row } from './definition';
import { PaperLine } from './lines';
import type { Hold, Part } from './page-breaks';
import type { Pen, Placed } from './pen';
import { PictureBlock, type Block } from './picture';

export interface FlowPart extends Part {
  write(pen: Pen, page: { begins: boolean; ends: boolean }): void;
  /** This and the part after it on the same page as one, where they are pieces of one thing. */
  joined?(next: FlowPart): FlowPart | null;
}

/** The lines of a paragraph at a width in points. */
export type LinesIn = (leaf: Leaf, width: number) => PaperLine[];
/** The same, or a picture and its caption. */
export type BlocksIn = (node: Leaf | Picture, width: number) => Block[];

export class LinePart implements FlowPart {
  constructor(
    readonly block: Block,
    readonly before: number,
    public hold: Hold,
    readonly newPage: boolean,
  ) {}

  get height(): number {
    return this.before + this.block.getHeight();
  }

  get isText(): boolean {
    return this.block instanceof PaperLine;
  }

  /** The same with lines set closer. Rows of boxes have no such thing: people need the room to sign. */
  tightened(factor: number): LinePart {
    return factor === 1 ? this : new LinePart(this.block.spaced(factor), this.before * factor, this.hold, this.newPage);
  }

  write(pen: Pen): void {
    pen.put({ block: this.block, x: 0, y: this.before });
    pen.moveDown(this.height);
  }
}

export class RowPart implements FlowPart {
  constructor(
    readonly placed: readonly Placed[],
    readonly height: number,
    public hold: Hold,
    readonly newPage: boolean,
  ) {}

  write(pen: Pen): void {
    for (const one of this.placed) pen.put(one);
    pen.moveDown(this.height);
  }
}

/** The lines of a paragraph. The first two and the last two keep together: no line of it stands alone on a page. */
export function lineParts(leaf: Leaf, lines: readonly Block[]): LinePart[] {
  const last = lines.length - 1;
  return lines.map((line, i) => {
    const hold = i === last ? (leaf.hold ?? 0) : leaf.together || i === 0 || i === last - 1 ? 1 : 0;
    return new LinePart(line, i === 0 ? (leaf.before ?? 0) : 0, hold, i === 0 && leaf.newPage === true);
  });
}

/** A picture and the lines of its caption, which keep together. */
export function pictureParts(node: Picture, blocks: readonly Block[]): LinePart[] {
  return blocks.map((block, i) => new LinePart(block, i === 0 ? (node.before ?? 0) : 0, i === blocks.length - 1 ? (node.hold ?? 0) : 1, i === 0 && node.newPage === true));
}

/** A picture in a width and at most `highest`, both in points, and its caption. Proportions are kept. */
export function pictureBlocks({ picture, stack }: Picture, width: number, highest: number, linesIn: LinesIn): Block[] {
  const caption = stack.flatMap((leaf) => linesIn(leaf, width));
  // The caption of a picture is a line or two; a page of it may not leave the picture nothing.
  const room = Math.max(highest / 2, highest - caption.reduce((sum, line) => sum + line.getHeight(), 0));
  const scale = Math.min(1, width / picture.width, room / picture.height);
  const spare = width - picture.width * scale;
  const indent = { left: 0, center: spare / 2, right: spare }[picture.align];
  return [new PictureBlock(picture.bytes, picture.width * scale, picture.height * scale, indent), ...caption];
}

export function rowPart(row: Row, blocksIn: BlocksIn): RowPart {
  const top = row.before ?? 0;
  const boxes = row.boxes.map(({ x, width }, box) => stacked(row.stack.filter((node) => node.box === box), width, blocksIn).map(({ block, y }) => ({ block, x, y: y + top })));
  const height = Math.max(top, ...boxes.flat().map(({ block, y }) => y + block.getHeight()));
  boxes.forEach((placed, box) => {
    const last = placed.at(-1);
    if (last && row.boxes[box]?.footed) last.y = height - last.block.getHeight();
  });
  return new RowPart(boxes.flat(), height, row.hold ?? 0, row.newPage === true);
}

/** Paragraphs and pictures one below the other; `y` from the top of the first's blank space above. */
export function stacked(nodes: readonly (Leaf | Picture)[], width: number, blocksIn: BlocksIn): { block: Block; y: number }[] {
  let y = 0;
  return nodes.flatMap((node) => {
    y += node.before ?? 0;
    return blocksIn(node, width).map((block) => {
      const placed = { block, y };
      y += block.getHeight();
      return placed;
    });
  });
}
