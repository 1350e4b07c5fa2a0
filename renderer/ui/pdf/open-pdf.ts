// A PDF opened to be shown: pdf.js behind a small face. It is read in a worker of our own origin, made once and kept.
import type * as PdfJs from 'pdfjs-dist';
import type { PDFDocumentLoadingTask, PDFDocumentProxy, PDFPageProxy, PDFWorker } from 'pdfjs-dist';
// `?url` is the build's: the file as it is, under its own address.
// oxlint-disable-next-line import/default
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

// oxlint-disable-next-line import/default
import jpeg2000Url from 'pdfjs-dist/wasm/openjpeg_nowasm_fallback.js?url';

type Library = typeof PdfJs;

/** Something under way that nobody may want any more. Stopping is no failure. */
export interface UnderWay {
  done: Promise<void>;
  stop(): void;
}

export interface ShownPage {
  /** In points, 1/72 inch. */
  width: number;
  height: number;
  /** Draws the page on a canvas of `pixels` a point. */
  draw(canvas: HTMLCanvasElement, pixels: number): UnderWay;
  /** Lays the page's words, transparent, over where they are drawn: for reading aloud and for copying. */
  lay(over: HTMLElement): UnderWay;
}

export interface ShownPdf {
  pages: readonly ShownPage[];
  close(): void;
}

/** No side of a canvas is longer: beyond that Chromium gives none, or an empty one. */
const LONGEST_SIDE = 8192;

/** Opens a PDF; `bytes` stay the caller's. Rejects when it cannot be read. */
export async function openPdf(bytes: Uint8Array<ArrayBuffer>): Promise<ShownPdf> {
  const { pdfjs, task } = await openReader(bytes);
  try {
    const pdf = await task.promise;
    return { pages: await pagesOf(pdf, pdfjs), close: () => void task.destroy() };
  } catch (fault) {
    void task.destroy();
    throw fault;
  }
}

/** pdf.js at work on a document, as safely as our content policy asks. Whoever opens it destroys the task. */
export async function openReader(bytes: Uint8Array<ArrayBuffer>): Promise<{ pdfjs: Library; task: PDFDocumentLoadingTask }> {
  const { pdfjs, worker } = await reader();
  const task = pdfjs.getDocument({
    data: bytes.slice(), // pdf.js takes the buffer away from its giver
    worker,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    isEvalSupported: false, // our content policy forbids it
    useWasm: false, // nor that; what scanners pack with JPEG 2000 is unpacked by plain code instead
    // pdf.js puts a file's name of its own behind it: after a question mark it says nothing, and the file is found by the build's name.
    wasmUrl: `${new URL(jpeg2000Url, document.baseURI).href}?/`,
    useSystemFonts: false, // what is shown is what is in the file
  });
  return { pdfjs, task };
}

let kept: Promise<{ pdfjs: Library; worker: PDFWorker }> | undefined;

function reader() {
  kept ??= load();
  kept.catch(() => {
    kept = undefined; // the next paper tries again
  });
  return kept;
}

async function load(): Promise<{ pdfjs: Library; worker: PDFWorker }> {
  const pdfjs = await import('pdfjs-dist');
  // Made here and not by pdf.js: where it doubts the origin of our protocol it would go by way of a blob, which may load nothing.
  const port = new Worker(workerUrl, { type: 'module' });
  const broken = new Promise<never>((_, reject) => {
    port.addEventListener('error', () => reject(new Error('worker')), { once: true });
  });
  const worker = pdfjs.PDFWorker.create({ port });
  await Promise.race([worker.promise, broken]);
  return { pdfjs, worker };
}

function pagesOf(pdf: PDFDocumentProxy, pdfjs: Library): Promise<ShownPage[]> {
  return Promise.all(Array.from({ length: pdf.numPages }, async (_, i) => shown(await pdf.getPage(i + 1), pdfjs)));
}

function shown(page: PDFPageProxy, pdfjs: Library): ShownPage {
  const { width, height } = page.getViewport({ scale: 1 });
  return {
    width,
    height,
    draw(canvas, pixels) {
      const viewport = page.getViewport({ scale: Math.min(pixels, LONGEST_SIDE / Math.max(width, height)) });
      canvas.width = Math.round(viewport.width);
      canvas.height = Math.round(viewport.height);
      const task = page.render({ canvas, viewport, annotationMode: pdfjs.AnnotationMode.DISABLE });
      return underWay(task.promise, () => task.cancel());
    },
    lay(over) {
      over.replaceChildren();
      const layer = new pdfjs.TextLayer({
        // Otherwise pdf.js hands out its own idea of the text, NFKC'd.
        textContentSource: page.streamTextContent({ disableNormalization: true }),
        container: over,
        viewport: page.getViewport({ scale: 1 }),
      });
      return underWay(layer.render() as Promise<void>, () => layer.cancel());
    },
  };
}

/** A promise that a stop settles too: whoever stopped it does not wait for anything. */
function underWay(work: Promise<unknown>, cancel: () => void): UnderWay {
  let stopped = false;
  const done = work.then(
    () => undefined,
    (fault: unknown) => {
      if (!stopped) throw fault;
    },
  );
  const stop = () => {
    stopped = true;
    cancel();
  };
  return { done, stop };
}
