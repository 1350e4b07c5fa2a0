// What differs between two versions of a case, field by field, in people's words.
import type { CaseFile } from '../case';
import type { ReferenceData } from '../rule-book';
import { CASE } from './case-names';
import { changedSpan } from './changed-span';
import { plain, type AnyEach, type AnyNames, type AnyNaming, type Where } from './naming';

export interface Difference {
  /** '参加人 龙正才 · 电话' */
  where: string;
  /** As shown on screen; '' where there was nothing. Of a record that came or went, a line for each of its fields. */
  from: string;
  to: string;
}

export type Tree = Record<string, unknown>;
export const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);
const NONE: Tree = {};

interface Sides {
  before: Where;
  after: Where;
}

/** Fields this program has no name for: a newer one wrote them. Never silent, and never shown as they are. */
const UNKNOWN = '较新版本的和事簿记的内容';

/** Every field that differs, in the order of the file. `reference`: for the names of categories. Says nothing of the diary itself. */
export function caseDifferences(before: CaseFile, after: CaseFile, reference: Pick<ReferenceData, 'categories'> = { categories: [] }): Difference[] {
  const sides = { before: { file: before, categories: reference.categories }, after: { file: after, categories: reference.categories } };
  return inRecord(before as unknown as Tree, after as unknown as Tree, CASE as unknown as AnyNames, [], sides);
}

function inRecord(before: Tree, after: Tree, names: AnyNames, path: readonly string[], sides: Sides): Difference[] {
  const known = Object.keys(names).flatMap((key) => inField(before[key], after[key], names[key] ?? null, path, sides));
  const strange = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((key) => !Object.hasOwn(names, key) && !same(before[key], after[key]));
  return strange.length === 0 ? known : [...known, { where: joined(path, UNKNOWN), from: '原来的内容', to: '改过的内容' }];
}

function inField(before: unknown, after: unknown, naming: AnyNaming, path: readonly string[], sides: Sides): Difference[] {
  if (naming === null || same(before, after)) return [];
  if (typeof naming === 'string') return asText(plain(before), plain(after), joined(path, naming));
  if ('say' in naming) {
    const say = (value: unknown, where: Where) => (value === undefined ? '' : (naming.apart ?? naming.say)(value as never, where));
    return asText(say(before, sides.before), say(after, sides.after), joined(path, naming.label));
  }
  if (naming.called !== undefined) return inList(asList(before), asList(after), naming, path, sides);
  const at = naming.label === '' ? path : [...path, naming.label];
  if (!isTree(before) || !isTree(after)) return [{ where: joined(at), from: whole(before, naming.fields, sides.before), to: whole(after, naming.fields, sides.after) }];
  return inRecord(before, after, naming.fields, at, sides);
}

function inList(before: readonly Tree[], after: readonly Tree[], naming: AnyEach, path: readonly string[], sides: Sides): Difference[] {
  const [was, is] = [keyed(before), keyed(after)];
  const called = (list: readonly Tree[], item: Tree, where: Where) => nameIn(list, item, naming.called, where);
  const gone = [...was].filter(([key]) => !is.has(key)).map(([, item]) => ({ where: joined(path, called(before, item, sides.before)), from: whole(item, naming.fields, sides.before), to: '' }));
  const rest = [...is].flatMap(([key, item]): Difference[] => {
    const old = was.get(key);
    const name = called(after, item, sides.after);
    if (old === undefined) return [{ where: joined(path, name), from: '', to: whole(item, naming.fields, sides.after) }];
    return inRecord(old, item, naming.fields, [...path, name], sides);
  });
  const common = (from: Map<string, Tree>, other: Map<string, Tree>) => [...from.keys()].filter((key) => other.has(key));
  if (common(was, is).join() === common(is, was).join()) return [...gone, ...rest];
  const order = (list: readonly Tree[], where: Where) => list.map((item) => called(list, item, where)).join('、');
  return [...gone, ...rest, { where: joined(path, `${naming.label}的次序`), from: order(before, sides.before), to: order(after, sides.after) }];
}

/** Records by what tells them apart: their id, the party they are about, else their place. Two with the same id stay two. */
function keyed(list: readonly Tree[]): Map<string, Tree> {
  const map = new Map<string, Tree>();
  for (const [i, item] of list.entries()) {
    const key = String(item['id'] ?? item['party'] ?? i);
    map.set(map.has(key) ? `${key} ${i}` : key, item);
  }
  return map;
}

/** What a record is called, with its number where others are called the same. */
export function nameIn(list: readonly Tree[], item: Tree, called: AnyEach['called'], where: Where): string {
  const names = list.map((each, i) => called(each as never, i, where).trim());
  const place = list.indexOf(item);
  const name = names[place] ?? '';
  const alike = names.flatMap((each, i) => (each === name ? [i] : []));
  return alike.length > 1 ? `${name}（第${alike.indexOf(place) + 1}个）` : name;
}

/** One field of a record, or one record within it, as shown. */
export interface Row {
  label: string;
  value: string;
}

/** A record as lines of “field：value”, without what is empty or merely not so. */
export function whole(value: unknown, names: AnyNames, where: Where): string {
  return isTree(value) ? rowsIn(value, names, where).map(asLine).join('\n') : '';
}

export function rowsIn(record: Tree, names: AnyNames, where: Where): Row[] {
  return Object.keys(names).flatMap((key): Row[] => {
    const naming = names[key] ?? null;
    const value = record[key];
    if (naming === null || value === undefined) return [];
    if (typeof naming === 'string') return row(naming, value === false ? '' : plain(value));
    if ('say' in naming) return row(naming.label, naming.say(value as never, where));
    if (naming.called === undefined) return row(naming.label, inOne(isTree(value) ? value : NONE, naming.fields, where));
    const list = asList(value);
    return list.flatMap((item) => row(nameIn(list, item, naming.called, where), inOne(item, naming.fields, where)));
  });
}

const row = (label: string, value: string): Row[] => (value === '' ? [] : [{ label, value }]);
const asLine = ({ label, value }: Row) => `${label}：${value}`;

/** A record within another in one line; of a clause just its words. */
function inOne(record: Tree, names: AnyNames, where: Where): string {
  const rows = rowsIn(record, names, where);
  return rows.length === 1 && Object.keys(names).length <= 2 ? (rows[0]?.value ?? '') : rows.map(asLine).join('；');
}

/** A change that its words do not show (of an id they stand for) is told all the same. */
function asText(from: string, to: string, where: string): Difference[] {
  if (from === to) return from === '' ? [] : [{ where, from, to: `${to}（有改动）` }];
  return [{ where, ...changedSpan(from, to) }];
}

const joined = (path: readonly string[], last?: string) => [...path, ...(last === undefined ? [] : [last])].filter(Boolean).join(' · ');
export const asList = (value: unknown): Tree[] => (Array.isArray(value) ? value.filter(isTree) : []);

/** Equal as data, whatever the order of the fields. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, i) => same(item, b[i]));
  if (!isTree(a) || !isTree(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]));
}
