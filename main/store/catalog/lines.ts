// Lines of the catalog's two files: checksum, blank, JSON. A damaged line costs that line and nothing else.
import { crc32 } from 'node:zlib';
import type { OpenFile } from '../disk';
import type { CatalogLine } from './entry';

const NEWLINE = 10;
/** Eight hexadecimal digits and a blank. */
const HEAD = 9;
/** Read and parsed at a time: a quarter of a megabyte is two or three milliseconds of work, then others get their turn. */
const PIECE = 256 * 1024;

export function encodeLine(line: CatalogLine): Buffer {
  const body = Buffer.from(`${JSON.stringify(line)}\n`, 'utf8');
  const sum = crc32(body.subarray(0, -1)).toString(16).padStart(8, '0');
  return Buffer.concat([Buffer.from(`${sum} `, 'latin1'), body]);
}

function decodeLine(bytes: Buffer): CatalogLine | null {
  if (bytes.length <= HEAD || parseInt(bytes.toString('latin1', 0, HEAD - 1), 16) !== crc32(bytes.subarray(HEAD))) return null;
  return JSON.parse(bytes.toString('utf8', HEAD)) as CatalogLine;
}

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
  let rest: Buffer = Buffer.alloc(0);
  let bad = 0;
  const takeLine = (bytes: Buffer) => {
    if (bytes.length === 0) return;
    const line = decodeLine(bytes);
    if (line === null) bad += 1;
    else take(line);
  };
  for (;;) {
    const piece = Buffer.allocUnsafe(rest.length + PIECE);
    rest.copy(piece);
    const read = await file.read(piece.subarray(rest.length));
    if (read === 0) break;
    const filled = piece.subarray(0, rest.length + read);
    let start = 0;
    for (let end = filled.indexOf(NEWLINE); end >= 0; end = filled.indexOf(NEWLINE, start)) {
      takeLine(filled.subarray(start, end));
      start = end + 1;
    }
    rest = filled.subarray(start);
  }
  takeLine(rest);
  return bad;
}
