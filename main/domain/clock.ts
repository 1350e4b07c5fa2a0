// Time limits (期限): rules are data, counted by 民法典 200–204: the first day is not counted; days, then months and years by
// the same-numbered day or month's end; a last day on a holiday moves to the next working day. Both days are shown, and
// reminders go by the nominal one, which is the safe side.
import { z } from 'zod';
import { addDays, addMonths, addYears, daysBetween, type Day } from './day';
import { addWorkdays, rollForward, type WorkCalendar } from './holidays';
import { requiredLine } from './text';

/** The facts that can set a clock going. */
export const TRIGGERS = [
  'accepted',
  'labour-accepted',
  'effective',
  'confirmation-applied',
  'confirmation-accepted',
  'last-due',
  'harm-known-labour',
  'harm-known-land',
  'harm-known-civil',
  'land-decision-received',
  'village-meeting',
  'registered',
  'taken-on',
  'concluded',
  'terminated',
  'closed',
] as const;
export type Trigger = (typeof TRIGGERS)[number];

export const Length = z.object({ count: z.int().min(1).max(3650), unit: z.enum(['day', 'workday', 'month', 'year']) });
export type Length = z.infer<typeof Length>;

export const TRIGGER_NAMES: Record<Trigger, string> = {
  accepted: '受理',
  'labour-accepted': '收到申请（劳动争议）',
  effective: '协议生效',
  'confirmation-applied': '申请司法确认',
  'confirmation-accepted': '法院受理司法确认申请',
  'last-due': '最后一期履行到期',
  'harm-known-labour': '知道权利被侵害（劳动争议）',
  'harm-known-land': '知道权利被侵害（土地承包）',
  'harm-known-civil': '知道权利被侵害（其他民事纠纷）',
  'land-decision-received': '收到政府的处理决定',
  'village-meeting': '村民会议召开',
  registered: '登记',
  'taken-on': '受理（各类纠纷）',
  concluded: '达成协议',
  terminated: '终止调解',
  closed: '结案',
};

export const WHOSE = ['room', 'parties', 'court', 'other'] as const;

export const ClockRule = z.object({
  id: z.string(),
  name: requiredLine('请填写名称'),
  starts: z.enum(TRIGGERS),
  length: Length,
  /** Counted on from the trigger, or back from it: so long before a day that is fixed. */
  direction: z.enum(['after', 'before']).default('after'),
  /** By how much whoever decides may lengthen it, e.g. the court its ten days; told, never counted. */
  stretch: Length.nullable().default(null),
  /** Whose business it is: the room must act, or only tell those it belongs to. */
  whose: z.enum(WHOSE),
  /** The article, or where the practice was seen. */
  source: z.string(),
  /** False: practice or unverified (†), shown as a setting and never as law. */
  statutory: z.boolean(),
  /** What it is for, and what to do when it is over: told beside it. */
  means: z.string().default(''),
  afterwards: z.string().default(''),
});
export type ClockRule = z.infer<typeof ClockRule>;

/** A rule of the room's own is practice by its nature. */
export const OwnClock = ClockRule.extend({ statutory: z.literal(false).default(false) });

export interface Limit {
  /** The last day by counting alone. */
  nominal: Day;
  /** The last day after holidays; equal to `nominal` when that is a working day. */
  rolled: Day;
  /** False when the holiday table of that year is missing or provisional. */
  certain: boolean;
}

/**
 * The last day on which something may still be done that must be done so long before `day`; `day` itself is not counted. It does not move
 * for days off: moved on it would be too late, and nobody is kept from doing it earlier.
 */
export function limitBefore(day: Day, { count: n, unit }: Length, calendar: WorkCalendar): Limit {
  const nominal = unit === 'workday' ? backWorkdays(day, n, calendar) : { day: addDays, month: addMonths, year: addYears }[unit](day, -n);
  return { nominal, rolled: nominal, certain: unit === 'workday' ? calendar.isCertain(nominal) && calendar.isCertain(day) : true };
}

function backWorkdays(day: Day, count: number, calendar: WorkCalendar): Day {
  let moved = day;
  for (let left = count; left > 0; ) {
    moved = addDays(moved, -1);
    if (calendar.isWorkday(moved)) left -= 1;
  }
  return moved;
}

/** The last day of a period that starts the day after `from`. `paused` days do not count. Never before `from`. */
export function limitFrom(from: Day, length: Length, calendar: WorkCalendar, paused = 0): Limit {
  const counted = count(from, length, calendar);
  const nominal = paused > 0 ? addDays(counted, paused) : counted;
  const rolled = rollForward(nominal, calendar);
  const counts = length.unit === 'workday' ? [from, nominal, rolled] : [nominal, rolled];
  return { nominal, rolled, certain: counts.every((day) => calendar.isCertain(day)) };
}

function count(from: Day, { count: n, unit }: Length, calendar: WorkCalendar): Day {
  switch (unit) {
    case 'day':
      return addDays(from, n);
    case 'workday':
      return addWorkdays(from, n, calendar);
    case 'month':
      return addMonths(from, n);
    case 'year':
      return addYears(from, n);
  }
}

/** '30日', '15个工作日', '1个月', '2年'. */
export function lengthInChinese({ count: n, unit }: Length): string {
  return `${n}${{ day: '日', workday: '个工作日', month: '个月', year: '年' }[unit]}`;
}

/**
 * The day that counts on `today`: the nominal one, by which people are reminded; once it is over, the last day after holidays,
 * until which nothing is late (民法典 203).
 */
export function countedDay(nominal: Day, rolled: Day, today: Day): Day {
  return nominal < today ? rolled : nominal;
}

/** How near a day is: what colour and words a list gives it. */
export type Nearness = 'overdue' | 'today' | 'soon' | 'later';

/** `soonDays` days before counts as soon. */
export function nearness(day: Day, today: Day, soonDays: number): Nearness {
  // Days sort as texts. Counting them is slow, and most of what a list asks about is past.
  if (day < today) return 'overdue';
  if (day === today) return 'today';
  return daysBetween(today, day) <= soonDays ? 'soon' : 'later';
}
