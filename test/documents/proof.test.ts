// The guards say no: text dropped by a template, by the page builder, by a font; a page changed after the fact.
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { face } from '../../main/documents/faces/face';
import { fontFile } from '../../main/documents/faces/font-file';
import { differenceIn } from '../../main/documents/fidelity/proof';
import { loadReader, readBack } from '../../main/documents/fidelity/read-back';
import { printSheet, renderPaper } from '../../main/documents/render-paper';
import { leaf, type Sheet } from '../../main/documents/sheet/sheet';
import { MARGINS, stylesFor } from '../../main/documents/sheet/sizes';
import { definitionFor, sheetFor } from '../../main/documents/templates/all';
import type { Definition, Flow } from '../../main/documents/typeset/definition';
import { TextLost } from '../../main/documents/typeset/lost-text';
import { PaperDocument } from '../../main/documents/typeset/paper-document';
import { typeset } from '../../main/documents/typeset/typeset';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { withRareNames } from '../fixtures/documents/cases';
import { contentOf } from '../fixtures/documents/papers';
import { told } from '../helpers/cases';

const content = contentOf(told(BOUNDARY), 'F7', 'agreement');
const styles = stylesFor('fang');
const sheet = () => sheetFor(content);
const changed = (change: (sheet: Sheet) => Sheet) => printSheet(content, () => change(sheet()), false);
const definition = (node: object): Definition => ({ ...definitionFor(content, sheet(), false), content: node });

describe('a template that is wrong', () => {
  it('and drops a paragraph: named by where it belongs', async () => {
    const result = await changed((s) => ({ ...s, body: s.body.filter((node) => !('text' in node) || !node.text.some((piece) => piece.text.includes('2,400元'))) }));
    expect(result).toEqual({ ok: false, error: { kind: 'text-differs', where: '协议内容第3条', wanted: '70个字，1处', found: '0处' } });
  });

  it('and drops one of two equal values', async () => {
    const result = await changed((s) => {
      const at = s.body.findIndex((node) => 'text' in node && node.text.some((piece) => piece.text === '男'));
      return { ...s, body: s.body.map((node, i) => (i === at && 'text' in node ? { ...node, text: node.text.map((piece) => (piece.text === '男' ? { ...piece, text: '' } : piece)) } : node)) };
    });
    expect(result).toMatchObject({ ok: false, error: { kind: 'text-differs', where: '第1个当事人的性别', wanted: '1个字，2处', found: '1处' } });
  });

  it('and changes a figure', async () => {
    const result = await changed((s) => ({
      ...s,
      body: s.body.map((node) => ('text' in node ? { ...node, text: node.text.map((piece) => ({ ...piece, text: piece.text.replace('2,400元', '2,300元') })) } : node)),
    }));
    expect(result).toMatchObject({ ok: false, error: { kind: 'text-differs', where: '协议内容第3条' } });
  });

  it('and interrupts a clause with another text', async () => {
    const result = await changed((s) => ({
      ...s,
      body: s.body.flatMap((node) => {
        if (!('text' in node) || !node.text.some((piece) => piece.text.includes('补栽杉树苗'))) return [node];
        const text = node.text.map((piece) => piece.text).join('');
        return [leaf(text.slice(0, 10), node.paragraph), leaf('插入', node.paragraph), leaf(text.slice(10), node.paragraph)];
      }),
    }));
    expect(result).toMatchObject({ ok: false, error: { kind: 'text-differs', where: '协议内容第4条' } });
  });

  it('never quotes the record in its error', async () => {
    const result = await changed((s) => ({ ...s, body: s.body.slice(0, 4) }));
    if (result.ok) throw new Error('printed');
    expect(JSON.stringify(result.error)).not.toMatch(/杨昌禄|石显忠|5002991962/);
  });
});

/** Whether a definition is refused for losing text. */
const lost = (node: object) => typeset(definition(node)).then(
  () => false,
  (error: unknown) => error instanceof TextLost,
);

