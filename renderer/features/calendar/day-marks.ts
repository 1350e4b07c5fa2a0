// What stands beside a day: its lunar date, holiday and solar term, whether offices are open, market towns, the busy season.
import type { AlmanacDay } from '../../../main/domain/almanac';
import { weekday } from '../../../main/domain/day';
import { calendar as words } from '../../strings/calendar';

export interface DayMarks {
  /** 廿一; on the first of a month its name: 二月. */
  lunar: string;
  /** 休 or 班 where it is another than the weekday says; else empty. */
  mark: string;
  rest: boolean;
  /** Holidays, the solar term, markets, the season: the weightier first. */
  also: string[];
  busy: boolean;
  /** All of it for whoever listens, with the lunar date in full. */
  spoken: string;
}

export function marksOf({ day, lunarShort, lunarText, term, holiday, localHoliday, isWorkday, swappedWork, isCertain, markets, busy }: AlmanacDay): DayMarks {
  const rest = holiday !== null || localHoliday !== null;
  const mark = swappedWork ? words.workDay : rest && !isWorkday ? words.restDay : '';
  // Computed holidays may still be moved by the notice of the State Council.
  const names = [holiday, localHoliday].flatMap((name) => (name === null ? [] : [isCertain ? name : words.uncertain(name)]));
  const also = [...names, ...(term === null ? [] : [term]), ...markets, ...(busy === null ? [] : [busy])];
  const closed = !isWorkday && !rest && weekday(day) > 5 ? words.weekend : '';
  return { lunar: lunarShort, mark, rest: rest && !isWorkday, also, busy: busy !== null, spoken: [lunarText, mark === '' ? closed : mark, ...also].filter(Boolean).join(' ') };
}
