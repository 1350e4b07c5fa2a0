// What the form of 赶场与农忙 holds: digits as chips (texts), days of the year that exist.
import { z } from 'zod';
import { BusySeason, LocalHoliday, Town, type MarketRule } from '../../../../main/domain/town';
import type { Settings } from '../../../../main/domain/settings';
import { markets as words } from '../../../strings/almanac';

const FormTown = Town.omit({ market: true }).extend({ calendar: z.enum(['lunar', 'solar']), digits: z.array(z.string()).min(1, '请至少选一个尾数') });

/** The longest each month can be: 2月29日 comes in leap years only, and every lunar month may have a 三十. */
const SOLAR_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const exists = ({ month, day }: { month: number; day: number }, calendar: 'solar' | 'lunar') => day <= (calendar === 'lunar' ? 30 : (SOLAR_DAYS[month - 1] ?? 0));
const wrong = (path: string) => ({ path: [path, 'day'], message: words.noSuchDay });

export const Part = z.object({
  towns: z.array(FormTown),
  localHolidays: z.array(LocalHoliday.refine(({ from, calendar }) => exists(from, calendar), wrong('from'))),
  busySeasons: z.array(BusySeason.refine(({ from }) => exists(from, 'solar'), wrong('from')).refine(({ to }) => exists(to, 'solar'), wrong('to'))),
});
export type Part = z.input<typeof Part>;

type Kept = Pick<Settings, 'towns' | 'localHolidays' | 'busySeasons'>;

export function partOf({ towns, localHolidays, busySeasons }: Kept): Part {
  return { towns: towns.map(({ market, ...town }) => ({ ...town, calendar: market.calendar, digits: market.digits.map(String) })), localHolidays, busySeasons };
}

export function keptOf({ towns, localHolidays, busySeasons }: z.output<typeof Part>): Kept {
  return { towns: towns.map(({ calendar, digits, ...town }) => ({ ...town, market: marketOf(calendar, digits) })), localHolidays, busySeasons };
}

/** The rule that chips say; 0 stands last in sight and is 10, 20, 30. */
export function marketOf(calendar: MarketRule['calendar'], digits: readonly string[]): MarketRule {
  return { calendar, digits: digits.map(Number) };
}
