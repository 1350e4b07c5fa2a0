// What people type for a day or a time of day, read without asking back.
import { addDays, isDay, yearOf, type Day } from '../../main/domain/day';
import { spokenDay, withoutBefore, type SpokenDay } from '../../main/domain/spoken';
import type { Town } from '../../main/domain/town';
import { kit } from '../strings/kit';

/** Which year is meant when none is typed: this one; or the last or next one when this year's would lie on the wrong side. */
export type Lean = 'this-year' | 'past' | 'future';

const WORDS: Record<string, number> = { 前天: -2, 昨天: -1, 今天: 0, 今日: 0, 明天: 1, 明日: 1, 后天: 2, 大后天: 3 };

/**
 * Reads a day: '2026-3-9', '2026.3.9', '2026年3月9日', '20260309', '26-3-9', '3.9', '3月9日', '0309', '今天'. Full-width digits count.
 * null: not a day. Two-digit years are this century, or the last one where that would be in the future.
 */
export function readDay(typed: string, today: Day, lean: Lean = 'this-year'): Day | null {
  const text = typed.normalize('NFKC').replace(/\s+/g, ' ').trim();
  const offset = WORDS[text];
  if (offset !== undefined) return addDays(today, offset);
  const numbers = numbersIn(text);
  if (numbers === null) return null;
  const [a, b, c] = numbers;
  if (c !== undefined) return real(a.length <= 2 ? century(Number(a), today) : Number(a), Number(b), Number(c));
  const month = Number(a);
  const date = Number(b);
  const year = yearOf(today);
  const here = real(year, month, date);
  if (lean === 'past' && (here === null || here > today)) return real(year - 1, month, date) ?? here;
  if (lean === 'future' && (here === null || here < today)) return real(year + 1, month, date) ?? here;
  return here;
}

/**
 * What was typed, in figures or in words (main/domain/spoken): the day, how it was read (empty for plain figures), and the other days it
 * may mean. null: not a day. Words lean to the future unless the field asks for something past.
 */
export function readSaid(typed: string, today: Day, lean: Lean = 'this-year', towns: readonly Town[] = []): SpokenDay | null {
  const plain = readDay(typed, today, lean);
  if (plain !== null) return { day: plain, said: '', others: [] };
  const { rest, isBefore } = withoutBefore(typed.trim());
  const until = isBefore ? readDay(rest, today, lean) : null;
  if (until !== null) return { day: until, said: kit.day.dayIncluded, others: [] };
  return spokenDay(typed, { today, towns, lean: lean === 'past' ? 'past' : 'future' });
}

/** [year, month, day] or [month, day] as typed; null when it is neither. */
function numbersIn(text: string): [string, string, string?] | null {
  const solid = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? /^(\d{2})(\d{2})$/.exec(text);
  const split = /^(\d{4}|\d{2})[-/.年 ](\d{1,2})[-/.月 ](\d{1,2})日?$/.exec(text) ?? /^(\d{1,2})[-/.月 ](\d{1,2})日?$/.exec(text);
  const match = solid ?? split;
  if (!match) return null;
  const [, a = '', b = '', c] = match;
  return c === undefined ? [a, b] : [a, b, c];
}

function century(twoDigits: number, today: Day): number {
  const here = Math.floor(yearOf(today) / 100) * 100;
  // Five years ahead at most: deadlines reach that far, birth dates do not.
  return here + twoDigits <= yearOf(today) + 5 ? here + twoDigits : here - 100 + twoDigits;
}

const two = (n: number) => String(n).padStart(2, '0');

function real(year: number, month: number, day: number): Day | null {
  const text = `${year}-${two(month)}-${two(day)}`;
  return isDay(text) ? text : null;
}

/** Reads a time of day: '14:30', '1430', '9点', '9点半', '下午2点半', '9.05', '9：30'. Gives 'HH:MM', or null. */
export function readTime(typed: string): string | null {
  const text = typed.normalize('NFKC').replace(/\s/g, '');
  const match = /^(上午|早上|中午|下午|晚上)?(\d{1,2})(?:[:.点时](半|一刻|\d{1,2})?分?)?$/.exec(text) ?? /^()(\d{1,2})(\d{2})$/.exec(text);
  if (!match) return null;
  const [, part = '', hours = '', rest = ''] = match;
  const afternoon = /下午|晚上/.test(part) && Number(hours) < 12 ? 12 : 0;
  const hour = Number(hours) + afternoon;
  const minute = rest === '半' ? 30 : rest === '一刻' ? 15 : Number(rest || 0);
  if (hour > 23 || minute > 59) return null;
  return `${two(hour)}:${two(minute)}`;
}
