// Pictures on paper: where they are told to stand, whole, with their caption; and no damaged one stops more than its own paper.
import { describe, expect, it } from 'vitest';
import { leaf } from '../../main/documents/sheet/sheet';
import { fitted, picture, pictureBeside } from '../../main/documents/sheet/picture';
import { TEXT_WIDTH } from '../../main/documents/sheet/sizes';
import { cell, columns, row, table } from '../../main/documents/sheet/table';
import { NotAPicture } from '../../main/documents/typeset/picture';
import { printedDeep } from '../../main/documents/typeset/printed-text';
import { typeset } from '../../main/documents/typeset/typeset';
import { flowDocument, proved, styles } from '../fixtures/documents/flows';
import { linesOn } from '../fixtures/documents/papers';
import { JPEG, png } from '../fixtures/documents/pictures';
import { levels, picturesIn, rulesIn } from '../fixtures/documents/rules';

const { left, top } = styles.margins;
const rounded = ({ left: a, top: b, right: c, bottom: d }: { left: number; top: number; right: number; bottom: number }) => [a, b, c, d].map(Math.round);

describe('a picture', () => {
  it.each([['PNG', png(60, 40)], ['PNG with transparency', png(60, 40, { alpha: true })], ['JPEG', JPEG]])('%s stands in the flow in its size, with its caption below it', async (_, bytes) => {
    const make = () => flowDocument([leaf('现场照片', styles.line), picture(bytes, { width: 120, height: 80 }, [leaf('图一　界桩', { ...styles.remark, align: 'center' })], { before: 10 }), leaf('以下空白', styles.line)]);
    const { bytes: pdf, read } = await proved(make, ['现场照片', '图一　界桩']);
    const x = left + (TEXT_WIDTH - 120) / 2;
    const y = top + 28 + 10;
    expect((await picturesIn(pdf)).map((page) => page.map(rounded))).toEqual([[[x, y, x + 120, y + 80].map(Math.round)]]);
    expect(linesOn(read[0]!)).toEqual(['现场照片', '图一界桩', '以下空白']);
    expect(read[0]!.words.find((words) => words.text.includes('界桩'))!.y).toBeGreaterThan(y + 80);
  });

  it('and its caption go to the next page together, where this one has no room for both', async () => {
    const make = () => flowDocument([...Array.from({ length: 18 }, () => leaf('文字', styles.line)), picture(JPEG, { width: 400, height: 300 }, [leaf('图一', styles.remark), leaf('摄于二〇二六年三月', styles.remark)])]);
    const { bytes, read } = await proved(make);
    expect((await picturesIn(bytes)).map((page) => page.length)).toEqual([0, 1]);
    expect(linesOn(read[1]!)).toEqual(['图一', '摄于二〇二六年三月']);
  });

  it('larger than the page is made smaller in its proportions, never drawn off it', async () => {
    const make = () => flowDocument([picture(JPEG, { width: 4000, height: 3000 }), picture(JPEG, { width: 3000, height: 4000 }, [leaf('图二', styles.remark)], { before: 12, align: 'left' })]);
    const { bytes, pages } = await proved(make);
    const [[wide], [high]] = (await picturesIn(bytes)) as [[Parameters<typeof rounded>[0]], [Parameters<typeof rounded>[0]]];
    expect(pages).toBe(2);
    expect(wide.right - wide.left).toBeCloseTo(TEXT_WIDTH, 1);
    expect((wide.bottom - wide.top) / (wide.right - wide.left)).toBeCloseTo(0.75, 2);
    expect(high.bottom).toBeLessThanOrEqual(841.89 - styles.margins.bottom);
    expect((high.right - high.left) / (high.bottom - high.top)).toBeCloseTo(0.75, 2);
  });

  it('may stand in a cell: of a character no font has', async () => {
    const make = () => flowDocument([table(columns(TEXT_WIDTH, '*', 80), [], [row([cell('（上山下夆）', styles.line), { stack: [picture(png(200, 200), { width: 48, height: 48 })] }])])]);
    const { bytes } = await proved(make, ['（上山下夆）']);
    const [box] = (await picturesIn(bytes))[0]!;
    const [above, below] = levels((await rulesIn(bytes))[0]!).map((rule) => rule.top);
    expect(box!.top).toBeGreaterThan(above!);
    expect(box!.bottom).toBeLessThan(below!);
    expect((box!.left + box!.right) / 2).toBeCloseTo(left + TEXT_WIDTH - 40, 0);
  });

  it('may stand at the right of a note, which keeps clear of it', async () => {
    const note = '注：“（上山下夆）”为组字描述，原字见右图。'.repeat(3);
    const { bytes, read } = await proved(() => flowDocument([leaf('上文', styles.line), pictureBeside([leaf(note, styles.remark)], picture(png(200, 200), { width: 60, height: 60 }), TEXT_WIDTH), leaf('下文', styles.line)]), [note]);
    const [box] = (await picturesIn(bytes))[0]!;
    expect(rounded(box!)).toEqual([left + TEXT_WIDTH - 60, top + 28, left + TEXT_WIDTH, top + 88].map(Math.round));
    for (const words of read[0]!.words.filter(({ y }) => y > top + 28 && y < top + 88)) expect(words.x + words.width).toBeLessThan(box!.left);
    // 下文 stands below both.
    expect(read[0]!.words.find(({ text }) => text === '下文')!.y).toBeGreaterThan(box!.bottom);
  });

  it('gives the same bytes every time, several unpacked in the background, one of them used twice', async () => {
    const [one, two] = [png(300, 300, { alpha: true }), png(40, 40, { alpha: true, grey: 10 })];
    const bytes = async () => Buffer.from((await typeset(flowDocument([one, two, JPEG, one].map((b) => picture(b, { width: 100, height: 100 }))))).bytes);
    const first = await bytes();
    for (let i = 0; i < 5; i += 1) expect((await bytes()).equals(first)).toBe(true);
    expect(first.toString('latin1').match(/\/Subtype \/Image/g)).toHaveLength(5);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['text', new TextEncoder().encode('这不是照片')],
    ['half a PNG', png(60, 40).slice(0, 60)],
    ['half a PNG with transparency', png(60, 40, { alpha: true }).slice(0, 70)],
    ['a PNG with damaged pixels', png(60, 40, { alpha: true }).map((byte, i) => (i > 45 && i < 60 ? 7 : byte))],
    ['the beginning of a JPEG', JPEG.slice(0, 30)],
  ])('that is %s is refused as such, and the next paper prints', async (_, bytes) => {
    await expect(typeset(flowDocument([picture(bytes, { width: 50, height: 50 })]))).rejects.toThrow(NotAPicture);
    expect((await proved(() => flowDocument([leaf('下一份', styles.line)]))).pages).toBe(1);
  });

  it('is bytes, not text: content on its way to paper leaves it as it is', () => {
    const content = { drawing: png(2, 2), name: '甲\u00a0乙' };
    expect(printedDeep(content)).toEqual({ drawing: content.drawing, name: '甲 乙' });
  });
});

describe('the size of a picture', () => {
  it.each([
    [{ width: 400, height: 300 }, { width: 200, height: 200 }, 200, 150],
    [{ width: 300, height: 400 }, { width: 200, height: 200 }, 150, 200],
    [{ width: 30, height: 40 }, { width: 200, height: 200 }, 150, 200],
  ])('%o fits %o', (size, room, width, height) => {
    expect(fitted(size, room)).toEqual({ width, height });
  });

  it('is not blown up beyond what is asked', () => {
    expect(fitted({ width: 30, height: 40 }, { width: 200, height: 200 }, 1)).toEqual({ width: 30, height: 40 });
  });
});
