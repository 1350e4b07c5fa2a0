// The head of a day on the calendar, a button: its number, and what the villages' calendar says of it.
import { dayInChinese, parts, weekdayInChinese, type Day } from '../../../main/domain/day';
import { calendar as words } from '../../strings/calendar';
import type { DayMarks } from './day-marks';

interface Props {
  day: Day;
  marks: DayMarks;
  /** The day that arrows start from. */
  current: boolean;
  today: boolean;
  /** With the weekday, where no head of a column says it. */
  weekday: boolean;
  onOpen(day: Day): void;
}

export function DayMark({ day, marks: { lunar, mark, rest, also, spoken }, current, today, weekday, onOpen }: Props) {
  const [, month, date] = parts(day);
  const name = words.dayName(`${dayInChinese(day)} ${weekdayInChinese(day)}`, spoken);
  return (
    <button
      ref={shownToAll}
      type="button"
      className={today ? 'cal-day-mark is-today' : 'cal-day-mark'}
      data-cal-day={day}
      tabIndex={current ? 0 : -1}
      aria-current={today ? 'date' : undefined}
      title={[lunar, mark, ...also].filter(Boolean).join(' ')}
      onClick={(event) => {
        // The library takes a click on the day's cell for the same; one is enough.
        event.stopPropagation();
        onOpen(day);
      }}
    >
      <span className="visually-hidden">{name}</span>
      <span className="cal-day-line" aria-hidden>
        <b>{weekday ? `${month}/${date} ${weekdayInChinese(day)}` : date === 1 ? `${month}/${date}` : date}</b>
        {mark !== '' && <i className={rest ? 'cal-rest' : 'cal-work'}>{mark}</i>}
        <small>{lunar}</small>
      </span>
      {also.length > 0 && <small className="cal-day-also" aria-hidden>{also.join(' ')}</small>}
    </button>
  );
}

/** The library hides the number of a day from assistive technology, as it reads the date out itself; what can have the focus may not be hidden. */
function shownToAll(button: HTMLButtonElement | null): void {
  button?.closest('[aria-hidden="true"]')?.removeAttribute('aria-hidden');
}
