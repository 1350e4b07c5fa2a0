// Writes the files of a snapshot under a folder of our own making, each flushed to the disk.
import { join } from 'node:path';
import { damaged, stopIfCancelled } from '../format/fault';
import { parentsOf, type FileEntry } from '../format/file-list';
import { byText, inOrder } from '../format/in-order';
import { PIECE_BYTES } from '../format/limits';
import type { DriveIo } from '../io/drive-io';
import { writeFully } from '../io/write-file';
import { type Hooks, PHASES, Steps } from '../phases';
import type { Content } from './content';
import { InFlight } from './in-flight';

const AT_A_TIME = 8;

/** Files up to this size are held in memory, several at a time. */
const SMALL_BYTES = PIECE_BYTES;

/**
 * Writes `files` under `folder`, which exists and is empty. Every piece is proven again on the way: what was checked a minute ago is
 * not what is believed. When this fails, nothing is under way any more.
 */
export async function writeFiles(content: Content, files: readonly FileEntry[], io: DriveIo, folder: string, hooks: Hooks): Promise<void> {
  const folders = foldersOf(files);
  for (const inner of folders) await io.makeFolder(join(folder, inner));
  const steps = new Steps(hooks, PHASES.restoring, files.reduce((sum, file) => sum + file.size, 0));
  const writes = new InFlight(AT_A_TIME);
  try {
    for (const file of content.inReadingOrder(files)) {
      stopIfCancelled(hooks.signal);
      const path = join(folder, file.path);
      if (file.ids.length <= 1 && file.size <= SMALL_BYTES) {
        const pieces: Buffer[] = [];
        for await (const piece of content.pieces(file)) pieces.push(piece);
        await writes.start(() => writeOne(io, path, file, pieces));
        steps.add(file.size);
      } else await writeOne(io, path, file, counted(content.pieces(file), hooks.signal, steps));
    }
    await writes.finish();
    // In any order: nobody looks into this folder before all of it is done.
    for (const inner of ['', ...folders]) await writes.start(() => io.syncFolder(join(folder, inner)));
    await writes.finish();
  } finally {
    await writes.settle();
  }
}

/** The pieces of a large file, each read when the one before is written. */
async function* counted(pieces: AsyncIterable<Buffer>, signal: AbortSignal | undefined, steps: Steps): AsyncGenerator<Buffer> {
  for await (const piece of pieces) {
    stopIfCancelled(signal);
    yield piece;
    steps.add(piece.length);
  }
}

async function writeOne(io: DriveIo, path: string, file: FileEntry, content: Iterable<Buffer> | AsyncIterable<Buffer>): Promise<void> {
  const out = await io.create(path);
  try {
    let size = 0;
    for await (const piece of content) {
      await writeFully(out, piece);
      size += piece.length;
    }
    if (size !== file.size) throw damaged(`${file.path} 长短不对`);
    await out.sync();
  } finally {
    await out.close();
  }
  await io.setModified(path, file.modified);
}

/** All folders needed, outer before inner. */
function foldersOf(files: readonly FileEntry[]): string[] {
  return inOrder(new Set(files.flatMap((file) => parentsOf(file.path))), byText);
}
