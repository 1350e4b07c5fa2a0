// A line of the calendar looked at: what, where, who, what the parties answered; the one thing to do next, and the ways from here.
import type { CalendarEntry } from '../../../main/contract/shapes';
import type { CaseFile } from '../../../main/domain/case';
import { OUTCOME_NAMES, sessionState, type Session } from '../../../main/domain/session';
import { useHouse } from '../../house';
import { useOpenCase } from '../../journeys/case-file/case-context';
import { useConfirmedMove } from '../../journeys/case-file/confirmed-move';
import { isFollowUpAction } from '../../journeys/follow-up/follow-up-sheet';
import { AskingPanel } from '../../journeys/sittings/askings';
import { hoursShown } from '../../journeys/sittings/hours';
import { sessionById } from '../../journeys/sittings/plan-values';
import { placeOfAgenda, routeTo } from '../../places';
import { go, hashOf, type Query, type Route } from '../../route';
import { calendar as words } from '../../strings/calendar';
import { sittings } from '../../strings/sittings';
import { today as work } from '../../strings/today';
import { Button } from '../../ui/button';
import { ErrorPanel, Note } from '../../ui/panels';
import { dayShown } from '../../ui/when';
import { sortOf, stateOf, whyFixed } from './lines';
import { SheetOfCase } from './sheet-of-case';

interface Props {
  /** null: not in sight any more, e.g. done meanwhile. */
  entry: CalendarEntry | null;
  onOpen(query: Query): void;
  onClose(): void;
}

export function EntryPanel({ entry, onOpen, onClose }: Props) {
  if (entry === null) return null;
  return (
    <SheetOfCase caseId={entry.caseId} title={words.sorts[sortOf(entry)]} onClose={onClose}>
      {entry.sitting === null ? <OpenThing entry={entry} onOpen={onOpen} /> : <Sitting entry={entry} onOpen={onOpen} />}
    </SheetOfCase>
  );
}

/** Something open on its day, with the one thing that settles it: right here where a sheet of 回访 does it, else where it is done. */
function OpenThing({ entry, onOpen }: { entry: CalendarEntry; onOpen(query: Query): void }) {
  const { today } = useHouse();
  const { caseId, ref, part, kind } = entry;
  const place = placeOfAgenda(entry, stateOf(entry, today) === 'late');
  const { action } = place;
  const settle = () => (action !== null && isFollowUpAction(action) ? onOpen({ do: action, case: caseId, ref, part }) : go(routeTo(caseId, place, ref)));
  return (
    <>
      <dl className="cal-facts">
        <Fact name={words.panel.what} value={entry.what} />
        <Fact name={words.panel.day} value={`${dayShown(entry.day)}${entry.rolled === entry.day ? '' : words.panel.rolled(dayShown(entry.rolled))}`} />
        <Fact name={words.panel.snoozed} value={entry.snoozed === null ? '' : words.panel.snoozedTo(dayShown(entry.snoozed.until), entry.snoozed.reason)} />
      </dl>
      <p className="cal-fixed">{whyFixed(entry)}</p>
      <div className="form-buttons">
        <Button kind="main" autoFocus onClick={settle}>
          {action === null ? work.look : work.verbs[action]}
        </Button>
        {kind === 'visit' && <Button onClick={() => onOpen({ do: 'plan-visit', case: caseId, ref, part })}>{words.panel.moveVisit}</Button>}
        <CaseLink route={{ page: 'case', id: caseId, tab: 'course', query: {} }} />
      </div>
    </>
  );
}

