// Tables on paper: whole, ruled, under their header on every page, broken between rows and inside tall ones, text inside its cell.
// oxlint-disable vitest/valid-expect -- the second argument says which item of a list was wrong
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceIn } from '../../main/documents/fidelity/proof';
import type { ReadPage } from '../../main/documents/fidelity/read-back';
import { signatureRows } from '../../main/documents/sheet/signatures';
import { staffBox } from '../../main/documents/sheet/signers';
import { heading, leaf } from '../../main/documents/sheet/sheet';
import { TEXT_WIDTH } from '../../main/documents/sheet/sizes';
import { cell, columns, listTable, row, table } from '../../main/documents/sheet/table';
import type { FlowNode, Table } from '../../main/documents/typeset/definition';
import { CONTINUED } from '../../main/documents/typeset/layout';
import { inkOf } from '../../main/documents/typeset/printed-text';
import { flowDocument, proved, styles } from '../fixtures/documents/flows';
import { linesOn } from '../fixtures/documents/papers';
import { levels, plumbs, rulesIn, stretchesIn, type Box, type Stretch } from '../fixtures/documents/rules';

const TYPE = { ...styles.line, size: 12, pitch: 20 };
const LEFT = styles.margins.left;
const FOOT = 841.89 - styles.margins.bottom;
const list = (rows: string[][], head = ['序号', '材料名称', '备注']): Table => listTable(columns(TEXT_WIDTH, 48, '**', '*'), head, rows, TYPE);
const numbered = (count: number, text = '林权证复印件') => Array.from({ length: count }, (_, i) => [`${i + 1}`, `${text}之${i + 1}`, '原件']);
const long = (count: number) => Array.from({ length: count }, (_, i) => `第${i + 1}句，杨昌禄称其祖父栽下杉树；`).join('');
const bodyInk = (pages: readonly ReadPage[]) => pages.map((page) => linesOn(page).join(''));
const levelsAt = (rules: readonly Box[]) => [...new Set(levels(rules).map(({ top }) => Math.round(top + 0.3)))].toSorted((a, b) => a - b);

