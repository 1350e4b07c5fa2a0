// Reading a finished PDF with a reader that shares nothing with its writer (pdf.js): the words on each page and where they stand.
import type * as PdfJs from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextItem, TextMarkedContent } from 'pdfjs-dist/types/src/display/api';

/** A stretch of text as drawn, in drawing order. Points from the page's upper left corner; `x` and `y` are where its first character stands. */
export interface Words {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  /** Not level: the 草稿 mark. */
  turned: boolean;
  /** What its writer calls it, where it does: an addition of the typesetter, a cell that is cut by a page's end. */
  mark: string | null;
}

export interface ReadPage {
  width: number;
  height: number;
  words: Words[];
}

type Reader = Pick<typeof PdfJs, 'getDocument'>;
let reader: Promise<Reader> | undefined;

/** Loads pdf.js once, with its worker part in this very thread: we are in a worker of our own already. */
export function loadReader(): Promise<Reader> {
  reader ??= load();
  return reader;
}

async function load(): Promise<Reader> {
  // pdf.js wants these of a browser for drawing. We only read text; any class keeps it from looking for a canvas.
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) {
    if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value: Object, configurable: true, writable: true });
  }
  const putBack = rememberBuiltIns();
  try {
    const worker = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    Object.assign(globalThis, { pdfjsWorker: worker });
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    putBack();
  }
}

/**
 * The legacy build, the only one that runs on Node 20, brings core-js, which puts slow look-alikes in the place of functions
 * every part of the program uses: with its Array push alone a page takes twice as long to set. Gives what puts ours back.
 */
function rememberBuiltIns(): () => void {
  const kept = ([[Array.prototype, 'push'], [JSON, 'parse'], [JSON, 'stringify'], [Function.prototype, 'toString']] as const).map(
    ([owner, name]) => [owner, name, Object.getOwnPropertyDescriptor(owner, name) ?? {}] as const,
  );
  return () => {
    for (const [owner, name, own] of kept) Object.defineProperty(owner, name, own);
  };
}

/** All pages of a PDF. Throws where it cannot be read at all. */
export async function readBack(bytes: Uint8Array): Promise<ReadPage[]> {
  const { getDocument } = await loadReader();
  // pdf.js takes the buffer away from its giver.
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false, disableFontFace: true, isEvalSupported: false });
  try {
    const document = await task.promise;
    const pages: ReadPage[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const [, , width = 0, height = 0] = page.view;
      // Without disableNormalization pdf.js would hand out its own idea of the text, NFKC'd.
      const { items } = await page.getTextContent({ disableNormalization: true, includeMarkedContent: true });
      pages.push({ width, height, words: wordsIn(items, height) });
    }
    return pages;
  } finally {
    await task.destroy();
  }
}

/** The words of a page, each with the innermost mark it stands in (pdf.js gives its `tag`, its types forget it). */
function wordsIn(items: readonly (TextItem | TextMarkedContent)[], pageHeight: number): Words[] {
  const words: Words[] = [];
  const marks: (string | null)[] = [];
  for (const item of items) {
    if ('str' in item) {
      if (item.str !== '') words.push(wordsOf(item, pageHeight, marks.at(-1) ?? null));
    } else if (item.type === 'endMarkedContent') marks.pop();
    else marks.push((item as { tag?: string }).tag ?? null);
  }
  return words;
}

function wordsOf({ str, transform, width }: TextItem, pageHeight: number, mark: string | null): Words {
  const [a, b, , , x, y] = transform as [number, number, number, number, number, number];
  return { text: str, x, y: pageHeight - y, width, size: Math.hypot(a, b), turned: Math.abs(b) > 0.01, mark };
}
