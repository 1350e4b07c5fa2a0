// How the fields of a case are called by people. A table names every field of its record: one that is added to a case does not
// compile until it has a name here, and a test walks the schema for those that types cannot see.
import type { CaseFile } from '../case';
import { yuan } from '../amount';
import type { ReferenceData } from '../rule-book';
import { dayInChinese, isDay } from '../day';

/** What names are looked up in: the case the value stands in, and the lists of the room. */
export interface Where {
  file: CaseFile;
  categories: ReferenceData['categories'];
}

/** Not told: ids, hashes and what else no person ever typed or reads. */
export const UNSAID = null;

/** A value shown as one piece. `apart`: how it is shown where it stands for itself, when what changed must be seen whole. */
export interface Shown<V> {
  label: string;
  say(value: V, where: Where): string;
  apart?(value: V, where: Where): string;
}
/** A record within the record; '' when its fields need no heading. */
export interface Part<V> {
  label: string;
  fields: Names<V>;
}
/** A list of records: each is called by `called`, told apart by its id where it has one. */
export interface Each<V> {
  label: string;
  called(item: V, index: number, where: Where): string;
  fields: Names<V>;
}

type Item<V> = V extends readonly (infer I)[] ? I : never;
/** A name alone: the value is shown as it stands. */
export type Naming<V> = string | null | Shown<V> | Part<NonNullable<V>> | Each<Item<V>>;
export type Names<T> = { [K in keyof Required<T>]: Naming<T[K]> };

/** The same without the type of the value: what the walk goes by. */
export type AnyNames = Readonly<Record<string, AnyNaming>>;
export interface AnyPart {
  label: string;
  called?: undefined;
  fields: AnyNames;
}
export interface AnyEach {
  label: string;
  called(item: never, index: number, where: Where): string;
  fields: AnyNames;
}
export type AnyNaming = string | null | Shown<never> | AnyPart | AnyEach;

export const said = <V>(label: string, say: Shown<V>['say'], apart?: Shown<V>['apart']): Shown<V> => (apart ? { label, say, apart } : { label, say });
/** A choice by its words; nothing for none. */
export const chosen = <K extends string>(label: string, names: Readonly<Record<K, string>>): Shown<K | null> => said(label, (value) => (value === null ? '' : names[value]));
export const money = (label: string): Shown<number | null> => said(label, (value) => (value === null ? '' : `${yuan(value)}元`));
/** People of the case by their ids. */
export const partiesOf = (label: string): Shown<string[]> => said(label, (ids, { file }) => ids.map((id) => file.parties.find((party) => party.id === id)?.name ?? '').filter(Boolean).join('、'));

/** Days in Chinese, people by their names, lists one after another, yes and no. */
export function plain(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return isDay(value) ? dayInChinese(value) : value;
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(plain).filter(Boolean).join('、');
  return typeof value === 'object' && 'name' in value ? plain(value.name) : '';
}
