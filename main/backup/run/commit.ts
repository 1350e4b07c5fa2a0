// The end of a run: the file list, the last pack, the snapshot that makes it a backup, and the proof that it can be read.
import { isDeepStrictEqual } from 'node:util';
import { Fault, damaged } from '../format/fault';
import { countCases, encodeTree, type FileEntry } from '../format/file-list';
import { encodeSnapshot, snapshotFileName, type SnapshotBody } from '../format/snapshot';
import { join } from 'node:path';
import { removeIfThere, writeDurably } from '../io/write-file';
import type { ObjectIndex } from '../repo/object-index';
import { snapshotsFolder, type Repo } from '../repo/open-repo';
import { readFileList, readSnapshot } from '../repo/snapshots';
import { hashBeside } from '../verify/check-beside';
import { neededIds } from '../verify/verify';
import { groupFiles } from './group-files';
import type { ObjectWriter } from './object-writer';
import type { Collected } from './collect';

export interface Committed {
  id: string;
  body: SnapshotBody;
  /** Bytes of the snapshot itself. */
  bytes: number;
  pastCache: boolean;
}

/** Writes the snapshot of what was collected. Until its file has its name, the run has changed nothing a reader would see. */
export async function commit(repo: Repo, writer: ObjectWriter, collected: Collected, about: { at: string; room: string }): Promise<Committed & { files: FileEntry[] }> {
  const files = collected.files.map(({ path, size, modified, ids }) => ({ path, size, modified: Math.max(0, Math.floor(modified)), ids }));
  const groups = groupFiles(files);
  const trees: string[] = [];
  for (const group of groups) trees.push(await writer.put(encodeTree(group)));
  await writer.finish();
  const body: SnapshotBody = {
    ...about,
    cases: countCases(files),
    files: files.length,
    bytes: files.reduce((sum, file) => sum + file.size, 0),
    trees,
    unreadable: collected.unreadable,
    beside: await hashBeside(repo),
  };
  const { id, bytes } = encodeSnapshot(repo.keys, body);
  const { pastCache } = await writeDurably(repo.io, snapshotsFolder(repo), snapshotFileName(id), bytes);
  return { id, body, bytes: bytes.length, pastCache, files: groups.flat() };
}

/**
 * Reads the snapshot and its list back from the drive, and makes sure that every object it needs lies in a pack that was read back in
 * this run, or is believed to be as it was when it was (proven-packs.ts). A snapshot that fails is taken away again: it must not be the newest.
 * @throws Fault damaged
 */
export async function proveCommitted(repo: Repo, index: ObjectIndex, writer: ObjectWriter, { id, body, files }: Committed & { files: FileEntry[] }): Promise<void> {
  try {
    const read = await readSnapshot(repo, id);
    if (read === null || !isDeepStrictEqual(read, body)) throw damaged('刚写好的备份读不出来');
    const list = await readFileList(repo, index, read);
    if (!isDeepStrictEqual(list, files)) throw damaged('刚写好的备份读出来不一样');
    for (const needed of neededIds({ body: read, files: list })) {
      if (!(await writer.health.anyWhole(index.at(needed)))) throw damaged('刚写好的备份缺少内容');
    }
    if (!(await writer.health.allThere())) throw damaged('刚写好的备份缺少内容');
  } catch (error) {
    if (error instanceof Fault && error.kind === 'damaged') await removeIfThere(repo.io, join(snapshotsFolder(repo), snapshotFileName(id))).catch(() => {});
    throw error;
  }
}
