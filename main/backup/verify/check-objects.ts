// Reads objects back from the drive: each pack once, past the cache where that can be done, every object opened and its id computed.
import { join } from 'node:path';
import { stopIfCancelled } from '../format/fault';
import { byText, inOrder } from '../format/in-order';
import { MAX_PACK_BYTES } from '../format/limits';
import { openObject, type ObjectId } from '../format/object';
import { packName } from '../format/pack';
import { readFromMedium } from '../io/read-file';
import { type Hooks, PHASES, Steps } from '../phases';
import { unlessFileLost } from '../repo/drive-trouble';
import type { Location, ObjectIndex } from '../repo/object-index';
import { packsFolder, type Repo } from '../repo/open-repo';
import { ObjectReader } from '../repo/read-object';

export interface Checked {
  /** Plain length of each object that is whole. */
  lengths: Map<ObjectId, number>;
  /** Packs that are not what their names say. */
  badPacks: string[];
  /** All packs read, whole or not. */
  packs: ReadonlySet<string>;
}

/** Checks all of `ids`. An object in a damaged pack may still be whole, or lie in a second pack. */
export async function checkObjects(repo: Repo, index: ObjectIndex, ids: ReadonlySet<ObjectId>, hooks: Hooks): Promise<Checked> {
  const byPack = groupByPack(index, ids);
  const steps = new Steps(hooks, PHASES.checking, sealedBytes(byPack));
  const checked: Checked = { lengths: new Map(), badPacks: [], packs: new Set(byPack.keys()) };
  for (const pack of inOrder(byPack.keys(), byText)) {
    stopIfCancelled(hooks.signal);
    const read = await readPack(repo, pack);
    if (!read.whole) checked.badPacks.push(pack);
    for (const [id, { offset, length }] of byPack.get(pack) ?? []) {
      const plain = read.bytes && openObject(repo.keys, id, read.bytes.subarray(offset, offset + length));
      if (plain) checked.lengths.set(id, plain.length);
      steps.add(length);
    }
  }
  await secondChance(repo, index, ids, checked, hooks);
  return checked;
}

function groupByPack(index: ObjectIndex, ids: ReadonlySet<ObjectId>): Map<string, Map<ObjectId, Location>> {
  const byPack = new Map<string, Map<ObjectId, Location>>();
  for (const id of ids) {
    const [first] = index.at(id);
    if (first === undefined) continue;
    const wanted = byPack.get(first.pack) ?? new Map<ObjectId, Location>();
    byPack.set(first.pack, wanted.set(id, first));
  }
  return byPack;
}

function sealedBytes(byPack: Map<string, Map<ObjectId, Location>>): number {
  let sum = 0;
  for (const wanted of byPack.values()) for (const { length } of wanted.values()) sum += length;
  return sum;
}

async function readPack(repo: Repo, pack: string): Promise<{ bytes: Buffer | null; whole: boolean }> {
  const file = join(packsFolder(repo), pack);
  const lost = { bytes: null, whole: false };
  return unlessFileLost(
    repo.io,
    packsFolder(repo),
    async () => {
      const { size } = await repo.io.facts(file);
      if (size > MAX_PACK_BYTES) return lost;
      const bytes = Buffer.alloc(size);
      const { sha256 } = await readFromMedium(repo.io, file, (chunk, position) => {
        if (position < size) chunk.copy(bytes, position);
      });
      return { bytes, whole: packName(sha256) === pack };
    },
    lost,
  );
}

/** Objects not whole in their first place are looked for in their other places. */
async function secondChance(repo: Repo, index: ObjectIndex, ids: ReadonlySet<ObjectId>, checked: Checked, hooks: Hooks): Promise<void> {
  const reader = new ObjectReader(repo, index);
  try {
    for (const id of ids) {
      if (checked.lengths.has(id) || index.at(id).length < 2) continue;
      stopIfCancelled(hooks.signal);
      const plain = await reader.read(id);
      if (plain) checked.lengths.set(id, plain.length);
    }
  } finally {
    await reader.close();
  }
}
