// The vendored fonts: the very files, with their licences, small enough, and what the faces are trusted with is there.
// oxlint-disable vitest/valid-expect -- the second argument says which item of a list was wrong
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FONT_FILES, fontBytes, fontFile, unprintableIn, type FontFile } from '../../main/documents';
import { face, type FaceName } from '../../main/documents/faces/face';
import { faceFor, faceForName } from '../../main/documents/faces/fallback';
import { songDraws } from '../../main/documents/faces/song-coverage';
import { fangDraws, rareDraws } from '../../main/documents/faces/trust';

const FOLDER = new URL('../../main/documents/fonts/', import.meta.url).pathname;
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const char = (codePoint: number) => String.fromCodePoint(codePoint);
const range = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, i) => first + i);

describe('the files', () => {
  it('are the ones whose sums are written down, all of them', () => {
    const lines = readFileSync(join(FOLDER, 'SHA256SUMS'), 'utf8').trim().split('\n');
    const sums = new Map(lines.map((line) => line.split(/\s+/).toReversed() as [string, string]));
    const kept = readdirSync(FOLDER).filter((name) => name !== 'SHA256SUMS' && name !== 'README.md');
    expect(kept.toSorted()).toEqual([...sums.keys()].toSorted());
    for (const name of kept) expect(sha256(readFileSync(join(FOLDER, name))), name).toBe(sums.get(name));
  });

  it('take less than 40 MB', () => {
    const bytes = readdirSync(FOLDER).reduce((sum, name) => sum + statSync(join(FOLDER, name)).size, 0);
    expect(bytes).toBeLessThan(40_000_000);
  });

  it('give HanaMinB.ttf exactly as Debian has it once decompressed', () => {
    expect(sha256(fontBytes('HanaMinB.ttf'))).toBe('829543436cdf7b4c6730e2af5806fa406f8ddf0d4b656e0cd49c58d4db1c8d3c');
  });

  it('are found, every one', () => {
    for (const name of Object.keys(FONT_FILES) as FontFile[]) expect(statSync(fontFile(name)).size).toBeGreaterThan(1_000_000);
  });
});

describe('what the faces are trusted with', () => {
  it('matches the cmap of Noto Serif SC, character by character', () => {
    const { font } = face('song');
    const runs: number[] = [];
    let from = 0;
    let drawn = false;
    const wrong: string[] = [];
    for (let codePoint = 0; codePoint < 0x110000; codePoint += 1) {
      const has = codePoint >= 0x20 && !(codePoint >= 0xd800 && codePoint < 0xe000) && !/[\p{C}\p{Variation_Selector}]/u.test(char(codePoint)) && font.hasGlyphForCodePoint(codePoint);
      if (has !== songDraws(codePoint)) wrong.push(codePoint.toString(16));
      if (has === drawn) continue;
      runs.push(codePoint - from);
      from = codePoint;
      drawn = has;
    }
    // When the font changes, this is the table to put into song-coverage.ts.
    expect(wrong, runs.map((run) => run.toString(36)).join(' ')).toEqual([]);
  });

  it('is in the file of FandolFang and of HanaMinB', () => {
    const all = range(0x20, 0x2ebe0);
    for (const [name, trusted] of [['fang', fangDraws], ['rare', rareDraws]] as const) {
      const claimed = all.filter(trusted);
      expect(claimed.length).toBeGreaterThan(6_800);
      expect(claimed.filter((codePoint) => !face(name).font.hasGlyphForCodePoint(codePoint)).map(char)).toEqual([]);
    }
  });

  it('has a visible shape, blanks apart', () => {
    type Outlined = { path: { commands: unknown[] } };
    const blanks = (name: FaceName, codePoints: number[]) => {
      const { font } = face(name);
      return codePoints.filter((codePoint) => {
        const { path } = font.glyphForCodePoint(codePoint) as unknown as Outlined;
        font._glyphs = {};
        return path.commands.length === 0;
      });
    };
    const all = range(0x20, 0x2ebe0);
    expect(blanks('song', all.filter(songDraws))).toEqual([0x20, 0xa0, 0x2002, 0x2003, 0x3000]);
    expect(blanks('fang', all.filter(fangDraws))).toEqual([0x20, 0x3000]);
    expect(blanks('rare', all.filter(rareDraws))).toEqual([]);
  });

  it('leaves out what FandolFang draws wrongly: the yuan sign as a dollar, traditional forms as other characters', () => {
    for (const character of '￥幹醜滷衹捨餘鹼鬆鬱臟') {
      expect(fangDraws(character.codePointAt(0)!), character).toBe(false);
      expect(faceFor('fang', character.codePointAt(0)!), character).toBe('song');
    }
    expect(range(0x4e00, 0x9fff).filter(fangDraws)).toHaveLength(6763);
  });

  it('covers GB 18030-2022: 20,976 of the first plane, extension A, extensions B to F', () => {
    const blocks = [range(0x4e00, 0x9fef), range(0x3400, 0x4db5), range(0x20000, 0x2a6d6), range(0x2a700, 0x2b734), range(0x2b740, 0x2b81d), range(0x2b820, 0x2cea1), range(0x2ceb0, 0x2ebe0)];
    expect(blocks.flat()).toHaveLength(20_976 + 6_582 + 42_711 + 4_149 + 222 + 5_762 + 7_473);
    expect(blocks.flatMap((block) => unprintableIn(block.map(char).join('')))).toEqual([]);
  });
});

describe('falling back', () => {
  it('goes from the face asked for to 宋体 to the rare face, character by character', () => {
    expect([...'杨㛃𬱖𠀀😀'].map((c) => faceFor('fang', c.codePointAt(0)!))).toEqual(['fang', 'song', 'song', 'rare', null]);
    expect([...'杨𠀀'].map((c) => faceFor('hei', c.codePointAt(0)!))).toEqual(['hei', 'rare']);
  });

  it('keeps a whole name in one face', () => {
    expect(faceForName('fang', '杨昌禄')).toBe('fang');
    expect(faceForName('fang', '赵𬱖')).toBe('song');
    expect(faceForName('fang', '田𠀀')).toBe('song');
  });
});

describe('characters that cannot be printed', () => {
  it.each([
    ['emoji', '好😀的👨‍👩‍👧', ['😀', '👨', '\u200d', '👩', '👧']],
    ['private use, named as such', '杨\ue000', ['\ue000']],
    ['scripts we have no face for', 'ئۇيغۇر', ['ئ', 'ۇ', 'ي', 'غ', 'ر']],
    ['extension G', '\u{30000}', ['\u{30000}']],
    ['controls', 'a\u0007b', ['\u0007']],
    ['nothing', '杨昌禄　2,400元（大写：贰仟肆佰元整）\n𠀀㛃·—…“”①√□', []],
  ])('%s', (_, text, expected) => {
    expect(unprintableIn(text).map((u) => u.character)).toEqual(expected);
  });

  it('are each named once, with private use told apart', () => {
    expect(unprintableIn('\ue000😀\ue000')).toEqual([
      { character: '\ue000', codePoint: 0xe000, privateUse: true },
      { character: '😀', codePoint: 0x1f600, privateUse: false },
    ]);
  });
});
