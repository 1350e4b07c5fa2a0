// backup.*: drives, backing up, checking, restoring, and bringing back what a restore set aside.
import { join } from 'node:path';
import { describeDrive, listDrives, type DriveInfo } from '../backup';
import { fail, ok, type AppError } from '../contract/errors';
import type { Drive } from '../contract/shapes';
import { alone } from './alone';
import type { Context } from './context';
import type { Handlers } from './handler';
import { planOver, restoreCopy } from './restoring';
import { recoveryFor } from './recovery-for';
import { goneBack, noteBackup, noteCheck, stickOn } from './sticks';
import { folderName } from './tokens';

const BAD_DRIVE: AppError = { kind: 'drive', problem: 'gone', detail: '' };

export const backupHandlers: Handlers<'backup'> = {
  'backup.drives': async (context) => {
    const drives: Drive[] = [];
    for (const drive of await listDrives(context.ports.systemDrives ? { system: context.ports.systemDrives } : {})) drives.push(await asDrive(context, drive));
    return ok({ drives });
  },

  'backup.look': async (context, { drive }) => {
    const path = context.tokens.path(drive);
    if (path === undefined) return fail(BAD_DRIVE);
    const found = await describeDrive(path);
    return found.ok ? ok({ ...(await asDrive(context, { ...found.value, label: '' })), token: drive }) : found;
  },

  'backup.prepare': async (context, { drive, passphrase }) => {
    const path = context.tokens.path(drive);
    if (path === undefined) return fail(BAD_DRIVE);
    const made = await context.backup.prepareRepo(path, passphrase, { checkerFile: context.ports.checkerFile, dataFolder: context.config.folder, keyCost: context.ports.keyCost, recovery: recoveryFor(context) });
    return made.ok ? ok({}) : made;
  },

  'backup.run': async (context, { drive, passphrase }) => {
    if (!context.open.ok) return context.open;
    const path = context.tokens.path(drive);
    if (path === undefined) return fail(BAD_DRIVE);
    const { store } = context.open.value;
    return alone(context, 'backup', async (signal) => {
      const settings = store.settings();
      const cases = store.caseCount();
      // What was noted a moment ago goes along.
      await store.audit.anchor();
      const report = await context.backup.runBackup(
        {
          source: store.folder,
          drive: path,
          passphrase,
          room: settings.committee.name,
          cases,
          now: context.ports.clock.now(),
          // In the catalog's folder: derived, never backed up, and gone after a restore, when it must not be trusted.
          cacheFile: join(store.folder, 'catalog', 'backup-cache.json'),
          checkerFile: context.ports.checkerFile,
          recovery: recoveryFor(context),
          thin: settings.stickKeeps === 'thinned',
        },
        { progress: context.progress('backup'), signal },
      );
      if (!report.ok) return report;
      const name = await noteBackup(context, store, path, report.value.snapshot);
      const noted = await store.backups.note({ at: report.value.snapshot.at, drive: name === null ? folderName(path) : `U盘${name}`, cases, newBytes: report.value.newBytes, verified: true, audit: await store.audit.anchor() });
      if (!noted.ok) context.ports.log('backup-not-noted', { kind: noted.error.kind });
      context.emit('house-changed', context.state());
      return report;
    });
  },

  'backup.snapshots': async (context, { drive, passphrase }) => {
    const path = context.tokens.path(drive);
    if (path === undefined) return fail(BAD_DRIVE);
    const listed = await context.backup.listSnapshots(path, passphrase);
    return listed.ok ? ok({ snapshots: listed.value, goneBack: await goneBack(context, path, listed.value) }) : listed;
  },

  'backup.verify': (context, { drive, passphrase, snapshot }) => {
    const path = context.tokens.path(drive);
    if (path === undefined) return fail(BAD_DRIVE);
    return alone(context, 'backup', async (signal) => {
      const read = await context.backup.verifySnapshot(path, passphrase, snapshot, { progress: context.progress('verify'), signal });
      if (read.ok) await noteCheck(context, path, read.value.bad.length === 0);
      return read;
    });
  },

  'backup.plan': async (context, { drive, passphrase, snapshot, folder }) => {
    const path = context.tokens.path(drive);
    if (path === undefined) return fail(BAD_DRIVE);
    const plan = await context.backup.planRestore(path, passphrase, snapshot);
    if (!plan.ok) return plan;
    return ok(planOver(context, plan.value, folder === null));
  },

  'backup.restore': async (context, { drive, passphrase, snapshot, folder }) => {
    const path = context.tokens.path(drive);
    if (path === undefined) return fail(BAD_DRIVE);
    const into = folder === null ? context.config.folder : (context.tokens.path(folder) ?? null);
    if (into === null) return fail({ kind: 'bad-input', fields: [{ path: 'folder', say: '请选择恢复到哪个文件夹' }] });
    return alone(context, 'restore', (signal) => restoreCopy(context, { drive: path, passphrase, snapshot }, into, signal));
  },

  'backup.putBack': async (context) => {
    const { aside, folder } = context.config;
    if (aside === null || folder === null) return fail({ kind: 'not-found', what: 'set-aside' });
    await context.snapshots.settled();
    await context.closeStore();
    const done = await context.backup.putBack(folder, aside.folder, context.ports.clock.now());
    if (done.ok) {
      await context.remember({ aside: null, awaitingConfirm: null });
      context.snapshots.forget();
    }
    await context.openFolder(folder);
    return done.ok ? ok(context.state()) : done;
  },

  'backup.state': (context) => {
    const { aside } = context.config;
    return ok({
      history: context.open.ok ? [...context.open.value.store.backups.history()].toReversed() : [],
      setAside: aside ? { at: aside.at, cases: aside.cases } : null,
      running: context.job !== null,
    });
  },

  'backup.cancel': (context) => {
    context.job?.cancel.abort();
    return ok({});
  },
};

async function asDrive(context: Context, drive: DriveInfo): Promise<Drive> {
  const { token } = context.tokens.give(drive.path, drive.shown);
  return { token, shown: drive.shown, total: drive.total, free: drive.free, removable: drive.removable, hasBackup: drive.hasBackup, stick: await stickOn(context, drive), readOnly: drive.readOnly };
}

