// drafts.*: what somebody was typing, kept until it is saved or thrown away.
import { ok } from '../contract/errors';
import type { Handlers } from './handler';

export const draftHandlers: Handlers<'drafts'> = {
  'drafts.read': async (context, { key }) => (context.open.ok ? ok(await context.open.value.store.drafts.read(key)) : context.open),
  'drafts.write': async (context, { key, value }) => {
    if (!context.open.ok) return context.open;
    const written = await context.open.value.store.drafts.write(key, value);
    return written.ok ? ok({}) : written;
  },
  'drafts.drop': async (context, { key }) => {
    if (!context.open.ok) return context.open;
    await context.open.value.store.drafts.drop(key);
    return ok({});
  },
};
