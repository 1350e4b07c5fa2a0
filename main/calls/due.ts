// due.*: what falls due, read from the index by day. 今日, 回访 and `due --on` all ask here.
import { ok } from '../contract/errors';
import type { DueItem } from '../contract/shapes';
import { isSnoozed } from '../domain/agenda';
import { countedDay, nearness, type Nearness } from '../domain/clock';
import { addDays, type Day } from '../domain/day';
import type { Agendas } from './agendas';
import type { Handlers } from './handler';

/** Everything open with a day up to `ahead` days after `on`, overdue things included, by day. How near it is hangs on `on`, so it is told here. */
export function dueItems(agendas: Agendas, on: Day, ahead: number, soonDays: number): DueItem[] {
  const items: DueItem[] = [];
  // Thousands of cases share a few hundred days, and counting days is the slow part.
  const known = new Map<Day, Nearness>();
  const near = (day: Day): Nearness => {
    const found = known.get(day) ?? nearness(day, on, soonDays);
    known.set(day, found);
    return found;
  };
  for (const { of, items: asked } of agendas.asked('', addDays(on, ahead))) {
    for (const item of asked) {
      const { kind, ref, part, what, day, rolled } = item;
      // Field by field: a spread of thousands of items is most of the time this takes. What the catalog knows of a snooze may be over by now.
      const snoozed = isSnoozed(item, on) ? item.snoozed : null;
      items.push({ kind, ref, part, what, day, rolled, snoozed, caseId: of.id, number: of.number, title: of.title, nearness: near(countedDay(day, rolled, on)) });
    }
  }
  return items;
}

export const dueHandlers: Handlers<'due'> = {
  'due.list': (context, { on, ahead }) => {
    if (!context.open.ok) return context.open;
    const { store, agendas } = context.open.value;
    const day = on ?? context.ports.clock.today();
    return ok({ on: day, items: dueItems(agendas, day, ahead, store.settings().soonDays) });
  },
};
