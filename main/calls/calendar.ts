// calendar.*: sittings and open things of a span of days, and who or what is taken at a time. Read from the index by day.
import { ok } from '../contract/errors';
import type { Checked } from '../contract/methods';
import type { CalendarEntry, Clash } from '../contract/shapes';
import { isSnoozed } from '../domain/agenda';
import { clashBetween, type Gathering, type KnownRoom } from '../domain/clash';
import { compareText, type Day } from '../domain/day';
import type { Settings } from '../domain/settings';
import type { SittingEntry } from '../domain/sitting-entry';
import type { CaseSummary } from '../domain/summary';
import type { Agendas } from './agendas';
import type { Handlers } from './handler';
import { icsOf } from './ics';
import { writeWhole } from './write-whole';

export const calendarHandlers: Handlers<'calendar'> = {
  'calendar.range': (context, { from, to }) => (context.open.ok ? ok({ entries: calendarEntries(context.open.value.agendas, from, to, context.ports.clock.today()) }) : context.open),

  'calendar.clashes': (context, question) => {
    if (!context.open.ok) return context.open;
    const { store, agendas } = context.open.value;
    return ok({ clashes: clashesOf(question, question.caseId === null ? undefined : store.summary(question.caseId), agendas, store.settings()) });
  },

  'calendar.saveIcs': async (context, { from, to, what, names }) => {
    if (!context.open.ok) return context.open;
    const { store, agendas } = context.open.value;
    const path = await context.ports.pickers.saveFileAs(`日程${from}至${to}.ics`);
    if (path === null) return ok({ saved: false });
    const text = icsOf(calendarEntries(agendas, from, to, context.ports.clock.today()), { what, names, title: '和事簿日程', now: context.ports.clock.now(), caseOf: (id) => store.summary(id) });
    const written = await writeWhole(path, Buffer.from(text));
    return written.ok ? ok({ saved: true }) : written;
  },
};

/** Sittings of every state and everything open, by day, hour and number; a planned sitting once, as a sitting. `today` tells what is put off. */
export function calendarEntries(agendas: Agendas, from: Day, to: Day, today: Day): CalendarEntry[] {
  const placed: Placed[] = [];
  // What a snooze says of a planned sitting stands in its agenda item.
  const putOff = new Map<string, CalendarEntry['snoozed']>();
  for (const { of, items } of agendas.asked(from, to)) {
    for (const item of items) {
      const { kind, ref, part, what, day, rolled } = item;
      const snoozed = isSnoozed(item, today) ? item.snoozed : null;
      if (kind === 'session') putOff.set(`${of.id} ${ref}`, snoozed);
      else placed.push({ of, entry: { caseId: of.id, number: of.number, title: of.title, day, from: '', to: '', kind, ref, part, what, rolled, snoozed, sitting: null } });
    }
  }
  for (const { of, items } of agendas.sittings(from, to)) {
    for (const sitting of items) placed.push({ of, entry: sittingLine(of, sitting, putOff.get(`${of.id} ${sitting.id}`) ?? null) });
  }
  return placed.toSorted(byDayHourNumber).map(({ entry }) => entry);
}

function sittingLine({ id, number, title }: CaseSummary, sitting: SittingEntry, snoozed: CalendarEntry['snoozed']): CalendarEntry {
  const { on, from, to, place } = sitting;
  // In the words of the agenda, so that a sitting is called the same on every list.
  const what = ['调解', from, place].filter(Boolean).join(' ');
  return { caseId: id, number, title, day: on, from, to, kind: 'session', ref: sitting.id, part: '', what, rolled: on, snoozed, sitting };
}

type Placed = { entry: CalendarEntry; of: CaseSummary };

function byDayHourNumber(a: Placed, b: Placed): number {
  return (
    compareText(a.entry.day, b.entry.day) ||
    compareText(a.entry.from || '99:99', b.entry.from || '99:99') ||
    (a.of.year ?? 9999) - (b.of.year ?? 9999) ||
    (a.of.serial ?? 0) - (b.of.serial ?? 0) ||
    compareText(a.of.id, b.of.id)
  );
}

/** Other planned sittings of that day that want the same room, mediator or party at that time, by hour. */
function clashesOf(question: Checked<'calendar.clashes'>, own: CaseSummary | undefined, agendas: Agendas, settings: Settings): Clash[] {
  const { on, from, to, place, venue, except } = question;
  const mediators = question.mediators.length > 0 ? question.mediators : (own?.mediators.map(({ id }) => id) ?? []);
  const wanted: Gathering = {
    caseId: except?.caseId ?? question.caseId ?? '',
    sitting: { id: except?.session ?? '', on, from, to, place, venue, mediators, state: 'planned' },
    people: own?.people ?? [],
    village: own?.village ?? '',
  };
  const rooms: KnownRoom[] = settings.rooms.filter(({ retired }) => !retired);
  const found: Clash[] = [];
  for (const { of, items } of agendas.sittings(on, on)) {
    for (const sitting of items) {
      for (const { kind, who } of clashBetween(wanted, { caseId: of.id, sitting, people: of.people, village: of.village }, rooms)) {
        found.push({ kind, who: kind === 'mediator' ? mediatorName(who, of, settings) : who, caseId: of.id, session: sitting.id, number: of.number, title: of.title, on, from: sitting.from, to: sitting.to });
      }
    }
  }
  return found.toSorted((a, b) => compareText(a.from || '99:99', b.from || '99:99') || compareText(a.caseId, b.caseId));
}

/** As the room calls them; for one who has left the list, as the case does. */
function mediatorName(id: string, of: CaseSummary, { staff }: Settings): string {
  return (staff.find((one) => one.id === id) ?? of.mediators.find((one) => one.id === id))?.name ?? '调解员';
}
