// Writes the files of a snapshot under a folder of our own making, each flushed to the disk.
import { join } from 'node:path';
import { damaged, stopIfCancelled } from '../format/fault';
import { parentsOf, type FileEntry } from '../format/file-list';
import { byText, inOrder } from '../format/in-order';
import type { ObjectId } from '../format/object';
import type { DriveIo } from '../io/drive-io';
import { writeFully } from '../io/write-file';
import { type Hooks, PHASES, Steps } from '../phases';
import type { ObjectIndex } from '../repo/object-index';
import type { Repo } from '../repo/open-repo';
import { ObjectReader } from '../repo/read-object';
import { InFlight } from './in-flight';

const AT_A_TIME = 8;

/**
 * Writes `files` under `folder`, which exists and is empty. Every piece is opened and its id computed again on the way: what was
 * checked a minute ago is not what is believed. When this fails, nothing is under way any more.
 */
export async function writeFiles(repo: Repo, index: ObjectIndex, files: readonly FileEntry[], io: DriveIo, folder: string, hooks: Hooks): Promise<void> {
  const folders = foldersOf(files);
  for (const inner of folders) await io.makeFolder(join(folder, inner));
  const steps = new Steps(hooks, PHASES.restoring, files.reduce((sum, file) => sum + file.size, 0));
  const reader = new ObjectReader(repo, index);
  const writes = new InFlight(AT_A_TIME);
  try {
    for (const file of inPackOrder(files, index)) {
      stopIfCancelled(hooks.signal);
      const path = join(folder, file.path);
      const [first, ...more] = file.ids;
      if (more.length === 0) {
        const content = first === undefined ? [] : [await readPiece(reader, first, file)];
        await writes.start(() => writeOne(io, path, file, content));
      } else await writeOne(io, path, file, piecesOf(reader, file, hooks.signal, steps));
      if (more.length === 0) steps.add(file.size);
    }
    await writes.finish();
    // In any order: nobody looks into this folder before all of it is done.
    for (const inner of ['', ...folders]) await writes.start(() => io.syncFolder(join(folder, inner)));
    await writes.finish();
  } finally {
    await writes.settle();
    await reader.close();
  }
}

async function readPiece(reader: ObjectReader, id: ObjectId, file: FileEntry): Promise<Buffer> {
  const piece = await reader.read(id);
  if (piece === null) throw damaged(`${file.path} 读不出来`);
  return piece;
}

/** The pieces of a large file, each read when the one before is written. */
async function* piecesOf(reader: ObjectReader, file: FileEntry, signal: AbortSignal | undefined, steps: Steps): AsyncGenerator<Buffer> {
  for (const id of file.ids) {
    stopIfCancelled(signal);
    const piece = await readPiece(reader, id, file);
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

/** A stick, and more so an old disk, reads forwards best. */
function inPackOrder(files: readonly FileEntry[], index: ObjectIndex): FileEntry[] {
  const placeOf = ({ ids: [first] }: FileEntry) => (first === undefined ? undefined : index.at(first)[0]);
  const placed = files.map((file) => ({ file, place: placeOf(file) }));
  return inOrder(placed, (a, b) => byText(a.place?.pack ?? '', b.place?.pack ?? '') || (a.place?.offset ?? 0) - (b.place?.offset ?? 0)).map(({ file }) => file);
}
