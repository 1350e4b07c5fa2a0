// A system's refusal to write somewhere a person chose, as an error of ours.
import type { AppError } from '../contract/errors';

/** ENOSPC is told apart because the person can do something about it. */
export function folderProblem(error: unknown): AppError {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
  return code === 'ENOSPC' ? { kind: 'disk-full', where: 'folder', needed: null, free: null } : { kind: 'write-failed', where: 'folder', code };
}
