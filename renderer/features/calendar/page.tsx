// 日程: when and where do we sit down? Month, week, day or list, with what falls due beside it.
import { ExportOutlined, PlusOutlined, PrinterOutlined } from '@ant-design/icons';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { CalendarEntry } from '../../../main/contract/shapes';
import type { Day } from '../../../main/domain/day';
import { useHouse } from '../../house';
import type { Times } from '../../journeys/sittings/hours';
import { go, type Query, type Route } from '../../route';
import { calendar as words } from '../../strings/calendar';
import { useCall } from '../../use-call';
import { Button } from '../../ui/button';
import { isComposing } from '../../ui/composing';
import { useKit } from '../../ui/kit-context';
import { PageFrame } from '../../ui/page-frame';
import { EmptyState, ErrorPanel, Loading, Note } from '../../ui/panels';
import { queryOf, shownBy, type Shown } from './address';
import { dutiesByDay } from './day-marks';
import { Filters } from './filters';
import { useFocusBack } from './focus-back';
import { CalendarGrid } from './grid';
import { dayOfKey, movedByKey } from './keys';
import { drawn, keyOf, passes, whyFixed } from './lines';
import { CalendarSheets } from './sheets';
import { spanOf } from './span';
import { Toolbar } from './toolbar';
import './calendar.css';

const NOTHING: readonly CalendarEntry[] = [];

export function CalendarPage({ route: { query } }: { route: Route & { page: 'calendar' } }) {
  const { today } = useHouse();
  const { say } = useKit();
  // Why what the keys would have moved stays where it is.
  const [fixed, setFixed] = useState('');
  const shown = useMemo(() => shownBy(query, today), [query, today]);
  const { view, at, filter } = shown;
  const asked = useCall('calendar.range', spanOf(view, at), ['case-saved', 'house-changed']);
  const planned = useCall('duties.list', spanOf(view, at), ['house-changed']).value;
  const duties = useMemo(() => dutiesByDay(planned?.items ?? []), [planned]);
  const all = asked.value?.entries ?? NOTHING;
  const entries = useMemo(() => all.filter(passes(filter)), [all, filter]);
  const shownLines = useMemo(() => drawn(entries, today), [entries, today]);
  const grid = useRef<HTMLDivElement>(null);
  const show = (next: Partial<Shown>, more: Query = {}) => go({ page: 'calendar', query: { ...queryOf({ ...shown, ...next }, today), ...more } }, { replace: true });

  // Walking by keys takes the focus along, over the edge of a month too.
  const follow = useRef(false);
  useEffect(() => {
    if (follow.current) grid.current?.querySelector<HTMLElement>(`[data-cal-day="${at}"]`)?.focus();
    follow.current = false;
  }, [at]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const key = (event.target as Element).closest('.cal-entry')?.querySelector('[data-entry]')?.getAttribute('data-entry');
    if (key != null) return moveByKey(event, entries.find((entry) => keyOf(entry) === key));
    const day = (event.target as Element).closest('[data-cal-day]') && dayOfKey(event, at);
    if (!day) return;
    event.preventDefault();
    follow.current = true;
    show({ at: day });
  };
  const moveByKey = (event: KeyboardEvent, entry: CalendarEntry | undefined) => {
    const to = entry && movedByKey(event, { on: entry.day, from: entry.from, to: entry.to }, view);
    if (!entry || !to) return;
    event.preventDefault();
    setFixed('');
    const why = whyFixed(entry);
    if (why === '') moveTo(entry, to);
    else setFixed(why);
  };
  const open = (sheet: Query) => show({}, sheet);
  const { leave } = useFocusBack(grid, query['do'] !== undefined, entries);
  const plan = (on: Day | null, from: string) => {
    if (on !== null) leave('day', on);
    show(on === null ? {} : { at: on }, { do: 'plan', ...(on === null ? {} : { day: on }), ...(from === '' ? {} : { from }) });
  };
  const look = (entry: CalendarEntry) => {
    const { caseId, ref, part, kind } = entry;
    leave('entry', keyOf(entry));
    open({ do: 'look', case: caseId, ref, part, kind });
  };
  const moveTo = (entry: CalendarEntry, { on, from, to }: Times) => {
    leave('entry', keyOf(entry));
    if (entry.kind === 'visit') open({ do: 'plan-visit', case: entry.caseId, ref: entry.ref, part: entry.part, day: on });
    else open({ do: 'move', case: entry.caseId, ref: entry.ref, day: on, from, to });
  };
  const looked = all.find(({ caseId, ref, part, kind }) => caseId === query['case'] && ref === query['ref'] && part === (query['part'] ?? '') && kind === query['kind']) ?? null;
  const done = () => {
    say(words.saved);
    show({});
  };

  return (
    <PageFrame
      title={words.title}
      wide
      actions={
        <>
          <Button icon={<PrinterOutlined aria-hidden />} onClick={() => open({ do: 'week' })}>
            {words.printWeek}
          </Button>
          <Button icon={<ExportOutlined aria-hidden />} onClick={() => open({ do: 'file' })}>
            {words.saveFile}
          </Button>
          <Button kind="main" icon={<PlusOutlined aria-hidden />} onClick={() => plan(null, '')}>
            {words.plan}
          </Button>
        </>
      }
    >
      <div className="cal-page">
        <Toolbar view={view} at={at} today={today} onView={(next) => show({ view: next })} onDay={(day) => show({ at: day })} />
        <Filters filter={filter} places={placesOf(all)} onChange={(next) => show({ filter: next })} />
        <div role="status">
          {fixed !== '' && <Note>{fixed}</Note>}
          {entries.length > shownLines.length && (
            <Note tone="soon" title={words.tooMany(entries.length, shownLines.length)}>
              {words.tooManyHint}
            </Note>
          )}
        </div>
        {asked.error && <ErrorPanel error={asked.error} onRetry={asked.again} />}
        {asked.value === null && !asked.error && <Loading />}
        {asked.value !== null && (
          <div ref={grid} className="cal-box" onKeyDown={onKeyDown}>
            {view === 'list' && entries.length === 0 ? (
              <Nothing filtered={all.length > 0} onAll={() => show({ filter: { sorts: [], mediator: '', room: '' } })} />
            ) : (
              <CalendarGrid view={view} at={at} entries={shownLines} duties={duties} onDay={plan} onEntry={look} onMove={moveTo} onMore={(day) => show({ view: 'day', at: day })} />
            )}
          </div>
        )}
        <p className="cal-keys">{words.keys}</p>
      </div>
      <CalendarSheets query={query} entry={looked} at={at} open={open} close={() => show({})} done={done} />
    </PageFrame>
  );
}

const placesOf = (entries: readonly CalendarEntry[]) => [...new Set(entries.flatMap(({ sitting }) => (sitting && sitting.place !== '' ? [sitting.place] : [])))];

function Nothing({ filtered, onAll }: { filtered: boolean; onAll(): void }) {
  return filtered ? (
    <EmptyState title={words.noEntriesOfFilter} action={<Button onClick={onAll}>{words.showAll}</Button>} />
  ) : (
    <EmptyState title={words.noEntries}>{words.noEntriesHint}</EmptyState>
  );
}