function Sitting({ entry, onOpen }: { entry: CalendarEntry; onOpen(query: Query): void }) {
  const { file } = useOpenCase();
  const session = sessionById(file, entry.ref);
  if (session === undefined) return <Note>{words.panel.gone}</Note>;
  const state = sessionState(session);
  return (
    <>
      <dl className="cal-facts">
        <Fact name={words.panel.day} value={[session.on === null ? '' : dayShown(session.on), hoursShown(session)].filter(Boolean).join(' ')} />
        <Fact name={words.panel.place} value={session.place} />
        <Fact name={words.panel.open} value={session.open === null ? '' : session.open ? words.panel.openYes : words.panel.openNo} />
        <Fact name={words.panel.mediators} value={session.mediators.map(({ name }) => name).join('、')} />
        <Fact name={words.panel.recorder} value={session.recorder?.name ?? ''} />
        <Fact name={words.panel.state} value={stateWords(session)} />
        <Fact name={words.panel.continues} value={continuedDay(file, session)} />
        <Fact name={words.panel.clashReason} value={session.clashReason} />
        {session.postponed.map(({ from, reason }, i) => (
          <Fact key={i} name={words.panel.postponed} value={sittings.postponedFrom([from.on === null ? '' : dayShown(from.on), hoursShown(from), from.place].filter(Boolean).join(' '), reason)} />
        ))}
      </dl>
      <Actions entry={entry} session={session} onOpen={onOpen} />
      {state === 'planned' && <AskingPanel session={session} />}
    </>
  );
}

function Actions({ entry: { caseId, ref }, session, onOpen }: { entry: CalendarEntry; session: Session; onOpen(query: Query): void }) {
  const { today } = useHouse();
  const state = sessionState(session);
  const record = () => go({ page: 'case', id: caseId, tab: 'course', query: { do: 'record-session', ref } });
  const { parties } = useOpenCase().file;
  const notices = () => go({ page: 'case', id: caseId, tab: 'papers', query: { paper: `L6A.${ref}.${parties[0]?.id ?? ''}` } });
  const come = session.on !== null && session.on <= today;
  const sheet = (name: string) => onOpen({ do: name, case: caseId, ref });
  return (
    <div className="form-buttons cal-actions">
      {state === 'planned' && come && (
        <Button kind="now" onClick={record}>
          {words.panel.record}
        </Button>
      )}
      {state === 'planned' && (
        <>
          <Button kind={come ? 'plain' : 'main'} onClick={notices}>
            {words.panel.notices}
          </Button>
          <Button onClick={() => sheet('move')}>{words.panel.move}</Button>
          <Button onClick={() => sheet('cancel')}>{words.panel.cancel}</Button>
        </>
      )}
      {state === 'held' && session.outcome === 'continue' && (
        <Button kind="main" onClick={() => sheet('continue')}>
          {words.panel.continue}
        </Button>
      )}
      {state === 'cancelled' && <Restore session={session} />}
      {state === 'held' && <Button onClick={record}>{words.panel.look}</Button>}
      <CaseLink route={{ page: 'case', id: caseId, tab: 'course', query: {} }} />
    </div>
  );
}

/** Called off by mistake: planned again, with everybody to be asked anew. */
function Restore({ session }: { session: Session }) {
  const { failure, ask } = useConfirmedMove();
  return (
    <>
      {failure && <ErrorPanel error={failure} />}
      <Button onClick={() => void ask({ title: words.panel.restoreTitle, children: words.panel.restoreWords, yes: words.panel.restore }, 'restore-session', { id: session.id })}>{words.panel.restore}</Button>
    </>
  );
}

function CaseLink({ route }: { route: Route }) {
  return (
    <a className="cal-case-link" href={hashOf(route)}>
      {words.panel.toCase}
    </a>
  );
}

/** Nothing is shown of what nobody said. */
function Fact({ name, value }: { name: string; value: string }) {
  return value === '' ? null : (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function stateWords({ cancelled, outcome }: Session): string {
  if (cancelled) return cancelled.reason === '' ? words.states.off : `${words.states.off}：${cancelled.reason}`;
  return outcome === null ? '' : `${words.states.held}：${OUTCOME_NAMES[outcome]}`;
}

function continuedDay({ sessions }: CaseFile, { continues }: Session): string {
  const before = sessions.find(({ id }) => id === continues);
  return before?.on ? words.panel.continuedFrom(dayShown(before.on)) : '';
}
