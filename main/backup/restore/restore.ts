// A restore: into a folder that is absent or empty, or over one in use, which is set aside whole at the very end.
import { dirname } from 'node:path';
import { placedIo } from '../io/placed-io';
import type { Ground } from '../ground';
import type { Hooks } from '../phases';
import { type CopyRef, withCopy } from './copy';
import { moveAside, moveBack } from './set-aside';
import { stage } from './stage';
import { refuseUnlessEmpty, whatIsAt, withoutLinks } from './target';

/** `into`: absent or empty. */
export type RestoreJob = CopyRef & { into: string };

export interface Restored {
  files: number;
  cases: number;
  /** When the copy was made, ISO UTC. */
  at: string;
}

/** @throws Fault, IoFault; then there is no folder at the target that was not there before */
export async function restore(job: RestoreJob, hooks: Hooks, ground: Ground): Promise<Restored> {
  const io = placedIo(ground.io, 'target');
  const into = await withoutLinks(io, job.into);
  await refuseUnlessEmpty(io, into);
  const { staging, files, cases, at } = await withCopy(job, ground, (copy) => stage(copy, io, into, hooks));
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
  return { files, cases, at };
}

/** `folder`: the data folder, which nobody may have open; `now`, ISO UTC, names the folder that is set aside. */
export type RestoreOverJob = CopyRef & { folder: string; now: string };

/** The same over a folder in use: the two renames come when everything else is done. */
export async function restoreOver(job: RestoreOverJob, hooks: Hooks, ground: Ground): Promise<Restored & { asideAs: string }> {
  const io = placedIo(ground.io, 'target');
  const folder = await withoutLinks(io, job.folder);
  const { staging, files, cases, at } = await withCopy(job, ground, (copy) => stage(copy, io, folder, hooks));
  try {
    const asideAs = await moveAside(io, folder, job.now, 'before-restore');
    try {
      await io.rename(staging, folder);
    } catch (error) {
      await moveBack(io, asideAs, folder);
      throw error;
    }
    await io.syncFolder(dirname(folder));
    return { files, cases, at, asideAs };
  } catch (error) {
    await io.removeTree(staging).catch(() => {});
    throw error;
  }
}
