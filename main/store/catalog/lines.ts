// Lines of the catalog's two files: checksum, blank, JSON. A damaged line costs that line and nothing else.
import { crc32 } from 'node:zlib';
import type { OpenFile } from '../disk';
import { quietly } from '../durable-file';
import type { CatalogEntry, CatalogLine } from './entry';
import { turn } from '../survey';
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

/**
 * Gives every whole line of a file to `take`; the number of lines that were not whole. While one piece is parsed the next is being read:
 * on a busy PC waiting for the disk two hundred times is as long as the parsing.
 */
export async function readLines(file: OpenFile, take: (line: CatalogLine) => void): Promise<number> {
  let bad = 0;
  const takeLine = (bytes: Buffer, start: number, end: number) => {
    if (end === start) return;
    const line = decodeLine(bytes, start, end);
    if (line === null) bad += 1;
    else take(line);
  };
  let [piece, other] = [Buffer.allocUnsafe(PIECE), Buffer.allocUnsafe(PIECE)];
  /** The beginning of a line whose end is in a later piece. */
  let begun: Buffer[] = [];
  /** Looked at only after the lines before it: if it fails meanwhile, that is no fault nobody caught, which would end the program. */
  const readInto = (into: Buffer) => {
    const read = file.read(into);
    read.catch(() => {});
    return read;
  };
  let reading = readInto(piece);
  try {
    for (let read = await reading; read > 0; read = await reading) {
      reading = readInto(other);
      const whole = piece.subarray(0, read);
      let start = 0;
      for (let end = whole.indexOf(NEWLINE); end >= 0; end = whole.indexOf(NEWLINE, start)) {
        if (begun.length === 0) takeLine(whole, start, end);
        else {
          const line = Buffer.concat([...begun, whole.subarray(0, end)]);
          takeLine(line, 0, line.length);
          begun = [];
        }
        start = end + 1;
      }
      // A copy: this piece is read into again.
      if (start < read) begun.push(Buffer.from(whole.subarray(start)));
      [piece, other] = [other, piece];
      // The next piece may be there already: timers and clicks come first.
      await turn();
    }
  } finally {
    // Whatever went wrong, nobody closes the file under a read.
    await quietly(reading);
  }
  const last = Buffer.concat(begun);
  takeLine(last, 0, last.length);
  return bad;
}
