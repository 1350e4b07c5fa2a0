// sticks.*: the sticks this room knows, whose turn it is, and which nobody has seen for long. And what other answers note of them.
import { describeDrive, listDrives, type DriveInfo } from '../backup';
import { fail, ok } from '../contract/errors';
import type { Drive, ListedSnapshot, StickShown } from '../contract/shapes';
import { daysUnseen, freeName, hasGoneBack, missedSticks, stickInTurn, type KnownStick } from '../domain/sticks';
import type { Store } from '../store';
import { alone } from './alone';
import type { Context } from './context';
import type { Handlers } from './handler';
import { folderName } from './tokens';

/** Seen again within this time: not worth a write. */
const SEEN_AGAIN_MS = 12 * 3_600_000;

export const stickHandlers: Handlers<'sticks'> = {
  'sticks.list': (context) => {
    if (!context.open.ok) return context.open;
    const { store } = context.open.value;
    const sticks = store.sticks.list();
    const { stickRotation, stickUnseenDays } = store.settings();
    const now = context.ports.clock.now();
    const missed = new Set(missedSticks(sticks, stickUnseenDays, now).map(({ id }) => id));
    return ok({
      sticks: sticks.map((stick): StickShown => ({ ...stick, unseenDays: daysUnseen(stick, now), missed: missed.has(stick.id) })),
      inTurn: stickRotation ? (stickInTurn(sticks)?.id ?? null) : null,
    });
  },

  'sticks.rename': async (context, { id, name }) => {
    if (!context.open.ok) return context.open;
    const done = await context.open.value.store.sticks.put(id, (known) => known && { ...known, name });
    return settled(context, done);
  },

  'sticks.retire': async (context, { id, retired }) => {
    if (!context.open.ok) return context.open;
    const done = await context.open.value.store.sticks.put(id, (known) => known && { ...known, retired });
    return settled(context, done);
  },

  'sticks.probe': async (context, { drive }) => {
    const path = context.tokens.path(drive);
    if (path === undefined) return fail({ kind: 'drive', problem: 'gone', detail: '' });
    // A folder chosen by hand may lie on the disk with the data: that is not to be filled, whoever asks.
    const plugged = await listDrives(context.ports.systemDrives ? { system: context.ports.systemDrives } : {});
    if (!plugged.some((one) => one.removable && one.path === path)) return fail({ kind: 'drive', problem: 'not-a-stick', detail: '' });
    return alone(context, 'probe', (signal) => context.backup.probeDrive(path, { progress: context.progress('probe'), signal }));
  },
};

function settled<T>(context: Context, done: { ok: true } | { ok: false; error: T }) {
  if (!done.ok) return done;
  context.emit('house-changed', context.state());
  return ok({});
}

/** What the window shows of a drive's stick, where it is one of ours; that it was seen is noted. `label` empty: not known. */
export async function stickOn(context: Context, { repoId, label }: Pick<DriveInfo, 'repoId' | 'label'>): Promise<Drive['stick']> {
  if (repoId === null || !context.open.ok) return null;
  const { store } = context.open.value;
  const known = store.sticks.list().find(({ id }) => id === repoId);
  if (known === undefined) return null;
  const now = context.ports.clock.now();
  if (Date.parse(now) - Date.parse(known.lastSeen) > SEEN_AGAIN_MS || (label !== '' && known.label !== label)) {
    // Not worth telling anybody when it fails: the list of drives is what was asked for.
    await store.sticks.put(repoId, (stick) => stick && { ...stick, label: label || stick.label, lastSeen: now });
  }
  const { id, name, lastBackup } = known;
  return { id, name, lastBackup: lastBackup?.at ?? null };
}

/** Notes a backup that was read back whole; a stick not known yet gets the next free name. Gives the name. */
export async function noteBackup(context: Context, store: Store, path: string, made: { id: string; at: string; cases: number }): Promise<string | null> {
  const drive = await describeDrive(path);
  if (!drive.ok || drive.value.repoId === null) return null;
  const { repoId } = drive.value;
  const now = context.ports.clock.now();
  const lastBackup = { at: made.at, snapshot: made.id, cases: made.cases, pc: context.pcName };
  const noted = await store.sticks.put(repoId, (known, all): KnownStick => ({
    ...(known ?? { id: repoId, name: freeName(all), label: '', firstSeen: now, lastCheck: null }),
    label: known?.label || folderName(path),
    lastSeen: now,
    lastBackup,
    retired: false,
  }));
  if (!noted.ok) context.ports.log('stick-not-noted', { kind: noted.error.kind });
  return store.sticks.list().find(({ id }) => id === repoId)?.name ?? null;
}

/** Notes that a backup was read from end to end. */
export async function noteCheck(context: Context, path: string, whole: boolean): Promise<void> {
  const drive = await describeDrive(path);
  if (!drive.ok || drive.value.repoId === null || !context.open.ok) return;
  const at = context.ports.clock.now();
  await context.open.value.store.sticks.put(drive.value.repoId, (known) => known && { ...known, lastSeen: at, lastCheck: { at, whole } });
}

/** The backup this room remembers to be on the stick although nothing as new is there any more; null: all is as remembered. */
export async function goneBack(context: Context, path: string, snapshots: readonly ListedSnapshot[]): Promise<{ at: string; name: string } | null> {
  if (!context.open.ok) return null;
  const drive = await describeDrive(path);
  const known = drive.ok ? context.open.value.store.sticks.list().find(({ id }) => id === drive.value.repoId) : undefined;
  if (known === undefined || !hasGoneBack(known, snapshots.find(({ damaged }) => !damaged)?.at ?? null)) return null;
  return { at: known.lastBackup?.at ?? '', name: known.name };
}
