// Every object that some snapshots need. Their file lists share most of their parts: each part is read once.
import { decodeTree } from '../format/file-list';
import { Fault, stopIfCancelled } from '../format/fault';
import type { ObjectId } from '../format/object';
import type { SnapshotBody } from '../format/snapshot';
import type { ObjectReader } from '../repo/read-object';

/** Null when a part of a list cannot be read: then nobody knows what is needed. */
export async function neededBy(reader: ObjectReader, bodies: readonly SnapshotBody[], signal: AbortSignal | undefined): Promise<Set<ObjectId> | null> {
  const trees = new Set(bodies.flatMap((body) => body.trees));
  const needed = new Set<ObjectId>(trees);
  try {
    for (const tree of trees) {
      stopIfCancelled(signal);
      const bytes = await reader.read(tree);
      if (bytes === null) return null;
      for (const { ids } of decodeTree(bytes)) for (const id of ids) needed.add(id);
    }
  } catch (error) {
    if (error instanceof Fault && error.kind === 'damaged') return null;
    throw error;
  }
  return needed;
}
