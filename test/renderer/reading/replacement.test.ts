// What is written in the place of a character that cannot be printed, as the sheet 换成… makes it of what is typed.
import { describe, expect, it } from 'vitest';
import { blankReplacement, Replacement, replacementOf, type ReplacementInForm } from '../../../renderer/journeys/described-characters/replacement';
import { fitted, SQUARE } from '../../../renderer/journeys/described-characters/strokes';
import { doubtful, placesIn } from '../../../renderer/journeys/print-check/unprintable';

const ROWS: [string, Partial<ReplacementInForm>, string, string[]][] = [
  ['nothing yet', {}, '', ['parts.0', 'parts.1']],
  ['one above the other', { parts: ['山', '夆', ''] }, '（上山下夆）', []],
  ['a part missing', { parts: ['山', ' ', ''] }, '', ['parts.1']],
  ['three beside each other', { structure: 'left-middle-right', parts: ['彳', '山', '亍'] }, '（左彳中山右亍）', []],
  ['a part with brackets in it', { parts: ['山（大）', '夆', ''] }, '（上山（大）下夆）', ['parts.0']],
  ['in own words', { structure: 'freely', free: '像“龙”少一点' }, '（像“龙”少一点）', []],
  ['in own words, none', { structure: 'freely' }, '', ['free']],
  ['in own words, too long', { structure: 'freely', free: '上'.repeat(21) }, `（${'上'.repeat(21)}）`, ['free']],
  ['another character', { way: 'other', other: ' 峰 ' }, '峰', []],
  ['another character, none', { way: 'other', other: '　' }, '', ['other']],
];

describe('a replacement', () => {
  it.each(ROWS)('%s', (_, change, written, wrong) => {
    const values = { ...blankReplacement, ...change };
    expect(replacementOf(values)).toBe(written);
    const parsed = Replacement.safeParse(values);
    expect(parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('.'))).toEqual(wrong);
  });

  it('counts places as a person does', () => expect(placesIn('\u{20000}\u{e001}石\u{e001}', '\u{e001}')).toEqual([2, 4]));
  it('asks about no letters that are only on their way to a character', () => expect(doubtful("yang'chang杨昌禄 shan（，）")).toEqual([]));
  it('lays a picture whole into the middle of the square', () => {
    expect(fitted(960, 480)).toEqual([0, SQUARE / 4, SQUARE, SQUARE / 2]);
    expect(fitted(10, 20)).toEqual([SQUARE / 4, 0, SQUARE / 2, SQUARE]);
  });
});
