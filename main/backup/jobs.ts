// The jobs of a backup as the floors above call them: plain values in, Result out. Passphrases are arguments and nothing else.
import type { Result } from '../contract/errors';
import type { BackupReport, ProbeReport, Snapshot, VerifyReport } from '../contract/shapes';
import type { Instant } from '../domain/day';
import { probe } from './drives/probe';
import { casesPerYear } from './format/file-list';
import { momentOf } from './format/snapshot';
import { groundOf, type Ground } from './ground';
import { placedIo } from './io/placed-io';
import { type Hooks, NO_HOOKS } from './phases';
import type { RecoveryFor } from './format/recovery';
import { openRepo, rewrap } from './repo/open-repo';
import { prepare, type PrepareOptions } from './repo/prepare-repo';
import { openSnapshot, readSnapshot, snapshotIds } from './repo/snapshots';
import { putFolderBack, setFolderAside } from './restore/set-aside';
import { restore, restoreOver, type Restored, type RestoreJob, type RestoreOverJob } from './restore/restore';
import { run, type BackupJob } from './run/run';
import type { ThinnedOut } from './run/thin-out';
import { answer } from './to-result';
import { verifyOpened } from './verify/verify';

/** A snapshot as found on the drive. A damaged one has its moment (its name says it) and nothing else. */
export interface ListedSnapshot extends Snapshot {
  damaged: boolean;
  /** Files that could not be read when it was made and are not in it. */
  lacking: number;
}

/** `mendedPacks`: damaged packs met; what was needed of them was written again. */
export interface MadeBackup extends BackupReport {
  mendedPacks: number;
  thinned: ThinnedOut;
}

export interface Plan {
  snapshot: Snapshot;
  /** Newest year first. */
  perYear: { year: number; cases: number }[];
}

/** Stands where the room's name would, for a snapshot that cannot be read. */
const DAMAGED_ROOM = '（这一份已损坏，读不出来）';

/** Makes the backup store on a drive; a drive prepared before stays as it is if the passphrase is its own. */
export function prepareRepo(drive: string, passphrase: string, options: PrepareOptions, ground: Partial<Ground> = {}): Promise<Result<void>> {
  return answer(options.dataFolder ?? '', () => prepare(drive, passphrase, options, groundOf(ground)));
}

/** Who may open a backup from now on. */
export interface PassphraseChange {
  drive: string;
  /** The present passphrase, or the number of a recovery sheet. */
  secret: string;
  next: string;
  /** The room's recovery key, as in BackupJob. */
  recovery?: RecoveryFor | null;
}

/** Another passphrase for one backup; the data is not written again. Other sticks keep theirs. */
export function changePassphrase({ drive, secret, next, recovery = null }: PassphraseChange, ground: Partial<Ground> = {}): Promise<Result<void>> {
  const { io, scryptN } = groundOf(ground);
  return answer('', () => rewrap(placedIo(io, 'drive'), drive, secret, next, recovery, scryptN));
}

/** Does the stick keep what its free space promises? Fills it, reads back, removes; see drives/probe.ts. */
export function probeDrive(drive: string, hooks: Hooks = NO_HOOKS, ground: Partial<Ground> = {}): Promise<Result<ProbeReport>> {
  return answer('', () => probe(drive, hooks, groundOf(ground)));
}

/** Backs up the data folder. Done means: written, read back, and readable from the list down to each pack. */
export function runBackup(job: BackupJob, hooks: Hooks = NO_HOOKS, ground: Partial<Ground> = {}): Promise<Result<MadeBackup>> {
  return answer(job.source, () => run(job, hooks, groundOf(ground)));
}

/** All snapshots, newest first; none on a drive that is prepared but was never written to. */
export function listSnapshots(drive: string, passphrase: string, ground: Partial<Ground> = {}): Promise<Result<ListedSnapshot[]>> {
  return answer('', async () => {
    const repo = await openRepo(placedIo(groundOf(ground).io, 'drive'), drive, passphrase);
    const listed: ListedSnapshot[] = [];
    for (const id of await snapshotIds(repo)) {
      const body = await readSnapshot(repo, id);
      listed.push(
        body === null
          ? { id, at: momentOf(id), cases: 0, files: 0, bytes: 0, room: DAMAGED_ROOM, damaged: true, lacking: 0 }
          : { id, at: body.at, cases: body.cases, files: body.files, bytes: body.bytes, room: body.room, damaged: false, lacking: body.unreadable.length },
      );
    }
    return listed;
  });
}

/** Reads every byte a snapshot needs back from the drive. `bad` empty: all of it is as it was written. */
export function verifySnapshot(drive: string, passphrase: string, id: string, hooks: Hooks = NO_HOOKS, ground: Partial<Ground> = {}): Promise<Result<VerifyReport>> {
  return answer('', async () => {
    const repo = await openRepo(placedIo(groundOf(ground).io, 'drive'), drive, passphrase);
    const { files, bytes, bad, elsewhere } = await verifyOpened(await openSnapshot(repo, id), hooks);
    return { files, bytes, bad, elsewhere };
  });
}

/** What a restore would bring: the snapshot, and its cases per year, counted in its file list. */
export function planRestore(drive: string, passphrase: string, id: string, ground: Partial<Ground> = {}): Promise<Result<Plan>> {
  return answer('', async () => {
    const repo = await openRepo(placedIo(groundOf(ground).io, 'drive'), drive, passphrase);
    const { body, files } = await openSnapshot(repo, id);
    const { at, room, cases, bytes } = body;
    return { snapshot: { id, at, room, cases, files: files.length, bytes }, perYear: casesPerYear(files) };
  });
}

/** Restores into an absent or empty folder: all of it, or nothing. */
export function restoreSnapshot(job: RestoreJob, hooks: Hooks = NO_HOOKS, ground: Partial<Ground> = {}): Promise<Result<Restored>> {
  return answer(job.into, () => restore(job, hooks, groundOf(ground)));
}

/** Restores over a data folder that nobody has open; it is set aside at the last moment, and stays where it was if anything fails. */
export function restoreOverFolder(job: RestoreOverJob, hooks: Hooks = NO_HOOKS, ground: Partial<Ground> = {}): Promise<Result<Restored & { asideAs: string }>> {
  return answer(job.folder, () => restoreOver(job, hooks, groundOf(ground)));
}

/** Renames a data folder to “名字.恢复前-时间” beside it; gives the new path. */
export function setAside(folder: string, now: Instant, ground: Partial<Ground> = {}): Promise<Result<{ asideAs: string }>> {
  return answer(folder, async () => ({ asideAs: await setFolderAside(placedIo(groundOf(ground).io, 'target'), folder, now) }));
}

/** Puts back what was set aside; what stands in its place is set aside in turn (“名字.放回前-时间”). */
export function putBack(folder: string, asideAs: string, now: Instant, ground: Partial<Ground> = {}): Promise<Result<void>> {
  return answer(folder, () => putFolderBack(placedIo(groundOf(ground).io, 'target'), folder, asideAs, now));
}
