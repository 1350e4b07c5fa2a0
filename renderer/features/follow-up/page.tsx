// 回访: what was promised, was it done? By week, with the sheets that record it right here.
import { BookOutlined } from '@ant-design/icons';
import { useRef } from 'react';
import type { DueItem } from '../../../main/contract/shapes';
import { useHouse } from '../../house';
import { isFollowUpAction } from '../../journeys/follow-up/follow-up-sheet';
import { firstRouteOf, go, type Query, type Route } from '../../route';
import { followUp } from '../../strings/follow-up';
import { visits } from '../../strings/visits';
import { useCall } from '../../use-call';
import { Button } from '../../ui/button';
import { useKit } from '../../ui/kit-context';
import { PageFrame } from '../../ui/page-frame';
import { EmptyState, ErrorPanel, Loading } from '../../ui/panels';
import { CaseSheet, type AskedSheet } from './case-sheet';
import { GroupSection } from './group-section';
import { countByKind, grouped, kindNamed, keyOf, putOff } from './groups';
import { KindFilter } from './kind-filter';
import { goTo } from './row';
import type { RowAction } from './row-actions';
import { useRowKeys } from './row-keys';
import './follow-up-page.css';

const words = followUp.page;

/** How far ahead is looked, in days: a month of rounds, and on demand a quarter. */
const AHEAD = 30;
const FURTHER = 90;

export function FollowUpPage({ route: { query } }: { route: Route & { page: 'follow-up' } }) {
  const { today } = useHouse();
  const { say } = useKit();
  const ahead = query['ahead'] === String(FURTHER) ? FURTHER : AHEAD;
  const kind = kindNamed(query['kind']);
  const due = useCall('due.list', { on: today, ahead }, ['case-saved', 'house-changed']);
  const items = due.value?.items ?? [];
  const groups = grouped(items, kind, today);
  const list = useRef<HTMLDivElement>(null);
  const asked = askedOf(query);
  const { leave } = useRowKeys(list, asked !== null, due.value);

  // What the page shows is in its address; a sheet is no step of its own in the history.
  const shown: Query = { ...(kind === null ? {} : { kind }), ...(ahead === AHEAD ? {} : { ahead: String(ahead) }) };
  const show = (next: Query) => go({ page: 'follow-up', query: next }, { replace: true });
  const act = (item: DueItem, action: RowAction) => {
    if (!isFollowUpAction(action)) return goTo(item, action);
    leave(keyOf(item));
    show({ ...shown, do: action, case: item.caseId, ref: item.ref, part: item.part });
  };
  const onDone = () => {
    say(words.saved);
    show(shown);
  };

  return (
    <PageFrame
      title={words.title}
      intro={words.intro}
      wide
      actions={
        <Button icon={<BookOutlined aria-hidden />} onClick={() => go({ page: 'cases', query: { do: 'ledger', ledger: 'visits' } })}>
          {visits.page.book}
        </Button>
      }
    >
      <div className="follow-page" ref={list}>
        <KindFilter kind={kind} counts={countByKind(items, today)} query={shown} />
        {due.error && <ErrorPanel error={due.error} onRetry={due.again} />}
        {due.value === null && !due.error && <Loading />}
        {due.value !== null && groups.length === 0 && <Nothing filtered={kind !== null} ahead={ahead} onAll={() => show({ ...shown, kind: '' })} />}
        {groups.map(({ group, items: rows }, i) => (
          <GroupSection key={group} group={group} items={rows} first={i === 0} onAct={act} />
        ))}
        <p className="follow-foot">
          {words.ahead(ahead)}
          {putOff(items) > 0 && visits.page.putOff(putOff(items))}
          <button type="button" className="text-button" onClick={() => show({ ...shown, ahead: ahead === AHEAD ? String(FURTHER) : '' })}>
            {ahead === AHEAD ? words.further : words.nearer}
          </button>
        </p>
      </div>
      <CaseSheet asked={asked} onDone={onDone} onClose={() => show(shown)} />
    </PageFrame>
  );
}

function askedOf(query: Query): AskedSheet | null {
  const action = query['do'];
  const caseId = query['case'];
  if (!isFollowUpAction(action) || caseId === undefined) return null;
  return { caseId, action, ref: query['ref'] ?? null, part: query['part'] ?? null };
}

function Nothing({ filtered, ahead, onAll }: { filtered: boolean; ahead: number; onAll(): void }) {
  return filtered ? (
    <EmptyState title={words.nothingOfKind} action={<Button onClick={onAll}>{words.showAll}</Button>} />
  ) : (
    <EmptyState title={words.nothing} action={<Button onClick={() => go(firstRouteOf('cases'))}>{words.toCases}</Button>}>
      {words.nothingHint(ahead)}
    </EmptyState>
  );
}
