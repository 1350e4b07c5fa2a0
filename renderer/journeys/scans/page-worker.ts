// Makes pages of pictures, beside the window: decoding a photo takes a second on a slow PC, and the window never waits.
import type { ScanProblem } from '../../../main/contract/errors';
import { SCAN_LIMITS, type Crop } from '../../../main/domain/scan';
import type { PageAnswer, PageRequest } from './page-messages';
import { planPage, QUALITY, type Size } from './picture-plan';
import { openTiff } from './tiff';

interface Port {
  addEventListener(type: 'message', listener: (event: MessageEvent<PageRequest>) => void): void;
  postMessage(answer: PageAnswer, transfer?: Transferable[]): void;
}
const port = self as unknown as Port;

/** Thrown on the way, said at the end. */
class Bad extends Error {
  readonly problem: ScanProblem;
  constructor(problem: ScanProblem) {
    super(problem);
    this.problem = problem;
  }
}

/** A picture that can be drawn, and how large it wants to be drawn. */
interface Source {
  image: CanvasImageSource;
  size: Size;
  close(): void;
}

interface Pictures {
  count: number;
  open(index: number): Promise<Source> | Source;
}

// One after the other: two photos of 50 million pixels at a time are more than a small PC has.
let before: Promise<void> = Promise.resolve();
port.addEventListener('message', ({ data }) => {
  before = before.then(() => answer(data));
});

async function answer({ serial, file, type, only }: PageRequest): Promise<void> {
  try {
    const pictures = type === 'tiff' ? await tiffPictures(file) : onePicture(file);
    const wanted = only ? [only] : Array.from({ length: pictures.count }, (_, index) => ({ index, turns: 0, crop: null }));
    const pages: Uint8Array<ArrayBuffer>[] = [];
    let size = 0;
    for (const { index, turns, crop } of wanted) {
      const page = await makePage(pictures, index, turns, crop);
      size += page.length;
      if (size > SCAN_LIMITS.pictureBytes) throw new Bad('too-large');
      pages.push(page);
      port.postMessage({ serial, say: 'page', done: pages.length, total: wanted.length });
    }
    port.postMessage({ serial, say: 'done', pages }, pages.map(({ buffer }) => buffer));
  } catch (fault) {
    // Whatever a decoder throws, the file is one that cannot be read.
    port.postMessage({ serial, say: 'failed', problem: fault instanceof Bad ? fault.problem : 'unreadable' });
  }
}

async function makePage(pictures: Pictures, index: number, turns: number, crop: Crop | null): Promise<Uint8Array<ArrayBuffer>> {
  const { image, size, close } = await pictures.open(index);
  try {
    const plan = planPage(size, turns, crop);
    const canvas = new OffscreenCanvas(plan.width, plan.height);
    const context = canvas.getContext('2d', { alpha: false });
    if (!context) throw new Bad('bad-page');
    // What is transparent in a PNG is paper on a page.
    context.fillStyle = '#fff';
    context.fillRect(0, 0, plan.width, plan.height);
    context.imageSmoothingQuality = 'high';
    context.setTransform(...plan.matrix);
    context.drawImage(image, 0, 0, size.width, size.height);
    const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
    return new Uint8Array(await jpeg.arrayBuffer());
  } finally {
    close();
  }
}

/** A photo or PNG; the browser reads it, and turns it as the camera was held. */
function onePicture(file: Blob): Pictures {
  return {
    count: 1,
    async open() {
      const image = await createImageBitmap(file, { imageOrientation: 'from-image' });
      return { image, size: { width: image.width, height: image.height }, close: () => image.close() };
    },
  };
}

const UPRIGHT = [1, 0, 0, 1, 0, 0];

async function tiffPictures(file: Blob): Promise<Pictures> {
  const tiff = openTiff(await file.arrayBuffer());
  if (tiff.count === 0) throw new Bad('unreadable');
  if (tiff.count > SCAN_LIMITS.pictures) throw new Bad('too-many-pages');
  return {
    count: tiff.count,
    open(index) {
      if (tiff.pixels(index) > SCAN_LIMITS.pixels) throw new Bad('too-many-pixels');
      const { width, height, data, upright, size } = tiff.decode(index);
      const flat = new OffscreenCanvas(width, height);
      flat.getContext('2d')?.putImageData(new ImageData(data, width, height), 0, 0);
      // Nearly every scan lies as it should: then this is the picture, without a second one of 35 MB.
      if (upright.every((n, i) => n === UPRIGHT[i])) return { image: flat, size, close: () => {} };
      const canvas = new OffscreenCanvas(size.width, size.height);
      const context = canvas.getContext('2d');
      if (!context) throw new Bad('bad-page');
      context.setTransform(...upright);
      context.drawImage(flat, 0, 0);
      return { image: canvas, size, close: () => {} };
    },
  };
}
