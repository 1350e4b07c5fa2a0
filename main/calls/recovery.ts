// recovery.*: the printed sheet that opens every stick of the room. Its code is made here, held only in memory, and takes effect only once
// somebody has typed it back from the paper; what stays is the public half, in the settings.
import { codeGroups, newRecoverySecret, readCode, recoveryPublic, sheetNumber } from '../backup';
import { fail, ok } from '../contract/errors';
import { recoveryContent } from '../documents';
import { alone } from './alone';
import type { Context } from './context';
import type { Handlers } from './handler';
import { lastPrinter } from './print-memory';

interface Pending {
  token: string;
  secret: Buffer;
  bytes: Uint8Array<ArrayBuffer>;
}

/** The sheet each house made last and nobody has confirmed; a newer one takes its place. */
const pending = new WeakMap<Context, Pending>();
const NOT_FOUND = { kind: 'not-found', what: 'paper' } as const;

function forget(context: Context): void {
  const made = pending.get(context);
  made?.secret.fill(0);
  made?.bytes.fill(0);
  pending.delete(context);
}

export const recoveryHandlers: Handlers<'recovery'> = {
  'recovery.state': (context) => {
    if (!context.open.ok) return context.open;
    const { recovery } = context.open.value.store.settings();
    return ok({ madeOn: recovery?.madeOn ?? null, number: recovery ? sheetNumber(Buffer.from(recovery.publicKey, 'base64')) : '' });
  },

  'recovery.begin': (context) => {
    if (!context.open.ok) return context.open;
    const { store } = context.open.value;
    return alone(context, 'papers', async () => {
      forget(context);
      const secret = newRecoverySecret();
      const content = recoveryContent(codeGroups(secret), sheetNumber(recoveryPublic(secret)), context.ports.clock.today(), store.settings());
      const made = await context.renderer.render(content, { draft: false });
      if (!made.ok) {
        secret.fill(0);
        // What differs would quote the code: an error goes further than the sheet may.
        return made.error.kind === 'text-differs' ? fail({ kind: 'internal', code: 'recovery-sheet-differs' }) : made;
      }
      const token = context.ports.newId();
      // A copy: bytes that cross to the window may be handed over for good.
      pending.set(context, { token, secret, bytes: made.value.bytes.slice() });
      return ok({ token, ...made.value });
    });
  },

  'recovery.print': async (context, { token, copies }) => {
    const made = pending.get(context);
    if (made?.token !== token) return fail(NOT_FOUND);
    // A copy again: confirming wipes ours, and the printer may still be reading.
    const printed = await context.ports.printing.print(made.bytes.slice(), { copies, printer: await lastPrinter(context.ports.configFolder), title: '备份恢复单' });
    return printed.ok ? ok({}) : printed;
  },

  'recovery.confirm': async (context, { token, typed }) => {
    if (!context.open.ok) return context.open;
    const { store } = context.open.value;
    const made = pending.get(context);
    if (made?.token !== token) return fail(NOT_FOUND);
    const read = readCode(typed);
    if (read.state === 'wrong-group') return fail({ kind: 'passphrase', problem: 'code-group', group: read.group });
    if (read.state !== 'whole') return fail({ kind: 'passphrase', problem: 'code-group', group: 0 });
    const asked = codeGroups(read.secret);
    const differs = codeGroups(made.secret).findIndex((group, i) => group !== asked[i]);
    if (differs >= 0) return fail({ kind: 'passphrase', problem: 'code-group', group: differs + 1 });
    const before = store.settings();
    // The same id again, so that the new key takes the old one's place on each stick.
    const recovery = { id: before.recovery?.id ?? context.ports.newId(), publicKey: recoveryPublic(made.secret).toString('base64'), madeOn: context.ports.clock.today() };
    const saved = await store.saveSettings({ ...before, recovery });
    if (!saved.ok) return saved;
    forget(context);
    context.emit('house-changed', context.state());
    return ok({});
  },
};