describe('the page builder', () => {
  it('may not drop a block taller than a page (stock pdfmake does, without a word)', async () => {
    const tall = { unbreakable: true, stack: Array.from({ length: 80 }, (_, i) => leaf(`第${i}行`, styles.line)) };
    await expect(lost(tall)).resolves.toBe(true);
    const row = { table: { dontBreakRows: true, body: [[leaf('甲', styles.line), leaf('长文本'.repeat(3000), styles.line)]] } };
    await expect(lost(row)).resolves.toBe(true);
  });

  it('may not put text outside the page', async () => {
    const outside = { stack: [{ ...leaf('页外', styles.line), relativePosition: { x: 0, y: -200 } }] };
    await expect(lost(outside)).resolves.toBe(true);
    const right = { stack: [{ ...leaf('页外', styles.line), absolutePosition: { x: 620, y: 100 } }] };
    await expect(lost(right)).resolves.toBe(true);
  });

  it('sets tables and columns of our text whole, for papers to come', async () => {
    const table = { table: { headerRows: 1, widths: ['auto', '*', 60], body: [['序号', '文书名称', '页号'], ...Array.from({ length: 60 }, (_, i) => [String(i + 1), `证据材料𠀀之${i + 1}`, `${i}`])].map((row) => row.map((text) => leaf(text, styles.remark))) } };
    const { bytes, pages } = await typeset(definition({ stack: [table, { columns: [leaf('左', styles.line), leaf('右', styles.line)] }] }));
    expect(pages).toBeGreaterThan(1);
    const text = (await readBack(bytes)).flatMap((page) => page.words.map((w) => w.text)).join('');
    for (let i = 1; i <= 60; i += 1) expect(text).toContain(`证据材料𠀀之${i}`);
  });
});

describe('a font', () => {
  it('that gives the missing glyph is stopped before anything is written', async () => {
    const fang = face('fang');
    const { glyph } = fang;
    // A lookup that fails for one character of the agreement, as a damaged font's would.
    fang.glyph = (codePoint) => (codePoint === '杉'.codePointAt(0) ? 0 : glyph(codePoint));
    try {
      expect(await renderPaper(content, { draft: false })).toEqual({ ok: false, error: { kind: 'text-differs', where: '字形', wanted: 'U+6749', found: '缺字' } });
    } finally {
      fang.glyph = glyph;
    }
    expect(await renderPaper(content, { draft: false })).toMatchObject({ ok: true });
  });

  it('that draws an empty box is seen by the other reader', async () => {
    const bytes = await stock('甲方将𠀀杉树');
    const difference = differenceIn(await readBack(bytes), { words: [], content: { text: '甲方将𠀀杉树' }, furniture: () => [], margins: MARGINS, draft: false, pages: 1, additions: [] });
    expect(difference).toMatchObject({ kind: 'text-differs', where: '全文', found: '缺字的方框' });
  });

  it('draws two characters of one shape as the two they are, in every document', async () => {
    // Noto Serif SC has one glyph for both; stock pdfkit copies and searches as whichever came first.
    const twins = sharedGlyph();
    for (const text of [twins.join(''), twins.toReversed().join('')]) {
      const { bytes } = await typeset({ ...definitionFor(content, { body: [leaf(text, { ...styles.line, face: 'song' })], closing: [] }, false) });
      expect((await readBack(bytes))[0]!.words[0]!.text).toBe(text);
    }
  });
});

