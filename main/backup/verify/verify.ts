// Checks one snapshot down to the last byte it needs, and says what is wrong in plain words.
import type { FileEntry } from '../format/file-list';
import type { Hooks } from '../phases';
import type { Opened } from '../repo/snapshots';
import { changedBeside } from './check-beside';
import { checkElsewhere } from './check-elsewhere';
import { checkObjects, type Checked } from './check-objects';

export interface Verified {
  files: number;
  /** Of the files, unpacked. */
  bytes: number;
  /** What is wrong; empty: everything is as it was written. */
  bad: string[];
  /** What is wrong on the stick although this snapshot does not need it. */
  elsewhere: string[];
  /** Files of the snapshot that cannot be given back whole. */
  lost: FileEntry[];
}

/** All objects a snapshot needs, its file list included. */
export function neededIds({ body, files }: Pick<Opened, 'body' | 'files'>): Set<string> {
  const ids = new Set(body.trees);
  for (const file of files) for (const id of file.ids) ids.add(id);
  return ids;
}

/** Files whose objects are not all whole, or do not add up to the size they should have. */
export function lostFiles(files: readonly FileEntry[], { lengths }: Checked): FileEntry[] {
  return files.filter((file) => {
    let size = 0;
    for (const id of file.ids) size += lengths.get(id) ?? Number.NaN;
    return size !== file.size;
  });
}

/** Reads back every byte the snapshot needs, then everything else on the stick. Damage is in the answer, not thrown; a drive that goes away is thrown. */
export async function verifyOpened(opened: Opened, hooks: Hooks): Promise<Verified> {
  const { repo, index, body, files } = opened;
  const checked = await checkObjects(repo, index, neededIds(opened), hooks);
  const lost = lostFiles(files, checked);
  const bad = [
    ...repo.badHeaders.map((name) => `${name} 损坏或者丢失，另一份完好`),
    ...(await changedBeside(repo)).map((name) => `${name} 被改动过或者丢失`),
    ...checked.badPacks.map((pack) => `packs/${pack} 损坏或者丢失`),
    ...lost.map((file) => `${file.path} 读不出来`),
    ...body.unreadable.map((path) => `${path} 备份时就读不出来，不在这一份里`),
  ];
  const elsewhere = await checkElsewhere(opened, checked.packs, hooks);
  return { files: files.length, bytes: files.reduce((sum, file) => sum + file.size, 0), bad, elsewhere, lost };
}
