// due.*: what falls due, read from the agendas in the catalog. 今日, 回访 and `due --on` all ask here.
import { ok } from '../contract/errors';
import type { DueItem } from '../contract/shapes';
import { isSnoozed } from '../domain/agenda';
import { countedDay, nearness, type Nearness } from '../domain/clock';
import { addDays, inDayOrder, type Day } from '../domain/day';
import type { CaseSummary } from '../domain/summary';
import type { Handlers } from './handler';

/** Everything open with a day up to `ahead` days after `on`, overdue things included, by day. */
export function dueItems(summaries: Iterable<CaseSummary>, on: Day, ahead: number, soonDays: number): DueItem[] {
  const last = addDays(on, ahead);
  const items: DueItem[] = [];
  // Thousands of cases share a few hundred days, and counting days is the slow part.
  const known = new Map<Day, Nearness>();
  const near = (day: Day): Nearness => {
    const found = known.get(day) ?? nearness(day, on, soonDays);
    known.set(day, found);
    return found;
  };
  for (const { id, number, title, agenda } of summaries) {
    for (const item of agenda) {
      const { kind, ref, part, what, day, rolled } = item;
      // Field by field: a spread of thousands of items is most of the time this takes. What the catalog knows of a snooze may be over by now.
      const snoozed = isSnoozed(item, on) ? item.snoozed : null;
      if (day <= last) items.push({ kind, ref, part, what, day, rolled, snoozed, caseId: id, number, title, nearness: near(countedDay(day, rolled, on)) });
    }
  }
  return inDayOrder(items, (item) => item.day);
}

export const dueHandlers: Handlers<'due'> = {
  'due.list': (context, { on, ahead }) => {
    if (!context.open.ok) return context.open;
    const { store, agendas } = context.open.value;
    const day = on ?? context.ports.clock.today();
    return ok({ on: day, items: dueItems(agendas.cases(), day, ahead, store.settings().soonDays) });
  },
};
