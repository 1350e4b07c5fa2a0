// Which cases of a copy are not as they are now, without restoring it: by size and time of each file, then by its bytes.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { stopIfCancelled } from '../format/fault';
import type { DriveIo } from '../io/drive-io';
import { readThrough } from '../local/objects';
import { type Hooks, PHASES, Steps } from '../phases';
import { listSource } from '../run/list-source';
import { caseIdOf } from './cases-in-copy';
import type { Copy } from './copy';

export interface CaseChanges {
  changed: string[];
  onlyThere: string[];
  onlyHere: string[];
}

/** `folder`: the data in use. */
export async function compareCopy(copy: Copy, io: DriveIo, folder: string, hooks: Hooks): Promise<CaseChanges> {
  const now = new Map<string, { size: number; modified: number; path: string }>();
  for (const file of (await listSource(io, folder, hooks.signal)).files) {
    const id = caseIdOf(file.path);
    if (id !== null) now.set(id, file);
  }
  const steps = new Steps(hooks, PHASES.comparing, copy.files.length);
  const found: CaseChanges = { changed: [], onlyThere: [], onlyHere: [] };
  for (const file of copy.files) {
    stopIfCancelled(hooks.signal);
    steps.add(1);
    const id = caseIdOf(file.path);
    if (id === null) continue;
    const here = now.get(id);
    now.delete(id);
    if (here === undefined) found.onlyThere.push(id);
    // A restored file has its time of then, to the millisecond.
    else if (here.size !== file.size || (Math.floor(here.modified) !== file.modified && !(await sameBytes(copy, file, io, join(folder, here.path))))) found.changed.push(id);
  }
  found.onlyHere.push(...now.keys());
  return found;
}

async function sameBytes(copy: Copy, file: Copy['files'][number], io: DriveIo, path: string): Promise<boolean> {
  const there = createHash('sha256');
  for await (const piece of copy.pieces(file)) there.update(piece);
  const here = createHash('sha256');
  await readThrough(io, path, (chunk) => here.update(chunk));
  return there.digest('hex') === here.digest('hex');
}
