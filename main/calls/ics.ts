// Days of the room as a calendar file (.ics, RFC 5545) for a phone or another program. Times are floating: half past nine is half past
// nine wherever the phone thinks it is. What is called the same every time is changed, not doubled, when it is taken in again.
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { CalendarEntry } from '../contract/shapes';
import { AGENDA_NAMES, isWaiting } from '../domain/agenda';
import { addDays, parts, type Day, type Instant } from '../domain/day';
import { VENUE_NAMES } from '../domain/session';
import type { CaseSummary } from '../domain/summary';

export interface IcsOptions {
  what: 'sittings' | 'all';
  /** Titles say who and about what. Without, nobody's name leaves the machine. */
  names: boolean;
  /** What the calendar is called. */
  title: string;
  now: Instant;
  caseOf(id: string): Pick<CaseSummary, 'revision' | 'people'> | undefined;
}

/** The file's text for these entries. Things that only wait since a day have no day to come, and are left out. */
export function icsOf(entries: readonly CalendarEntry[], options: IcsOptions): string {
  const calendar = ical({ name: options.title, method: ICalCalendarMethod.PUBLISH, prodId: { company: 'heshibu', product: 'heshibu', language: 'ZH' } });
  for (const entry of entries) {
    if (entry.sitting === null && (options.what === 'sittings' || isWaiting(entry.kind))) continue;
    calendar.createEvent(eventOf(entry, options));
  }
  return calendar.toString();
}

function eventOf(entry: CalendarEntry, { names, now, caseOf }: IcsOptions) {
  const { caseId, kind, ref, part, day, from, to, sitting } = entry;
  const { revision = 0, people = [] } = caseOf(caseId) ?? {};
  const timed = from !== '';
  return {
    id: `${[caseId, kind, ref, part].filter(Boolean).join('-')}@heshibu`,
    stamp: new Date(now),
    // A later state of the case replaces what a phone took in before.
    sequence: revision,
    start: floating(day, from),
    end: timed ? (to > from ? floating(day, to) : null) : floating(addDays(day, 1), ''),
    allDay: !timed,
    floating: timed,
    summary: names ? `${wordOf(entry)}　${entry.title}` : `${entry.number}${wordOf(entry)}`,
    description: names ? [entry.number, kind === 'session' ? '' : entry.what].filter(Boolean).join('　') : null,
    location: sitting === null ? null : placeOf(sitting, names ? [] : people),
    status: sitting?.state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  };
}

const wordOf = ({ kind }: CalendarEntry) => (kind === 'session' || kind === 'visit' ? AGENDA_NAMES[kind] : '到期');

/** A yard is called after whoever lives there: then only the kind of place goes out. */
function placeOf({ place, venue }: NonNullable<CalendarEntry['sitting']>, hidden: CaseSummary['people']): string | null {
  const named = hidden.some(({ name, otherName }) => [name, otherName].some((one) => one !== '' && place.includes(one)));
  return (named ? '' : place) || (venue === null ? null : VENUE_NAMES[venue]);
}

/** As a moment whose UTC digits are the digits to be written. */
function floating(day: Day, time: string): Date {
  const [year, month, date] = parts(day);
  const [hour = 0, minute = 0] = time === '' ? [] : time.split(':').map(Number);
  return new Date(Date.UTC(year, month - 1, date, hour, minute));
}
