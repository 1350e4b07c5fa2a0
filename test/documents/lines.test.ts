// Lines of Chinese: where they may end, how they fill, what punctuation gives up, where fields and rules lie.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { glyphsOf, squeeze, type Piece } from '../../main/documents/typeset/glyphs';
import { breakable } from '../../main/documents/typeset/line-breaks';
import { linesOf, type PaperLine } from '../../main/documents/typeset/lines';
import { NotDrawable } from '../../main/documents/typeset/paper-font';
import { unitsOf, type Paragraph } from '../../main/documents/typeset/units';

const BODY: Paragraph = { face: 'fang', size: 10, pitch: 20, align: 'justify', indent: 20 };
const set = (text: string | Piece[], width = 100, paragraph = BODY) => linesOf(unitsOf(typeof text === 'string' ? [{ text }] : text, paragraph), paragraph, width);
const textOf = (line: PaperLine) => line.runs.map((run) => String.fromCodePoint(...run.codePoints)).join('');
const rightEnd = (line: PaperLine) => Math.max(...line.runs.map((run) => run.x + run.advances.reduce((sum, advance) => sum + advance, 0)));

describe('where a line may end', () => {
  it.each([
    ['2026年3月9日付清2,400元', ['2026年', '3月', '9日', '付', '清', '2,400元']],
    ['说“好”，走了', ['说', '“好”，', '走', '了']],
    ['今后——不得', ['今', '后——', '不', '得']],
    ['买买提·艾力', ['买', '买', '提·', '艾', '力']],
    ['《民法典》（节选）', ['《民', '法', '典》', '（节', '选）']],
    ['第12组50％', ['第', '12组', '50％']],
  ])('%s', (text, pieces) => {
    expect(breakable(text)).toEqual(pieces);
  });

  it('loses nothing, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const line = text.replace(/[\n\r\u0085\u2028\u2029\v\f]/gu, '');
        expect(breakable(line).join('')).toBe(line);
      }),
    );
  });

  it('never begins a line with a closing mark nor ends one with an opening mark', () => {
    const alphabet = fc.constantFrom(...'双方自愿达成如下协议，。、；：！？（）《》“”——…·12年月元A');
    fc.assert(
      fc.property(fc.array(alphabet, { minLength: 30, maxLength: 200 }), (characters) => {
        const lines = set(characters.join(''), 153).map(textOf);
        // A line of 15 characters may be one unit longer than the line, cut where it was full.
        const short = lines.map((line, i) => ({ line, next: lines[i + 1] })).filter(({ line }) => line.length < 15);
        for (const { line, next } of short) {
          expect('，。、；：！？）》”·'.includes(next?.[0] ?? '双')).toBe(false);
          expect(next !== undefined && '（《“'.includes(line.at(-1) ?? '双')).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('filling lines', () => {
  it('puts the indent on the first line only, and ten characters of 10 points on one of 100', () => {
    const lines = set('一二三四五六七八九十一二三四五六七八九十一二三');
    expect(lines.map(textOf)).toEqual(['一二三四五六七八', '九十一二三四五六七八', '九十一二三']);
    expect(lines.map((line) => line.runs[0]!.x)).toEqual([20, 0, 0]);
  });

  it('lets a mark at the end of a line give up its blank half', () => {
    const [, second] = set('一二三四五六七八一二三四五六七八九。一二三四五');
    expect(textOf(second!)).toBe('一二三四五六七八九。');
    expect(rightEnd(second!)).toBeGreaterThan(95);
  });

  it('squeezes marks that meet with their blank halves, and only those', () => {
    const advances = (text: string) => {
      const glyphs = glyphsOf({ text }, BODY);
      squeeze(glyphs);
      return glyphs.map((glyph) => glyph.advance);
    };
    expect(advances('好。”好')).toEqual([10, 5, 10, 10]);
    expect(advances('》（')).toEqual([5, 10]);
    expect(advances('（《')).toEqual([5, 10]);
    expect(advances('（好）')).toEqual([10, 10, 10]);
    expect(advances('好，好')).toEqual([10, 10, 10]);
  });

  it('brings every line but the last to the right edge, by gaps of at most 0.4 em', () => {
    const lines = set('双方于2026年3月27日前共同栽设水泥界桩5根，费用各半，由龙正才现场见证，不得拖延', 123, { ...BODY, indent: 0 });
    for (const line of lines.slice(0, -1)) {
      const end = textOf(line).at(-1)!;
      expect(rightEnd(line) - ('，。'.includes(end) ? 5 : 0)).toBeCloseTo(123, 1);
    }
    expect(rightEnd(lines.at(-1)!)).toBeLessThan(123);
  });

  it('leaves a line ragged rather than tear it apart', () => {
    const [first] = set('甲方500299196203050015', 100, { ...BODY, indent: 0 });
    expect(textOf(first!)).toBe('甲方');
    expect(rightEnd(first!)).toBe(20);
  });

  it('cuts what is wider than a line, and loses none of it', () => {
    const long = '1234567890'.repeat(20);
    const lines = set(long, 100, { ...BODY, indent: 0 });
    expect(lines.map(textOf).join('')).toBe(long);
    for (const line of lines) expect(rightEnd(line)).toBeLessThanOrEqual(100.01);
  });

  it('sets every character of any text we can print, in order, within the line', () => {
    const characters = fc.constantFrom(...'双方自愿达成如下协议，。、；：！？（）《》“”—…·0123456789abcXYZ 　㛃𬱖𠀀𪜀￥％①');
    fc.assert(
      fc.property(fc.array(characters, { maxLength: 300 }), fc.integer({ min: 60, max: 400 }), fc.constantFrom('left', 'right', 'center', 'justify'), (text, width, align) => {
        const lines = set(text.join(''), width, { ...BODY, align, indent: 0 });
        expect(lines.map(textOf).join('')).toBe(text.join(''));
        // Blanks and half a mark may hang over the edge; ink may not.
        for (const line of lines) expect(rightEnd(line)).toBeLessThanOrEqual(width + 5 + 10 * (/[ 　]+$/.exec(textOf(line))?.[0].length ?? 0) + (align === 'center' || align === 'right' ? 5 : 0.1));
      }),
      { numRuns: 100 },
    );
  });

  it('lets only a justified line hang its first opening mark over the edge, and no line its last character', () => {
    for (const align of ['left', 'right', 'center', 'justify'] as const) {
      const lines = set('一二三四五六七八“甲乙丙丁戊己庚辛壬癸', 75, { ...BODY, align, indent: 0 });
      for (const line of lines) {
        expect(rightEnd(line)).toBeLessThanOrEqual(75.01);
        expect(line.runs[0]!.x).toBeGreaterThanOrEqual(align === 'justify' ? -5 : -0.01);
      }
    }
  });

  it('makes one empty line of nothing', () => {
    const [line, ...more] = set('');
    expect(more).toEqual([]);
    expect(line!.runs).toEqual([]);
    expect(line!.getHeight()).toBe(20);
  });

  it('refuses a character without a face', () => {
    expect(() => set('好😀')).toThrow(NotDrawable);
  });
});

describe('fields and rules', () => {
  const LINE: Paragraph = { ...BODY, align: 'left', indent: 0 };

  it('gives a field its width and a rule under all of it, empty or filled', () => {
    for (const text of ['', '杨昌禄']) {
      const [line] = set([{ text: '姓名' }, { text, field: { width: 60, align: 'center' } }, { text: '男' }], 200, LINE);
      expect(line!.rules).toEqual([{ from: 20, to: 80 }]);
      expect(textOf(line!)).toBe(`姓名${text}男`);
    }
  });

  it('puts the value where it is wanted in the blank', () => {
    const at = (align: 'left' | 'center' | 'right') => set([{ text: '杨', field: { width: 60, align } }], 200, LINE)[0]!.runs[0]!.x;
    expect([at('left'), at('center'), at('right')]).toEqual([5, 25, 50]);
  });

  it('underlines text as far as it goes, on every line of it', () => {
    const lines = set([{ text: '地址' }, { text: '一二三四五六七八九十一二', underline: true }], 100, LINE);
    expect(lines.map((line) => line.rules)).toEqual([[{ from: 20, to: 100 }], [{ from: 0, to: 40 }]]);
  });

  it('keeps the baseline of a line whatever faces stand in it', () => {
    const [plain] = set('杨昌禄', 100, LINE);
    const [mixed] = set('杨𬱖𠀀', 100, LINE);
    expect(mixed!.runs.map((run) => run.face)).toEqual(['fang', 'song', 'rare']);
    expect(mixed!.baseline).toBe(plain!.baseline);
    expect(mixed!.getHeight()).toBe(20);
  });
});
