// Pictures on a form: photos on a page, drawings of characters that no font has.
import type { Leaf, Picture, Row } from '../typeset/definition';

/** A size in points, in the proportions of `size` (any unit), as large as fits `room`; never larger than `most` times `size`. */
export function fitted(size: { width: number; height: number }, room: { width: number; height: number }, most = Infinity): { width: number; height: number } {
  const scale = Math.min(room.width / size.width, room.height / size.height, most);
  return { width: size.width * scale, height: size.height * scale };
}

/** PNG or JPEG `bytes` in a size in points, in the middle of the line, with caption lines below it. The bytes are as they are to be seen. */
export function picture(bytes: Uint8Array, size: { width: number; height: number }, caption: Leaf[] = [], more: Omit<Picture, 'stack' | 'picture'> & { align?: Picture['picture']['align'] } = {}): Picture {
  const { align = 'center', ...place } = more;
  return { stack: caption, picture: { bytes, ...size, align }, ...place };
}

/** Between text and a picture beside it, in points. */
const GAP = 8;

/** A short text with a picture at its right in a line of `width` points: 原字见右图. Neither is cut off from the other. */
export function pictureBeside(text: readonly Leaf[], beside: Picture, width: number, more: Pick<Row, 'before' | 'hold' | 'newPage'> = {}): Row {
  const right = Math.min(beside.picture.width, width / 2);
  return {
    stack: [...text.map((leaf) => ({ ...leaf, box: 0 })), { ...beside, box: 1 }],
    boxes: [
      { x: 0, width: width - right - GAP, footed: false },
      { x: width - right, width: right, footed: false },
    ],
    ...more,
  };
}
