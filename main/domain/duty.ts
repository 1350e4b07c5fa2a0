// What a room does by the calendar and for no case: 排查, 例会, 学习. No national rule fixes the days, so all of it is practice†,
// off until a room switches it on: a page that asks for what nobody asked for is soon read by nobody.
import { z } from 'zod';
import { Day, addDays, addMonths, inDayOrder, parts, shortDayInChinese, weekday, type Day as DayText } from './day';
import { rollForward, type WorkCalendar } from './holidays';
import { Line, requiredLine } from './text';

export const PERIODS = ['week', 'ten-days', 'half-month', 'month', 'quarter'] as const;
export type PeriodKind = (typeof PERIODS)[number];

/** Which day of its period, from 1; where the period is shorter, its last day. */
const DayOfPeriod = z.int().min(1).max(92);

export const DutyRule = z.object({
  id: z.string(),
  name: requiredLine('请填写名称'),
  every: z.enum(PERIODS),
  day: DayOfPeriod,
  /** Where the practice was seen. */
  source: Line,
  statutory: z.literal(false).default(false),
});
export type DutyRule = z.infer<typeof DutyRule>;

/** A rule the room works by: on which day of the period, and since when. What lies before `since` is asked of nobody. */
export const DutyChoice = z.object({ day: DayOfPeriod, since: Day });
export type DutyChoice = z.infer<typeof DutyChoice>;

/** One line of the room's book of duties. Taking it back keeps the line. */
export const DutyLine = z.object({
  id: z.string(),
  rule: z.string(),
  /** As the rule was called then. */
  name: Line,
  /** First day of the period it was done for. */
  period: Day,
  doneOn: Day,
  by: Line,
  note: z.string().max(2000).default(''),
  takenBack: z.object({ on: Day, by: Line }).nullable().default(null),
});
export type DutyLine = z.infer<typeof DutyLine>;

/** A duty of one period: for 今日, the calendar and the terminal. */
export const DutyItem = z.object({
  rule: z.string(),
  name: z.string(),
  /** First day of the period: with `rule` it names the item. */
  period: Day,
  /** '2026年11月上旬' */
  periodName: z.string(),
  /** The day it is reminded by, and the working day on or after it. */
  day: Day,
  rolled: Day,
  doneOn: Day.nullable(),
  by: z.string(),
  note: z.string(),
  /** Id of its line in the book; null while it is not done. */
  line: z.string().nullable(),
});
export type DutyItem = z.infer<typeof DutyItem>;

interface Period {
  from: DayText;
  to: DayText;
  name: string;
}

/** The period a day lies in. Ten days and half months go by the day of the month, weeks from Monday. */
export function periodOf(every: PeriodKind, day: DayText): Period {
  const [year, month, date] = parts(day);
  const first = addDays(day, 1 - date);
  const end = addDays(addMonths(first, 1), -1);
  const inMonth = `${year}年${month}月`;
  const at = (from: number, to: number | null, name: string): Period => ({ from: addDays(first, from - 1), to: to === null ? end : addDays(first, to - 1), name: inMonth + name });
  switch (every) {
    case 'week': {
      const from = addDays(day, 1 - weekday(day));
      const to = addDays(from, 6);
      return { from, to, name: `${shortDayInChinese(from)}至${shortDayInChinese(to)}` };
    }
    case 'ten-days':
      return date <= 10 ? at(1, 10, '上旬') : date <= 20 ? at(11, 20, '中旬') : at(21, null, '下旬');
    case 'half-month':
      return date <= 15 ? at(1, 15, '上半月') : at(16, null, '下半月');
    case 'month':
      return at(1, null, '');
    case 'quarter': {
      const from = addMonths(first, -((month - 1) % 3));
      return { from, to: addDays(addMonths(from, 3), -1), name: `${year}年第${'一二三四'[Math.floor((month - 1) / 3)]}季度` };
    }
  }
}

/** A rule in force: with the room's day, and since when. */
export type DutyInForce = DutyRule & DutyChoice;

