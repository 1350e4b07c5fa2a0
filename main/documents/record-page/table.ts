// Records as rows of label and value. A table names every field of its record: one that is added to a case does not compile until
// it has a label here, or null because it is said elsewhere or to be kept in the room.
import { dayInChinese, isDay } from '../../domain/day';

export interface Row {
  label: string;
  value: string;
}

/** A part of the page: rows, or texts under headings of their own. */
export interface Block {
  title: string;
  rows: Row[];
}

/** How a field is shown: by its label alone, by words of its own, or not at all. */
export type Column<T> = string | readonly [label: string, say: (value: T) => string] | null;
export type Table<T> = { [K in keyof Required<T>]: Column<T[K]> };

/** The rows of a record in the order of its table; what is empty has none. */
export function rowsOf<T extends object>(item: T, table: Table<T>): Row[] {
  return (Object.keys(table) as (keyof T)[]).flatMap((key) => {
    const column = table[key];
    if (column === null) return [];
    const [label, value] = typeof column === 'string' ? [column, plain(item[key])] : [column[0], column[1](item[key])];
    return value === '' ? [] : [{ label, value }];
  });
}

/** Days in Chinese, people by their names, lists one after another, yes and no. */
export function plain(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return isDay(value) ? dayInChinese(value) : value;
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(plain).filter(Boolean).join('、');
  return typeof value === 'object' && 'name' in value ? plain(value.name) : '';
}

/** Words of a table of names; empty for what is not chosen. */
export function named<K extends string>(names: Readonly<Record<K, string>>): (value: K | null) => string {
  return (value) => (value === null ? '' : names[value]);
}
