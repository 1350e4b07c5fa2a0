// The file list of a snapshot: [[path, size, modified, [ids…]], …] as JSON, cut into objects, in order of path.
import { damaged } from './fault';
import { inOrder } from './in-order';
import { MAX_FILES } from './limits';
import { isObjectId, type ObjectId } from './object';
import { isCount, parseJson } from './read-json';
import { collisionKey, isSafePath } from './safe-path';

export interface FileEntry {
  /** Relative, '/' between names. */
  path: string;
  size: number;
  /** Milliseconds since 1970. */
  modified: number;
  /** Its content: these objects one after the other; none for an empty file. */
  ids: ObjectId[];
}

export function encodeTree(files: readonly FileEntry[]): Buffer {
  return Buffer.from(JSON.stringify(files.map(({ path, size, modified, ids }) => [path, size, modified, ids])), 'utf8');
}

/** One part of the list. @throws Fault damaged, when it is not what this program would write. */
export function decodeTree(bytes: Buffer): FileEntry[] {
  const list = parseJson(bytes.toString('utf8'));
  if (!Array.isArray(list)) throw damaged('文件清单读不出来');
  return (list as unknown[]).map((item) => {
    const [path, size, modified, ids] = Array.isArray(item) ? (item as unknown[]) : [];
    if (typeof path !== 'string' || !isSafePath(path)) throw damaged('文件清单里有不该有的文件名');
    if (!isCount(size) || !isCount(modified) || !Array.isArray(ids) || !ids.every(isObjectId)) throw damaged('文件清单的内容不对');
    return { path, size, modified, ids };
  });
}

/** The whole list: no file twice (also not by letter case), none that is also a folder, no absurd number. @throws Fault damaged */
export function checkList(files: readonly FileEntry[]): void {
  if (files.length > MAX_FILES) throw damaged('文件清单长得不合常理');
  if (conflicts(files.map((file) => file.path)).size > 0) throw damaged('文件清单里有重复的文件名');
  const total = files.reduce((sum, file) => sum + file.size, 0);
  if (!Number.isSafeInteger(total)) throw damaged('文件清单的内容不对');
}

/** Those of the paths that cannot stand beside an earlier one: same name but for case, or a folder of the same name. */
export function conflicts(paths: readonly string[]): Set<string> {
  const files = new Set<string>();
  const folders = new Map<string, string>();
  const bad = new Set<string>();
  for (const path of paths) {
    const key = collisionKey(path);
    const parents = parentsOf(path).map((parent): [string, string] => [collisionKey(parent), parent]);
    const clash =
      files.has(key) || folders.has(key) || parents.some(([parentKey, parent]) => files.has(parentKey) || (folders.has(parentKey) && folders.get(parentKey) !== parent));
    if (clash) {
      bad.add(path);
      continue;
    }
    files.add(key);
    for (const [parentKey, parent] of parents) folders.set(parentKey, parent);
  }
  return bad;
}

/** 'a/b/c' → 'a', 'a/b'. */
export function parentsOf(path: string): string[] {
  const names = path.split('/');
  return names.slice(1).map((_name, index) => names.slice(0, index + 1).join('/'));
}

export const CASE_FILE = /^cases\/(\d{4})\/[^/]+\/case\.json$/;

/** Cases per year: a case is a folder with a case.json, cases/2026/0017/case.json. Newest year first. */
export function casesPerYear(files: readonly { path: string }[]): { year: number; cases: number }[] {
  const years = new Map<number, number>();
  for (const { path } of files) {
    const year = CASE_FILE.exec(path)?.[1];
    if (year !== undefined) years.set(Number(year), (years.get(Number(year)) ?? 0) + 1);
  }
  return inOrder(years, ([a], [b]) => b - a).map(([year, cases]) => ({ year, cases }));
}

export const countCases = (files: readonly { path: string }[]): number => casesPerYear(files).reduce((sum, { cases }) => sum + cases, 0);
