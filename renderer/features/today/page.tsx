// 今日: what must I do today?
import { PlusOutlined } from '@ant-design/icons';
import type { Instant } from '../../../main/domain/day';
import { DRAFT_KEYS } from '../../draft-keys';
import { isLapsed } from '../../../main/domain/agenda';
import { useHouse } from '../../house';
import { firstRouteOf, go } from '../../route';
import { today as words } from '../../strings/today';
import { useCall } from '../../use-call';
import { Button } from '../../ui/button';
import { PageFrame } from '../../ui/page-frame';
import { EmptyState, ErrorPanel, Loading } from '../../ui/panels';
import { whenShown } from '../../ui/when';
import { BackupCard } from './backup-card';
import { CalendarLeaf } from './calendar-leaf';
import { Notices } from './notices';
import { groupOf } from './work-groups';
import { WorkList } from './work-list';
import { WorkRow } from './work-row';
import './today.css';

/** How far ahead the nearest thing is looked for when nothing is due soon. */
const FAR_AHEAD = 90;

export function TodayPage() {
  const { today, settings, cases, book } = useHouse();
  const due = useCall('due.list', { on: today, ahead: settings.soonDays }, ['case-saved', 'house-changed']);
  const items = (due.value?.items ?? []).filter((item) => !isLapsed(item, book, today));
  const nothing = due.value !== null && !items.some((item) => groupOf(item) !== null);
  const later = useCall('due.list', nothing && cases > 0 ? { on: today, ahead: FAR_AHEAD } : null);
  const nearest = later.value?.items.find((item) => !isLapsed(item, book, today));
  return (
    <PageFrame title={words.title} wide>
      <div className="today-page">
        <div className="today-work">
          <Notices />
          {due.error && <ErrorPanel error={due.error} onRetry={due.again} />}
          {due.value === null && !due.error && <Loading />}
          {nothing && (
            <>
              <EmptyState title={cases === 0 ? words.nothingYet : words.nothing}>{cases === 0 ? words.nothingYetHint : words.nothingHint}</EmptyState>
              {nearest && (
                <section className="work-group" aria-labelledby="work-nearest">
                  <h2 id="work-nearest">{words.nearest}</h2>
                  <ul>
                    <WorkRow item={nearest} today={today} soonDays={settings.soonDays} first={false} />
                  </ul>
                </section>
              )}
            </>
          )}
          <WorkList items={items} />
        </div>
        <aside className="today-side">
          <CalendarLeaf day={today} />
          <NewCase />
          <BackupCard />
        </aside>
      </div>
    </PageFrame>
  );
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
