// From what the system says to what a person is told: errors of files become values of AppError.
import { fail, ok, type AppError, type Result } from '../contract/errors';
import { codeOf, freeSpace, type DiskIo } from './disk';

/** lowdb's adapters can only throw: an AppError on its way through one. */
export class Fault extends Error {
  readonly error: AppError;
  constructor(error: AppError) {
    super(error.kind);
    this.error = error;
  }
}

/** What to say about an error of the system met in the data folder. `needed`: bytes that were to be written. */
export async function diskProblem(cause: unknown, disk: DiskIo, folder: string, needed: number | null = null): Promise<AppError> {
  if (cause instanceof Fault) return cause.error;
  const code = codeOf(cause);
  switch (code) {
    case '':
      // Not the disk's doing but ours: nobody should mistake it for a full disk.
      throw cause;
    case 'ENOSPC':
    case 'EDQUOT':
      return { kind: 'disk-full', where: 'data', needed, free: await freeSpace(disk, folder) };
    case 'EROFS':
      return { kind: 'data-folder', problem: 'read-only', folder, detail: '' };
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENODEV':
    case 'ENXIO':
      return (await folderIsThere(disk, folder)) ? { kind: 'write-failed', where: 'data', code } : { kind: 'data-folder', problem: 'missing', folder, detail: '' };
    default:
      return { kind: 'write-failed', where: 'data', code };
  }
}

async function folderIsThere(disk: DiskIo, folder: string): Promise<boolean> {
  try {
    return (await disk.facts(folder)).isFolder;
  } catch {
    return false;
  }
}

/** Runs work on files; faults and errors of the system come back as answers, anything else is a bug and is thrown on. */
export async function attempt<T>(disk: DiskIo, folder: string, work: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work());
  } catch (cause) {
    return fail(await diskProblem(cause, disk, folder));
  }
}
