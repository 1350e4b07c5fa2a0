// Restoring a whole copy, from a stick or from this PC's snapshots: into an empty folder, or over the data in use.
import type { CopyRef } from '../backup';
import { fail, ok, type Result } from '../contract/errors';
import type { HouseState, RestorePlan, Snapshot } from '../contract/shapes';
import { inspectFolder } from '../store';
import type { Config } from './config';
import type { Context } from './context';

/** What will be: cases per year in the copy, and here where it goes over what is here. */
export function planOver(context: Context, { snapshot, perYear }: { snapshot: Snapshot; perYear: { year: number; cases: number }[] }, overExisting: boolean): RestorePlan {
  const here = new Map<number, number>();
  if (overExisting && context.open.ok) {
    for (const { id } of context.open.value.store.summaries()) {
      const year = Number(id.slice(0, 4));
      here.set(year, (here.get(year) ?? 0) + 1);
    }
  }
  const inBackup = new Map(perYear.map(({ year, cases }) => [year, cases]));
  const years = [...new Set([...inBackup.keys(), ...here.keys()])].toSorted((a, b) => b - a);
  return { snapshot, perYear: years.map((year) => ({ year, inBackup: inBackup.get(year) ?? 0, here: here.get(year) ?? 0 })), overExisting };
}

/**
 * Restores into an empty or absent folder, or over the one in use, which is set aside whole. Everything is read, checked and written
 * beside the target before the target changes; when that fails the old folder is as it was and is opened again. What runs by itself
 * then waits until a person has said that this is the right data.
 */
export async function restoreCopy(context: Context, ref: CopyRef, into: string, signal: AbortSignal): Promise<Result<HouseState>> {
  const found = await inspectFolder(into);
  const occupied = found !== 'absent' && found !== 'empty';
  if (occupied && into !== context.config.folder) return fail({ kind: 'data-folder', problem: 'not-empty', folder: into, detail: '' });
  const hooks = { progress: context.progress('restore'), signal };
  const now = context.ports.clock.now();
  const cases = context.open.ok ? context.open.value.store.caseCount() : 0;
  const from = 'local' in ref ? 'local' : 'stick';
  let aside: Config['aside'] = null;
  let at: string;
  if (occupied) {
    // The folder itself is kept whole beside; where there is no room for a snapshot as well, that is enough.
    if (context.open.ok) await context.snapshotBefore('restore');
    await context.closeStore();
    const restored = await context.backup.restoreOverFolder({ ...ref, folder: into, now }, hooks);
    if (!restored.ok) {
      await context.openFolder(into);
      return restored;
    }
    aside = { folder: restored.value.asideAs, at: now, cases };
    ({ at } = restored.value);
  } else {
    const restored = await context.backup.restoreSnapshot({ ...ref, into }, hooks);
    if (!restored.ok) return restored;
    ({ at } = restored.value);
  }
  await context.remember({ folder: into, aside, awaitingConfirm: { at, from, restoredAt: now } });
  context.snapshots.forget();
  const opened = await context.openFolder(into);
  return opened.ok ? ok(context.state()) : opened;
}
