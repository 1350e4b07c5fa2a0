// Which sheet stands over the calendar, as the address says: planning, a line looked at, put off, called off, the week on paper, a file.
import type { CalendarEntry } from '../../../main/contract/shapes';
import type { Day } from '../../../main/domain/day';
import { isDay } from '../../../main/domain/day';
import { FOLLOW_UP_TITLES, FollowUpForm, isFollowUpAction } from '../../journeys/follow-up/follow-up-sheet';
import { CancelSittingForm } from '../../journeys/sittings/cancel-form';
import type { Times } from '../../journeys/sittings/hours';
import { PlanSittingForm } from '../../journeys/sittings/plan-form';
import { PostponeSittingForm } from '../../journeys/sittings/postpone-form';
import type { Query } from '../../route';
import { calendar as words } from '../../strings/calendar';
import { forms } from '../../strings/dossier-forms';
import { sittings } from '../../strings/sittings';
import { Sheet } from '../../ui/sheet';
import { EntryPanel } from './entry-panel';
import { IcsSheet } from './ics-sheet';
import { PlanSheet } from './plan-sheet';
import { SheetOfCase } from './sheet-of-case';
import { WeekSheet } from './week-sheet';

interface Props {
  query: Query;
  /** The line that `ref` and the rest name, when it is in sight. */
  entry: CalendarEntry | null;
  /** The day the calendar stands at. */
  at: Day;
  open(query: Query): void;
  close(): void;
  /** Saved: closes, and says so. */
  done(): void;
}

export function CalendarSheets({ query, entry, at, open, close, done }: Props) {
  const caseId = query['case'] ?? null;
  const ref = query['ref'] ?? null;
  const wish = wishOf(query);
  switch (query['do']) {
    case 'plan':
      return <PlanSheet caseId={caseId} wish={wish} onChoose={(id) => open({ ...query, case: id })} onDone={done} onClose={close} />;
    case 'continue':
      return (
        <SheetOfCase caseId={caseId} title={words.continueTitle} onClose={close}>
          <PlanSittingForm subject={ref} wish={wish} onDone={done} onCancel={close} />
        </SheetOfCase>
      );
    case 'move':
      return (
        <SheetOfCase caseId={caseId} title={sittings.moveTitle} onClose={close}>
          <PostponeSittingForm subject={ref ?? ''} wish={wish} onDone={done} onCancel={close} />
        </SheetOfCase>
      );
    case 'cancel':
      return (
        <SheetOfCase caseId={caseId} title={forms.cancelSession.title} onClose={close}>
          <CancelSittingForm subject={ref} onDone={done} onCancel={close} />
        </SheetOfCase>
      );
    case 'look':
      return <EntryPanel entry={entry} onOpen={open} onClose={close} />;
    case 'week':
      return <WeekSheet at={at} onClose={close} />;
    case 'file':
      return (
        <Sheet open title={words.file.title} onClose={close}>
          <IcsSheet at={at} onDone={close} />
        </Sheet>
      );
    default:
      return isFollowUpAction(query['do']) ? (
        <SheetOfCase caseId={caseId} title={FOLLOW_UP_TITLES[query['do']]} onClose={close}>
          {/* The agenda's name for a visit is not the id of one. */}
          <FollowUpForm action={query['do']} subject={query['do'] === 'performance' || query['do'] === 'urge' ? ref : null} part={query['part'] ?? null} {...(wish.on === undefined ? {} : { wish: wish.on })} onDone={done} onCancel={close} />
        </SheetOfCase>
      ) : null;
  }
}

/** Day and hours that an address wishes for; what cannot be read is left out. */
function wishOf(query: Query): Partial<Times> {
  const time = (text: string | undefined) => (text !== undefined && /^\d\d:\d\d$/.test(text) ? text : undefined);
  const { day } = query;
  const from = time(query['from']);
  const to = time(query['to']);
  return { ...(day !== undefined && isDay(day) ? { on: day } : {}), ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}
