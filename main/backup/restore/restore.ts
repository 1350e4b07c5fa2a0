// A restore: into a folder that is absent or empty, or over one in use, which is set aside whole at the very end.
import { dirname } from 'node:path';
import { placedIo } from '../io/placed-io';
import type { Ground } from '../ground';
import type { Hooks } from '../phases';
import { openRepo } from '../repo/open-repo';
import { openSnapshot } from '../repo/snapshots';
import { moveAside, moveBack } from './set-aside';
import { stage } from './stage';
import { refuseUnlessEmpty, whatIsAt, withoutLinks } from './target';

export interface RestoreJob {
  drive: string;
  passphrase: string;
  /** Id of the snapshot. */
  snapshot: string;
  /** Absent or empty. */
  into: string;
}

export interface Restored {
  files: number;
  cases: number;
}

/** @throws Fault, IoFault; then there is no folder at the target that was not there before */
export async function restore(job: RestoreJob, hooks: Hooks, ground: Ground): Promise<Restored> {
  const io = placedIo(ground.io, 'target');
  const into = await withoutLinks(io, job.into);
  await refuseUnlessEmpty(io, into);
  const opened = await openSnapshot(await openRepo(placedIo(ground.io, 'drive'), job.drive, job.passphrase), job.snapshot);
  const { staging, files, cases } = await stage(opened, job.snapshot, io, into, hooks);
  try {
    await refuseUnlessEmpty(io, into);
    // Windows does not rename onto a folder, not even an empty one.
    if ((await whatIsAt(io, into)) === 'empty') await io.removeFolder(into);
    await io.rename(staging, into);
  } catch (error) {
    await io.removeTree(staging).catch(() => {});
    throw error;
  }
  await io.syncFolder(dirname(into));
  return { files, cases };
}

export interface RestoreOverJob extends Omit<RestoreJob, 'into'> {
  /** The data folder; nobody may have it open. */
  folder: string;
  /** ISO UTC; names the folder that is set aside. */
  now: string;
}

/** The same over a folder in use: the two renames come when everything else is done. */
export async function restoreOver(job: RestoreOverJob, hooks: Hooks, ground: Ground): Promise<Restored & { asideAs: string }> {
  const io = placedIo(ground.io, 'target');
  const folder = await withoutLinks(io, job.folder);
  const opened = await openSnapshot(await openRepo(placedIo(ground.io, 'drive'), job.drive, job.passphrase), job.snapshot);
  const { staging, files, cases } = await stage(opened, job.snapshot, io, folder, hooks);
  try {
    const asideAs = await moveAside(io, folder, job.now, 'before-restore');
    try {
      await io.rename(staging, folder);
    } catch (error) {
      await moveBack(io, asideAs, folder);
      throw error;
    }
    await io.syncFolder(dirname(folder));
    return { files, cases, asideAs };
  } catch (error) {
    await io.removeTree(staging).catch(() => {});
    throw error;
  }
}