describe('a table that goes on', () => {
  it('has its header on every page, in heavy type at the top, and says so to the proof', async () => {
    const { read, pages, additions } = await proved(() => flowDocument([list(numbered(90))]), numbered(90));
    expect(pages).toBe(4);
    expect(additions).toEqual([2, 3, 4].map((page) => ({ page, text: '序号材料名称备注' })));
    for (const page of read.slice(1)) {
      const added = page.words.filter((words) => words.mark === 'Artifact');
      expect(inkOf(added.map((words) => words.text).join(''))).toBe('序号材料名称备注');
      for (const words of page.words.filter((w) => w.mark !== 'Artifact' && w.y < FOOT)) expect(words.y).toBeGreaterThan(added[0]!.y);
    }
    // Every row stands on one page.
    const rows = bodyInk(read).join('\n');
    for (const [number, name, remark] of numbered(90)) expect(rows).toContain(`${number}${name}${remark}`);
  });

  it('never has its header alone at the foot of a page, nor the heading over it', async () => {
    for (let lines = 15; lines <= 25; lines += 1) {
      // Over rows that a page takes, and over one that no page could.
      for (const [rows, first] of [[numbered(30), '1林权证复印件之1原件'], [[['1', long(150), '原件']], '第1句']] as const) {
        const make = () => flowDocument([...Array.from({ length: lines }, () => leaf('一行文字', styles.line)), heading('证据清单', styles.heading), list(rows.map((one) => [...one]))]);
        const inks = bodyInk((await proved(make)).read);
        const page = inks.find((ink) => ink.includes('证据清单'));
        expect(page, `${lines} lines`).toContain('证据清单序号材料名称备注');
        expect(page, `${lines} lines`).toContain(first);
      }
    }
  });

  it('has two lines of a row at least on either side of a cut, wherever it comes', async () => {
    for (let lines = 0; lines <= 25; lines += 1) {
      const rows = [row([cell('长行', TYPE), cell(long(75), TYPE)]), row([cell('可断', TYPE), cell(long(8), TYPE)], { parts: true })];
      const { read } = await proved(() => flowDocument([...Array.from({ length: lines }, () => leaf('一行文字', styles.line)), table(columns(TEXT_WIDTH, 60, '*'), [], rows), leaf('下文', styles.line)]), [long(75), long(8)]);
      for (const page of read) {
        for (const mark of new Set(page.words.map((words) => words.mark).filter((one) => one?.endsWith('C2')))) {
          expect(new Set(page.words.filter((words) => words.mark === mark).map(({ y }) => Math.round(y))).size, `${lines} lines, ${mark}`).toBeGreaterThanOrEqual(2);
        }
      }
    }
  });

  it('is cut under the lines of its tallest cell, and lines of other types that the cut would go through go over whole', async () => {
    const small = { ...TYPE, size: 9, pitch: 13 };
    const large = { ...TYPE, size: 16, pitch: 29 };
    for (const lines of [10, 11, 12]) {
      const make = () => flowDocument([...Array.from({ length: lines }, () => leaf('一行文字', styles.line)), table(columns(TEXT_WIDTH, '*', '*', '*'), [], [row([cell(long(80), small), cell(long(40), large), cell(long(60), TYPE)])], { padding: { x: 5, y: 20 } })]);
      const { read, bytes } = await proved(make, [long(80), long(40), long(60)]);
      const rules = await rulesIn(bytes);
      const stretches = await stretchesIn(bytes);
      read.forEach((_, i) => {
        expectInside(stretches[i]!, rules[i]!);
        expectClosed(rules[i]!, TEXT_WIDTH);
        expect(Math.max(...rules[i]!.map(({ bottom }) => bottom))).toBeLessThanOrEqual(FOOT + 1);
      });
    }
  });

  it('leaves no rule open: a rule above and below what stands on each page, the sides as long as the table', async () => {
    const { bytes } = await proved(() => flowDocument([list([...numbered(20), ['21', long(150), '原件'], ...numbered(8)])]));
    const pages = await rulesIn(bytes);
    expect(pages.length).toBeGreaterThan(3);
    for (const rules of pages) {
      const top = Math.min(...levels(rules).map((rule) => rule.top));
      const bottom = Math.max(...levels(rules).map((rule) => rule.bottom));
      expect(top + 0.3).toBeCloseTo(styles.margins.top, 1);
      expect(bottom).toBeLessThanOrEqual(FOOT + 1);
      for (const rule of levels(rules)) expect([rule.left + 0.3, rule.right - 0.3].map(Math.round)).toEqual([LEFT, LEFT + TEXT_WIDTH].map(Math.round));
      // Each of the four plumb lines is drawn from the first rule to the last without a gap.
      for (const x of [0, 48, 48 + ((TEXT_WIDTH - 48) * 2) / 3, TEXT_WIDTH]) {
        const own = plumbs(rules).filter((rule) => Math.abs(rule.left + 0.3 - LEFT - x) < 0.5).toSorted((a, b) => a.top - b.top);
        expect(own[0]!.top).toBeCloseTo(top, 1);
        expect(own.at(-1)!.bottom).toBeCloseTo(bottom, 1);
        own.slice(1).forEach((rule, i) => expect(rule.top).toBeLessThanOrEqual(own[i]!.bottom));
      }
    }
  });

  it('breaks a row inside only where a page could not take it, two lines at least on either side, and reads it as one', async () => {
    const rows = [...numbered(12), ['13', long(120), '原件'], ...numbered(3)];
    const { read, additions } = await proved(() => flowDocument([list(rows)]), [long(120)]);
    const inks = bodyInk(read);
    // It begins where there is room, and is marked cell by cell.
    expect(inks[0]).toContain('第1句');
    expect(additions.length).toBe(read.length - 1);
    for (const page of read) {
      const cut = page.words.filter((words) => words.mark === 'T1R14C2');
      expect(new Set(cut.map(({ y }) => Math.round(y))).size).not.toBe(1);
    }
    // The same row a little shorter than a page moves whole.
    const whole = await proved(() => flowDocument([list([...numbered(12), ['13', long(28), '原件'], ...numbered(3)])]), [long(28)]);
    expect(whole.read.flatMap((page) => page.words).filter((words) => words.mark?.startsWith('T'))).toEqual([]);
    expect(bodyInk(whole.read)[0]).not.toContain('第1句');
    expect(whole.additions).toContainEqual({ page: 1, text: CONTINUED });
  });

  it('breaks any row that may part', async () => {
    const make = () => flowDocument([table(columns(TEXT_WIDTH, 48, '*'), [], Array.from({ length: 3 }, (_, i) => row([cell(`${i}`, TYPE), cell(long(30), TYPE)], { parts: true })))]);
    const { read, additions } = await proved(make, [long(30)]);
    expect(read).toHaveLength(2);
    expect(additions).toEqual([]);
    expect(read[0]!.words.filter((words) => words.y < FOOT).reduce((lowest, { y }) => Math.max(lowest, y), 0)).toBeGreaterThan(FOOT - 40);
  });

  it('repeats no header that would leave the rows no room', async () => {
    const { additions } = await proved(() => flowDocument([list(numbered(40), ['序号', long(40), '备注'])]));
    expect(additions.filter(({ text }) => text !== CONTINUED)).toEqual([]);
  });
});

