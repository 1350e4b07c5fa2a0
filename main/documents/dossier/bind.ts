// Binding: pieces laid one after another into one PDF, numbered, with bookmarks, read back and compared before anybody gets it.
import { PDFDocument, type PDFFont, type PDFPage } from '@cantoo/pdf-lib';
import { setImmediate as others } from 'node:timers/promises';
import { fail, ok, type Result } from '../../contract/errors';
import { pageRange } from '../../domain/dossier-plan';
import { A4, placePhoto } from './frame';
import { isEncrypted, openOutside } from './open-outside';
import { NotBindable, type BindOrder, type Bound, type BoundBody, type BoundPiece, type OnBinding } from './order';
import { bookmarksOf, labelsOf } from './contents';
import { writeBookmarks, writePageLabels } from './outline';
import { fitOutsidePage } from './outside-page';
import { numberFont, stampNumber } from './page-number';
import { boundDifference, type Laid } from './proof';
import { slipPage } from './slip';

/** A day nobody reads: without a fixed one two bindings of the same facts would be different files. */
const FIXED_DAY = new Date('2000-01-01T00:00:00Z');

/**
 * One PDF of all pieces in order. The same order gives the same bytes. `unbindable` names the piece that cannot go in (encrypted,
 * broken, not as many pages as planned); `text-differs` where the finished file does not say what went in.
 */
export async function bindDossier(order: BindOrder, onBinding: OnBinding = () => {}, signal?: AbortSignal): Promise<Result<Bound>> {
  try {
    const document = await PDFDocument.create({ updateMetadata: false });
    const font = await numberFont(document);
    const laid: Laid[] = [];
    for (const [done, piece] of order.pieces.entries()) {
      onBinding(done, order.pieces.length);
      // A word that binding is to stop comes as a message: without a turn of the loop it would not be heard.
      await others();
      if (signal?.aborted) return fail({ kind: 'cancelled' });
      laid.push(await layPiece(document, piece, font));
    }
    writeBookmarks(document, bookmarksOf(laid));
    writePageLabels(document, labelsOf(laid));
    describe(document, order.title);
    const bytes = (await document.save()) as Uint8Array<ArrayBuffer>;
    if (signal?.aborted) return fail({ kind: 'cancelled' });
    const difference = await boundDifference(bytes, laid);
    onBinding(order.pieces.length, order.pieces.length);
    return difference ? fail(difference) : ok({ bytes, pages: document.getPageCount() });
  } catch (error) {
    if (error instanceof NotBindable) return fail(error.error);
    return fail({ kind: 'internal', code: `dossier-${error instanceof Error ? error.name : 'unknown'}` });
  }
}

function describe(document: PDFDocument, title: string): void {
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setProducer('heshibu');
  document.setCreationDate(FIXED_DAY);
  document.setModificationDate(FIXED_DAY);
  document.setLanguage('zh-CN');
}

async function layPiece(document: PDFDocument, piece: BoundPiece, font: PDFFont): Promise<Laid> {
  const from = document.getPageCount();
  for (const body of piece.body) await layBody(document, piece, body);
  const pages = document.getPages().slice(from);
  const isSlip = piece.body.every(({ kind }) => kind === 'slip');
  if (pages.length !== (isSlip ? 1 : piece.pages)) throw unbindable(piece, 'pages');
  const stamps = pages.map((page, i) => {
    if (piece.first === null) return null;
    const text = isSlip ? pageRange(piece.first, piece.first + piece.pages - 1) : String(piece.first + i);
    stampNumber(page, text, font);
    return text;
  });
  return { piece, from, stamps };
}

async function layBody(document: PDFDocument, piece: BoundPiece, body: BoundBody): Promise<void> {
  switch (body.kind) {
    case 'paper':
      await addAll(document, await PDFDocument.load(body.bytes, { updateMetadata: false }));
      return;
    case 'slip':
      await addAll(document, await PDFDocument.load(await slipPage(piece.title, piece.first ?? 1, piece.pages), { updateMetadata: false }));
      return;
    case 'pdf': {
      const pages = await addAll(document, await openOutside(body.bytes).catch((error: unknown) => Promise.reject(why(piece, error))));
      for (const page of pages) fitOutsidePage(page);
      return;
    }
    case 'photos':
      for (const image of body.images) await addPhoto(document, piece, image);
  }
}

async function addAll(document: PDFDocument, source: PDFDocument): Promise<PDFPage[]> {
  const pages = await document.copyPages(source, source.getPageIndices());
  for (const page of pages) document.addPage(page);
  return pages;
}

async function addPhoto(document: PDFDocument, piece: BoundPiece, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const image = await document.embedJpg(bytes).catch(() => null);
  if (image === null) throw unbindable(piece, 'broken');
  const { scale, left, top } = placePhoto(image);
  const page = document.addPage([A4.width, A4.height]);
  page.drawImage(image, { x: left, y: A4.height - top - image.height * scale, width: image.width * scale, height: image.height * scale });
}

const unbindable = ({ title }: BoundPiece, problem: 'encrypted' | 'broken' | 'pages') => new NotBindable({ kind: 'unbindable', title, problem });

function why(piece: BoundPiece, error: unknown): Error {
  return unbindable(piece, isEncrypted(error) ? 'encrypted' : 'broken');
}
