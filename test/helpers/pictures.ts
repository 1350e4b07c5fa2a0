// Files as cameras and scanners make them, small: their markers are real, so that what looks at bytes finds what it looks for.
import { deflateSync } from 'node:zlib';

const two = (n: number) => [n >> 8, n & 0xff];
const bytes = (...parts: (number[] | Uint8Array)[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

/** A JPEG's markers around `content`, which stands for the picture. Not to be decoded. */
export function jpeg(width: number, height: number, content: readonly number[] = [1, 2, 3]): Uint8Array<ArrayBuffer> {
  const thumbnail = [0xff, 0xd8, 0xff, 0xd9];
  return bytes(
    [0xff, 0xd8],
    [0xff, 0xe1, ...two(2 + thumbnail.length), ...thumbnail],
    [0xff, 0xc4, ...two(3), 0],
    [0xff, 0xc0, ...two(17), 8, ...two(height), ...two(width), 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1],
    [0xff, 0xda, ...two(8), 1, 1, 0, 0, 63, 0, ...content, 0xff, 0xd9],
  );
}

/** A grey PNG that can be decoded. */
export function png(width: number, height: number): Uint8Array<ArrayBuffer> {
  const rows = Buffer.alloc((width + 1) * height, 0x80);
  for (let y = 0; y < height; y += 1) rows[y * (width + 1)] = 0;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  return bytes(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0)));
}

function chunk(name: string, content: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(content.length, 0);
  around.writeUInt32BE(crc32(body), 4);
  return bytes(around.subarray(0, 4), body, around.subarray(4));
}

function crc32(data: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** Begins and ends like a PDF. */
export const pdf = (content = 'x') => bytes(Buffer.from(`%PDF-1.7\n${content}\n%%EOF\n`, 'latin1'));

/** Begins like a TIFF, with a directory at its end. */
export const tiff = () => bytes(Buffer.from('II*\0\x0c\0\0\0\0\0\0\0\0\0\0\0\0\0', 'latin1'));

/** What is left of a file when copying it was broken off. */
export const cut = (file: Uint8Array, by = 4) => file.slice(0, file.length - by);

/** A photo whose camera was held sideways: EXIF says that the right side of the file is the top (orientation 6). */
export function heldSideways(photo: Uint8Array): Buffer {
  // TIFF header, one entry: tag 0x0112 Orientation, SHORT, one, 6.
  const exif = Buffer.from(['457869660000', '4d4d002a00000008', '0001', '0112', '0003', '00000001', '00060000', '00000000'].join(''), 'hex');
  const head = Buffer.alloc(4);
  head.writeUInt16BE(0xffe1, 0);
  head.writeUInt16BE(exif.length + 2, 2);
  return Buffer.concat([photo.subarray(0, 2), head, exif, photo.subarray(2)]);
}
