// Packs of which little is still needed: that little is copied into new packs, so that the old ones can go.
import { stopIfCancelled } from '../format/fault';
import { sealObject, type ObjectId } from '../format/object';
import type { ObjectIndex } from '../repo/object-index';
import { readEntries } from '../repo/object-index';
import type { Repo } from '../repo/open-repo';
import type { PackHealth } from '../repo/pack-health';
import { PackWriter } from '../repo/pack-writer';
import type { ObjectReader } from '../repo/read-object';

/** A pack is mostly waste when less than this part of it is needed. */
const MOSTLY_WASTE = 1 / 3;
/** So many bytes are copied in one run at most: nobody waits beside the stick for tidying. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Copies what is needed of packs that are mostly waste; gives the packs nothing needs any more. Each copy is read back before it counts. */
export async function repack(repo: Repo, index: ObjectIndex, health: PackHealth, reader: ObjectReader, needed: ReadonlySet<ObjectId>, packBytes: number, signal: AbortSignal | undefined): Promise<Set<string>> {
  const moved = new Set<string>();
  const space = await repo.io.space(repo.folder);
  let left = Math.min(MOST_BYTES, space === null ? MOST_BYTES : space.free / 2);
  const writer = new PackWriter(repo, packBytes, async (pack, pastCache) => {
    await health.noteOwn(pack, pastCache);
    index.add(pack, await readEntries(repo, pack));
  });
  try {
    for (const pack of index.packs) {
      if (index.footerless.has(pack)) continue;
      const entries = index.entriesOf(pack);
      const wanted = entries.filter(({ id }) => needed.has(id));
      const bytes = sum(wanted);
      if (wanted.length === 0 || bytes > left || bytes > sum(entries) * MOSTLY_WASTE) continue;
      stopIfCancelled(signal);
      if (!(await copy(repo, reader, writer, wanted.map(({ id }) => id)))) continue;
      moved.add(pack);
      left -= bytes;
    }
    await writer.finish();
    return moved;
  } catch (error) {
    await writer.abandon();
    throw error;
  }
}

/** False when one of them cannot be read: then its pack stays, as evidence and for what else can be had from it. */
async function copy(repo: Repo, reader: ObjectReader, writer: PackWriter, ids: readonly ObjectId[]): Promise<boolean> {
  const plain: [ObjectId, Buffer][] = [];
  for (const id of ids) {
    const bytes = await reader.read(id);
    if (bytes === null) return false;
    plain.push([id, bytes]);
  }
  for (const [id, bytes] of plain) await writer.add(id, sealObject(repo.keys, id, bytes));
  return true;
}

const sum = (entries: readonly { length: number }[]) => entries.reduce((total, { length }) => total + length, 0);
