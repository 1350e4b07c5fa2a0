// TIFF as scanners write it: its pages, whichever way up and however compressed. utif2 decodes; here is what it leaves to us.
import * as UTIF from 'utif2';
import { uprightMatrix, type PagePlan, type Size } from './picture-plan';

export interface TiffPage extends Size {
  data: Uint8ClampedArray<ArrayBuffer>;
  /** How it is drawn upright, and its size then. */
  upright: PagePlan['matrix'];
  size: Size;
}

export interface Tiff {
  /** Number of pages. */
  count: number;
  /** Pixels of a page, before anything of it is decoded. */
  pixels(index: number): number;
  /** Throws when the page cannot be decoded. */
  decode(index: number): TiffPage;
}

type Directory = Parameters<typeof UTIF.decodeImage>[1];

/** Reads the directories of a TIFF; throws when they make no sense. */
export function openTiff(buffer: ArrayBuffer): Tiff {
  const pages = UTIF.decode(buffer).filter(isPage);
  const at = (index: number): Directory => {
    const page = pages[index];
    if (!page) throw new RangeError('no such page');
    return page;
  };
  return {
    count: pages.length,
    pixels: (index) => tag(at(index), WIDTH) * tag(at(index), HEIGHT),
    decode: (index) => decoded(buffer, at(index)),
  };
}

const WIDTH = 256;
const HEIGHT = 257;
const KIND = 254;
const ORIENTATION = 274;
const X_RESOLUTION = 282;
const Y_RESOLUTION = 283;

const tag = (page: Directory, number: number): number => Number((page[`t${number}`] as ArrayLike<unknown> | undefined)?.[0] ?? 0);

/** A number written as numerator and denominator; NaN when it is not there. */
function fraction(page: Directory, number: number): number {
  const [pair] = (page[`t${number}`] as unknown as [[number, number]] | undefined) ?? [];
  return pair ? pair[0] / pair[1] : Number.NaN;
}

/** Not the small pictures some programs add for their own lists (bit 0 of NewSubfileType), nor masks (bit 2). */
const isPage = (page: Directory) => tag(page, WIDTH) > 0 && tag(page, HEIGHT) > 0 && (tag(page, KIND) & 0b101) === 0;

function decoded(buffer: ArrayBuffer, page: Directory): TiffPage {
  UTIF.decodeImage(buffer, page);
  const { width, height } = page;
  const rgba = UTIF.toRGBA8(page);
  if (!(width > 0 && height > 0) || rgba.length < width * height * 4) throw new Error('cut short');
  const data = new Uint8ClampedArray(rgba.buffer as ArrayBuffer, rgba.byteOffset, width * height * 4);
  const { size, matrix } = uprightMatrix(tag(page, ORIENTATION), { width, height });
  const stretch = stretchOf(page);
  const [a, b, c, d, e, f] = matrix;
  // The stretch is along the scanner's own width, so it comes before the turning; the sizes follow.
  const sideways = size.width !== width;
  const upright: TiffPage['upright'] = sideways ? [a, b, c * stretch, d * stretch, e * stretch, f] : [a, b, c * stretch, d * stretch, e, f * stretch];
  const stretched = sideways ? { width: Math.round(size.width * stretch), height: size.height } : { width: size.width, height: Math.round(size.height * stretch) };
  return { width, height, data, upright, size: stretched };
}

/** Fax machines scan finer across than down (204 × 98 dots): how much taller the picture is than its rows say. */
function stretchOf(page: Directory): number {
  const stretch = fraction(page, X_RESOLUTION) / fraction(page, Y_RESOLUTION);
  return stretch > 1.1 && stretch < 4 ? stretch : 1;
}
