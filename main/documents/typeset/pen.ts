// What puts the parts of a flow on the page pdfmake has open. It asks nobody whether they fit: page-breaks.ts has decided that,
// and a writer that turned the page a second time, for a hundredth of a point, would put the rest where nobody expects it.
import type { Writer } from 'pdfmake/js/LayoutBuilder.js';
import { PictureBlock, type Block } from './picture';

/** Text on a page that no definition asked for: 转下页, the header of a table that goes on. */
export interface Addition {
  /** From 1. */
  page: number;
  text: string;
}

/** The mark in the PDF of what the typesetter adds: PDF's own name for what belongs to the page and not to the text. */
export const ADDED = 'Artifact';

/** A line or a picture and where it stands, in points from the pen. */
export interface Placed {
  block: Block;
  x: number;
  y: number;
}

const RULE = 0.6;
const BLACK = '#000000';

export class Pen {
  readonly additions: Addition[] = [];
  readonly #writer: Writer;

  constructor(writer: Writer) {
    this.#writer = writer;
  }

  /** Room left on the page, in points. */
  get room(): number {
    return this.#writer.context().availableHeight;
  }

  put({ block, x, y }: Placed): void {
    const context = this.#writer.context();
    block.x = context.x + x;
    block.y = context.y + y;
    const { items } = context.getCurrentPage();
    if (block instanceof PictureBlock) items.push({ type: 'image', item: { image: block.bytes, x: block.x + block.indent, y: block.y, _width: block.width, _height: block.height } });
    else items.push({ type: 'line', item: block });
  }

  /** Puts lines that are the typesetter's own: marked as such in the PDF, and told to the proof. */
  add(placed: readonly Placed[]): void {
    for (const one of placed) {
      one.block.mark = ADDED;
      this.put(one);
    }
    const text = placed.flatMap(({ block }) => block.runs.flatMap(({ codePoints }) => codePoints.map((codePoint) => String.fromCodePoint(codePoint))));
    this.additions.push({ page: this.#writer.context().page + 1, text: text.join('') });
  }

  /** A rule whose middle runs between two points of one level or one plumb line; it covers the corners it makes with others. */
  rule(from: { x: number; y: number }, to: { x: number; y: number }): void {
    const context = this.#writer.context();
    const [x, y] = [context.x + from.x - RULE / 2, context.y + from.y - RULE / 2];
    const rect = { type: 'rect', x, y, w: to.x - from.x + RULE, h: to.y - from.y + RULE, color: BLACK };
    context.getCurrentPage().items.push({ type: 'vector', item: rect });
  }

  moveDown(by: number): void {
    this.#writer.context().moveDown(by);
  }

  nextPage(): void {
    this.#writer.moveToNextPage();
  }
}
