// Pinyin as people type it: full and initials, without tones, ü as v; surnames as surnames are read.
import { pinyin } from 'pinyin-pro';

const OPTIONS = { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' } as const;

/** Longer names are those of companies, or spell out another language: they have no surname that is read in a way of its own. */
const LONGEST_NAME = 4;

export interface Readings {
  full: string;
  initials: string;
}

function joined(syllables: readonly string[]): Readings {
  return { full: syllables.join(''), initials: syllables.map((s) => s.slice(0, 1)).join('') };
}

/** A text that is no name: 'dawawan', 'dww'. */
export function readingOf(text: string): Readings {
  return joined(pinyin(withoutBlanks(text), OPTIONS));
}

/**
 * A name in all its readings: the surname as surnames are read (单 shàn, 解 xiè, 仇 qiú), as the dictionary has it, and in every other
 * way its first character is read (覃 qín and tán): families differ, and who looks a name up may only have seen it written.
 */
export function readingsOfName(name: string): Readings[] {
  const text = withoutBlanks(name);
  const characters = [...text];
  const first = characters[0];
  if (first === undefined) return [];
  if (characters.length > LONGEST_NAME) return [readingOf(text)];
  const asName = pinyin(text, { ...OPTIONS, surname: 'head' });
  const readings = new Map<string, Readings>();
  for (const syllables of [asName, pinyin(text, OPTIONS), ...readingsOf(first).map((reading) => [reading, ...asName.slice(1)])]) {
    const reading = joined(syllables);
    readings.set(reading.full, reading);
  }
  return [...readings.values()];
}

const withoutBlanks = (text: string) => text.replace(/\s+/gu, '');

const known = new Map<string, string[]>();

/** Every reading of a character, remembered: there are few first characters of names. */
function readingsOf(character: string): string[] {
  const before = known.get(character);
  if (before) return before;
  const readings = pinyin(character, { toneType: 'none', type: 'array', v: true, multiple: true });
  known.set(character, readings);
  return readings;
}
