// How hard a new passphrase is to guess, for somebody who knows the room: zxcvbn with the room's own names in Chinese, pinyin and initials.
import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { characterCount } from '../../main/domain/text';
import { kit } from '../strings/kit';

/** Fewest characters the backup takes (backup/README.md). */
export const LEAST_PASSPHRASE = 8;

export type Strength = 'weak' | 'poor' | 'fair' | 'good';
/** What makes it weak; the one thing worth changing first. `more`: nothing special, there is too little of it. `keep`: nothing to change. */
export type Advice = 'own' | 'common' | 'pattern' | 'day' | 'more' | 'keep';
export interface Judgement {
  strength: Strength;
  advice: Advice;
}

/** From this many guesses (powers of ten) on. The backup's scrypt lets a fast PC try some tens a second, a rented hall some millions: days at
 * 10, years at 11.5. A Chinese character counts as ten guesses here, far too few, so an error is on the safe side. */
const POOR = 7;
const FAIR = 10;
const GOOD = 11.5;
/** One of a hundred names. */
const PER_NAME = 2;
/** zxcvbn's work grows with the square; what follows is not looked at and makes nothing weaker. */
const LOOKED_AT = 100;
const LONGEST_NAME = 24;

export const isTooShort = (passphrase: string): boolean => characterCount(passphrase.normalize('NFKC')) < LEAST_PASSPHRASE;

interface Ready {
  zxcvbn: ZxcvbnFactory;
  /** Syllables without tones of a Chinese text. */
  syllables(text: string): string[];
}
let ready: Promise<Ready> | null = null;

/** Half a megabyte of lists that no start should pay for: read when somebody first chooses a passphrase. */
function load(): Promise<Ready> {
  ready ??= Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common'), import('pinyin-pro')]).then(([core, common, { pinyin }]) => ({
    zxcvbn: new core.ZxcvbnFactory({ dictionary: common.dictionary, graphs: common.adjacencyGraphs, maxLength: LOOKED_AT }),
    syllables: (text) => pinyin(text, { toneType: 'none', type: 'array', v: true }),
  }));
  return ready;
}

/**
 * Judges a passphrase of enough characters (`isTooShort`); never forbids one.
 * @param own what others know of the room: its names, its people, its telephone numbers, the year
 */
export async function judge(passphrase: string, own: readonly string[]): Promise<Judgement> {
  const { zxcvbn, syllables } = await load();
  const text = passphrase.normalize('NFKC');
  const guesses = guessesFrom([...own, ...kit.strength.everybodyKnows], syllables);
  const whole = zxcvbn.check(text, guesses);
  // Names strung together are one thought of a guesser, not several: zxcvbn charges ten thousand for each further piece.
  const { names, rest } = withoutNames(text, guesses);
  const guessesLog10 = names === 0 ? whole.guessesLog10 : Math.min(whole.guessesLog10, names * PER_NAME + (rest === '' ? 0 : zxcvbn.check(rest, guesses).guessesLog10));
  const strength = guessesLog10 < POOR ? 'weak' : guessesLog10 < FAIR ? 'poor' : guessesLog10 < GOOD ? 'fair' : 'good';
  if (strength === 'good') return { strength, advice: 'keep' };
  const met = new Set(whole.sequence.map(({ pattern, dictionaryName }) => (pattern === 'dictionary' ? (dictionaryName === 'userInputs' ? 'own' : 'common') : pattern)));
  if (names > 0 || met.has('own')) return { strength, advice: 'own' };
  if (met.has('repeat') || met.has('sequence') || met.has('spatial')) return { strength, advice: 'pattern' };
  if (met.has('date') || met.has('regex')) return { strength, advice: 'day' };
  return { strength, advice: met.has('common') && strength === 'weak' ? 'common' : 'more' };
}

/** Each name and every run of it (云山镇 out of 云山镇人民调解委员会), as written, in pinyin and in initials; whole names first, as a guesser would. */
export function guessesFrom(names: readonly string[], syllables: (text: string) => string[]): string[] {
  const whole = names.flatMap(waysOfWriting).filter((name) => name.length > 1);
  const guesses = new Set(whole);
  const runs = new Set<string>();
  for (const name of whole) {
    const written = [...name];
    const spoken = /\p{Script=Han}/u.test(name) ? syllables(name) : [];
    const initials = spoken.map((one) => one.slice(0, 1));
    const [full, short] = [spoken.join(''), initials.join('')];
    if (full !== '') guesses.add(full).add(short);
    for (const parts of /\p{Script=Han}/u.test(name) ? [written, spoken, initials] : []) {
      for (let from = 0; from < parts.length; from += 1) {
        // Two initials are in everything.
        for (let to = from + (parts === initials ? 3 : 2); to <= parts.length; to += 1) runs.add(parts.slice(from, to).join(''));
      }
    }
  }
  return [...guesses, ...[...runs].filter((run) => !guesses.has(run))];
}

/** What is left without the longest names in it, and how many there were. Short letters are in everything. */
function withoutNames(text: string, guesses: readonly string[]): { names: number; rest: string } {
  const tellTale = guesses.filter((one) => one.length >= (/\p{Script=Han}/u.test(one) ? 2 : 4)).toSorted((a, b) => b.length - a.length);
  let names = 0;
  let rest = text.toLowerCase();
  for (const name of tellTale) {
    const parts = rest.split(name.toLowerCase());
    names += parts.length - 1;
    rest = parts.join('');
  }
  return { names, rest };
}

/** As it stands, in one, and its parts: 023-70012345, 02370012345, 70012345. */
function waysOfWriting(name: string): string[] {
  const text = name.normalize('NFKC').slice(0, LONGEST_NAME);
  return [text, text.replaceAll(/[\s-]/g, ''), ...text.split(/[\s-]/)];
}
