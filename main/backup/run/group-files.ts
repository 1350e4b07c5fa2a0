// Cuts the file list into parts of which a day's work changes few: one case touched rewrites the part of its hundred, not the year.
import type { FileEntry } from '../format/file-list';
import { byText, inOrder } from '../format/in-order';
import { TREE_BYTES } from '../format/limits';

/** cases/2026/0017/… → 'cases/2026/00'; anything else by its first folder. Only the writer knows of groups; a reader needs none. */
function groupOf(path: string): string {
  const hundred = /^cases\/\d{4}\/\d{2}(?=\d{2}\/)/.exec(path)?.[0];
  return hundred ?? (path.includes('/') ? path.slice(0, path.indexOf('/')) : '');
}

/** About what a file takes in the list. */
const lineBytes = ({ path, ids }: FileEntry) => Buffer.byteLength(path, 'utf8') + 46 * ids.length + 40;

/** `files` in parts, in order of path within each; parts in order of group. */
export function groupFiles(files: readonly FileEntry[]): FileEntry[][] {
  const groups = new Map<string, FileEntry[]>();
  for (const file of files) {
    const group = groupOf(file.path);
    const list = groups.get(group);
    if (list) list.push(file);
    else groups.set(group, [file]);
  }
  return inOrder(groups, ([a], [b]) => byText(a, b)).flatMap(([, group]) => cut(group));
}

function cut(files: readonly FileEntry[]): FileEntry[][] {
  const parts: FileEntry[][] = [];
  let part: FileEntry[] = [];
  let bytes = 0;
  for (const file of files) {
    part.push(file);
    bytes += lineBytes(file);
    if (bytes < TREE_BYTES) continue;
    parts.push(part);
    part = [];
    bytes = 0;
  }
  return part.length > 0 ? [...parts, part] : parts;
}
