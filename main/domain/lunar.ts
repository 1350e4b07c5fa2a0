// The lunar date of a day, as people in villages say it. From the platform's own Chinese calendar (ICU); days cross as solar ones.
import { parts, type Day } from './day';

// formatToParts gives month '正月' and day as a number; leap months come as '闰六月'.
const CHINESE = new Intl.DateTimeFormat('zh-CN-u-ca-chinese', { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' });

const DAY_NAMES = [
  ...'一二三四五六七八九十'.split('').map((n) => `初${n}`),
  ...'一二三四五六七八九'.split('').map((n) => `十${n}`),
  '二十',
  ...'一二三四五六七八九'.split('').map((n) => `廿${n}`),
  '三十',
];

export interface LunarDay {
  /** 正月 … 腊月, 闰六月 */
  month: string;
  /** 初一 … 三十 */
  day: string;
  /** 初一, where a calendar shows the month instead. */
  isFirst: boolean;
}

function partsOf(day: Day): (type: string) => string {
  const [y, m, d] = parts(day);
  const found = CHINESE.formatToParts(new Date(Date.UTC(y, m - 1, d)));
  return (type) => found.find((p) => (p.type as string) === type)?.value ?? '';
}

/** '丙午年' */
export function lunarYear(day: Day): string {
  return `${partsOf(day)('yearName')}年`;
}

/** Month and day of the lunar calendar. */
export function lunarOf(day: Day): LunarDay {
  const part = partsOf(day);
  const month = part('month').replace('十二月', '腊月').replace('十一月', '冬月').replace(/^一月/, '正月').replace(/^闰一月/, '闰正月');
  return { month: month.endsWith('月') ? month : `${month}月`, day: DAY_NAMES[Number(part('day')) - 1] ?? part('day'), isFirst: part('day') === '1' };
}

/** '正月廿一' */
export function lunarText(day: Day): string {
  const { month, day: date } = lunarOf(day);
  return `${month}${date}`;
}
