// A drawing of one character as strokes on a square, and how it becomes a picture in black and white.

/** Pixels of the square: 40 mm at 300 dots an inch, more than a note at the end of a paper needs. */
export const SQUARE = 480;
const PEN = 14;

export type Point = readonly [x: number, y: number];
export type Stroke = readonly Point[];

/** Draws everything anew: white ground, the picture chosen if there is one, the strokes in order. */
export function paint(canvas: HTMLCanvasElement, strokes: readonly Stroke[], picture: ImageBitmap | null): void {
  const pen = canvas.getContext('2d');
  if (!pen) return;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, SQUARE, SQUARE);
  if (picture) pen.drawImage(picture, ...fitted(picture.width, picture.height));
  pen.strokeStyle = '#000';
  pen.fillStyle = '#000';
  pen.lineWidth = PEN;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  for (const stroke of strokes) {
    const [first, ...rest] = stroke;
    if (!first) continue;
    pen.beginPath();
    pen.moveTo(...first);
    // A dot is a stroke too.
    for (const point of rest.length > 0 ? rest : [first]) pen.lineTo(...point);
    pen.stroke();
  }
}

/** Where a picture of this size lies in the square: whole, in the middle. */
export function fitted(width: number, height: number): [x: number, y: number, width: number, height: number] {
  const scale = SQUARE / Math.max(width, height, 1);
  const [w, h] = [Math.round(width * scale), Math.round(height * scale)];
  return [Math.round((SQUARE - w) / 2), Math.round((SQUARE - h) / 2), w, h];
}

/** The square as a PNG. */
export function pngOf(canvas: HTMLCanvasElement): Promise<Uint8Array<ArrayBuffer> | null> {
  return new Promise((resolve) => {
    canvas.toBlob((blob) => (blob ? void blob.arrayBuffer().then((bytes) => resolve(new Uint8Array(bytes))) : resolve(null)), 'image/png');
  });
}
