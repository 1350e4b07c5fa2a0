// A flow set: its nodes as parts, the line spacing that saves a page where there is one, the pages, and what is written on each.
import type { Flow, FlowNode } from './definition';
import { lineParts, LinePart, pictureBlocks, pictureParts, rowPart, type BlocksIn, type FlowPart, type LinesIn } from './flow-parts';
import { pageBreaks, pageCount } from './page-breaks';
import { tableParts } from './table-parts';

/** Line spacing may give way this much when that saves a whole page (domain.md §7.2: tighten rather than spill). */
const TIGHTER = [1, 0.97, 0.94, 0.91];

/** Of a page; the rest is the header's, which is repeated up to a quarter (table-parts.ts), and the padding's. */
const HIGHEST_IN_CELL = 0.7;

/** A part as it is written: several pieces of one row are one. */
export interface Written {
  part: FlowPart;
  /** It begins a page: because it must (asked for), because there was no room, or not at all. */
  begins: 'asked' | 'no room' | null;
}

/** What is written, in order. `first` and `full` are the room on the first and on every other page, `width` that of the text, in points. */
export function setFlow({ stack, flow }: Flow, linesIn: LinesIn, room: { first: number; full: number; width: number }): Written[] {
  const { first, full } = room;
  const blocksIn = filler(linesIn, full);
  const cellsIn = filler(linesIn, full * HIGHEST_IN_CELL);
  const nodes = stack.map((node, i) => setNode(node, `T${i + 1}`, 'grid' in node ? cellsIn : blocksIn, room));
  const settings = TIGHTER.map((factor) => tied(nodes.map((node) => node(factor)), stack, flow.closing));
  const pages = settings.map((parts) => pageCount(parts, first, full));
  const parts = settings[pages.indexOf(Math.min(...pages))] ?? [];
  return written(parts, pageBreaks(parts, first, full));
}

/** A node's parts for a line spacing; its lines are broken once for all of them. */
function setNode(node: FlowNode, name: string, blocksIn: BlocksIn, { full, width }: { full: number; width: number }): (factor: number) => FlowPart[] {
  if ('grid' in node) return (factor) => tableParts(node, name, blocksIn, factor, full);
  if ('boxes' in node) {
    const parts = [rowPart(node, blocksIn)];
    return () => parts;
  }
  const blocks = blocksIn(node, width);
  const parts = 'picture' in node ? pictureParts(node, blocks) : lineParts(node, blocks);
  return (factor) => parts.map((part) => part.tightened(factor));
}

/** What fills a width: in the flow a picture may take all of a page, `highest` in points says of how much in a cell. */
function filler(linesIn: LinesIn, highest: number): BlocksIn {
  return (node, width) => ('picture' in node ? pictureBlocks(node, width, highest - (node.before ?? 0), linesIn) : linesIn(node, width));
}

/** How many lines of text the signatures have above them on their page: two of what was agreed, and a heading that may stand between. */
const LINES_WITH_SIGNATURES = 3;
/** Rows of tables and pictures that are higher than this are text enough by themselves, in points. */
const TEXT_WITH_SIGNATURES = 60;

/** Ties the last lines of the text to the closing, and headings to tables under them. */
function tied(nodes: readonly FlowPart[][], stack: readonly FlowNode[], closing: number): FlowPart[] {
  nodes.forEach((_, i) => {
    const above = nodes[i - 1]?.at(-1);
    const node = stack[i];
    // As firmly as the table's header: a first row taller than a page is opened at its looser holds.
    if (above && node && 'grid' in node && above.hold === 1) above.hold = 2;
  });
  const before = nodes.slice(0, closing).flat();
  let height = 0;
  for (const part of before.slice(-LINES_WITH_SIGNATURES).toReversed()) {
    if (height > TEXT_WITH_SIGNATURES && !(part instanceof LinePart && part.isText)) break;
    part.hold = 3;
    height += part.height;
  }
  return nodes.flat();
}

function written(parts: readonly FlowPart[], breaks: ReadonlySet<number>): Written[] {
  const found: Written[] = [];
  parts.forEach((part, i) => {
    const last = found.at(-1);
    const one = breaks.has(i) ? null : (last?.part.joined?.(part) ?? null);
    if (last && one) last.part = one;
    else found.push({ part, begins: breaks.has(i) ? (part.newPage ? 'asked' : 'no room') : null });
  });
  return found;
}
