// keys.*: who may open the backups of this room.
import { fail, ok } from '../contract/errors';
import { alone } from './alone';
import type { Handlers } from './handler';
import { recoveryFor } from './recovery-for';

export const keyHandlers: Handlers<'keys'> = {
  // Alone: a backup under way holds the header it read.
  'keys.change': (context, { drive, passphrase, next }) => {
    const path = context.tokens.path(drive);
    if (path === undefined) return fail({ kind: 'drive', problem: 'gone', detail: '' });
    return alone(context, 'backup', async () => {
      const changed = await context.backup.changePassphrase({ drive: path, secret: passphrase, next, recovery: recoveryFor(context) });
      return changed.ok ? ok({}) : changed;
    });
  },
};
