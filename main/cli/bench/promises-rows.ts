// Rows about due lists and the calendar of a room with 200,000 promises, and what was promised of them.
import { part } from './parts';
import type { Peer } from './store-rows';
import type { Row, Target } from './row';

const DUE_MS = 50;
const MONTH_MS = 100;

export async function promisesRows(bench: Peer, count: number, target: Target): Promise<Row[]> {
  const { usual, worst } = await part('promises', bench, count);
  const row = (name: string, { p50, most }: { p50: number; most: number }, limit: number, note = ''): Row => ({
    name,
    value: p50,
    unit: 'ms',
    note: [target(`不超过${limit} ms`, p50 <= limit), `最慢 ${most.toFixed(1)}`, note].filter(Boolean).join('；'),
  });
  return [
    row(`今日清单，共${count}个案件、${usual.promises}项履行`, usual.due, DUE_MS, `没有办完的${usual.open}件，到期和逾期的${usual.overdue}件`),
    row('　日历一个月', usual.month, MONTH_MS, `一个月${usual.inMonth}件`),
    row('　保存一件后再问今日清单', usual.dueAfterSave, DUE_MS, '连同更新索引'),
    row('　保存一件后再问日历', usual.monthAfterSave, MONTH_MS, '连同更新索引'),
    { name: '　开机后第一次问：清单', value: usual.first.due, unit: 'ms', note: `建索引；日历的 ${usual.first.month.toFixed(1)}` },
    { name: `　从来没有一项履行过：${worst.promises}项的今日清单`, value: worst.due.p50, unit: 'ms', note: `最坏的情形：逾期${worst.overdue}件；日历一个月 ${worst.month.p50.toFixed(1)}，${worst.inMonth}件` },
  ];
}
