// What there is of local snapshots, and what they take on the disk.
import { momentOf } from '../format/snapshot';
import type { DriveIo } from '../io/drive-io';
import { isIoCode } from '../io/placed-io';
import type { LocalSnapshot } from './make-local';
import { objectsIn } from './objects';
import { localIds, readList } from './open-local';

export interface LocalLook {
  /** Newest first. A damaged one has its moment and nothing else. */
  snapshots: (LocalSnapshot & { damaged: boolean })[];
  /** Bytes that are there only because of the snapshots. */
  own: number;
  /** Bytes shared with the data folder. */
  shared: number;
  /** Free on that disk; null when the system does not say. */
  free: number | null;
}

export async function lookAtLocal(io: DriveIo, place: string): Promise<LocalLook> {
  const snapshots: LocalLook['snapshots'] = [];
  for (const id of await localIds(io, place)) {
    const body = await readList(io, place, id);
    if (body === null) snapshots.push({ id, at: momentOf(id), room: '', why: 'hourly', whole: false, cases: 0, files: 0, bytes: 0, damaged: true });
    else {
      const { trees: _trees, ...about } = body;
      snapshots.push({ id, ...about, damaged: false });
    }
  }
  let own = 0;
  let shared = 0;
  for (const { path } of await objectsIn(io, place)) {
    const { size, links } = await io.facts(path);
    if (links > 1) shared += size;
    else own += size;
  }
  const space = await io.space(place).catch((error: unknown) => {
    if (isIoCode(error, 'ENOENT')) return null;
    throw error;
  });
  return { snapshots, own, shared, free: space?.free ?? null };
}
