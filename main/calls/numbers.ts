// numbers.*: 卷号 kept back for empty forms, so that a case taken down by hand during a power cut has its number already.
import { ok } from '../contract/errors';
import { yearOf } from '../domain/day';
import { operatorName } from '../domain/settings';
import type { Handlers } from './handler';

export const numberHandlers: Handlers<'numbers'> = {
  'numbers.reserved': ({ open }) => (open.ok ? ok({ numbers: open.value.store.numbers.reserved() }) : open),

  'numbers.reserve': async ({ open, ports }, { count }) => {
    if (!open.ok) return open;
    const { store } = open.value;
    const today = ports.clock.today();
    const kept = await store.numbers.reserve(yearOf(today), count, today, operatorName(store.settings()));
    return kept.ok ? ok({ numbers: kept.value }) : kept;
  },

  'numbers.giveUp': async ({ open, ports }, { year, serial, reason }) => {
    if (!open.ok) return open;
    const { store } = open.value;
    const done = await store.numbers.giveUp(year, serial, { on: ports.clock.today(), by: operatorName(store.settings()), reason });
    return done.ok ? ok({ numbers: store.numbers.reserved() }) : done;
  },
};
