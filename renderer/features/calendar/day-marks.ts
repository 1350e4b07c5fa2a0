// What stands beside a day: its lunar date, solar term, holiday, whether offices are open, market towns, the busy season.
import type { Day } from '../../../main/domain/day';
import { weekday } from '../../../main/domain/day';
import type { WorkCalendar } from '../../../main/domain/holidays';
import { lunarOf } from '../../../main/domain/lunar';

export interface DayMarks {
  /** 廿一; on the first of a month its name: 二月. */
  lunar: string;
  /** Holiday and solar term, the weightier first. */
  names: string[];
  rest: boolean;
  /** A weekend that is worked. */
  work: boolean;
  towns: string[];
  busy: boolean;
}

export function marksOf(day: Day, calendar: WorkCalendar): DayMarks {
  const { month, day: date, isFirst } = lunarOf(day);
  const holiday = calendar.holidayName(day);
  return {
    lunar: isFirst ? month : date,
    names: holiday === null ? [] : [holiday],
    rest: holiday !== null,
    work: weekday(day) > 5 && calendar.isWorkday(day),
    towns: [],
    busy: false,
  };
}
