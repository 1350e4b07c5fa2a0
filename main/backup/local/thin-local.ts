// Thinning the local snapshots, and removing the objects that no list names any more. Lists go first, objects after them.
import { join } from 'node:path';
import { KEEPING, thin, type Keeping } from '../../domain/thinning';
import { decodeTree } from '../format/file-list';
import { momentOf } from '../format/snapshot';
import type { DriveIo } from '../io/drive-io';
import { removeIfThere } from '../io/write-file';
import { listFileName, type ListBody } from './list-file';
import { objectsIn } from './objects';
import { localIds, readList, readObject } from './open-local';
import { LISTS } from './place';

/** What was made before a restore, a merge, a repair or an import stays this long whatever comes after: mistakes are seen late. */
const BEFORE_KEPT_DAYS = 30;

/** Ever fewer, for when the disk is nearly full. */
export const TIGHTER: readonly Keeping[] = [
  { ...KEEPING, days: 6, weeks: 4, months: 3 },
  { recentDays: 1, days: 3, weeks: 1, months: 0 },
];

interface Known {
  id: string;
  at: string;
  /** Null: it can no longer be read. */
  body: ListBody | null;
}

/** Removes the lists not worth keeping, then what only they needed; the ids of those removed. */
export async function thinLocal(io: DriveIo, place: string, now: string, keeping: Keeping = KEEPING): Promise<string[]> {
  const lists: Known[] = [];
  for (const id of await localIds(io, place)) {
    const body = await readList(io, place, id);
    lists.push({ id, at: body?.at ?? momentOf(id), body });
  }
  const readable = lists.filter(({ body }) => body !== null);
  const newestWhole = readable.find(({ body }) => body?.whole === true);
  const isProtected = ({ id, at, body }: Known) => id === newestWhole?.id || (body !== null && body.why.startsWith('before-') && daysAgo(at, now) < BEFORE_KEPT_DAYS);
  const { drop } = thin(readable, { at: (list) => list.at, now, isProtected, keeping });
  // A list that cannot be read brings nothing back; it goes once there is one that does.
  const broken = newestWhole === undefined ? [] : lists.filter(({ body }) => body === null);
  const going = [...drop, ...broken].map(({ id }) => id);
  if (going.length === 0) return [];
  for (const id of going) await removeIfThere(io, join(place, LISTS, listFileName(id)));
  await io.syncFolder(join(place, LISTS));
  await collectGarbage(io, place);
  return going;
}

const daysAgo = (at: string, now: string) => (Date.parse(now) - Date.parse(at)) / 86_400_000;

/** Removes every object that no list needs. Where one list cannot be read, nothing: it may need any of them. */
export async function collectGarbage(io: DriveIo, place: string): Promise<void> {
  const needed = new Set<string>();
  const trees = new Set<string>();
  for (const id of await localIds(io, place)) {
    const body = await readList(io, place, id);
    if (body === null) return;
    for (const tree of body.trees) trees.add(tree);
  }
  for (const tree of trees) {
    const bytes = await readObject(io, place, tree);
    if (bytes === null) return;
    needed.add(tree);
    for (const { ids } of decodeTree(bytes)) for (const id of ids) needed.add(id);
  }
  for (const { id, path } of await objectsIn(io, place)) if (!needed.has(id)) await removeIfThere(io, path);
}