/** Rules the room works by. */
export function dutyRulesOf(shipped: readonly DutyRule[], settings: { ownDuties: readonly DutyRule[]; dutyChoices: Record<string, DutyChoice> }): DutyInForce[] {
  return [...shipped, ...settings.ownDuties].flatMap((rule) => {
    const choice = settings.dutyChoices[rule.id];
    return choice ? [{ ...rule, ...choice }] : [];
  });
}

/** The item of the period that `day` lies in. */
function itemOf(rule: DutyInForce, day: DayText, log: readonly DutyLine[], calendar: WorkCalendar): DutyItem & { end: DayText } {
  const { from, to, name: periodName } = periodOf(rule.every, day);
  const wanted = addDays(from, rule.day - 1);
  const on = wanted > to ? to : wanted;
  const line = log.findLast((one) => one.rule === rule.id && one.period === from && one.takenBack === null);
  return {
    rule: rule.id,
    name: rule.name,
    period: from,
    periodName,
    day: on,
    rolled: rollForward(on, calendar),
    doneOn: line?.doneOn ?? null,
    by: line?.by ?? '',
    note: line?.note ?? '',
    line: line?.id ?? null,
    end: to,
  };
}

/** Every duty, done or not, whose day lies from `from` to `to`, by day. */
export function dutiesBetween(rules: readonly DutyInForce[], log: readonly DutyLine[], calendar: WorkCalendar, from: DayText, to: DayText): DutyItem[] {
  const items = rules.flatMap((rule) => {
    const found: DutyItem[] = [];
    // A period ends at its day or later: the one `from` lies in is the first that can count.
    for (let at = from < rule.since ? rule.since : from; at <= to; ) {
      const { end, ...item } = itemOf(rule, at, log, calendar);
      if (item.day >= from && item.day <= to && item.day >= rule.since) found.push(item);
      at = addDays(end, 1);
    }
    return found;
  });
  return inDayOrder(items, (item) => item.day);
}

/**
 * What is still to be done on `on`: of each rule the newest day that came and was not kept, and those of the next `ahead` days. An older
 * one that was missed is not asked for any more, since nobody can walk the village for last month; the calendar still shows it.
 */
export function dutiesDue(rules: readonly DutyInForce[], log: readonly DutyLine[], calendar: WorkCalendar, on: DayText, ahead: number): DutyItem[] {
  const items = rules.flatMap((rule) => {
    const all = dutiesBetween([rule], log, calendar, addDays(on, -2 * LONGEST), addDays(on, ahead));
    const past = all.findLast(({ day }) => day <= on);
    return [...(past ? [past] : []), ...all.filter(({ day }) => day > on)];
  });
  return inDayOrder(items.filter(({ doneOn }) => doneOn === null), (item) => item.day);
}

/** Days of the longest period, a quarter. */
const LONGEST = 92;

/** Why a duty cannot be noted as done on `on`; null when it can. */
export function dutyProblem(rule: DutyInForce, period: DayText, on: DayText, today: DayText): { rule: string; say: string } | null {
  const { from, name } = periodOf(rule.every, period);
  if (from !== period) return { rule: 'duty-period', say: '没有这一期，请重新打开页面再试。' };
  if (on > today) return { rule: 'future', say: `办理日期${on}晚于今天${today}，请核对。` };
  if (on < from) return { rule: 'duty-before-period', say: `办理日期${on}早于${name}，请核对是哪一期的。` };
  return null;
}

/** '每月第25日' */
export function dutyWhen({ every, day }: Pick<DutyRule, 'every' | 'day'>): string {
  return every === 'week' ? `每周${'一二三四五六日'[Math.min(day, 7) - 1]}` : `${PERIOD_NAMES[every]}第${day}日`;
}

export const PERIOD_NAMES: Record<PeriodKind, string> = { week: '每周', 'ten-days': '每旬', 'half-month': '每半月', month: '每月', quarter: '每季度' };

