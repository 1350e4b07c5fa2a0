// Files of a case that were written once: told by their hash, and read only when they are still what was written.
import { createHash } from 'node:crypto';
import { fail, ok, type Result } from '../contract/errors';
import type { CaseId } from '../domain/case';
import type { Store } from '../store';

/** In hex. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A file as the case names it, from one of the case's folders: those bytes or nothing (`damaged`). */
export async function keptBytes(folder: Store['papers'], id: CaseId, { file, sha256 }: { file: string; sha256: string }): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const read = await folder.read(id, file);
  if (!read.ok) return read;
  return sha256Of(read.value) === sha256 ? ok(read.value as Uint8Array<ArrayBuffer>) : fail({ kind: 'damaged', file, why: 'checksum', previous: false });
}
