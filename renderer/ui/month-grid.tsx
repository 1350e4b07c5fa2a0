// One month to pick a day from, by keyboard or mouse. Each day carries its lunar date or term;
// rest days, swapped working days and market days are marked, and a line under the grid says them in words.
import { DoubleLeftOutlined, DoubleRightOutlined, LeftOutlined, RightOutlined } from '@ant-design/icons';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { addDays, addMonths, parts, weekday, weekdayInChinese, type Day } from '../../main/domain/day';
import type { Almanac } from '../../main/domain/almanac';
import { lunarOf, lunarText } from '../../main/domain/lunar';
import { termOf } from '../../main/domain/solar-terms';
import { kit } from '../strings/kit';
import { stepped } from './day-steps';
import './month-grid.css';

interface Props {
  /** The day to start at. */
  day: Day;
  chosen: Day | null;
  today: Day;
  almanac: Almanac | null;
  onPick(day: Day | null): void;
  onClose(): void;
}

export function MonthGrid({ day: start, chosen, today, almanac, onPick, onClose }: Props) {
  const [at, setAt] = useState(start);
  const [pointed, setPointed] = useState<Day | null>(null);
  const cell = useRef<HTMLButtonElement>(null);
  // Moving with the arrows takes the focus along; paging with the buttons above leaves it on them.
  const follow = useRef(false);
  useEffect(() => {
    if (follow.current) cell.current?.focus();
    follow.current = false;
  }, [at]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      event.preventDefault();
      onClose();
      return;
    }
    const to = (event.target as Element).closest('[role=grid]') && stepped(event.key, at);
    if (!to) return;
    event.preventDefault();
    follow.current = true;
    setAt(to);
  };

  const [year, month] = parts(at);
  const page = (icon: ReactNode, label: string, to: Day) => (
    <button type="button" className="icon-button" aria-label={label} title={label} onClick={() => setAt(to)}>
      {icon}
    </button>
  );
  return (
    <div className="month" role="dialog" aria-label={kit.day.title} onKeyDown={onKeyDown}>
      <div className="month-head">
        {page(<DoubleLeftOutlined aria-hidden />, kit.day.previousYear, addMonths(at, -12))}
        {page(<LeftOutlined aria-hidden />, kit.day.previous, addMonths(at, -1))}
        <strong aria-live="polite">{kit.day.month(year, month)}</strong>
        {page(<RightOutlined aria-hidden />, kit.day.next, addMonths(at, 1))}
        {page(<DoubleRightOutlined aria-hidden />, kit.day.nextYear, addMonths(at, 12))}
      </div>
      <div role="grid" className="month-grid" aria-label={kit.day.month(year, month)}>
        <div role="row" className="month-week">
          {kit.day.weekdays.map((name, i) => (
            <span role="columnheader" key={name} aria-label={kit.day.weekdayNames[i]}>
              {name}
            </span>
          ))}
        </div>
        {weeksOf(at).map((week) => (
          <div role="row" className="month-week" key={week[0]}>
            {week.map((day) => (
              <DayCell key={day} day={day} month={month} at={at} chosen={chosen} today={today} almanac={almanac} onPick={onPick} cell={cell} onPoint={setPointed} />
            ))}
          </div>
        ))}
      </div>
      <p className="month-about">{aboutWords(pointed ?? at, almanac)}</p>
      <div className="month-foot">
        <button type="button" className="text-button" onClick={() => onPick(today)}>
          {kit.day.today}
        </button>
        <button type="button" className="text-button" onClick={() => onPick(null)}>
          {kit.day.clear}
        </button>
        <span>{kit.day.keys}</span>
      </div>
    </div>
  );
}

interface CellProps extends Pick<Props, 'chosen' | 'today' | 'almanac' | 'onPick'> {
  day: Day;
  month: number;
  at: Day;
  cell: RefObject<HTMLButtonElement | null>;
  /** The mouse is over it, or left it. */
  onPoint(day: Day | null): void;
}

function DayCell({ day, month, at, chosen, today, almanac, onPick, cell, onPoint }: CellProps) {
  const [year, ownMonth, date] = parts(day);
  const { month: lunarMonth, day: lunarDay, isFirst } = lunarOf(day);
  const about = almanac?.about(day) ?? null;
  const term = termOf(day);
  const holiday = about?.holiday ?? about?.localHoliday ?? null;
  const mark = holiday !== null ? kit.day.rest : about?.swappedWork ? kit.day.work : '';
  const classes = ['month-day', ownMonth !== month && 'other', day === today && 'today', day === chosen && 'chosen', about?.isWorkday === false && 'rest'];
  return (
    <button
      type="button"
      role="gridcell"
      ref={day === at ? cell : undefined}
      tabIndex={day === at ? 0 : -1}
      className={classes.filter(Boolean).join(' ')}
      aria-selected={day === chosen}
      aria-current={day === today ? 'date' : undefined}
      onClick={() => onPick(day)}
      onMouseEnter={() => onPoint(day)}
      onMouseLeave={() => onPoint(null)}
    >
      {/* Read in order, seen and unseen parts make up the name: 2026年3月9日 周一 农历正月廿一. */}
      <Unseen>{kit.day.month(year, ownMonth)}</Unseen>
      <span>{date}</span>
      <Unseen>{kit.day.restOfName(weekdayInChinese(day), isFirst ? '' : lunarMonth)}</Unseen>
      {/* A term stands in the lunar date's place, as on every wall calendar; heard are both. */}
      {term === null ? <small>{isFirst ? lunarMonth : lunarDay}</small> : <Unseen>{isFirst ? lunarMonth : lunarDay}</Unseen>}
      {isFirst && <Unseen>{lunarDay}</Unseen>}
      {term !== null && <small className="term">{term}</small>}
      <Unseen>{[holiday, ...(about?.markets ?? [])].filter(Boolean).join(' ')}</Unseen>
      {mark && <i>{mark}</i>}
      {about !== null && about.markets.length > 0 && <b aria-hidden>{kit.day.market}</b>}
    </button>
  );
}

function Unseen({ children }: { children: string }) {
  return <span className="visually-hidden">{children}</span>;
}

/** Everything worth knowing of a day, for the line under the grid. */
function aboutWords(day: Day, almanac: Almanac | null): string {
  const [, month, date] = parts(day);
  const about = almanac?.about(day) ?? null;
  const named = [termOf(day), about?.holiday, about?.localHoliday, about?.swappedWork ? kit.day.workday : null, ...(about?.markets ?? []), about?.busy];
  return [kit.day.shortDay(month, date), weekdayInChinese(day), kit.day.lunar(lunarText(day)), ...named].filter(Boolean).join(' ');
}

/** The weeks, Monday first, that show the month of `day`. */
export function weeksOf(day: Day): Day[][] {
  const [, month] = parts(day);
  const first = addDays(day, 1 - parts(day)[2]);
  const weeks: Day[][] = [];
  for (let monday = addDays(first, 1 - weekday(first)); monday <= first || parts(monday)[1] === month; monday = addDays(monday, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, i) => addDays(monday, i)));
  }
  return weeks;
}
