// Days counted from today: 下周三, 月底, 一个月内, 下个赶场.
import { addDays, addMonths, parts, weekday, type Day } from '../day';
import { marketName, nextMarketDay } from '../market-day';
import type { Town } from '../town';
import { NUMBER, numberIn } from './numerals';
import type { Reading } from './occurrence';

/** '下周三', '本周五', '周日': weeks begin on Monday; without a word before it, the next one that comes, today included. */
export function weekdaySaid(text: string, today: Day): Reading | null {
  const match = /^(上个?|下下个?|下个?|本|这个?)?(?:周|星期|礼拜)([一二三四五六日天])$/.exec(text);
  if (!match) return null;
  const [, which = '', name = ''] = match;
  const number = '一二三四五六日'.indexOf(name === '天' ? '日' : name) + 1;
  const monday = addDays(today, 1 - weekday(today));
  if (which === '') return { day: addDays(today, (number - weekday(today) + 7) % 7), said: `周${name}` };
  const weeks = which.startsWith('下下') ? 2 : which.startsWith('下') ? 1 : which.startsWith('上') ? -1 : 0;
  return { day: addDays(monday, weeks * 7 + number - 1), said: text };
}

/** '月底', '下个月底', '下个月5号', '15号'. */
export function monthSaid(text: string, today: Day, lean: 'past' | 'future'): Reading | null {
  const match = new RegExp(`^(上个?月|下下个?月|下个?月|本月|这个?月|月)?(底|末|尾|(${NUMBER})[日号])$`).exec(text);
  if (!match) return null;
  const [, which = '', , date] = match;
  const shift = which.startsWith('下下') ? 2 : which.startsWith('下') ? 1 : which.startsWith('上') ? -1 : 0;
  const first = (months: number) => addMonths(addDays(today, 1 - parts(today)[2]), months);
  if (date === undefined) return which === '' ? null : { day: addDays(first(shift + 1), -1), said: '当月最后一天' };
  const number = numberIn(date);
  const on = (months: number) => {
    const day = addDays(first(months), (number ?? 0) - 1);
    return number !== null && number >= 1 && parts(day)[2] === number ? { day, said: text } : null;
  };
  if (which === '月') return null;
  if (which !== '') return on(shift);
  const here = on(0);
  if (lean === 'past') return here !== null && here.day <= today ? here : (on(-1) ?? on(-2));
  return here !== null && here.day >= today ? here : (on(1) ?? on(2));
}

/** '一个月内', '15天内', '半年后': counted from today, the first day not counted (民法典 201, 202). */
export function spanSaid(text: string, today: Day): Reading | null {
  const match = new RegExp(`^(半|${NUMBER})(个月|个半月|月|天|日|周|个?星期|个?礼拜|年)(?:以内|之内|内|以后|之后|后)$`).exec(text);
  if (!match) return null;
  const [, word = '', unit = ''] = match;
  const said = `从今天起算，${text}`;
  if (word === '半') {
    const day = unit === '年' ? addMonths(today, 6) : unit === '个月' || unit === '月' ? addDays(today, 15) : null;
    return day === null ? null : { day, said };
  }
  const count = numberIn(word);
  if (count === null || count < 1 || unit === '月') return null;
  if (unit === '个半月') return { day: addDays(addMonths(today, count), 15), said };
  if (unit === '个月') return { day: addMonths(today, count), said };
  if (unit === '年') return { day: addMonths(today, count * 12), said };
  return { day: addDays(today, unit === '天' || unit === '日' ? count : count * 7), said };
}

/** '下个赶场', '下一场', '云隘场': after today; '今天' is a word of its own. */
export function marketSaid(text: string, today: Day, towns: readonly Town[]): Reading | null {
  const match = /^(下下|下|逢|赶)?(?:一个|一|个|次)?(?:去|赶)?(.*?)(?:赶场|场)(?:天|日)?$/.exec(text);
  if (!match) return null;
  const [, which = '', name = ''] = match;
  const named = name === '' ? towns : towns.filter((town) => marketName(town) === marketName({ name }) || town.name === name);
  let next = nextMarketDay(today, named);
  if (which === '下下' && next !== null) next = nextMarketDay(next.day, named);
  return next === null || (name === '' && which === '' && !text.startsWith('赶')) ? null : { day: next.day, said: next.towns.map(marketName).join('、') };
}

