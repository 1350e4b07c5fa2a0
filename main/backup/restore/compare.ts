// Comparing a folder brought back from a copy with the data in use, file by file and byte by byte. Nothing is changed.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { stopIfCancelled } from '../format/fault';
import type { DriveIo } from '../io/drive-io';
import { isIoCode } from '../io/placed-io';
import { readThrough } from '../local/objects';
import { type Hooks, PHASES, Steps } from '../phases';
import { listSource, type SourceFile } from '../run/list-source';
import { caseIdOf } from './cases-in-copy';

export interface Comparison {
  /** Cases whose files are the same to the byte. */
  same: number;
  /** Ids of cases that are in both and not the same; only in the copy; only in the data in use. */
  changed: string[];
  onlyThere: string[];
  onlyHere: string[];
  /** Papers and scans of the copy: how many are here as they were, and the paths of those that are not. */
  keptSame: number;
  keptChanged: string[];
  keptMissing: string[];
}

const KEPT = /^cases\/\d{4}\/[^/]+\/(papers|scans)\/[^/]+$/;

/** `there`: a restored folder; `here`: the data in use. Where size and time agree, the bytes are compared all the same. */
export async function compareFolders(io: DriveIo, there: string, here: string, hooks: Hooks): Promise<Comparison> {
  const before = await listSource(io, there, hooks.signal);
  const now = new Map((await listSource(io, here, hooks.signal)).files.map((file) => [file.path, file]));
  const steps = new Steps(hooks, PHASES.comparing, before.files.length);
  const found: Comparison = { same: 0, changed: [], onlyThere: [], onlyHere: [], keptSame: 0, keptChanged: [], keptMissing: [] };
  const seen = new Set<string>();
  for (const file of before.files) {
    stopIfCancelled(hooks.signal);
    const id = caseIdOf(file.path);
    if (id !== null) seen.add(id);
    if (id !== null || KEPT.test(file.path)) await compareOne(io, there, here, file, now.get(file.path), found, id);
    steps.add(1);
  }
  for (const path of now.keys()) {
    const id = caseIdOf(path);
    if (id !== null && !seen.has(id)) found.onlyHere.push(id);
  }
  return found;
}

async function compareOne(io: DriveIo, there: string, here: string, file: SourceFile, other: SourceFile | undefined, found: Comparison, id: string | null): Promise<void> {
  const same = other !== undefined && other.size === file.size && (await hashOf(io, join(there, file.path))) === (await hashOf(io, join(here, file.path)));
  if (same) {
    if (id === null) found.keptSame += 1;
    else found.same += 1;
  } else if (id !== null) (other === undefined ? found.onlyThere : found.changed).push(id);
  else (other === undefined ? found.keptMissing : found.keptChanged).push(file.path);
}

/** Null when it cannot be read. */
async function hashOf(io: DriveIo, path: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    await readThrough(io, path, (chunk) => hash.update(chunk));
  } catch (error) {
    if (isIoCode(error, 'ENOENT', 'EIO', 'EACCES')) return null;
    throw error;
  }
  return hash.digest('hex');
}
