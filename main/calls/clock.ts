// clock.*: the PC's date, when it cannot be believed. Until a person has spoken, nothing is saved under it.
import { ok } from '../contract/errors';
import type { MethodName } from '../contract/methods';
import type { Handlers } from './handler';

/** What may be asked while the date is in doubt: looking, keeping what is typed, and clearing the doubt. Everything else would use the date. */
export const WHILE_IN_DOUBT: ReadonlySet<MethodName> = new Set([
  'app.state',
  'app.about',
  'clock.look',
  'clock.trust',
  'setup.open',
  'setup.retry',
  // Looking only; what would be made or brought back carries a date.
  'snapshots.state',
  'rehearsal.history',
  'folders.choose',
  'cases.list',
  'cases.open',
  'cases.versions',
  'cases.version',
  'cases.changed',
  'cases.export',
  'audit.list',
  'audit.verify',
  'drafts.read',
  'drafts.write',
  'drafts.drop',
  // Reads only, or mends what keeps the program from opening at all.
  'data.check',
  'data.diagnose',
  'data.mendPlan',
  'data.mend',
]);

export const clockHandlers: Handlers<'clock'> = {
  'clock.look': (context) => {
    context.lookAtClock();
    return ok(context.state());
  },
  'clock.trust': async (context, { today }) => {
    await context.clockWatch.trust(today);
    context.lookAtClock();
    return ok(context.state());
  },
};
