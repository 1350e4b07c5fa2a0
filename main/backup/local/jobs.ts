// The jobs of this PC's own snapshots, as jobs.ts has those of a stick: plain values in, Result out.
import type { Result } from '../../contract/errors';
import { groundOf, type Ground } from '../ground';
import { placedIo } from '../io/placed-io';
import { type Hooks, NO_HOOKS } from '../phases';
import { answer } from '../to-result';
import { type LocalLook, lookAtLocal } from './look';
import { type LocalJob, type MadeLocal, makeLocal } from './make-local';

/** Makes a snapshot of the data folder on this PC, unless nothing changed; thins the older ones. */
export function makeLocalSnapshot(job: LocalJob, hooks: Hooks = NO_HOOKS, ground: Partial<Ground> = {}): Promise<Result<MadeLocal>> {
  return answer(job.source, () => makeLocal(job, hooks, groundOf(ground)));
}

/** The snapshots in a folder of this PC, newest first, and what they take. */
export function lookAtLocalSnapshots(place: string, ground: Partial<Ground> = {}): Promise<Result<LocalLook>> {
  return answer('', () => lookAtLocal(placedIo(groundOf(ground).io, 'target'), place));
}
