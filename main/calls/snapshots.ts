// snapshots.* and restored.*: this PC's own snapshots, and what waits after a restore until a person has spoken.
import { dirname } from 'node:path';
import { fail, ok, type Result } from '../contract/errors';
import type { CaseChange, SnapshotsState } from '../contract/copies';
import { nodeDisk } from '../store/disk';
import { volumeOf } from '../store/volume';
import { alone } from './alone';
import type { Context } from './context';
import type { Handlers } from './handler';
import { oneInOther } from './local-snapshots';
import { planOver, restoreCopy } from './restoring';

export const snapshotHandlers: Handlers<'snapshots'> = {
  'snapshots.state': (context) => stateOf(context),

  'snapshots.make': async (context) => {
    const made = await context.snapshots.byHand();
    return made.ok ? stateOf(context) : made;
  },

  'snapshots.choosePlace': async (context, { folder }) => {
    if (!context.open.ok) return context.open;
    const chosen = folder === null ? null : (context.tokens.path(folder) ?? null);
    if (folder !== null && chosen === null) return fail({ kind: 'bad-input', fields: [{ path: 'folder', say: '请重新选择文件夹' }] });
    if (chosen !== null) {
      if (oneInOther(chosen, context.open.value.store.folder)) return fail({ kind: 'drive', problem: 'same-place', detail: '' });
      const volume = await volumeOf(nodeDisk, chosen);
      if (volume.kind === 'fat') return fail({ kind: 'data-folder', problem: 'fat', folder: chosen, detail: volume.name });
    }
    await context.snapshots.settled();
    const remembered = await context.remember({ snapshotPlace: chosen });
    if (!remembered.ok) return remembered;
    context.snapshots.forget();
    return stateOf(context);
  },

  'snapshots.changes': async (context, { snapshot }) => {
    if (!context.open.ok) return context.open;
    const { store } = context.open.value;
    const local = context.snapshots.place();
    if (local === null) return fail({ kind: 'not-open' });
    const found = await context.backup.compareCopyWith({ local, snapshot }, store.folder, { progress: context.progress('verify') });
    if (!found.ok) return found;
    const aside = new Set((await store.trash.list()).map(({ id }) => id));
    const line = (kind: CaseChange['kind']) => (id: string) => {
      const summary = store.summary(id);
      return { kind, id, number: summary?.number ?? '', title: summary?.title ?? (aside.has(id) ? '（在回收站里）' : '') };
    };
    const { changed, onlyThere, onlyHere } = found.value;
    return ok({ changes: [...changed.map(line('changed')), ...onlyThere.map(line('only-there')), ...onlyHere.map(line('only-here'))] });
  },

  'snapshots.plan': async (context, { snapshot }) => {
    const local = context.snapshots.place();
    if (local === null) return fail({ kind: 'not-open' });
    const plan = await context.backup.planCopy({ local, snapshot });
    return plan.ok ? ok(planOver(context, plan.value, context.open.ok)) : plan;
  },

  'snapshots.restore': async (context, { snapshot }) => {
    const local = context.snapshots.place();
    const { folder } = context.config;
    if (local === null || folder === null) return fail({ kind: 'not-open' });
    return alone(context, 'restore', (signal) => restoreCopy(context, { local, snapshot }, folder, signal));
  },
};

export const restoredHandlers: Handlers<'restored'> = {
  'restored.confirm': async (context) => {
    const done = await context.remember({ awaitingConfirm: null });
    if (!done.ok) return done;
    context.emit('house-changed', context.state());
    return ok(context.state());
  },
};

async function stateOf(context: Context): Promise<Result<SnapshotsState>> {
  const place = context.snapshots.place();
  if (place === null) return fail({ kind: 'not-open' });
  const look = await context.backup.lookAtLocalSnapshots(place);
  if (!look.ok) return look;
  const { snapshots, own, shared, free } = look.value;
  return ok({
    place: dirname(place),
    usual: context.config.snapshotPlace === null,
    snapshots: snapshots.map(({ id, at, why, whole, damaged, cases, files, bytes }) => ({ id, at, why, whole, damaged, cases, files, bytes })),
    own,
    shared,
    free,
    paused: context.snapshots.paused(),
  });
}
