// pdfmake's page builder with our lines in it: text is measured, broken and placed by us; what is not in a flow is pdfmake's.
// oxlint-disable no-underscore-dangle -- pdfmake's and pdfkit's own names
import type { Node, StyleStack } from 'pdfmake/js/LayoutBuilder.js';
import type { Flow, Leaf } from './definition';
import { setFlow } from './flow';
import type { Piece } from './glyphs';
import { linesOf, type PaperLine } from './lines';
import { Pen, type Addition } from './pen';
import { LayoutBuilder } from './pdfmake';
import { extent, unitsOf, type Paragraph, type Unit } from './units';

interface Measured {
  units: Unit[];
  paragraph: Paragraph;
}

/** Printed at the end of a page with room left on it, so that nobody adds a clause there unseen. */
export const CONTINUED = '（转下页）';
const CONTINUED_TYPE: Paragraph = { face: 'song', size: 10.5, pitch: 20, align: 'right', indent: 0 };
/** Four lines, in points. */
const MUCH = 112;

export class PaperLayout extends LayoutBuilder {
  /** What was put on pages that no definition asked for. */
  readonly additions: Addition[] = [];

  /** Called by pdfmake once for every attempt at laying out the whole; by now its measuring tool is there to be replaced. */
  override tryLayoutDocument(...args: unknown[]): unknown {
    this.docMeasure.textInlines = { buildInlines };
    return super.tryLayoutDocument(...args);
  }

  override processLeaf(node: Node): void {
    const { units, paragraph } = node['_inlines'] as Measured;
    const context = this.writer.context();
    for (const line of linesOf(units, paragraph, context.availableWidth)) {
      if (line.getHeight() > this.writer.context().availableHeight && this.writer.context().y > context.pageMargins.top) this.writer.moveToNextPage();
      node.positions.push(this.writer.addLine(line));
    }
  }

  override processVerticalContainer(node: Node): void {
    if (node['flow'] === undefined) super.processVerticalContainer(node);
    else this.#flow(node as unknown as Flow);
  }

  #flow(flow: Flow): void {
    const context = this.writer.context();
    const { availableHeight: first, availableWidth: width, pageMargins } = context;
    const full = context.getCurrentPage().pageSize.height - pageMargins.top - pageMargins.bottom;
    const pen = new Pen(this.writer);
    const parts = setFlow(flow, linesIn, { first, full, width });
    parts.forEach(({ part, begins }, i) => {
      if (begins !== null) {
        // A page that ends because the next part is to begin one is not gone on with: what is blank there is meant to be.
        if (begins === 'no room') markContinued(pen, width);
        pen.nextPage();
      }
      const next = parts[i + 1];
      part.write(pen, { begins: begins !== null, ends: next === undefined || next.begins !== null });
    });
    this.additions.push(...pen.additions);
  }
}

/** Where much of a page stays empty because what comes next keeps together, the page says that it goes on. */
function markContinued(pen: Pen, width: number): void {
  if (pen.room < MUCH) return;
  pen.add(linesOf(unitsOf([{ text: CONTINUED }], CONTINUED_TYPE), CONTINUED_TYPE, width).map((block) => ({ block, x: 0, y: 0 })));
}

/** The lines of a leaf that pdfmake has had measured. */
function linesIn(leaf: Leaf, width: number): PaperLine[] {
  const { units, paragraph } = (leaf as unknown as { _inlines: Measured })._inlines;
  return linesOf(units, paragraph, width);
}

/** Stands in for pdfmake's text measuring. `paragraph` comes down the style stack like any pdfmake style. */
function buildInlines(text: unknown, styles: StyleStack): { items: Measured; minWidth: number; maxWidth: number } {
  const paragraph = (styles.getProperty('paragraph') as Paragraph | undefined) ?? PLAIN;
  const pieces = (Array.isArray(text) ? text : [typeof text === 'object' ? text : { text: String(text) }]) as Piece[];
  const units = unitsOf(pieces, paragraph);
  return { items: { units, paragraph }, ...extent(units, paragraph) };
}

const PLAIN: Paragraph = { face: 'song', size: 12, pitch: 18, align: 'left', indent: 0 };