describe('cells', () => {
  it('of a row that is not cut have short text in the middle of their height, or at the top when they say so', async () => {
    const rows = [row([cell('甲', TYPE), cell('乙', TYPE, { at: 'top' }), cell(long(6), TYPE)], { least: 40 })];
    const { read, bytes } = await proved(() => flowDocument([table(columns(TEXT_WIDTH, 60, 60, '*'), [], rows)]));
    const [top, bottom] = levelsAt((await rulesIn(bytes))[0]!);
    const y = (text: string) => read[0]!.words.find((words) => words.text === text)!.y;
    // A character's middle is about 0.38 em over its foot.
    expect(y('甲') - 0.38 * 12).toBeCloseTo((top! + bottom!) / 2, -0.5);
    expect(y('乙') - top!).toBeLessThan(22);
  });

  it('over several columns are as wide as these, and a row is as high as it must be', async () => {
    const label = { ...TYPE, align: 'center' as const };
    const make = () =>
      flowDocument([
        table(columns(TEXT_WIDTH, 84, '*', 84, '*'), [], [
          row([cell('卷号', label), cell('（2026）云隘人调字第017号', TYPE), cell('填表时间', label), cell('2026年3月20日', TYPE)], { least: 36 }),
          row([cell('简要事实', label), cell(long(8), TYPE, { span: 3 })]),
          row([cell('意见', label), cell('', TYPE, { span: 3 })], { least: 120 }),
        ]),
      ]);
    const { bytes } = await proved(make);
    const rules = (await rulesIn(bytes))[0]!;
    const [a, b, c, d] = levelsAt(rules);
    expect(b! - a!).toBeGreaterThanOrEqual(36);
    expect(d! - c!).toBe(120);
    const inner = (from: number, to: number) => plumbs(rules).filter((rule) => rule.top < (from + to) / 2 && rule.bottom > (from + to) / 2).length;
    expect([inner(a!, b!), inner(b!, c!), inner(c!, d!)]).toEqual([5, 3, 3]);
  });

  it('that go on below have no rule under them and keep their rows together, yet are closed where the page ends', async () => {
    const label = (text: string, open: boolean) => cell(text, TYPE, { open });
    const group = (name: string, count: number) => Array.from({ length: count }, (_, i) => row([label(i === 0 ? name : '', i < count - 1), cell(`第${i + 1}项`, TYPE)]));
    const make = (above: number, count: number) => () => flowDocument([...Array.from({ length: above }, () => leaf('一行文字', styles.line)), table(columns(TEXT_WIDTH, 60, '*'), [row([label('项目', true), label('内容', false)]), row([label('', false), label('说明', false)])], [...group('甲方', count), ...group('乙方', count)])]);
    const wide = (rules: readonly Box[]) => levels(rules).filter(({ left, right }) => Math.round(right - left) >= Math.round(TEXT_WIDTH));
    const short = await proved(make(0, 3));
    const [rules] = await rulesIn(short.bytes);
    // Full width: over the table, under its header, under each group. The others begin right of the label.
    expect([wide(rules!).length, levels(rules!).length]).toEqual([4, 9]);
    for (const rule of levels(rules!).filter((one) => !wide(rules!).includes(one))) expect([0, 60]).toContain(Math.round(rule.left + 0.3 - LEFT));

    // A group that the page has no room for goes over whole.
    const moved = await proved(make(19, 4));
    expect(bodyInk(moved.read)[1]).toBe('乙方第1项第2项第3项第4项');
    // One that is longer than a page is cut between its rows, and closed on both.
    const cut = await proved(make(0, 40));
    for (const [i, page] of (await rulesIn(cut.bytes)).entries()) {
      const bottom = Math.max(...plumbs(page).map((rule) => rule.bottom));
      expect(wide(page).some((rule) => Math.abs(rule.bottom - bottom) < 0.1), `page ${i + 1}`).toBe(true);
    }
  });

  it('keep their text between their rules, whatever it is', async () => {
    const texts = ['（《人民调解法》）', '“林权证上写得清楚”，', '13800000000-13800000000-13800000000', 'https://example.org/a/very/long/address?with=parameters', '𬱖𠀀㛃'.repeat(9), '一'.repeat(40)];
    const widths = columns(TEXT_WIDTH, 70, '*', 90);
    for (const align of ['left', 'center', 'right', 'justify'] as const) {
      const make = () => flowDocument([table(widths, [], texts.map((text) => row([cell(text, { ...TYPE, align }), cell(text, { ...TYPE, align }), cell(text, { ...TYPE, align })])))]);
      const { bytes } = await proved(make, texts);
      const [stretches = []] = await stretchesIn(bytes);
      expect(inkOf(stretches.map(({ text }) => text).join(''))).toContain(inkOf(texts[0]!));
      expectInside(stretches, (await rulesIn(bytes))[0]!);
    }
  });
});

