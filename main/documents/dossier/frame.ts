// Where material from elsewhere stands on its A4 page: clear of the binding edge and of the page number.
import { mm } from '../sheet/sizes';

/** A4 in points. */
export const A4 = { width: 595.28, height: 841.89 };
/** 28 mm for three-hole binding on the left (domain.md §5); room for the number at the top. */
export const FRAME = { left: mm(28), top: mm(16), right: mm(8), bottom: mm(10) };
/** A photo of few dots is not blown up beyond this many points a dot (96 dots an inch). */
const POINTS_PER_DOT = 0.75;

export interface Placing {
  scale: number;
  /** From the page's left and upper edge. */
  left: number;
  top: number;
}

/** Fits `width` × `height` into the frame of a page, in the middle and up against the top; never larger than `most` times. */
export function placeIn(page: { width: number; height: number }, size: { width: number; height: number }, most: number): Placing {
  const room = { width: page.width - FRAME.left - FRAME.right, height: page.height - FRAME.top - FRAME.bottom };
  const scale = Math.min(room.width / size.width, room.height / size.height, most);
  return { scale, left: FRAME.left + (room.width - size.width * scale) / 2, top: FRAME.top };
}

/** The same for a photo measured in dots. */
export function placePhoto(dots: { width: number; height: number }): Placing {
  return placeIn(A4, dots, POINTS_PER_DOT);
}
