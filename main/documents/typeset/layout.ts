// pdfmake's page builder with our lines in it: text is measured, broken and placed by us, pages, columns and tables are pdfmake's.
// oxlint-disable no-underscore-dangle -- pdfmake's and pdfkit's own names
import type { Node, StyleStack } from 'pdfmake/js/LayoutBuilder.js';
import type { Flow, Leaf, Row } from './definition';
import { lineParts, rowPart, tie, type LinePart, type RowPart } from './flow-parts';
import { linesOf, type PaperLine } from './lines';
import { pageBreaks, pageCount } from './page-breaks';
import { LayoutBuilder } from './pdfmake';
import type { Piece } from './glyphs';
import { extent, unitsOf, type Paragraph, type Unit } from './units';

interface Measured {
  units: Unit[];
  paragraph: Paragraph;
}

/** Line spacing may give way this much when that saves a whole page (domain.md §7.2: tighten rather than spill). */
const TIGHTER = [1, 0.97, 0.94, 0.91];

/** Printed at the end of a page with room left on it, so that nobody adds a clause there unseen. */
export const CONTINUED = '（转下页）';
const CONTINUED_TYPE: Paragraph = { face: 'song', size: 10.5, pitch: 20, align: 'right', indent: 0 };
/** Four lines, in points. */
const MUCH = 112;

export class PaperLayout extends LayoutBuilder {
  /** Numbers of the pages marked as going on, from 1. */
  readonly continued: number[] = [];

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

  #flow({ stack, flow }: Flow): void {
    const context = this.writer.context();
    const { height } = context.getCurrentPage().pageSize;
    const full = height - context.pageMargins.top - context.pageMargins.bottom;
    const first = context.availableHeight;
    const parts = this.#parts(stack, flow.closing, context.availableWidth);
    const pages = TIGHTER.map((factor) => pageCount(parts.map((part) => part.tightened(factor)), first, full));
    const best = TIGHTER[pages.indexOf(Math.min(...pages))] ?? 1;
    const chosen = parts.map((part) => part.tightened(best));
    const breaks = pageBreaks(chosen, first, full);
    chosen.forEach((part, i) => {
      if (breaks.has(i)) {
        this.#markContinued();
        this.writer.moveToNextPage();
      }
      part.write(this.writer);
    });
  }

  /** Where much of a page stays empty because signatures hold on to their text, the page says that it goes on. */
  #markContinued(): void {
    const { availableHeight, availableWidth, page } = this.writer.context();
    if (availableHeight < MUCH) return;
    for (const line of linesOf(unitsOf([{ text: CONTINUED }], CONTINUED_TYPE), CONTINUED_TYPE, availableWidth)) this.writer.addLine(line);
    this.continued.push(page + 1);
  }

  #parts(stack: readonly (Leaf | Row)[], closing: number, width: number): (LinePart | RowPart)[] {
    const parts = stack.map((node) => ('boxes' in node ? [rowPart(node, linesIn)] : lineParts(node, linesIn(node, width))));
    const before = parts.slice(0, closing).flat();
    tie(before);
    return [...before, ...parts.slice(closing).flat()];
  }
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
