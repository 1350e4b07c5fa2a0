// The snapshots on a drive, and the file list of one of them.
import { join } from 'node:path';
import { checkList, decodeTree, type FileEntry } from '../format/file-list';
import { damaged, Fault } from '../format/fault';
import { byText, inOrder } from '../format/in-order';
import { MAX_FILES, MAX_SNAPSHOT_BYTES } from '../format/limits';
import { decodeSnapshot, isSnapshotId, snapshotFileName, snapshotIdOf, type SnapshotBody } from '../format/snapshot';
import { readWhole } from '../io/read-file';
import { unlessFileLost } from './drive-trouble';
import { loadIndex, type ObjectIndex } from './object-index';
import { namesIn, snapshotsFolder, type Repo } from './open-repo';
import { ObjectReader } from './read-object';

/** Ids of all snapshots, newest first, by name only. */
export async function snapshotIds(repo: Repo): Promise<string[]> {
  const ids = (await namesIn(repo, snapshotsFolder(repo))).map(snapshotIdOf).filter((id) => id !== null);
  return inOrder(ids, (a, b) => byText(b, a));
}

/** A snapshot; null when it cannot be read as what it should be. */
export function readSnapshot(repo: Repo, id: string): Promise<SnapshotBody | null> {
  const file = join(snapshotsFolder(repo), snapshotFileName(id));
  return unlessFileLost(
    repo.io,
    snapshotsFolder(repo),
    async () => {
      const bytes = await readWhole(repo.io, file, MAX_SNAPSHOT_BYTES);
      return bytes && decodeSnapshot(repo.keys, id, bytes);
    },
    null,
  );
}

/** The snapshot a person chose. @throws Fault no-such-snapshot, damaged */
export async function chosenSnapshot(repo: Repo, id: string): Promise<SnapshotBody> {
  if (!isSnapshotId(id) || !(await snapshotIds(repo)).includes(id)) throw new Fault('no-such-snapshot');
  const body = await readSnapshot(repo, id);
  if (body === null) throw damaged('这一份备份的目录读不出来');
  return body;
}

/** All files of a snapshot, checked as a whole. @throws Fault damaged */
export async function readFileList(repo: Repo, index: ObjectIndex, body: SnapshotBody): Promise<FileEntry[]> {
  const reader = new ObjectReader(repo, index);
  try {
    const files: FileEntry[] = [];
    for (const id of body.trees) {
      const bytes = await reader.read(id);
      if (bytes === null) throw damaged('文件清单有一部分读不出来');
      for (const file of decodeTree(bytes)) files.push(file);
      if (files.length > MAX_FILES) throw damaged('文件清单长得不合常理');
    }
    checkList(files);
    if (files.length !== body.files) throw damaged('文件清单不完整');
    return files;
  } finally {
    await reader.close();
  }
}

export interface Opened {
  repo: Repo;
  index: ObjectIndex;
  body: SnapshotBody;
  files: FileEntry[];
}

/** A chosen snapshot with its files. */
export async function openSnapshot(repo: Repo, id: string): Promise<Opened> {
  const body = await chosenSnapshot(repo, id);
  const index = await loadIndex(repo);
  return { repo, index, body, files: await readFileList(repo, index, body) };
}
