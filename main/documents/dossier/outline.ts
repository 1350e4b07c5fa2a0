// Bookmarks and page labels of a bound dossier, which pdf-lib has no words for: written as the PDF's own objects (ISO 32000-1 §12.3.3, §12.4.2).
import { PDFArray, PDFDict, PDFHexString, PDFName, type PDFDocument, type PDFRef } from '@cantoo/pdf-lib';

export interface Bookmark {
  title: string;
  /** From 0. */
  page: number;
  under: Bookmark[];
}

/** Writes the bookmarks and lets readers open with them in sight. */
export function writeBookmarks(document: PDFDocument, bookmarks: readonly Bookmark[]): void {
  if (bookmarks.length === 0) return;
  const root = document.context.nextRef();
  const { first, last, count } = writeLevel(document, bookmarks, root);
  document.context.assign(root, document.context.obj({ Type: 'Outlines', First: first, Last: last, Count: count }));
  document.catalog.set(PDFName.of('Outlines'), root);
  document.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}

function writeLevel(document: PDFDocument, bookmarks: readonly Bookmark[], parent: PDFRef): { first: PDFRef; last: PDFRef; count: number } {
  const { context } = document;
  const refs = bookmarks.map(() => context.nextRef());
  let count = bookmarks.length;
  bookmarks.forEach(({ title, page, under }, i) => {
    const own = refs[i] as PDFRef;
    const item = context.obj({
      Title: PDFHexString.fromText(title),
      Parent: parent,
      // The top of the page, at the zoom the reader has.
      Dest: [document.getPage(page).ref, 'XYZ', null, null, null],
    });
    const before = refs[i - 1];
    const after = refs[i + 1];
    if (before) item.set(PDFName.of('Prev'), before);
    if (after) item.set(PDFName.of('Next'), after);
    if (under.length > 0) {
      const level = writeLevel(document, under, own);
      item.set(PDFName.of('First'), level.first);
      item.set(PDFName.of('Last'), level.last);
      item.set(PDFName.of('Count'), context.obj(level.count));
      count += level.count;
    }
    context.assign(own, item);
  });
  return { first: refs[0] as PDFRef, last: refs.at(-1) as PDFRef, count };
}

/** A label for each page: the number printed on it, or words where it has none. */
export function writePageLabels(document: PDFDocument, labels: readonly (number | string)[]): void {
  const { context } = document;
  const numbers = PDFArray.withContext(context);
  labels.forEach((label, i) => {
    const before = labels[i - 1];
    if (typeof label === 'number' && typeof before === 'number' && label === before + 1) return;
    const style = typeof label === 'number' ? context.obj({ S: 'D', St: label }) : PDFDict.withContext(context);
    if (typeof label === 'string') style.set(PDFName.of('P'), PDFHexString.fromText(label));
    numbers.push(context.obj(i));
    numbers.push(style);
  });
  const tree = context.obj({});
  tree.set(PDFName.of('Nums'), numbers);
  document.catalog.set(PDFName.of('PageLabels'), tree);
}
