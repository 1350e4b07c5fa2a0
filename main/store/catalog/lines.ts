// Lines of the catalog's two files: checksum, blank, JSON. A damaged line costs that line and nothing else.
import { crc32 } from 'node:zlib';
import type { OpenFile } from '../disk';
import type { CatalogEntry, CatalogLine } from './entry';
import { pack, unpack, type Row } from './packed';

const NEWLINE = 10;
/** Eight hexadecimal digits and a blank. */
const HEAD = 9;
/** Read and parsed at a time: a quarter of a megabyte is two or three milliseconds of work, then others get their turn. */
const PIECE = 256 * 1024;

export function encodeLine(line: CatalogLine): Buffer {
  const body = Buffer.from(`${JSON.stringify('summary' in line ? pack(line) : line)}\n`, 'utf8');
  const sum = crc32(body.subarray(0, -1)).toString(16).padStart(8, '0');
  return Buffer.concat([Buffer.from(`${sum} `, 'latin1'), body]);
}

/** The line at bytes[start, end); null when it is not whole. */
function decodeLine(bytes: Buffer, start: number, end: number): CatalogLine | null {
  const from = start + HEAD;
  if (end <= from || parseInt(bytes.toString('latin1', start, from - 1), 16) !== crc32(bytes.subarray(from, end))) return null;
  const line = JSON.parse(bytes.toString('utf8', from, end)) as Row | Exclude<CatalogLine, CatalogEntry>;
  return isRow(line) ? unpack(line) : line;
}

const isRow = (line: unknown): line is Row => Array.isArray(line);

/** Lines in pieces of some size, for writing. */
export function* encodeLines(lines: Iterable<CatalogLine>): Generator<Buffer> {
  let piece: Buffer[] = [];
  let size = 0;
  for (const line of lines) {
    const bytes = encodeLine(line);
    piece.push(bytes);
    size += bytes.length;
    if (size < PIECE) continue;
    yield Buffer.concat(piece, size);
    piece = [];
    size = 0;
  }
  yield Buffer.concat(piece, size);
}

/** Gives every whole line of a file to `take`; the number of lines that were not whole. */
export async function readLines(file: OpenFile, take: (line: CatalogLine) => void): Promise<number> {
  // One buffer for all pieces; it grows when a line is longer than a piece.
  let buffer = Buffer.allocUnsafe(2 * PIECE);
  let rest = 0;
  let bad = 0;
  const takeLine = (start: number, end: number) => {
    if (end === start) return;
    const line = decodeLine(buffer, start, end);
    if (line === null) bad += 1;
    else take(line);
  };
  for (;;) {
    if (buffer.length < rest + PIECE) buffer = Buffer.concat([buffer.subarray(0, rest)], 2 * buffer.length);
    const read = await file.read(buffer.subarray(rest, rest + PIECE));
    if (read === 0) break;
    const filled = rest + read;
    let start = 0;
    for (let end = buffer.indexOf(NEWLINE); end >= 0 && end < filled; end = buffer.indexOf(NEWLINE, start)) {
      takeLine(start, end);
      start = end + 1;
    }
    buffer.copyWithin(0, start, filled);
    rest = filled - start;
  }
  takeLine(0, rest);
  return bad;
}
