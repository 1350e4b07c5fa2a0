// What goes between the program and the backup's worker thread. Passphrases pass through here and are kept by neither side.
import type { Result } from '../../contract/errors';
import { changePassphrase, listSnapshots, planRestore, prepareRepo, probeDrive, putBack, restoreOverFolder, restoreSnapshot, runBackup, setAside, verifySnapshot } from '../jobs';
import { lookAtLocalSnapshots, makeLocalSnapshot } from '../local/jobs';
import type { Hooks } from '../phases';
import type { CopyRef } from '../restore/copy';
import { compareCopyWith, compareRestored, listCasesInCopy, planCopy, takeCaseFromCopy } from '../restore/jobs';

/** The jobs, each as a function of its plain arguments and hooks. */
export const JOBS = {
  prepareRepo: (_hooks: Hooks, ...[drive, passphrase, options]: Plain<typeof prepareRepo>) => prepareRepo(drive, passphrase, options),
  changePassphrase: (_hooks: Hooks, change: Parameters<typeof changePassphrase>[0]) => changePassphrase(change),
  probeDrive: (hooks: Hooks, drive: string) => probeDrive(drive, hooks),
  runBackup: (hooks: Hooks, job: Parameters<typeof runBackup>[0]) => runBackup(job, hooks),
  listSnapshots: (_hooks: Hooks, drive: string, passphrase: string) => listSnapshots(drive, passphrase),
  verifySnapshot: (hooks: Hooks, drive: string, passphrase: string, id: string) => verifySnapshot(drive, passphrase, id, hooks),
  planRestore: (_hooks: Hooks, drive: string, passphrase: string, id: string) => planRestore(drive, passphrase, id),
  restoreSnapshot: (hooks: Hooks, job: Parameters<typeof restoreSnapshot>[0]) => restoreSnapshot(job, hooks),
  restoreOverFolder: (hooks: Hooks, job: Parameters<typeof restoreOverFolder>[0]) => restoreOverFolder(job, hooks),
  makeLocalSnapshot: (hooks: Hooks, job: Parameters<typeof makeLocalSnapshot>[0]) => makeLocalSnapshot(job, hooks),
  lookAtLocalSnapshots: (_hooks: Hooks, place: string) => lookAtLocalSnapshots(place),
  planCopy: (_hooks: Hooks, ref: CopyRef) => planCopy(ref),
  listCasesInCopy: (hooks: Hooks, ref: CopyRef, year: number | null) => listCasesInCopy(ref, year, hooks),
  takeCaseFromCopy: (hooks: Hooks, ref: CopyRef, id: string, into: string | null) => takeCaseFromCopy(ref, id, into, hooks),
  compareCopyWith: (hooks: Hooks, ref: CopyRef, folder: string) => compareCopyWith(ref, folder, hooks),
  compareRestored: (hooks: Hooks, there: string, here: string) => compareRestored(there, here, hooks),
  setAside: (_hooks: Hooks, folder: string, now: string) => setAside(folder, now),
  putBack: (_hooks: Hooks, folder: string, asideAs: string, now: string) => putBack(folder, asideAs, now),
} as const;

type Plain<F extends typeof prepareRepo> = Parameters<F> extends [infer A, infer B, infer C, ...unknown[]] ? [A, B, C] : never;

export type JobName = keyof typeof JOBS;
export type JobArguments<N extends JobName> = Parameters<(typeof JOBS)[N]> extends [Hooks, ...infer A] ? A : never;
export type JobResult<N extends JobName> = Awaited<ReturnType<(typeof JOBS)[N]>>;

/** To the worker. */
export type Order = { id: number; job: JobName; given: unknown[] } | { id: number; cancel: true };
/** From the worker. */
export type News = { id: number; progress: [phase: string, done: number, total: number] } | { id: number; result: Result<unknown> };
