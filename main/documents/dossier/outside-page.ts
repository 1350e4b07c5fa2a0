// A page of a PDF from elsewhere (a scanner's, a court's): shrunk into the frame of an A4 page, turned as its reader would turn it,
// with its annotations (stamps, filled fields) where they were. Nothing of it is drawn anew.
import { clip, endPath, PDFName, PDFNumber, popGraphicsState, pushGraphicsState, rectangle, scale as scaled, type PDFPage } from '@cantoo/pdf-lib';
import { A4, placeIn } from './frame';

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Quarter turns clockwise by which a reader shows the page. */
export function turnsOf(page: PDFPage): 0 | 1 | 2 | 3 {
  const quarter = Math.round(page.getRotation().angle / 90) % 4;
  return ((quarter + 4) % 4) as 0 | 1 | 2 | 3;
}

/** Makes a copied page an A4 one, lying if it lies. Pages smaller than the frame keep their size. */
export function fitOutsidePage(page: PDFPage): void {
  const shown = overlap(page.getCropBox(), page.getMediaBox());
  const turns = turnsOf(page);
  const unit = userUnit(page);
  const size = { width: shown.width * unit, height: shown.height * unit };
  const seen = turns % 2 === 0 ? size : { width: size.height, height: size.width };
  const paper = seen.width > seen.height ? { width: A4.height, height: A4.width } : A4;
  const { scale, left, top } = placeIn(paper, seen, 1);
  const right = paper.width - left - seen.width * scale;
  const bottom = paper.height - top - seen.height * scale;
  const factor = scale * unit;
  clipAndScale(page, shown, factor);
  page.scaleAnnotations(factor, factor);
  // Margins clockwise from the top as seen; a page shown turned has its own left edge at the top.
  const margins = [top, right, bottom, left];
  const margin = (edge: number) => margins[(edge + turns) % 4] ?? 0;
  for (const name of ['CropBox', 'BleedBox', 'TrimBox', 'ArtBox', 'UserUnit']) page.node.delete(PDFName.of(name));
  page.setMediaBox(
    shown.x * factor - margin(3),
    shown.y * factor - margin(2),
    shown.width * factor + margin(3) + margin(1),
    shown.height * factor + margin(2) + margin(0),
  );
}

/** What lay outside the visible box stays invisible: the page grows around it. */
function clipAndScale(page: PDFPage, shown: Box, factor: number): void {
  const { context } = page.doc;
  page.node.normalize();
  const start = context.contentStream([pushGraphicsState(), scaled(factor, factor), rectangle(shown.x, shown.y, shown.width, shown.height), clip(), endPath()]);
  const end = context.contentStream([popGraphicsState()]);
  page.node.wrapContentStreams(context.register(start), context.register(end));
}

function overlap(crop: Box, media: Box): Box {
  const x = Math.max(crop.x, media.x);
  const y = Math.max(crop.y, media.y);
  const width = Math.min(crop.x + crop.width, media.x + media.width) - x;
  const height = Math.min(crop.y + crop.height, media.y + media.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : media;
}

function userUnit(page: PDFPage): number {
  const unit = page.node.lookup(PDFName.of('UserUnit'));
  return unit instanceof PDFNumber && unit.asNumber() > 0 ? unit.asNumber() : 1;
}
