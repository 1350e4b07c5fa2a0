// The calendar itself: month, week, day and list by the library, with days and lines drawn by us and no style of its own.
import FullCalendar, { type CalendarOptions, type EventApi, type EventDisplayInfo } from '@fullcalendar/react';
import dayGrid from '@fullcalendar/react/daygrid';
import interaction from '@fullcalendar/react/interaction';
import list from '@fullcalendar/react/list';
import zhCn from '@fullcalendar/react/locales/zh-cn';
import timeGrid from '@fullcalendar/react/timegrid';
import '@fullcalendar/react/skeleton.css';
import { useMemo } from 'react';
import type { CalendarEntry } from '../../../main/contract/shapes';
import { parts, type Day } from '../../../main/domain/day';
import { useHouse } from '../../house';
import type { Times } from '../../journeys/sittings/hours';
import { calendar as words } from '../../strings/calendar';
import { DayMark } from './day-mark';
import { marksOf } from './day-marks';
import { EntryView } from './entry-view';
import { dayIn, dropped, eventOf, workingHours } from './events';
import { spanOf, type View } from './span';
import './grid.css';

const PLUGINS = [dayGrid, timeGrid, list, interaction];
const NAMES: Record<View, string> = { month: 'dayGridMonth', week: 'timeGridWeek', day: 'timeGridDay', list: 'listMonth' };
/** Lines of a day in the month before the rest is only counted. */
const MOST_LINES = 3;

/** The line that an event was made of (events.ts). */
const entryOf = ({ extendedProps }: Pick<EventApi, 'extendedProps'>) => extendedProps['entry'] as CalendarEntry;

const drawnIn = (view: View, today: Day) => (info: EventDisplayInfo) => <EntryView entry={entryOf(info.event)} view={view} today={today} />;

interface Props {
  view: View;
  at: Day;
  entries: readonly CalendarEntry[];
  /** What the room does by its own rules, by day. */
  duties: ReadonlyMap<Day, string[]>;
  /** A day, or an hour of one, was chosen. */
  onDay(day: Day, from: string): void;
  onEntry(entry: CalendarEntry): void;
  onMove(entry: CalendarEntry, to: Times): void;
  /** A day with more lines than fit. */
  onMore(day: Day): void;
}

export function CalendarGrid({ view, at, entries, duties, onDay, onEntry, onMove, onMore }: Props) {
  const { today, almanac } = useHouse();
  const events = useMemo(() => entries.map((entry) => eventOf(entry, today)), [entries, today]);
  const { first, last } = useMemo(() => workingHours(entries), [entries]);
  const [, month] = parts(at);
  const mark = (date: Date, weekday: boolean) => {
    const day = dayIn(date);
    return <DayMark day={day} marks={marksOf(almanac.about(day), duties.get(day))} current={day === at} today={day === today} weekday={weekday} onOpen={(opened) => onDay(opened, '')} />;
  };
  const classOf = (date: Date) => {
    const day = dayIn(date);
    const { rest, busy } = marksOf(almanac.about(day));
    return ['cal-day', day === today && 'is-today', rest && 'is-rest', busy && 'is-busy', view === 'month' && parts(day)[1] !== month && 'is-other'].filter(Boolean).join(' ');
  };
  const options: CalendarOptions = {
    initialView: NAMES[view],
    initialDate: at,
    // Days are days and hours are hours: nothing is to be moved by a zone.
    timeZone: 'UTC',
    now: () => `${today}T${new Date().toTimeString().slice(0, 8)}Z`,
    locale: zhCn,
    firstDay: 1,
    headerToolbar: false,
    height: 'auto',
    // Rows of a month as low as they may be; they grow with what is in them.
    aspectRatio: 2,
    fixedWeekCount: false,
    dayMaxEvents: MOST_LINES,
    eventDisplay: 'block',
    slotMinTime: first,
    slotMaxTime: last,
    slotHeaderFormat: { hour: 'numeric', minute: '2-digit', hour12: false },
    allDayText: words.allDay,
    nowIndicator: true,
    slotEventOverlap: false,
    eventDurationEditable: false,
    dragRevertDuration: 0,
    noEventsText: words.noEntries,
    moreLinkText: words.more,
    moreLinkHint: words.moreHint,
    moreLinkClick: ({ date }) => onMore(dayIn(date)),
    moreLinkClass: 'cal-more',
    className: 'cal',
    viewClass: `cal-view cal-${view}`,
    dayHeaderAlign: 'center',
    slotHeaderInnerClass: 'cal-hour-words',
    allDayHeaderInnerClass: 'cal-hour-words',
    dayHeaderClass: (info) => (view === 'month' ? 'cal-weekday' : `cal-head ${classOf(info.date)}`),
    dayCellClass: ({ date }) => classOf(date),
    dayLaneClass: ({ date }) => classOf(date),
    slotLaneClass: 'cal-slot',
    slotHeaderClass: 'cal-hour',
    allDayHeaderClass: 'cal-hour',
    listDayClass: 'cal-list-day',
    listDayHeaderClass: 'cal-list-head',
    dayRowClass: 'cal-row',
    tableHeaderClass: 'cal-table-head',
    nowIndicatorLineClass: 'cal-now-line',
    eventContent: drawnIn(view, today),
    eventClick: ({ event }) => onEntry(entryOf(event)),
    eventInteractive: true,
    dateClick: ({ date, allDay }) => onDay(dayIn(date), allDay ? '' : date.toISOString().slice(11, 16)),
    eventDrop: ({ event, revert }) => {
      const entry = entryOf(event);
      const { start, allDay } = event;
      // Nothing has moved until it was confirmed and saved.
      revert();
      if (start !== null) onMove(entry, dropped(start, allDay, { on: entry.day, from: entry.from, to: entry.to }));
    },
    ...(view === 'month' ? { dayCellTopContent: ({ date }) => mark(date, false) } : { dayHeaderContent: ({ date }) => mark(date, true), listDayHeaderContent: ({ date, level }) => (level === 0 ? mark(date, true) : null) }),
  };
  // Another view or another page begins anew; walking within one does not.
  return <FullCalendar key={`${view} ${spanOf(view, at).from}`} plugins={PLUGINS} events={events} {...options} />;
}
