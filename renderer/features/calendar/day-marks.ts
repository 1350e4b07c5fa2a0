// What stands beside a day: its lunar date, holiday and solar term, whether offices are open, market towns, the busy season.
import type { AlmanacDay } from '../../../main/domain/almanac';
import { weekday, type Day } from '../../../main/domain/day';
import type { DutyItem } from '../../../main/domain/duty';
import { calendar as words } from '../../strings/calendar';

export interface DayMarks {
  /** 廿一; on the first of a month its name: 二月. */
  lunar: string;
  /** 休 or 班 where it is another than the weekday says; else empty. */
  mark: string;
  rest: boolean;
  /** Holidays, duties of the room, the solar term, markets, the season: the weightier first. */
  also: string[];
  busy: boolean;
  /** All of it for whoever listens, with the lunar date in full. */
  spoken: string;
}

/** `duties`: what the room does on that day by its own rules (排查, 例会), in words. */
export function marksOf({ day, lunarShort, lunarText, term, holiday, localHoliday, isWorkday, swappedWork, isCertain, markets, busy }: AlmanacDay, duties: readonly string[] = []): DayMarks {
  const rest = holiday !== null || localHoliday !== null;
  const mark = swappedWork ? words.workDay : rest && !isWorkday ? words.restDay : '';
  // Computed holidays may still be moved by the notice of the State Council.
  const names = [holiday, localHoliday].flatMap((name) => (name === null ? [] : [isCertain ? name : words.uncertain(name)]));
  const also = [...names, ...duties, ...(term === null ? [] : [term]), ...markets, ...(busy === null ? [] : [busy])];
  const closed = !isWorkday && !rest && weekday(day) > 5 ? words.weekend : '';
  return { lunar: lunarShort, mark, rest: rest && !isWorkday, also, busy: busy !== null, spoken: [lunarText, mark === '' ? closed : mark, ...also].filter(Boolean).join(' ') };
}

/** Duties of the room by their day, in words; what is done says so. */
export function dutiesByDay(items: readonly DutyItem[]): ReadonlyMap<Day, string[]> {
  const days = new Map<Day, string[]>();
  for (const { day, name, doneOn } of items) days.set(day, [...(days.get(day) ?? []), doneOn === null ? name : words.dutyDone(name)]);
  return days;
}
