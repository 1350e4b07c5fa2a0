// data.*: reading everything once, to say what is whole and what is not; mending what a person chose; and what to send to whoever helps.
import { fail, ok } from '../contract/errors';
import { mendClosed, planMend } from '../store';
import { alone } from './alone';
import { diagnose } from './diagnose';
import type { Handlers } from './handler';
import { writeWhole } from './write-whole';

export const dataHandlers: Handlers<'data'> = {
  'data.check': async (context) => {
    const { open } = context;
    if (!open.ok) return open;
    const progress = context.progress('check');
    return alone(context, 'check', async (signal) => ok(await open.value.store.check((done, total) => progress('正在逐个读取案卷', done, total), signal)));
  },

  'data.repair': async (context, { keys, snapshot }) => {
    const { open } = context;
    if (!open.ok) return open;
    const progress = context.progress('check');
    return alone(context, 'check', async (signal) => {
      // What is touched is kept in leftover/ whatever becomes of this: a full disk must not stand in the way of a mended case.
      const kept = snapshot ? await context.snapshotBefore('repair') : ok(undefined);
      if (!kept.ok) context.ports.log('no-snapshot-before-repair', { kind: kept.error.kind });
      const done = await open.value.store.repair(new Set(keys), (n, total) => progress('正在修复，先把每样都留一份', n, total), signal);
      if (!done.ok) return done;
      context.ports.log('repaired', { done: done.value.done.length, failed: done.value.failed.length });
      context.emit('house-changed', context.state());
      return done;
    });
  },

  'data.diagnose': async (context, { folder }) => {
    const { ports } = context;
    const named = folder === null ? null : (context.tokens.path(folder) ?? null);
    const path = await ports.pickers.saveFileAs(`和事簿诊断-${ports.clock.today()}.txt`);
    if (path === null) return ok({ saved: false });
    const written = await writeWhole(path, Buffer.from(`\ufeff${JSON.stringify(await diagnose(context, named), null, 2)}\r\n`, 'utf8'));
    return written.ok ? ok({ saved: true }) : written;
  },

  'data.mendPlan': async (context) => {
    const { trouble } = context;
    return ok({ items: trouble === null ? [] : await planMend(trouble.folder) });
  },

  'data.mend': async (context) => {
    const { trouble } = context;
    if (trouble === null) return fail({ kind: 'not-open' });
    const { clock, newId } = context.ports;
    const mended = await mendClosed(trouble.folder, { newId, now: clock.now() });
    if (!mended.ok) return mended;
    context.ports.log('mended-closed', { done: mended.value.done.length });
    await context.openFolder(trouble.folder);
    return ok(context.state());
  },
};
