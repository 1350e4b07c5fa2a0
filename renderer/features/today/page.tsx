// 今日: what must I do today?
import { PlusOutlined } from '@ant-design/icons';
import type { DueItem } from '../../../main/contract/shapes';
import { isLapsed } from '../../../main/domain/agenda';
import { WORK_GROUPS, type Work } from '../../../main/domain/agenda/work';
import type { Instant } from '../../../main/domain/day';
import { DRAFT_KEYS } from '../../draft-keys';
import { useDue } from '../../due';
import { useHouse } from '../../house';
import { SnoozeSheet, type Snoozed } from '../../journeys/snooze/snooze-sheet';
import { firstRouteOf, go, type Route } from '../../route';
import { today as words } from '../../strings/today';
import { useCall } from '../../use-call';
import { Button } from '../../ui/button';
import { PageFrame } from '../../ui/page-frame';
import { EmptyState, ErrorPanel, Loading } from '../../ui/panels';
import { whenShown } from '../../ui/when';
import { BackupCard } from './backup-card';
import { CalendarLeaf } from './calendar-leaf';
import { DutyList } from './duty-list';
import { Notices } from './notices';
import { RehearsalCard } from './rehearsal-card';
import { SnoozedFold } from './snoozed-fold';
import { WorkList } from './work-list';
import { WorkRow } from './work-row';
import './today.css';

/** How far ahead the nearest thing is looked for when nothing is due soon. */
const FAR_AHEAD = 90;

export function TodayPage({ route: { query } }: { route: Route & { page: 'today' } }) {
  const { today, cases, book } = useHouse();
  const { work, duties, error, again } = useDue();
  const nothing = work !== null && duties.length === 0 && WORK_GROUPS.every((group) => work.groups[group].length === 0);
  const later = useCall('due.list', nothing && cases > 0 ? { on: today, ahead: FAR_AHEAD } : null);
  const nearest = later.value?.items.find((item) => item.snoozed === null && !isLapsed(item, book, today));
  const close = () => go(firstRouteOf('today'), { replace: true });
  return (
    <PageFrame title={words.title} wide>
      <div className="today-page">
        <div className="today-work">
          <Notices />
          {error && <ErrorPanel error={error} onRetry={again} />}
          {work === null && !error && <Loading />}
          {nothing && (
            <>
              <EmptyState title={cases === 0 ? words.nothingYet : words.nothing}>{cases === 0 ? words.nothingYetHint : words.nothingHint}</EmptyState>
              {nearest && (
                <section className="work-group" aria-labelledby="work-nearest">
                  <h2 id="work-nearest">{words.nearest}</h2>
                  <ul>
                    <WorkRow piece={{ key: '', first: nearest, others: [] }} first={false} />
                  </ul>
                </section>
              )}
            </>
          )}
          {work !== null && (
            <>
              <WorkList work={work} onSnooze={({ key }) => go({ page: 'today', query: { do: 'snooze', piece: key } }, { replace: true })} />
              <DutyList duties={duties} />
              <SnoozedFold pieces={work.snoozed} />
            </>
          )}
        </div>
        <aside className="today-side">
          <CalendarLeaf day={today} />
          <NewCase />
          <BackupCard />
          <RehearsalCard />
        </aside>
      </div>
      <SnoozeSheet items={query['do'] === 'snooze' ? itemsOf(work, query['piece']) : null} onDone={close} onClose={close} />
    </PageFrame>
  );
}

/** What an address means by a piece; null when it is not there any more. */
function itemsOf(work: Work<DueItem> | null, key: string | undefined): Snoozed | null {
  const piece = work && WORK_GROUPS.flatMap((group) => work.groups[group]).find((one) => one.key === key);
  return piece ? [piece.first, ...piece.others] : null;
}

const toIntake = () => go(firstRouteOf('intake'));

function NewCase() {
  const draft = useCall('drafts.read', { key: DRAFT_KEYS.intake });
  const at: Instant | null = draft.value?.value == null ? null : (draft.value.at ?? null);
  return (
    <div className="today-new">
      <Button kind="main" big icon={<PlusOutlined aria-hidden />} onClick={toIntake}>
        {words.newCase}
        <kbd>{words.newCaseKeys}</kbd>
      </Button>
      {at !== null && (
        <button type="button" className="text-button" onClick={toIntake}>
          {words.goOn(whenShown(at))}
        </button>
      )}
    </div>
  );
}
