// Names that always print: a table of what prints and what does not, and why not. Extension G and later are beyond the open fonts we carry.
import { describe, expect, it } from 'vitest';
import { unprintableIn } from '../../main/documents/faces/unprintable';
import { cleanText } from '../../main/domain/text';

const PRINTS: [string, string][] = [
  ['ordinary', '杨昌禄'],
  ['GB 2312 rare', '亍丌兀'],
  ['outside GB 2312', '喆堃珺旻'],
  ['URO beyond 9FA5', '\u{9fb4}\u{9fef}'],
  ['extension A, first and last', '\u{3400}\u{4db5}'],
  ['extension B, first and last', '\u{20000}\u{2a6d6}'],
  ['extension C, first and last', '\u{2a700}\u{2b734}'],
  ['extension D, first and last', '\u{2b740}\u{2b81d}'],
  ['extension E, first and last', '\u{2b820}\u{2cea1}'],
  ['extension F, first and last', '\u{2ceb0}\u{2ebe0}'],
  ['a description', '（上山下夆）'],
  ['name of a minority with a middle dot', '阿卜杜拉·买买提'],
  ['a variation selector is taken off, its character prints', cleanText('葛\u{e0100}')],
  ['a radical becomes its character', cleanText('⼭⻰')],
  ['full-width letters and numbers', 'ＡＢＣ１２３'],
  ['line ends are no characters', '甲\n乙'],
];

const DOES_NOT: [string, string, boolean][] = [
  ['extension G', '\u{30000}', false],
  ['extension H', '\u{31350}', false],
  ['an emoji', '🌳', false],
  ['private use of a household system', '\u{e001}', true],
  ['the last of the basic private area', '\u{f8ff}', true],
  ['supplementary private use A', '\u{f0000}', true],
  ['supplementary private use B', '\u{10fffd}', true],
  ['no character at all', '\u{10ffff}', false],
];

describe('characters', () => {
  it.each(PRINTS)('print: %s', (_, text) => expect(unprintableIn(text)).toEqual([]));
  it.each(DOES_NOT)('do not print: %s', (_, character, privateUse) => expect(unprintableIn(`石${character}忠${character}`)).toEqual([{ character, codePoint: character.codePointAt(0), privateUse }]));
  it('are told in the order in which they stand, each once', () => expect(unprintableIn('🌳\u{e001}🌳\u{30000}').map(({ character }) => character)).toEqual(['🌳', '\u{e001}', '\u{30000}']));
});
