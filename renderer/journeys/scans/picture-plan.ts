// How a page is made of a picture: turned, cropped, made smaller. Pure sums; the drawing is done elsewhere.
import type { Crop } from '../../../main/domain/scan';

export interface Size {
  width: number;
  height: number;
}

/** A4 within its margins at about 190 dots per inch: small print stays legible, a page takes some 400 KB. */
export const LONGEST_EDGE = 2200;
/** Between a scan's grey haze and a photo's size; beyond it JPEG only grows. */
export const QUALITY = 0.82;

export interface PagePlan extends Size {
  /** From the picture's pixels to the page's, as a canvas takes it: a b c d e f. */
  matrix: [number, number, number, number, number, number];
}

/** The size of a picture after quarter turns. */
export const turned = ({ width, height }: Size, turns: number): Size => (turns % 2 === 0 ? { width, height } : { width: height, height: width });

/**
 * The page made of a picture: its size in pixels, and where the picture is drawn on it. A small picture is not made larger.
 * @param turns quarter turns clockwise
 * @param crop of the turned picture; null: all of it
 */
export function planPage(picture: Size, turns: number, crop: Crop | null): PagePlan {
  const whole = turned(picture, turns);
  const part = pixelsOf(crop, whole);
  const scale = Math.min(1, LONGEST_EDGE / Math.max(part.width, part.height));
  const width = Math.max(1, Math.round(part.width * scale));
  const height = Math.max(1, Math.round(part.height * scale));
  const [a, b, c, d, e, f] = TURNS[(turns % 4) as 0 | 1 | 2 | 3];
  // Turned about the corner, then moved back into sight; then the cropped part to the corner; then made smaller.
  const left = e * whole.width - part.x;
  const top = f * whole.height - part.y;
  return { width, height, matrix: [a * scale, b * scale, c * scale, d * scale, left * scale, top * scale] };
}

/** Rotation clockwise by quarters, and by how much of the turned picture's width and height it must be moved. */
const TURNS = [
  [1, 0, 0, 1, 0, 0],
  [0, 1, -1, 0, 1, 0],
  [-1, 0, 0, -1, 1, 1],
  [0, -1, 1, 0, 0, 1],
] as const;

/** A crop in whole pixels, never less than one and never outside. */
function pixelsOf(crop: Crop | null, { width, height }: Size): { x: number; y: number; width: number; height: number } {
  if (crop === null) return { x: 0, y: 0, width, height };
  const x = Math.min(width - 1, Math.max(0, Math.round(crop.x * width)));
  const y = Math.min(height - 1, Math.max(0, Math.round(crop.y * height)));
  return { x, y, width: Math.max(1, Math.min(width - x, Math.round(crop.width * width))), height: Math.max(1, Math.min(height - y, Math.round(crop.height * height))) };
}

/** The same part of the picture after it is turned by one quarter clockwise. */
export function cropAfterTurn(crop: Crop | null): Crop | null {
  return crop && { x: tidy(1 - crop.y - crop.height), y: crop.x, width: crop.height, height: crop.width };
}

/** A crop as fractions, kept inside; null when it is as good as the whole: half a percent is what a hand cannot aim at. */
export function asCrop({ x, y, width, height }: Crop): Crop | null {
  const left = tidy(Math.min(1, Math.max(0, x)));
  const top = tidy(Math.min(1, Math.max(0, y)));
  const crop = { x: left, y: top, width: tidy(Math.min(1 - left, width)), height: tidy(Math.min(1 - top, height)) };
  if (crop.width <= 0 || crop.height <= 0) return null;
  return crop.width > 0.995 && crop.height > 0.995 ? null : crop;
}

/** Without the dust of binary fractions: 0.30000000000000004 is 0.3. */
const tidy = (n: number) => Math.max(0, Math.round(n * 1e6) / 1e6);

/** What a TIFF or a camera says about which way up a picture is (TIFF 6.0, tag 274), as a canvas takes it, by its width and height. */
export function uprightMatrix(orientation: number, { width, height }: Size): { size: Size; matrix: PagePlan['matrix'] } {
  const size = orientation >= 5 && orientation <= 8 ? { width: height, height: width } : { width, height };
  const matrices: Record<number, PagePlan['matrix']> = {
    2: [-1, 0, 0, 1, width, 0],
    3: [-1, 0, 0, -1, width, height],
    4: [1, 0, 0, -1, 0, height],
    5: [0, 1, 1, 0, 0, 0],
    6: [0, 1, -1, 0, height, 0],
    7: [0, -1, -1, 0, height, width],
    8: [0, -1, 1, 0, 0, width],
  };
  return { size, matrix: matrices[orientation] ?? [1, 0, 0, 1, 0, 0] };
}
