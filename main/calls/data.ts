// data.*: reading everything once, to say what is whole and what is not.
import { ok } from '../contract/errors';
import type { Handlers } from './handler';

export const dataHandlers: Handlers<'data'> = {
  'data.check': async (context) => {
    if (!context.open.ok) return context.open;
    const progress = context.progress('check');
    return ok(await context.open.value.store.check((done, total) => progress('正在逐个读取案卷', done, total)));
  },
};
