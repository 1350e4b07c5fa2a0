// app.*, folders.* and settings.*: the program itself.
import { fail, ok } from '../contract/errors';
import { changedSections } from '../domain/settings-sections';
import { withRuleChanges } from '../domain/rule-changes';
import type { Handlers } from './handler';
import { inspectFolder } from '../store';

export const appHandlers: Handlers<'app'> = {
  'app.state': async (context) => {
    const state = context.state();
    if (state.state !== 'first-run') return ok(state);
    const found = await inspectFolder(context.ports.suggestedDataFolder);
    return ok({ ...state, foundData: found === 'data' });
  },
  'app.about': ({ ports }) => ok({ version: ports.versions.app, electron: ports.versions.electron, chrome: ports.versions.chrome, node: ports.versions.node, standIn: ports.versions.standIn }),
};

export const folderHandlers: Handlers<'folders'> = {
  'folders.choose': async (context, { purpose }) => {
    const path = await context.ports.pickers.chooseFolder(purpose);
    return ok(path === null ? null : context.tokens.give(path));
  },
};

export const setupHandlers: Handlers<'setup'> = {
  'setup.create': async (context, { folder, settings }) => {
    const path = context.tokens.path(folder);
    if (path === undefined) return fail({ kind: 'bad-input', fields: [{ path: 'folder', say: '请重新选择数据文件夹' }] });
    const created = await context.createFolder(path, { ...settings, pcs: [], recovery: null });
    return created.ok ? ok(context.state()) : created;
  },
  'setup.open': async (context, { folder }) => {
    const path = context.tokens.path(folder);
    if (path === undefined) return fail({ kind: 'bad-input', fields: [{ path: 'folder', say: '请重新选择数据文件夹' }] });
    const found = await inspectFolder(path);
    if (found === 'empty' || found === 'absent' || found === 'foreign') {
      return fail({ kind: 'data-folder', problem: found === 'foreign' ? 'not-empty' : 'missing', folder: path, detail: '' });
    }
    const opened = await context.openFolder(path);
    return opened.ok ? ok(context.state()) : opened;
  },
  'setup.retry': async (context, { overLock }) => {
    const { folder } = context.config;
    if (folder === null) await context.start();
    else await context.openFolder(folder, overLock);
    return ok(context.state());
  },
};

export const settingsHandlers: Handlers<'settings'> = {
  'settings.save': async (context, { settings }) => {
    if (!context.open.ok) return context.open;
    const { store } = context.open.value;
    const { clock } = context.ports;
    const before = store.settings();
    // The diary of rules and the list of PCs are main's: what a window sends as such is not taken.
    const saved = await store.saveSettings(withRuleChanges(before, { ...settings, pcs: before.pcs, recovery: before.recovery }, store.reference(), { today: clock.today(), at: clock.now() }));
    if (!saved.ok) return saved;
    const sections = changedSections(before, saved.value);
    if (sections !== '') context.audit({ what: 'settings', detail: sections });
    context.emit('house-changed', context.state());
    return ok(context.state());
  },
};
