// Fields of the forms: room shared, type shrunk, lines broken, nothing cut.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldLines, listLines, type Field } from '../../main/documents/sheet/fields';
import { prose, withNames } from '../../main/documents/sheet/sheet';
import { stylesFor, TEXT_WIDTH } from '../../main/documents/sheet/sizes';
import type { Leaf } from '../../main/documents/typeset/definition';
import { widthOf } from '../../main/documents/typeset/glyphs';

const { line, body } = stylesFor('fang');
const textOf = (leaves: Leaf[]) => leaves.map((leaf) => leaf.text.map((piece) => piece.text).join('')).join('\n');
const NAME: Field = { label: '姓名', value: '杨昌禄', ems: 6, name: true };
const SEX: Field = { label: '性别', value: '男', ems: 2 };

/** Labels as wide as they are, blanks as wide as they were made. */
const widthOfLine = (leaf: Leaf) => leaf.text.reduce((sum, piece) => sum + (piece.field?.width ?? widthOf(piece, line)), 0);

describe('a row of fields', () => {
  it('fills the line exactly, spare room shared in proportion', () => {
    const [row, ...more] = fieldLines([NAME, SEX], line);
    expect(more).toEqual([]);
    expect(widthOfLine(row!)).toBeCloseTo(TEXT_WIDTH, 0);
    const [name, sex] = row!.text.flatMap((piece) => (piece.field ? [piece.field.width] : []));
    expect(name! / sex!).toBeCloseTo(3, 1);
  });

  it('gives a long value the room the others do not need', () => {
    const [row, ...more] = fieldLines([{ ...NAME, value: '欧阳买买提江·阿卜杜拉' }, SEX], line);
    expect(more).toEqual([]);
    expect(row!.text[1]!.size).toBe(14);
  });

  it('then sets values smaller, then breaks the row, then lets a value run on', () => {
    const fitting = (characters: number) => fieldLines([{ ...NAME, value: '长'.repeat(characters) }, SEX], line);
    expect(fitting(24).map((l) => l.text[1]!.size)).toEqual([12]);
    expect(fitting(29).map((l) => l.text[1]!.size)).toEqual([10.5]);
    const broken = fitting(38);
    expect(broken).toHaveLength(2);
    expect(textOf(broken)).toBe(`姓名${'长'.repeat(38)}\n性别男`);
    const spilled = fitting(200);
    expect(textOf(spilled)).toBe(`姓名　${'长'.repeat(200)}\n性别男`);
    expect(spilled[0]!.text[1]).toMatchObject({ underline: true, name: true });
  });

  it('leaves a blank where nothing is known', () => {
    const [row] = fieldLines([{ ...NAME, value: '' }], line);
    expect(row!.text[1]).toMatchObject({ text: '', field: { align: 'center' } });
  });

  it('never loses or reorders a character, and never goes over the line', () => {
    const field = fc.record({ label: fc.constantFrom('姓名', '职业或职务', '单位或住址'), value: fc.string({ unit: fc.constantFrom(...'杨昌禄㛃𠀀A1 （）·'), maxLength: 200 }), ems: fc.integer({ min: 1, max: 12 }) });
    fc.assert(
      fc.property(fc.array(field, { minLength: 1, maxLength: 5 }), (fields) => {
        const lines = fieldLines(fields, line);
        const bare = (text: string) => text.replace(/[\s　]/gu, '');
        expect(bare(textOf(lines))).toBe(bare(fields.map((f) => f.label + f.value).join('')));
        for (const leaf of lines.filter((l) => l.text.some((piece) => piece.field))) expect(widthOfLine(leaf)).toBeLessThanOrEqual(TEXT_WIDTH);
      }),
    );
  });
});

describe('a list under one label', () => {
  it('is centred on one line, or runs on', () => {
    expect(listLines('当事人', [{ text: '杨昌禄' }], line)[0]!.text.filter((p) => p.field)).toHaveLength(2);
    const long = listLines('当事人', Array.from({ length: 30 }, () => ({ text: '杨昌禄、' })), line);
    expect(textOf(long)).toBe(`当事人　${'杨昌禄、'.repeat(30)}`);
    expect(long[0]!.text.some((p) => p.field)).toBe(false);
  });
});

describe('free text', () => {
  it('becomes a paragraph for each line, typed indents and empty lines left out', () => {
    expect(textOf(prose('　　第一段。\n\n  第二段。\n', body))).toBe('第一段。\n第二段。');
    expect(prose(' \n　', body)).toEqual([]);
  });

  it('marks the names in it, the longest first', () => {
    expect(withNames('杨昌禄与杨昌，杨昌禄', ['杨昌', '杨昌禄', ''])).toEqual([
      { text: '杨昌禄', name: true },
      { text: '与' },
      { text: '杨昌', name: true },
      { text: '，' },
      { text: '杨昌禄', name: true },
    ]);
  });
});
