// What a file is, told by its bytes and not by its name; and whether it is whole. Used where a file comes in, and again where it is written.
import type { ScanType } from './scan';

/** The kinds that are taken in, and those people try that are not: each gets words of its own. */
export type FileKind = ScanType | 'empty' | 'heic' | 'other-picture' | 'office' | 'unknown';

const ascii = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));

/** What a file begins like. */
export function fileKindOf(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpg';
  const head = ascii(bytes, 0, 16);
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (head.startsWith('II*\0') || head.startsWith('MM\0*')) return 'tiff';
  // Readers of PDF look for its mark within the first kilobyte: some programs put a line before it.
  if (ascii(bytes, 0, 1024).includes('%PDF-')) return 'pdf';
  if (/^....ftyp(heic|heix|hevc|mif1|msf1|avif)/s.test(head)) return 'heic';
  if (head.startsWith('GIF8') || head.startsWith('BM') || /^RIFF....WEBP/s.test(head)) return 'other-picture';
  // Word, Excel, WPS: a zip, or the older compound file.
  if (head.startsWith('PK\x03\x04') || head.startsWith('\xd0\xcf\x11\xe0')) return 'office';
  return 'unknown';
}

export const isScanType = (kind: FileKind): kind is ScanType => kind === 'jpg' || kind === 'png' || kind === 'pdf' || kind === 'tiff';

/** Width and height in pixels as the file says them, before any turning; whole: false when its end is missing. */
export interface PictureFacts {
  width: number;
  height: number;
  whole: boolean;
}

/** Reads the markers of a JPEG (ITU-T T.81 annex B) up to the picture itself; null: not a JPEG with a picture. */
export function jpegFacts(bytes: Uint8Array): PictureFacts | null {
  if (fileKindOf(bytes) !== 'jpg') return null;
  const two = (at: number) => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
  let size: { width: number; height: number } | null = null;
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1; // a marker may be filled up with any number of FF
      continue;
    }
    // SOF0…SOF15, without the tables that lie among them (DHT, JPG, DAC).
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) size = { height: two(at + 5), width: two(at + 7) };
    if (marker === 0xda) return size && size.width > 0 && size.height > 0 ? { ...size, whole: hasEnd(bytes, at) } : null;
    at += 2 + two(at + 2);
  }
  return null;
}

/** EOI after the picture has begun. Not at the very end: telephones append things of their own; a thumbnail before it has its own EOI. */
function hasEnd(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.indexOf(0xff, from + 2); at !== -1; at = bytes.indexOf(0xff, at + 1)) if (bytes[at + 1] === 0xd9) return true;
  return false;
}

/** IHDR and IEND of a PNG; null: not a PNG. */
export function pngFacts(bytes: Uint8Array): PictureFacts | null {
  if (fileKindOf(bytes) !== 'png' || bytes.length < 33) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const width = view.getUint32(16);
  const height = view.getUint32(20);
  let at = 8;
  // Chunk by chunk: length, name, content, checksum.
  while (at + 12 <= bytes.length && ascii(bytes, at + 4, at + 8) !== 'IEND') at += 12 + view.getUint32(at);
  return width > 0 && height > 0 ? { width, height, whole: at + 12 <= bytes.length } : null;
}

/** How far from its end a PDF may have its last mark; more than the kilobyte readers allow, because nobody is helped by a refusal. */
const PDF_TAIL = 64 * 1024;

/** False when the end of the file is missing: copied from a stick that was pulled out, or half sent by telephone. */
export function isWhole(type: ScanType, bytes: Uint8Array): boolean {
  switch (type) {
    case 'jpg':
      return jpegFacts(bytes)?.whole ?? false;
    case 'png':
      return pngFacts(bytes)?.whole ?? false;
    case 'pdf':
      return lastText(bytes, PDF_TAIL).includes('%%EOF');
    case 'tiff':
      return firstDirectory(bytes) + 2 < bytes.length;
  }
}

function lastText(bytes: Uint8Array, length: number): string {
  let text = '';
  // In slices, because a function takes only so many arguments.
  for (let at = Math.max(0, bytes.length - length); at < bytes.length; at += 8192) text += ascii(bytes, at, at + 8192);
  return text;
}

/** Where a TIFF's list of what it holds begins: often behind the picture, so a file cut short has none. */
function firstDirectory(bytes: Uint8Array): number {
  if (bytes.length < 8) return bytes.length;
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(4, bytes[0] === 0x49);
}
