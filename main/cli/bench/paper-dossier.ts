// Bench row for a bound dossier: 40 pages of papers and 20 photos into one numbered PDF with bookmarks, read back and compared, beside
// the same pages merely put together by pdf-lib.
import { PDFDocument } from '@cantoo/pdf-lib';
import { randomBytes } from 'node:crypto';
import { createRenderer, type BindOrder, type BoundPiece, type Renderer } from '../../documents';
import { round, timed } from './measure';
import { agreements } from './paper-cases';
import type { Row } from './row';

const PHOTOS = 20;
/** A page photographed with a telephone, sized down as the window does it. */
const PHOTO_BYTES = 400 * 1024;

type Bytes = Uint8Array<ArrayBuffer>;

/** Measures one binding after a first one; `pages`: how many pages of papers go in, roughly. */
export async function dossierRow(worker: string | null, { pages, photos = PHOTOS }: { pages: number; photos?: number }): Promise<Row> {
  const renderer = createRenderer({ workerFile: worker });
  try {
    const papers = await printed(renderer, pages);
    const images = Array.from({ length: photos }, photo);
    const first = await timed(() => bound(renderer, papers, images));
    const second = await timed(() => bound(renderer, papers, images));
    const joined = await timed(() => merelyJoined(papers, images));
    return {
      name: `装订一卷：${second.value.pages}页，其中照片${photos}张`,
      value: round(second.ms),
      unit: 'ms',
      beside: [{ name: 'pdf-lib 只拼不编号不核对', value: round(joined.ms) }],
      note: `第一卷 ${round(first.ms)} ms；含页码、书签、读回核对；${round(second.value.bytes.length / 1024 / 1024)} MB，只拼的 ${round(joined.value.length / 1024 / 1024)} MB`,
    };
  } finally {
    await renderer.close();
  }
}

interface Printed {
  bytes: Bytes;
  pages: number;
}

async function printed(renderer: Renderer, wanted: number): Promise<Printed[]> {
  const papers: Printed[] = [];
  let pages = 0;
  for (const content of agreements(wanted)) {
    if (pages >= wanted) break;
    const made = await renderer.render(content, { draft: false });
    if (!made.ok) throw new Error(`paper bench: ${made.error.kind}`);
    papers.push({ bytes: made.value.bytes, pages: made.value.pages });
    pages += made.value.pages;
  }
  return papers;
}

async function bound(renderer: Renderer, papers: readonly Printed[], images: readonly Bytes[]): Promise<{ bytes: Bytes; pages: number }> {
  let next = 1;
  const take = (pages: number) => (next += pages) - pages;
  // Buffers move over to the worker and are gone here afterwards: each binding gets its own.
  const pieces: BoundPiece[] = [
    ...papers.map(({ bytes, pages }, i): BoundPiece => ({ title: `协议书${i + 1}`, section: '调解协议', pages, first: take(pages), body: [{ kind: 'paper', bytes: bytes.slice() }] })),
    ...images.map((image, i): BoundPiece => ({ title: `照片${i + 1}`, section: '证据材料', pages: 1, first: take(1), body: [{ kind: 'photos', images: [image.slice()] }] })),
  ];
  const order: BindOrder = { title: '（2026）云隘人调字第017号', pieces };
  const made = await renderer.bind(order);
  if (!made.ok) throw new Error(`paper bench: ${made.error.kind}`);
  return made.value;
}

async function merelyJoined(papers: readonly Printed[], images: readonly Bytes[]): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (const { bytes } of papers) {
    const source = await PDFDocument.load(bytes);
    for (const page of await document.copyPages(source, source.getPageIndices())) document.addPage(page);
  }
  for (const bytes of images) {
    const image = await document.embedJpg(bytes);
    document.addPage([595, 842]).drawImage(image, { x: 80, y: 80, width: 440, height: 330 });
  }
  return document.save();
}

/** A grey JPEG of 40 × 30 dots. */
const GREY =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/wAALCAAeACgBAREA/8QAFQABAQAAAAAAAAAAAAAAAAAAAAH/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oACAEBAAA/AIAAAAAAP//Z';

/** A JPEG as large as a photo: the picture is small, comments of chance bytes make up the rest. Binding copies bytes, it does not look at dots. */
function photo(): Bytes {
  const grey = Buffer.from(GREY, 'base64');
  const comments = Array.from({ length: Math.ceil(PHOTO_BYTES / 0xffff) }, () => Buffer.concat([Buffer.from([0xff, 0xfe, 0xff, 0xff]), randomBytes(0xfffd)]));
  return Uint8Array.from(Buffer.concat([grey.subarray(0, 2), ...comments, grey.subarray(2)]));
}
