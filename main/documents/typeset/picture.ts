// Pictures: a block in the place of a line, and the bytes turned into what the PDF holds, before anything is drawn.
import { inflateSync } from 'node:zlib';
import type { Page } from 'pdfmake/js/LayoutBuilder.js';
import type { OpenedImage } from 'pdfmake/js/PDFDocument.js';
import type { PaperLine } from './lines';
import type { PaperDocument } from './paper-document';

/** What cells, boxes and pages are filled with from top to bottom. */
export type Block = PaperLine | PictureBlock;

export class PictureBlock {
  x = 0;
  y = 0;
  mark: string | null = null;
  readonly runs: never[] = [];

  constructor(
    readonly bytes: Uint8Array,
    readonly width: number,
    readonly height: number,
    /** From the left end of the line it takes the place of, in points. */
    readonly indent: number,
  ) {}

  getHeight(): number {
    return this.height;
  }

  spaced(): this {
    return this;
  }

  clone(): PictureBlock {
    return new PictureBlock(this.bytes, this.width, this.height, this.indent);
  }
}

/** Bytes that are no picture we can print, or a damaged one. */
export class NotAPicture extends Error {
  override readonly name = 'NotAPicture';
}

/**
 * Puts every picture on the pages into the document, in the order they stand there, and leaves it where its bytes were. Throws
 * NotAPicture. One after the other: pdfkit unpacks some PNGs at its leisure, and the same paper must give the same bytes.
 */
export async function embedPictures(pages: readonly Page[], document: PaperDocument): Promise<void> {
  const embedded = new Map<Uint8Array, OpenedImage>();
  for (const { item } of pages.flatMap((page) => page.items).filter(({ type }) => type === 'image')) {
    const placed = item as { image: Uint8Array | OpenedImage };
    const bytes = placed.image as Uint8Array;
    let image = embedded.get(bytes);
    if (!image) embedded.set(bytes, (image = await embed(bytes, document)));
    placed.image = image;
  }
}

function embed(bytes: Uint8Array, document: PaperDocument): Promise<OpenedImage> {
  return new Promise((resolve, reject) => {
    try {
      const image = document.openImage(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
      const { finalize, imgData } = image;
      if (finalize === undefined || imgData === undefined) {
        // A JPEG goes in as it is.
        image.embed(document);
        resolve(image);
        return;
      }
      // pdfkit unpacks later, where nobody could catch what it throws.
      inflateSync(imgData);
      image.finalize = () => {
        finalize.call(image);
        resolve(image);
      };
      image.embed(document);
    } catch {
      reject(new NotAPicture());
    }
  });
}
