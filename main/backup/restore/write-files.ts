// Writes the files of a snapshot under a folder of our own making, each flushed to the disk.
import { join } from 'node:path';
import { damaged, stopIfCancelled } from '../format/fault';
import { parentsOf, type FileEntry } from '../format/file-list';
import { backwards, byText, inOrder } from '../format/in-order';
import type { DriveIo } from '../io/drive-io';
import { writeFully } from '../io/write-file';
import { type Hooks, PHASES, Steps } from '../phases';
import type { ObjectIndex } from '../repo/object-index';
import type { Repo } from '../repo/open-repo';
import { ObjectReader } from '../repo/read-object';

/**
 * Writes `files` under `folder`, which exists and is empty. Every piece is opened and its id computed again on the way: what was
 * checked a minute ago is not what is believed.
 */
export async function writeFiles(repo: Repo, index: ObjectIndex, files: readonly FileEntry[], io: DriveIo, folder: string, hooks: Hooks): Promise<void> {
  const folders = foldersOf(files);
  for (const inner of folders) await io.makeFolder(join(folder, inner));
  const steps = new Steps(hooks, PHASES.restoring, files.reduce((sum, file) => sum + file.size, 0));
  const reader = new ObjectReader(repo, index);
  try {
    for (const file of inPackOrder(files, index)) {
      stopIfCancelled(hooks.signal);
      await writeOne(reader, file, io, join(folder, file.path), steps);
    }
  } finally {
    await reader.close();
  }
  // Innermost first, so that each folder's names are on the disk before the folder's own.
  for (const inner of backwards(folders)) await io.syncFolder(join(folder, inner));
  await io.syncFolder(folder);
}

async function writeOne(reader: ObjectReader, file: FileEntry, io: DriveIo, path: string, steps: Steps): Promise<void> {
  const out = await io.create(path);
  try {
    let size = 0;
    for (const id of file.ids) {
      const piece = await reader.read(id);
      if (piece === null) throw damaged(`${file.path} 读不出来`);
      await writeFully(out, piece);
      size += piece.length;
      steps.add(piece.length);
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
