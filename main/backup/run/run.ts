// One backup from beginning to end. The order is the safety: look, clean, write, read back, commit, prove.
import { join } from 'node:path';
import { Fault, IoFault } from '../format/fault';
import { countCases } from '../format/file-list';
import { checkPassphrase } from '../format/keys';
import type { RecoveryFor } from '../format/recovery';
import type { Ground } from '../ground';
import { placedIo } from '../io/placed-io';
import { makeFolderIfMissing } from '../io/write-file';
import { type Hooks, PHASES } from '../phases';
import { writeBeside } from '../repo/beside';
import { PACKS, SNAPSHOTS } from '../repo/find-repo';
import { loadIndex } from '../repo/object-index';
import { healHeaders, openRepo } from '../repo/open-repo';
import { ProvenPacks } from '../repo/proven-packs';
import { refuseSamePlace } from '../repo/same-place';
import { removeProbe } from '../drives/probe-leftovers';
import { cleanUp, proveWritable } from './clean-up';
import { collect, listFolder } from './collect';
import { commit, proveCommitted } from './commit';
import { ObjectWriter } from './object-writer';
import type { SourceReader } from './read-source';
import { refuseIfTooSmall } from './room-on-drive';
import { readInTurn } from './read-in-turn';
import { readCache, writeCache } from './source-cache';
import { thinOut, type ThinnedOut } from './thin-out';

export interface BackupJob {
  /** The data folder. */
  source: string;
  drive: string;
  passphrase: string;
  /** Shown before a restore; kept encrypted. */
  room: string;
  /** How many cases the room has: when the folder shows none of them, something is wrong and nothing is written. */
  cases: number;
  /** ISO UTC; names the snapshot. */
  now: string;
  /** Where to remember what was read, for the next run. Each backup gets its own file beside this name. */
  cacheFile: string;
  /** As in PrepareOptions; left out: the checker on the drive stays as it is. */
  checkerFile?: string | null;
  /** The room's recovery key: a backup whose header has nothing for it, or for an older one, gets it with this run. */
  recovery?: RecoveryFor | null;
  /** True: once this backup is proven, older ones of this room are thinned (domain/thinning.ts). */
  thin?: boolean;
}

export interface Ran {
  snapshot: { id: string; at: string; room: string; cases: number; files: number; bytes: number };
  newBytes: number;
  reusedFiles: number;
  readFromDrive: boolean;
  /** Packs found damaged: what this backup needed of them was written again. */
  mendedPacks: number;
  /** Earlier backups that were no longer worth their place. */
  thinned: ThinnedOut;
}

/** @throws Fault, IoFault; afterwards every earlier snapshot is as good as before */
export async function run(job: BackupJob, hooks: Hooks, ground: Ground): Promise<Ran> {
  checkPassphrase(job.passphrase);
  const io = placedIo(ground.io, 'drive');
  const local = placedIo(ground.io, 'data');
  await refuseSamePlace(io, job.drive, job.source);
  const repo = await openRepo(io, job.drive, job.passphrase, job.recovery ?? null);
  await proveWritable(repo);
  hooks.progress(PHASES.listing, 0, 0);
  const startedAt = io.now();
  const index = await loadIndex(repo);
  const proven = await ProvenPacks.read(local, job.cacheFile, repo.header.id);
  const writer = new ObjectWriter(repo, index, ground.packBytes, proven);
  const reader: SourceReader = { io: local, root: job.source, pieceBytes: ground.pieceBytes, signal: hooks.signal };
  const first = await listFolder(reader);
  hooks.progress(PHASES.listing, first.files.length, first.files.length);
  await cleanUp(repo);
  await removeProbe(io, job.drive);
  await refuseIfTooSmall(repo, index, first.files);
  for (const name of [PACKS, SNAPSHOTS]) await makeFolderIfMissing(io, join(repo.folder, name));
  await healHeaders(repo);
  await writeBeside(repo, job.checkerFile ?? null, local);
  const noteProven = () => proven.write(local, job.cacheFile, repo.header.id, index.packs, new Set(writer.health.bad));
  await proven.forget(local, job.cacheFile, repo.header.id);
  try {
    await readInTurn(repo, index, writer.health, proven, hooks);
    const cache = await readCache(local, job.cacheFile, repo.header.id, job.source);
    const collected = await collect(reader, first, cache, writer, hooks);
    if (job.cases > 0 && countCases(collected.files) === 0) throw new Fault('source-emptied');
    const done = await commit(repo, writer, collected, { at: job.now, room: job.room });
    await proveCommitted(repo, index, writer, done);
    await writeCache(local, job.cacheFile, repo.header.id, job.source, collected.files, startedAt);
    await noteProven();
    // Everything else is safe by now; but a backup that lacks a file is not called a success.
    const [lacking] = collected.unreadable;
    if (lacking !== undefined) throw new Fault('source-unreadable', lacking);
    const thinned = job.thin === true ? await thinOut(repo, index, writer.health, { fresh: done.id, room: job.room, now: job.now, packBytes: ground.packBytes }, hooks) : NOTHING_THINNED;
    if (thinned.snapshots > 0) await noteProven();
    const { at, room, cases, files, bytes } = done.body;
    return {
      snapshot: { id: done.id, at, room, cases, files, bytes },
      newBytes: writer.written + done.bytes,
      reusedFiles: collected.reused,
      readFromDrive: writer.health.pastCache && done.pastCache,
      mendedPacks: writer.health.bad.length,
      thinned,
    };
  } catch (error) {
    await writer.abandon();
    // The stick did nothing wrong.
    if (error instanceof Fault ? error.kind !== 'read-back-differs' && error.kind !== 'damaged' : error instanceof IoFault && error.place !== 'drive') await noteProven();
    throw error;
  }
}

const NOTHING_THINNED: ThinnedOut = { snapshots: 0, packs: 0, freed: 0 };
