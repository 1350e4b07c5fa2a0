// One line on the calendar: a sign and a word for what it is, the hour, whose case, where.
import { AlertOutlined, CarryOutOutlined, CheckCircleOutlined, ClockCircleOutlined, CloseCircleOutlined, ExclamationCircleFilled, PauseCircleOutlined, PhoneOutlined, TeamOutlined } from '@ant-design/icons';
import type { CalendarEntry } from '../../../main/contract/shapes';
import type { Day } from '../../../main/domain/day';
import { hoursShown } from '../../journeys/sittings/hours';
import { calendar as words } from '../../strings/calendar';
import { keyOf, sortOf, spoken, stateOf, type Sort, type State } from './lines';
import type { View } from './span';

const SIGNS: Record<Sort, typeof TeamOutlined> = { sitting: TeamOutlined, visit: PhoneOutlined, due: CarryOutOutlined, clock: ClockCircleOutlined, other: AlertOutlined };

/** A state has a sign of its own where it says more than the kind. */
const STATE_SIGNS: Partial<Record<State, typeof TeamOutlined>> = { off: CloseCircleOutlined, held: CheckCircleOutlined, waits: PauseCircleOutlined, late: ExclamationCircleFilled };

export function EntryView({ entry, view, today }: { entry: CalendarEntry; view: View; today: Day }) {
  const sort = sortOf(entry);
  const state = stateOf(entry, today);
  const Sign = STATE_SIGNS[state] ?? SIGNS[sort];
  // Where hours are a scale, the block itself says when it ends.
  const hours = view === 'month' || view === 'week' ? hoursShown({ from: entry.from, to: '' }) : hoursShown(entry);
  // A month has room for whose case it is, and says the rest by signs.
  const said = state === 'now' || view === 'month' ? '' : words.states[state];
  return (
    <>
      <span className="visually-hidden" data-entry={keyOf(entry)}>{spoken(entry, today)}</span>
      <span className="cal-entry-words" aria-hidden title={spoken(entry, today)}>
        <span className="cal-entry-kind">
          <Sign /> {hours || words.sorts[sort]}
          {said !== '' && <em>{said}</em>}
        </span>{' '}
        <span className="cal-entry-title">{entry.title}</span>
        {view !== 'month' && <span className="cal-entry-where"> {entry.sitting ? entry.sitting.place : entry.what}</span>}
      </span>
    </>
  );
}