/** Every stretch of text beside rules lies in one cell: between two neighbouring plumb rules and two neighbouring level ones. */
function expectInside(stretches: readonly Stretch[], rules: readonly Box[]): void {
  const ys = levelsAt(rules);
  for (const { text, x, y, size, width } of stretches.filter((one) => one.y < ys.at(-1)! && inkOf(one.text) !== '')) {
    const middle = y - size * 0.38;
    const xs = plumbs(rules).filter((rule) => rule.top < middle && rule.bottom > middle).map((rule) => rule.left + 0.3).toSorted((a, b) => a - b);
    if (xs.length === 0) continue;
    // The blank half of a mark may hang over the padding; blanks at its end have no ink.
    const ink = text.trimEnd();
    const left = x + (/^[（《“]/.test(ink) ? size / 2 : 0);
    const right = x + width - (/[），。；：”》、]$/.test(ink) ? size / 2 : 0);
    const column = xs.findLastIndex((rule) => rule <= left + 0.5);
    expect(column, text).toBeGreaterThanOrEqual(0);
    expect(right, text).toBeLessThanOrEqual((xs[column + 1] ?? 0) + 0.5);
    const line = ys.findLastIndex((rule) => rule <= y - size * 0.88 + 1);
    expect(y + size * 0.12, text).toBeLessThanOrEqual(ys[line + 1]! + 1);
  }
}

/** No cell is open: every plumb rule begins and ends at a level one, and all level ones are as wide as the table. */
function expectClosed(rules: readonly Box[], width: number): void {
  const ys = levels(rules).map((rule) => (rule.top + rule.bottom) / 2);
  for (const { top, bottom } of plumbs(rules)) {
    for (const end of [top + 0.3, bottom - 0.3]) expect(Math.min(...ys.map((y) => Math.abs(y - end)))).toBeLessThan(0.1);
  }
  for (const rule of levels(rules)) expect([rule.left + 0.3, rule.right - 0.3].map(Math.round)).toEqual([LEFT, LEFT + width].map(Math.round));
}

