// The door of main/backup: what was thrown inside becomes an AppError outside.
import { fail, ok, type AppError, type Result } from '../contract/errors';
import { Fault, IoFault } from './format/fault';

/** Runs a job. `folder` is the data folder it is about, for errors that name one. */
export async function answer<T>(folder: string, run: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await run());
  } catch (error) {
    if (error instanceof Fault) return fail(fromFault(error, folder));
    if (error instanceof IoFault) return fail(fromIo(error, folder));
    return fail({ kind: 'internal', code: `backup-${error instanceof Error ? error.name : 'unknown'}` });
  }
}

function fromFault({ kind, detail, space }: Fault, folder: string): AppError {
  switch (kind) {
    case 'passphrase-wrong':
      return { kind: 'passphrase', problem: 'wrong' };
    case 'passphrase-short':
      return { kind: 'passphrase', problem: 'too-short' };
    case 'passphrase-missing':
      return { kind: 'passphrase', problem: 'missing' };
    case 'passphrase-is-code':
      return { kind: 'passphrase', problem: 'is-code' };
    case 'code-group':
      return { kind: 'passphrase', problem: 'code-group', group: Number(detail) };
    case 'code-unknown':
      return { kind: 'passphrase', problem: 'code-unknown' };
    case 'not-a-backup':
    case 'nothing-saved':
    case 'damaged':
    case 'newer-format':
    case 'same-place':
    case 'read-back-differs':
      return { kind: 'drive', problem: kind, detail };
    case 'no-such-snapshot':
      return { kind: 'not-found', what: 'snapshot' };
    case 'no-set-aside':
      return { kind: 'not-found', what: 'set-aside' };
    case 'no-room':
      return { kind: 'disk-full', where: space?.place === 'drive' ? 'drive' : 'data', needed: space?.needed ?? null, free: space?.free ?? null };
    case 'source-missing':
      return { kind: 'data-folder', problem: 'missing', folder, detail };
    case 'source-closed':
      return { kind: 'data-folder', problem: 'unreadable', folder, detail };
    case 'source-emptied':
      return { kind: 'data-folder', problem: 'emptied', folder, detail };
    case 'source-unreadable':
      return { kind: 'damaged', file: detail, why: 'unreadable', previous: false };
    case 'target-not-empty':
      return { kind: 'data-folder', problem: 'not-empty', folder, detail };
    case 'target-not-a-folder':
      return { kind: 'data-folder', problem: 'not-a-folder', folder, detail };
    case 'cancelled':
      return { kind: 'cancelled' };
  }
}

const FULL = new Set(['ENOSPC', 'EDQUOT']);
const NOT_ALLOWED = new Set(['EROFS', 'EACCES', 'EPERM']);
/** What systems say when a drive is pulled out; Windows also says UNKNOWN. */
const GONE = new Set(['ENOENT', 'EIO', 'ENODEV', 'ENXIO', 'ENOTDIR', 'EBADF', 'ESTALE', 'ENOTCONN', 'ENOMEDIUM', 'UNKNOWN']);

function fromIo({ place, code, reading }: IoFault, folder: string): AppError {
  if (place === 'drive') {
    if (FULL.has(code)) return { kind: 'disk-full', where: 'drive', needed: null, free: null };
    if (code === 'EROFS' || (!reading && NOT_ALLOWED.has(code))) return { kind: 'drive', problem: 'read-only', detail: '' };
    if (GONE.has(code)) return { kind: 'drive', problem: 'gone', detail: '' };
    return reading ? { kind: 'drive', problem: 'damaged', detail: '有文件打不开' } : { kind: 'write-failed', where: 'drive', code };
  }
  if (FULL.has(code)) return { kind: 'disk-full', where: 'data', needed: null, free: null };
  if (place === 'target' && NOT_ALLOWED.has(code)) return { kind: 'data-folder', problem: 'read-only', folder, detail: '' };
  return place === 'data' && reading ? { kind: 'data-folder', problem: 'unreadable', folder, detail: '' } : { kind: 'write-failed', where: 'data', code };
}
