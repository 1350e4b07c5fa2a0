// Reads one file of the data folder once, whole, and hands its pieces on. What was hashed is what was read.
import { join } from 'node:path';
import { IoFault, stopIfCancelled } from '../format/fault';
import type { DriveIo, OpenFile } from '../io/drive-io';
import { isIoCode } from '../io/placed-io';
import { readFully } from '../io/read-file';
import type { SourceFile } from './list-source';

/** A file held by a virus scanner, or being written just now, is tried this often; together under a second. */
const TRIES = 5;
const PAUSE_MS = 100;

export interface SourceReader {
  io: DriveIo;
  root: string;
  pieceBytes: number;
  signal: AbortSignal | undefined;
}

/** A file as it was when it was read, and what `keep` made of each of its pieces. */
export interface Read<T> extends SourceFile {
  pieces: T[];
}

/**
 * Reads a file, giving each piece to `keep`.
 * 'vanished': no longer there, so the folder must be listed again. 'unreadable': it is there and cannot be read, or never holds
 * still; that is said, not skipped.
 */
export async function readSource<T>(reader: SourceReader, path: string, keep: (piece: Buffer) => Promise<T>): Promise<Read<T> | 'vanished' | 'unreadable'> {
  for (let tries = 1; tries <= TRIES; tries += 1) {
    stopIfCancelled(reader.signal);
    try {
      const read = await readOnce(reader, path, keep);
      if (read !== null) return read;
    } catch (error) {
      // The stick failed while a piece was put on it: that says nothing about the file.
      if (error instanceof IoFault && error.place !== 'data') throw error;
      if (isIoCode(error, 'ENOENT')) return 'vanished';
      if (isIoCode(error, 'EIO')) return 'unreadable';
      if (!isIoCode(error, 'EACCES', 'EPERM', 'EBUSY')) throw error;
    }
    if (tries < TRIES) await reader.io.pause(PAUSE_MS);
  }
  return 'unreadable';
}

/** Null when the file changed under our eyes. (A case file does not: it is replaced whole, and the open one stays as it was.) */
async function readOnce<T>(reader: SourceReader, path: string, keep: (piece: Buffer) => Promise<T>): Promise<Read<T> | null> {
  const file = await reader.io.openToRead(join(reader.root, path));
  try {
    const before = await file.facts();
    const pieces: T[] = [];
    let size = 0;
    for (;;) {
      stopIfCancelled(reader.signal);
      const piece = await readPiece(file, size, reader.pieceBytes, before.size);
      if (piece.length === 0) break;
      size += piece.length;
      pieces.push(await keep(piece));
      if (piece.length < reader.pieceBytes) break;
    }
    const after = await file.facts();
    // Not `changed`: being renamed over, or linked as the copy before, touches that but not the content.
    if (after.size !== before.size || after.modified !== before.modified || size !== before.size) return null;
    return { path, size, modified: before.modified, changed: before.changed, pieces };
  } finally {
    await file.close();
  }
}

async function readPiece(file: OpenFile, position: number, pieceBytes: number, expected: number): Promise<Buffer> {
  // One byte more than should be left, to see a file that grew.
  const bytes = Buffer.alloc(Math.min(pieceBytes, Math.max(expected - position, 0) + 1));
  return bytes.subarray(0, await readFully(file, bytes, position));
}