describe('with a table in it, a paper', () => {
  const closing = () => signatureRows({ parties: [], staff: [staffBox('承办人（签名）', ['龙正才'])], seal: { label: [{ text: '（人民调解委员会印章）' }], day: '' } }, styles);

  it('has its signatures on a page with rows of the table', async () => {
    for (let count = 14; count <= 30; count += 1) {
      const { read } = await proved(() => flowDocument([list(numbered(count)), ...closing()], 1));
      const last = bodyInk(read).at(-1)!;
      expect(last, `${count} rows`).toContain('承办人（签名）');
      expect(last).toContain(`${count}林权证复印件之${count}`);
    }
  });

  it('has two lines of its last row with the signatures, where this is longer than a page', async () => {
    for (let count = 50; count <= 90; count += 4) {
      const { read } = await proved(() => flowDocument([list([...numbered(3), ['4', long(count), '原件']]), ...closing()], 1), [long(count)]);
      const last = read.at(-1)!;
      expect(bodyInk(read).at(-1)).toContain('承办人（签名）');
      const text = last.words.filter(({ text: ink, mark }) => mark?.endsWith('C2') || ink.includes('栽下杉树'));
      expect(new Set(text.map(({ y }) => Math.round(y))).size, `${count} sentences`).toBeGreaterThanOrEqual(2);
    }
  });

  it('may go on after it, and lie on its side', async () => {
    const make = () => flowDocument([leaf('人民调解登记簿', styles.title, { hold: 1 }), listTable(columns(700, 40, '*', '*', 90), ['序号', '当事人', '事由', '备注'], numbered(60).map((r) => [...r, '']), TYPE), leaf('以上共六十件。', styles.body)], 2, { landscape: true });
    const { read, additions } = await proved(make);
    expect([read[0]!.width, read[0]!.height].map(Math.round)).toEqual([842, 595]);
    expect(additions.map(({ page }) => page)).toEqual(read.slice(1).map((_, i) => i + 2));
    expect(bodyInk(read).at(-1)).toContain('以上共六十件。');
  });

  it('begins a page where it is told to, and nowhere else', async () => {
    const make = () => flowDocument([leaf('甲', styles.line), leaf('乙', styles.line, { newPage: true }), { ...list(numbered(2)), newPage: true }, { ...closing()[0]!, newPage: true }], 4);
    const { read, additions } = await proved(make);
    expect(bodyInk(read).map((ink) => ink.slice(0, 2))).toEqual(['甲', '乙', '序号', '承办']);
    // What is blank there is meant to be.
    expect(additions).toEqual([]);
    expect((await proved(() => flowDocument([leaf('甲', styles.line, { newPage: true })]))).pages).toBe(1);
  });
});

describe('the proof of a table', () => {
  const make = () => flowDocument([list(numbered(60))]);
  const expected = async () => {
    const made = await proved(make);
    const { content, furniture, margins } = make();
    return { read: made.read, wanted: { words: numbered(60), content, furniture, margins, draft: false, pages: made.pages, additions: made.additions } };
  };

  it('says no to a header that is missing, that is on another page, or that says something else', async () => {
    const { read, wanted } = await expected();
    const second = (change: (page: ReadPage) => ReadPage) => read.map((page, i) => (i === 1 ? change(page) : page));
    const without = second((page) => ({ ...page, words: page.words.filter(({ mark }) => mark !== 'Artifact') }));
    expect(differenceIn(without, wanted)).toMatchObject({ kind: 'text-differs', where: '第2页续页的字样', wanted: '8个字', found: '0个字' });
    expect(differenceIn(read, { ...wanted, additions: wanted.additions.map((one) => ({ ...one, page: one.page + 1 })) })).toMatchObject({ where: '第2页续页的字样' });
    const other = second((page) => ({ ...page, words: page.words.map((words) => (words.mark === 'Artifact' && words.text.includes('备注') ? { ...words, text: words.text.replace('备注', '注备') } : words)) }));
    expect(differenceIn(other, wanted)).toMatchObject({ where: '第2页续页的字样' });
  });

  it('says no to an addition that is no header of the paper, however openly it is announced', async () => {
    const { read, wanted } = await expected();
    const forged = read.map((page, i) => (i === 1 ? { ...page, words: [...page.words, { ...page.words[0]!, mark: 'Artifact', text: '另付五千元' }] } : page));
    expect(differenceIn(forged, wanted)).toMatchObject({ where: '第2页续页的字样' });
    const announced = [...wanted.additions, { page: 2, text: '另付五千元' }];
    expect(differenceIn(forged, { ...wanted, additions: announced })).toMatchObject({ where: '第2页续页的字样', wanted: '表头或转下页' });
  });

  it('says no to a cell that lost a character, and to one whose characters changed places', async () => {
    const { read, wanted } = await expected();
    const changed = (from: string, to: string) => read.map((page) => ({ ...page, words: page.words.map((words) => ({ ...words, text: words.text.replace(from, to) })) }));
    expect(differenceIn(changed('复印件之60', '复件之60'), wanted)).toMatchObject({ where: '正文' });
    expect(differenceIn(changed('复印件之60', '印复件之60'), wanted)).toMatchObject({ kind: 'text-differs', found: '0处' });
  });
});

