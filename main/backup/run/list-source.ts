// What of the data folder goes into a backup: everything, except what is derived or only of this moment.
import { join } from 'node:path';
import { conflicts } from '../format/file-list';
import { stopIfCancelled } from '../format/fault';
import { byText, inOrder } from '../format/in-order';
import { isSafePath } from '../format/safe-path';
import type { DriveIo, FileFacts } from '../io/drive-io';
import { isIoCode } from '../io/placed-io';

export interface SourceFile extends Pick<FileFacts, 'size' | 'modified' | 'changed'> {
  path: string;
}

export interface SourceList {
  /** In order of path. */
  files: SourceFile[];
  /** What cannot be in a backup as it is: links, devices, names that not every system can have, folders that do not open. */
  odd: string[];
  /** Something vanished while we looked: look again. */
  shaky: boolean;
}

/** The lock belongs to the running program, the catalog is derived from the cases. */
const LEFT_OUT_AT_ROOT = new Set(['lock', 'catalog']);
const isLeftOut = (path: string) => LEFT_OUT_AT_ROOT.has(path) || path.endsWith('.tmp');

/** How many questions the system is asked at a time: Node has four threads for them. */
const AT_A_TIME = 16;

/** Lists the data folder. @throws IoFault when the folder itself cannot be listed */
export async function listSource(io: DriveIo, root: string, signal: AbortSignal | undefined): Promise<SourceList> {
  const found: SourceList = { files: [], odd: [], shaky: false };
  const folders = [''];
  for (let at = 0; at < folders.length; ) {
    stopIfCancelled(signal);
    const now = folders.slice(at, at + AT_A_TIME);
    at += now.length;
    for (const listed of await Promise.allSettled(now.map((folder) => listFolder(io, root, folder, found)))) {
      if (listed.status === 'rejected') throw listed.reason;
      folders.push(...listed.value);
    }
  }
  found.files = inOrder(found.files, (a, b) => byText(a.path, b.path));
  const clashing = conflicts(found.files.map((file) => file.path));
  if (clashing.size > 0) {
    found.odd.push(...clashing);
    found.files = found.files.filter((file) => !clashing.has(file.path));
  }
  return found;
}

/** One folder: notes its files, gives its folders. */
async function listFolder(io: DriveIo, root: string, folder: string, found: SourceList): Promise<string[]> {
  const entries = await orNoted(folder, found, () => io.list(join(root, folder)));
  const here = (entries ?? []).map(({ name, kind }) => ({ path: folder === '' ? name : `${folder}/${name}`, kind })).filter(({ path }) => !isLeftOut(path));
  const inside: string[] = [];
  for (const { path, kind } of here) {
    if (kind === 'other' || !isSafePath(path)) found.odd.push(path);
    else if (kind === 'folder') inside.push(path);
    else await addFile(io, root, path, found);
  }
  return inside;
}

async function addFile(io: DriveIo, root: string, path: string, found: SourceList): Promise<void> {
  const facts = await orNoted(path, found, () => io.facts(join(root, path)));
  if (facts === null) return;
  if (facts.kind === 'file') found.files.push({ path, size: facts.size, modified: facts.modified, changed: facts.changed });
  else found.shaky = true;
}

/** What vanishes is looked for again; what cannot be opened is noted and said. */
async function orNoted<T>(path: string, found: SourceList, ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (path === '') throw error;
    if (isIoCode(error, 'ENOENT', 'ENOTDIR')) found.shaky = true;
    else if (isIoCode(error, 'EACCES', 'EPERM', 'EIO')) found.odd.push(path);
    else throw error;
    return null;
  }
}
