// Is there room for this run? An estimate, on the low side: running out later is safe, refusing what would have fitted is not kind.
import { Fault } from '../format/fault';
import type { FileEntry } from '../format/file-list';
import type { ObjectIndex } from '../repo/object-index';
import type { Repo } from '../repo/open-repo';
import { readFileList, readSnapshot, snapshotIds } from '../repo/snapshots';
import type { SourceFile } from './list-source';

/** Snapshot, file list, footer, and what a FAT folder itself takes. */
const SPARE_BYTES = 512 * 1024;
/** Of a file, its lines in footer and list. */
const PER_FILE_BYTES = 200;
/** Case files are text and shrink to less than half. */
const PACKED_TEXT = 0.5;

/** @throws Fault no-room, with the bytes needed and free */
export async function refuseIfTooSmall(repo: Repo, index: ObjectIndex, files: readonly SourceFile[]): Promise<void> {
  const space = await repo.io.space(repo.folder);
  if (space === null) return;
  const before = new Map((await newestFiles(repo, index)).map((file) => [file.path, file]));
  let needed = SPARE_BYTES;
  for (const file of files) {
    const was = before.get(file.path);
    if (was?.size === file.size && was.modified === Math.max(0, Math.floor(file.modified))) continue;
    needed += PER_FILE_BYTES + Math.ceil(file.size * (file.path.includes('.json') ? PACKED_TEXT : 1));
  }
  if (needed > space.free) throw new Fault('no-room', '', { place: 'drive', needed, free: space.free });
}

/** The files of the newest snapshot that can be read; only to guess what is on the drive already. */
async function newestFiles(repo: Repo, index: ObjectIndex): Promise<FileEntry[]> {
  for (const id of await snapshotIds(repo)) {
    const body = await readSnapshot(repo, id);
    if (body === null) continue;
    try {
      return await readFileList(repo, index, body);
    } catch (error) {
      if (!(error instanceof Fault && error.kind === 'damaged')) throw error;
    }
  }
  return [];
}