describe('a finished paper', () => {
  it('that has a page too few, or a word too many, is told', async () => {
    const made = await renderPaper(content, { draft: false });
    if (!made.ok) throw new Error('not printed');
    const pages = await readBack(made.value.bytes);
    const asked = definitionFor(content, sheet(), false);
    const expected = { words: content.words, content: asked.content, furniture: asked.furniture, margins: MARGINS, draft: false, pages: pages.length, additions: [] };
    expect(differenceIn(pages, expected)).toBeNull();
    expect(differenceIn(pages.slice(1), expected)).toMatchObject({ where: '页数' });
    expect(differenceIn(pages, { ...expected, draft: true })).toMatchObject({ where: '第1页的页边' });
    const extra = { ...pages[0]!.words[0]!, text: '另' };
    expect(differenceIn([{ ...pages[0]!, words: [...pages[0]!.words, extra] }, ...pages.slice(1)], expected)).toMatchObject({ where: '正文', found: 'U+53E6×1' });
    const foot = { ...extra, y: 800 };
    expect(differenceIn([{ ...pages[0]!, words: [...pages[0]!.words, foot] }, ...pages.slice(1)], expected)).toMatchObject({ where: '第1页的页边' });
  });

  it('is the same bytes for the same content, and other bytes for another', async () => {
    const bytes = async (c: typeof content, draft = false) => {
      const made = await renderPaper(c, { draft });
      if (!made.ok) throw new Error('not printed');
      return Buffer.from(made.value.bytes);
    };
    const first = await bytes(content);
    // Other papers in between: fonts and caches are shared.
    await bytes(contentOf(withRareNames(), 'F7', 'agreement'));
    expect((await bytes(structuredClone(content))).equals(first)).toBe(true);
    expect((await bytes(content, true)).equals(first)).toBe(false);
    expect((await bytes({ ...content, bodyFace: 'song' })).equals(first)).toBe(false);
  });

  it('says in its own description what form it is, of which day, and nobody\'s name', async () => {
    const made = await renderPaper(content, { draft: false });
    if (!made.ok) throw new Error('not printed');
    const raw = Buffer.from(made.value.bytes).toString('latin1');
    expect(raw.startsWith('%PDF-1.7')).toBe(true);
    expect(raw.includes('(D:20260320000000Z)')).toBe(true);
    expect(raw.includes('/Lang (zh-CN)')).toBe(true);
    const utf16 = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('latin1');
    expect(raw.includes(utf16('人民调解协议书'))).toBe(true);
    expect(raw.includes(utf16('杨昌禄'))).toBe(false);
  });
});

describe('the other reader', () => {
  it('leaves the built-in functions of the program as they were', async () => {
    await loadReader();
    for (const own of [Array.prototype.push, JSON.parse, JSON.stringify, Function.prototype.toString]) expect(Function.prototype.toString.call(own)).toContain('[native code]');
  });
});

describe('the document being written', () => {
  it('reads no file and no address, ours included', () => {
    const document = new PaperDocument({ title: '', author: '', createdAt: new Date(0) }) as unknown as { provideImage(source: string): unknown };
    for (const source of ['/etc/passwd', fontFile('FandolFang-Regular.otf'), 'https://example.org/x.png', 'file:///etc/passwd']) {
      expect(() => document.provideImage(source)).toThrow('denied');
    }
  });
});

/** A flow is what sheets are made of; here only to show that the closing index may lie anywhere. */
it('a flow without text before its closing is still printed', async () => {
  const flow: Flow = { stack: [leaf('只有结尾', styles.line)], flow: { closing: 0 } };
  expect((await typeset(definition(flow))).pages).toBe(1);
});

/** A PDF by pdfmake as it comes, in FandolFang: what our guards are for. */
async function stock(text: string): Promise<Uint8Array> {
  const pdfmake = createRequire(import.meta.url)('pdfmake') as {
    setFonts(fonts: object): void;
    setUrlAccessPolicy(policy: () => boolean): void;
    setLocalAccessPolicy(policy: () => boolean): void;
    createPdf(definition: object): { getBuffer(): Promise<Uint8Array> };
  };
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => true);
  pdfmake.setFonts({ Fang: { normal: fontFile('FandolFang-Regular.otf') } });
  return pdfmake.createPdf({ content: [text], defaultStyle: { font: 'Fang' } }).getBuffer();
}

/** Two printable characters for which Noto Serif SC has one and the same glyph. */
function sharedGlyph(): string[] {
  const { glyph } = face('song');
  const seen = new Map<number, number>();
  for (let codePoint = 0x2100; codePoint < 0xffef; codePoint += 1) {
    const id = glyph(codePoint);
    const twin = seen.get(id);
    if (id !== 0 && twin !== undefined) return [String.fromCodePoint(twin), String.fromCodePoint(codePoint)];
    seen.set(id, codePoint);
  }
  throw new Error('no twins');
}