describe('any table', () => {
  const character = fc.oneof(
    { weight: 40, arbitrary: fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((c) => String.fromCodePoint(c)) },
    { weight: 8, arbitrary: fc.constantFrom(...'，。、；：（）《》“”—…·0123456789abcXYZ 　%√') },
    { weight: 3, arbitrary: fc.integer({ min: 0x20000, max: 0x2a6d6 }).map((c) => String.fromCodePoint(c)) },
  );
  // Mostly short, now and then a cell of pages.
  const text = fc.oneof(
    { weight: 30, arbitrary: fc.string({ unit: character, maxLength: 40 }) },
    { weight: 3, arbitrary: fc.string({ unit: character, minLength: 200, maxLength: 600 }) },
    { weight: 1, arbitrary: fc.tuple(fc.string({ unit: character, minLength: 40, maxLength: 60 }), fc.integer({ min: 20, max: 50 })).map(([part, times]) => part.repeat(times)) },
  );
  const cells = fc.record({ text, align: fc.constantFrom('left' as const, 'center' as const, 'right' as const, 'justify' as const), size: fc.constantFrom(9, 12, 14), at: fc.constantFrom('top' as const, 'middle' as const) });
  const anyTable = fc
    .record({
      shares: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 }),
      head: fc.integer({ min: 0, max: 2 }),
      rows: fc.array(fc.record({ cells: fc.array(cells, { minLength: 5, maxLength: 5 }), least: fc.constantFrom(0, 0, 0, 60, 900), parts: fc.boolean(), spans: fc.boolean() }), { minLength: 1, maxLength: 60 }),
      above: fc.integer({ min: 0, max: 24 }),
      landscape: fc.boolean(),
    })
    .map((given) => ({ ...given, head: Math.min(given.head, given.rows.length - 1) }));

  it('comes out whole: every cell word for word, within its rules, under its header, no page overfull', async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, async ({ shares, head, rows, above, landscape }) => {
        const width = landscape ? 693 : TEXT_WIDTH;
        const said: string[] = [];
        const make = () => {
          said.length = 0;
          const made = rows.map(({ cells: own, least, parts, spans }) => {
            const used = spans && shares.length > 1 ? shares.length - 1 : shares.length;
            const stack = own.slice(0, used).map(({ text: t, align, size, at }, i) => {
              said.push(t);
              return cell(t, { ...styles.line, size, pitch: size * 1.6, align }, { at, ...(i === 0 && used < shares.length ? { span: 2 } : {}) });
            });
            return row(stack, { least, parts });
          });
          const stack: FlowNode[] = [...Array.from({ length: above }, () => leaf('上文', styles.line)), table(columns(width, ...shares.map((share) => '*'.repeat(share))), made.slice(0, head), made.slice(head)), leaf('下文', styles.line)];
          return flowDocument(stack, stack.length, { landscape });
        };
        make();
        const { read, bytes, additions } = await proved(make, said);
        const ruled = await rulesIn(bytes);
        const stretches = await stretchesIn(bytes);
        read.forEach((page, i) => {
          const rules = ruled[i] ?? [];
          for (const rule of rules) expect(rule.bottom).toBeLessThanOrEqual(page.height - styles.margins.bottom + 1);
          expectClosed(rules, width);
          expectInside(stretches[i] ?? [], rules);
          const added = additions.filter((one) => one.page === i + 1 && one.text !== CONTINUED);
          expect(added.length === 0 || rules.length > 0).toBe(true);
          // The header of a table that goes on stands over everything else.
          const drawn = page.words.filter((words) => inkOf(words.text) !== '');
          const header = drawn.filter((words) => words.mark === 'Artifact' && words.text !== CONTINUED).length;
          expect(drawn.slice(0, header).every((words) => words.mark === 'Artifact')).toBe(true);
        });
      }),
      { numRuns: 25, endOnFailure: true },
    );
  }, 120_000);
});
