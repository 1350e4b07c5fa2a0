// After a backup is proven: older ones that are no longer worth keeping go, and then what only they needed. At no moment is
// anything removed that a snapshot left on the stick needs, so that it may be cut off anywhere.
import { join } from 'node:path';
import { thin } from '../../domain/thinning';
import { Fault, IoFault, stopIfCancelled } from '../format/fault';
import { isPackName } from '../format/pack';
import { snapshotFileName, type SnapshotBody } from '../format/snapshot';
import { PART, removeIfThere } from '../io/write-file';
import { type Hooks, PHASES } from '../phases';
import type { ObjectIndex } from '../repo/object-index';
import { namesIn, packsFolder, snapshotsFolder, type Repo } from '../repo/open-repo';
import type { PackHealth } from '../repo/pack-health';
import { ObjectReader } from '../repo/read-object';
import { readSnapshot, snapshotIds } from '../repo/snapshots';
import { neededBy } from './needed-by';
import { repack } from './repack';

export interface ThinJob {
  /** The snapshot just proven. It and the one before it are never removed. */
  fresh: string;
  room: string;
  /** ISO UTC. */
  now: string;
  packBytes: number;
}

export interface ThinnedOut {
  snapshots: number;
  /** Packs gone: nothing needed them, or the little that was needed of them lies in a new one. */
  packs: number;
  /** Bytes free again on the stick. */
  freed: number;
}

/** A pack of another program at work on the same stick may not have its snapshot yet: young packs stay for another time. */
const YOUNG_MS = 24 * 3_600_000;

interface Known {
  id: string;
  body: SnapshotBody;
}

/**
 * Thins the snapshots of one room; rooms that share a stick do not thin each other's. While one snapshot on the stick cannot be read,
 * nothing is removed: nobody knows what it needs. Does not fail: it gives what was done until something went wrong.
 */
export async function thinOut(repo: Repo, index: ObjectIndex, health: PackHealth, job: ThinJob, hooks: Hooks): Promise<ThinnedOut> {
  const done: ThinnedOut = { snapshots: 0, packs: 0, freed: 0 };
  try {
    const known = await readAll(repo);
    const drop = known === null ? [] : notWorthKeeping(known, job);
    if (known === null || drop.length === 0) return done;
    hooks.progress(PHASES.tidying, 0, 0);
    for (const { id } of drop) {
      stopIfCancelled(hooks.signal);
      await removeIfThere(repo.io, join(snapshotsFolder(repo), snapshotFileName(id)));
      done.snapshots += 1;
    }
    await repo.io.syncFolder(snapshotsFolder(repo));
    await dropPacks(repo, index, health, job, known.filter((one) => !drop.includes(one)), done, hooks);
  } catch (error) {
    // The backup is made and proven, and stays so whatever happens now; what is left to tidy is tidied by a later run.
    if (!(error instanceof Fault || error instanceof IoFault)) throw error;
  }
  return done;
}

async function readAll(repo: Repo): Promise<Known[] | null> {
  const known: Known[] = [];
  for (const id of await snapshotIds(repo)) {
    const body = await readSnapshot(repo, id);
    if (body === null) return null;
    known.push({ id, body });
  }
  return known;
}

function notWorthKeeping(known: readonly Known[], { fresh, room, now }: ThinJob): Known[] {
  const own = known.filter(({ body }) => body.room === room);
  const before = own.find(({ id }) => id !== fresh)?.id;
  return thin(own, { at: ({ body }) => body.at, now, isProtected: ({ id }) => id === fresh || id === before }).drop;
}

async function dropPacks(repo: Repo, index: ObjectIndex, health: PackHealth, job: ThinJob, left: readonly Known[], done: ThinnedOut, hooks: Hooks): Promise<void> {
  const reader = new ObjectReader(repo, index);
  try {
    const needed = await neededBy(reader, left.map(({ body }) => body), hooks.signal);
    if (needed === null) return;
    const moved = await repack(repo, index, health, reader, needed, job.packBytes, hooks.signal);
    const old = await oldPacks(repo);
    const unneeded: string[] = [];
    for (const pack of index.packs) if (old.has(pack) && (moved.has(pack) || !(await isNeeded(pack, index, health, needed)))) unneeded.push(pack);
    // Another program may have been at work meanwhile: then what it wrote may need what we are about to remove.
    if (!(await isStill(repo, left))) return;
    for (const pack of unneeded) {
      stopIfCancelled(hooks.signal);
      await removeIfThere(repo.io, join(packsFolder(repo), pack));
      done.packs += 1;
      done.freed += old.get(pack) ?? 0;
    }
    await repo.io.syncFolder(packsFolder(repo));
  } finally {
    await reader.close();
  }
}

/** A damaged pack is needed no more when all that is needed of it was written again elsewhere; one whose footer is lost may hold anything. */
async function isNeeded(pack: string, index: ObjectIndex, health: PackHealth, needed: ReadonlySet<string>): Promise<boolean> {
  if (index.footerless.has(pack)) return true;
  const wanted = index.entriesOf(pack).filter(({ id }) => needed.has(id));
  if (!health.bad.includes(pack)) return wanted.length > 0;
  for (const { id } of wanted) if (!(await health.anyWhole(index.at(id)))) return true;
  return false;
}

/** Packs that are not young, with their sizes. */
async function oldPacks(repo: Repo): Promise<Map<string, number>> {
  const old = new Map<string, number>();
  for (const name of (await namesIn(repo, packsFolder(repo))).filter(isPackName)) {
    const { size, modified } = await repo.io.facts(join(packsFolder(repo), name));
    if (modified < repo.io.now() - YOUNG_MS) old.set(name, size);
  }
  return old;
}

/** True when nobody added a snapshot or is writing one. */
async function isStill(repo: Repo, left: readonly Known[]): Promise<boolean> {
  const ids = await snapshotIds(repo);
  const parts = [...(await namesIn(repo, packsFolder(repo))), ...(await namesIn(repo, snapshotsFolder(repo)))].filter((name) => name.endsWith(PART));
  return parts.length === 0 && ids.length === left.length && left.every(({ id }) => ids.includes(id));
}
