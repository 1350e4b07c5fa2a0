// Holiday years from outside (a file from another PC, a year typed by hand), read to the last field: one wrong day, and nothing is taken.
import { parts, weekday, yearOf, type Day } from './day';
import { HolidayYear } from './holidays';
import { fail, ok, type Result } from './result';
import { unknownPaths } from './unknown-fields';

/** A hundred years are half of this. */
export const HOLIDAY_FILE_LIMIT = 1024 * 1024;

export interface WrongField {
  path: string;
  say: string;
}

/** The years of a file: one, or a list of them; or everything that is wrong with it. Unknown fields are mistakes here, not the future. */
export function readHolidayFile(content: unknown): Result<HolidayYear[], WrongField[]> {
  const list = Array.isArray(content) ? (content as unknown[]) : [content];
  if (list.length === 0) return fail([{ path: '', say: '里面没有年份' }]);
  const years: HolidayYear[] = [];
  const wrong: WrongField[] = [];
  for (const [i, raw] of list.entries()) {
    const read = HolidayYear.safeParse(raw);
    if (!read.success) {
      wrong.push(...read.error.issues.map(({ path, message }) => ({ path: placeOf(i, path), say: /[\u4e00-\u9fff]/.test(message) ? message : '内容不对' })));
      continue;
    }
    wrong.push(...unknownPaths(raw, read.data).map((path) => ({ path: placeOf(i, path.split('.')), say: '本程序不认识这一项' })));
    wrong.push(...wrongInYear(read.data));
    if (years.some(({ year }) => year === read.data.year)) wrong.push({ path: `${read.data.year}年`, say: '这一年写了两次' });
    years.push(read.data);
  }
  return wrong.length > 0 ? fail(wrong) : ok(years);
}

/** What is wrong with one year's list, in words; nothing when it can be in force. */
export function wrongInYear({ year, off, work, source }: HolidayYear): WrongField[] {
  const at = (day: Day) => `${year}年，${day}`;
  const offDays = off.map(({ on }) => on);
  return [
    ...(source.trim() === '' ? [{ path: `${year}年`, say: '请写明出处，例如通知的名称' }] : []),
    ...(off.length === 0 ? [{ path: `${year}年`, say: '一个放假的日子也没有' }] : []),
    ...[...offDays, ...work].filter((day) => !belongs(day, year)).map((day) => ({ path: at(day), say: '不在这一年里' })),
    ...twice(offDays).map((day) => ({ path: at(day), say: '放假的日子里写了两次' })),
    ...twice(work).map((day) => ({ path: at(day), say: '调休上班的日子里写了两次' })),
    ...work.filter((day) => offDays.includes(day)).map((day) => ({ path: at(day), say: '又是放假，又是上班' })),
    ...work.filter((day) => weekday(day) <= 5).map((day) => ({ path: at(day), say: '调休上班的只能是星期六、星期日' })),
    ...off.filter(({ name }) => name.trim() === '').map(({ on }) => ({ path: at(on), say: '没有写是什么节' })),
  ];
}

/** A notice of a year may begin with the last days of December before it (元旦). */
function belongs(day: Day, year: number): boolean {
  return yearOf(day) === year || (yearOf(day) === year - 1 && parts(day)[1] === 12);
}

const twice = (days: readonly Day[]): Day[] => [...new Set(days.filter((day, i) => days.indexOf(day) !== i))];

function placeOf(index: number, path: readonly PropertyKey[]): string {
  const names: Record<string, string> = { year: '年份', off: '放假', work: '调休上班', on: '日期', name: '名称', source: '出处', provisional: '待国务院通知' };
  const told = path.map((step) => (/^\d+$/.test(String(step)) ? `第${Number(step) + 1}个` : (names[String(step)] ?? String(step))));
  return [`第${index + 1}个年份`, ...told].join('，');
}
