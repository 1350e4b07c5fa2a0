// What a verb is: words for --help, its options, and the work.
import type { ParseArgsConfig } from 'node:util';
import { isDay, type Day } from '../domain/day';
import { VerbFailed, type Terminal } from './terminal';

export interface VerbInput {
  /** Words after the verb that are not options. */
  words: string[];
  options: Record<string, string | boolean | undefined>;
  /** From --data; empty when it was not given. */
  data: string;
  terminal: Terminal;
}

export interface Verb {
  usage: string;
  about: string;
  options?: NonNullable<ParseArgsConfig['options']>;
  run(input: VerbInput): Promise<void>;
}

/** The text of an option; empty when it was not given. */
export function textOption(input: VerbInput, name: string): string {
  const value = input.options[name];
  return typeof value === 'string' ? value : '';
}

/** A day given as an option, or `usual` where it was left out. */
export function dayOption(input: VerbInput, name: string, usual: Day): Day {
  const day = textOption(input, name) || usual;
  if (!isDay(day)) throw new VerbFailed('日期不对，应当像 2026-03-09 这样。');
  return day;
}
