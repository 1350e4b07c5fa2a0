// Thinning: of many copies made in the course of time, the ones worth keeping. The nearer the past, the closer they stand.
import { type Day, type Instant, numberOf } from './day';

/** How many are kept, counted from the newest. A day, week or month without a copy takes no place. */
export interface Keeping {
  /** Beijing days, today included, of which every copy is kept. */
  recentDays: number;
  /** Before those, the last copy of each of so many days; then of so many weeks; then of so many months. */
  days: number;
  weeks: number;
  months: number;
}

/** What Anki keeps (peers.md §3): about a year in some thirty copies. */
export const KEEPING: Keeping = { recentDays: 2, days: 12, weeks: 10, months: 9 };

export interface Thinning<T> {
  at: (item: T) => Instant;
  now: Instant;
  /** Kept whatever its age; takes no place of another. */
  isProtected?: (item: T) => boolean;
  keeping?: Keeping;
}

const BEIJING_MS = 8 * 3_600_000;

/** The day on the wall in China, which has one clock and no summer time. */
export const beijingDay = (at: Instant): Day => new Date(Date.parse(at) + BEIJING_MS).toISOString().slice(0, 10);

/** Weeks begin on Monday; 1 January 1970 was a Thursday. */
const weekOf = (day: number) => Math.floor((day + 3) / 7);

/**
 * Which of `items` are kept and which may go, both newest first. The newest is always kept. One dated after today (the PC's date was
 * wrong then, or is wrong now) is kept and takes no place: nobody can say how old it is.
 */
export function thin<T>(items: readonly T[], { at, now, isProtected = () => false, keeping = KEEPING }: Thinning<T>): { keep: T[]; drop: T[] } {
  const today = numberOf(beijingDay(now));
  const left = { ...keeping };
  const keep: T[] = [];
  const drop: T[] = [];
  let last: Place | null = null;
  for (const item of items.toSorted((a, b) => Date.parse(at(b)) - Date.parse(at(a)))) {
    const text = beijingDay(at(item));
    const place = { day: numberOf(text), week: weekOf(numberOf(text)), month: text.slice(0, 7) };
    if (place.day > today) {
      keep.push(item);
      continue;
    }
    const wanted = place.day > today - keeping.recentDays || takesPlace(place, last, left) || last === null;
    if (wanted) last = place;
    (wanted || isProtected(item) ? keep : drop).push(item);
  }
  return { keep, drop };
}

interface Place {
  day: number;
  week: number;
  month: string;
}

/** Whether a copy is the last of a day, week or month that still has a place, after the one kept `last`; the place is then taken. */
function takesPlace(place: Place, last: Place | null, left: Keeping): boolean {
  if (place.day === last?.day) return false;
  if (left.days > 0) return (left.days -= 1) >= 0;
  if (left.weeks > 0) return place.week !== last?.week && (left.weeks -= 1) >= 0;
  return left.months > 0 && place.month !== last?.month && (left.months -= 1) >= 0;
}
