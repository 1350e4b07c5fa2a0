// What a day is to a village: lunar date, solar term, holiday, market, busy season; and which days to propose for a sitting.
import { addDays, parts, shortDayInChinese, weekday, type Day } from './day';
import type { WorkCalendar } from './holidays';
import { localHolidayOn } from './local-holidays';
import { lunarOf, lunarShort, lunarText, type LunarDay } from './lunar';
import { isMarketDay, marketName, nextMarketDay } from './market-day';
import { termOf } from './solar-terms';
import type { BusySeason, Town } from './town';
import type { Settings } from './settings';

/** Everything a calendar's cell may say about a day. */
export interface AlmanacDay {
  day: Day;
  lunar: LunarDay;
  /** '正月廿一' */
  lunarText: string;
  /** '廿一', '二月' on the first of a month. */
  lunarShort: string;
  /** The solar term (节气) that begins on it. */
  term: string | null;
  /** The national holiday it belongs to, days swapped for it included. */
  holiday: string | null;
  /** The county's own day off. */
  localHoliday: string | null;
  /** True when the room works: not on days off of the country or the county. */
  isWorkday: boolean;
  /** A Saturday or Sunday that is worked (调休上班). */
  swappedWork: boolean;
  /** False while the year's holidays are computed: 待国务院通知. */
  isCertain: boolean;
  /** '云隘场' … */
  markets: string[];
  /** The busy season (农忙) it lies in. */
  busy: string | null;
}

/** A day to sit down on, with the reason: '3月18日（正月三十）云隘场'. */
export interface Proposal {
  day: Day;
  towns: string[];
  why: string;
}

export interface Almanac {
  /** The towns whose market days it knows. */
  readonly towns: readonly Town[];
  about(day: Day): AlmanacDay;
  /** The next market day after a day, of all towns or of those named; null when the room has entered none. */
  nextMarketDay(after: Day, townIds?: readonly string[]): { day: Day; towns: Town[] } | null;
  /** The day itself or the first one after it that lies in no busy season; null when the seasons leave none. */
  avoidBusy(day: Day): Day | null;
  /** The next `count` market days after a day that are no holidays and in no busy season. */
  proposals(after: Day, count: number, townIds?: readonly string[]): Proposal[];
}

/** How far ahead days are proposed. */
const A_YEAR = 366;

/** The almanac of a room: its towns, holidays and seasons, over the calendar of offices. */
export function almanac(settings: Pick<Settings, 'towns' | 'localHolidays' | 'busySeasons'>, { calendar }: { calendar: WorkCalendar }): Almanac {
  const { towns, localHolidays, busySeasons } = settings;
  const townsNamed = (ids?: readonly string[]) => (ids === undefined ? towns : towns.filter(({ id }) => ids.includes(id)));
  const busyOn = (day: Day) => busySeasons.find((season) => isIn(season, day))?.name ?? null;
  const isHoliday = (day: Day) => calendar.holidayName(day) !== null || localHolidayOn(day, localHolidays) !== null;

  const known = new Map<Day, AlmanacDay>();
  const about = (day: Day): AlmanacDay => {
    const before = known.get(day);
    if (before) return before;
    const localHoliday = localHolidayOn(day, localHolidays);
    const holiday = calendar.holidayName(day);
    const works = calendar.isWorkday(day);
    const told: AlmanacDay = {
      day,
      lunar: lunarOf(day),
      lunarText: lunarText(day),
      lunarShort: lunarShort(day),
      term: termOf(day),
      // The offices' calendar knows local ones too when they count for limits.
      holiday: holiday === localHoliday ? null : holiday,
      localHoliday,
      isWorkday: works && localHoliday === null,
      swappedWork: works && weekday(day) > 5,
      isCertain: calendar.isCertain(day),
      markets: towns.filter((town) => isMarketDay(day, town)).map(marketName),
      busy: busyOn(day),
    };
    known.set(day, told);
    return told;
  };

  return {
    towns,
    about,
    nextMarketDay: (after, ids) => nextMarketDay(after, townsNamed(ids)),
    avoidBusy: (day) => firstFrom(day, (on) => busyOn(on) === null),
    proposals: (after, count, ids) => {
      const found: Proposal[] = [];
      const end = addDays(after, A_YEAR);
      for (let next = nextMarketDay(after, townsNamed(ids)); next && next.day <= end && found.length < count; next = nextMarketDay(next.day, townsNamed(ids))) {
        if (isHoliday(next.day) || busyOn(next.day) !== null) continue;
        const names = next.towns.map(marketName);
        found.push({ day: next.day, towns: names, why: `${shortDayInChinese(next.day)}（${lunarText(next.day)}）${names.join('、')}` });
      }
      return found;
    },
  };
}

/** True within the season; one that is entered over the new year (12月 to 1月) holds on both sides of it. */
function isIn({ from, to }: BusySeason, day: Day): boolean {
  const [, month, date] = parts(day);
  const at = month * 100 + date;
  const first = from.month * 100 + from.day;
  const last = to.month * 100 + to.day;
  return first <= last ? first <= at && at <= last : at >= first || at <= last;
}

function firstFrom(day: Day, fits: (day: Day) => boolean): Day | null {
  for (let i = 0; i <= A_YEAR; i += 1) {
    const on = addDays(day, i);
    if (fits(on)) return on;
  }
  return null;
}
