// The bound file read back by another reader: pages, numbers, bookmarks, labels, and every word that went in.
import { degrees, PDFDocument, PDFName, rgb, StandardFonts } from '@cantoo/pdf-lib';
import { afterAll, describe, expect, it } from 'vitest';
import { createRenderer } from '../../main/documents';
import { bindDossier } from '../../main/documents/dossier/bind';
import { FRAME, placePhoto } from '../../main/documents/dossier/frame';
import type { BindOrder, BoundPiece } from '../../main/documents/dossier/order';
import { boundDifference } from '../../main/documents/dossier/proof';
import { slipWords } from '../../main/documents/dossier/slip';
import { forgetGlyphs } from '../../main/documents/faces/face';
import { loadReader, readBack } from '../../main/documents/fidelity/read-back';
import { renderPaper } from '../../main/documents/render-paper';
import { inkOf } from '../../main/documents/typeset/printed-text';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import { told } from '../helpers/cases';
import { buildWorker } from '../fixtures/documents/bundle';
import { contentOf } from '../fixtures/documents/papers';

type Bytes = Uint8Array<ArrayBuffer>;

/** A grey JPEG of 40 × 30 dots. */
const JPEG = '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/wAALCAAeACgBAREA/8QAFQABAQAAAAAAAAAAAAAAAAAAAAH/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oACAEBAAA/AIAAAAAAP//Z';
const jpeg = (): Bytes => Uint8Array.from(Buffer.from(JPEG, 'base64'));

const papers = new Map<string, ReturnType<typeof renderPaper>>();

/** A paper of the sample, set once; its bytes are the caller's own. */
async function frozen(form: 'F3' | 'F6' | 'F7', subject: string | null, draft = false): Promise<{ bytes: Bytes; pages: number }> {
  const made = papers.get(form) ?? renderPaper(contentOf(told(BOUNDARY), form, subject), { draft });
  papers.set(form, made);
  const result = await made;
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return { bytes: result.value.bytes.slice(), pages: result.value.pages };
}

interface Outside {
  size?: [number, number];
  turned?: number;
  crop?: [number, number, number, number];
  password?: string;
  pages?: number;
}

/** A PDF as a scanner or a court may send it; says 左上 in Latin at the upper left of what a reader shows. */
async function outside({ size = [595, 842], turned = 0, crop, password, pages = 1 }: Outside = {}): Promise<Bytes> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (let i = 0; i < pages; i += 1) {
    const page = document.addPage(size);
    page.setRotation(degrees(turned));
    const [x, y, width, height] = crop ?? [0, 0, ...size];
    if (crop) page.setCropBox(...crop);
    page.drawRectangle({ x, y, width, height, borderColor: rgb(0, 0, 0), borderWidth: 1 });
    const at = { 0: [x, y + height - 12], 90: [x + 12, y], 180: [x + width, y + 12], 270: [x + width - 12, y + height] }[turned] ?? [0, 0];
    page.drawText('UPPERLEFT', { x: at[0]!, y: at[1]!, size: 12, font, rotate: degrees(turned) });
  }
  if (password !== undefined) document.encrypt({ userPassword: password, ownerPassword: 'owner' });
  return (await document.save({ useObjectStreams: password === undefined })) as Bytes;
}

const piece = (title: string, section: string | null, first: number | null, pages: number, ...body: BoundPiece['body']): BoundPiece => ({ title, section, first, pages, body });

async function order(): Promise<BindOrder> {
  const [cover, f3, f6, f7] = [await frozen('F3', null), await frozen('F3', null), await frozen('F6', 'first'), await frozen('F7', 'agreement', true)];
  let next = 1;
  const take = (pages: number) => (next += pages) - pages;
  return {
    title: '（2026）云隘人调字第017号',
    pieces: [
      piece('封面', null, null, cover.pages, { kind: 'paper', bytes: cover.bytes }),
      piece('受理登记表', '申请、受理材料', take(f3.pages), f3.pages, { kind: 'paper', bytes: f3.bytes }),
      piece('林权证复印件', '身份证明', take(3), 3, { kind: 'slip' }),
      piece('户口簿', '身份证明', take(1), 1, { kind: 'slip' }),
      piece('现场照片', '证据材料', take(2), 2, { kind: 'photos', images: [jpeg(), jpeg()] }),
      piece('法院裁定', '证据材料', take(2), 2, { kind: 'pdf', bytes: await outside({ pages: 2 }) }),
      piece('调解记录', '调解记录', take(f6.pages), f6.pages, { kind: 'paper', bytes: f6.bytes }),
      piece('协议书', '调解协议', take(f7.pages), f7.pages, { kind: 'paper', bytes: f7.bytes }),
    ],
  };
}

async function bind(made: BindOrder): Promise<Bytes> {
  const result = await bindDossier(made);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.bytes;
}

/** Each page as a reader shows it: its size, and its words with where they stand from the upper left. */
async function shown(bytes: Uint8Array) {
  const { getDocument } = await loadReader();
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, disableFontFace: true, useSystemFonts: false });
  const document = await task.promise;
  const pages = [];
  for (let i = 1; i <= document.numPages; i += 1) {
    const page = await document.getPage(i);
    const { width, height } = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent({ disableNormalization: true });
    const words = items.flatMap((item) => {
      if (!('str' in item) || item.str === '') return [];
      const [x, y] = viewport.convertToViewportPoint(item.transform[4], item.transform[5]) as [number, number];
      return [{ text: item.str, x, y }];
    });
    pages.push({ width, height, words });
  }
  const outline = await document.getOutline();
  const labels = await document.getPageLabels();
  const pageOf = async (dest: unknown) => document.getPageIndex((dest as [{ num: number; gen: number }])[0]);
  const marks = await Promise.all(
    (outline ?? []).map(async (mark) => ({ title: mark.title, page: await pageOf(mark.dest), under: await Promise.all(mark.items.map(async (item) => [item.title, await pageOf(item.dest)])) })),
  );
  const info = (await document.getMetadata()).info as Record<string, unknown>;
  await task.destroy();
  return { pages, marks, labels, title: info['Title'] };
}

describe('a bound file', () => {
  it('has each number where it was planned, none on the cover, one range on a slip', async () => {
    const made = await order();
    const { pages } = await shown(await bind(made));
    const stamps = made.pieces.flatMap(({ first, pages: count, body }) =>
      body[0]?.kind === 'slip' ? [count === 1 ? String(first) : `${first}–${(first ?? 0) + count - 1}`] : Array.from({ length: count }, (_, i) => (first === null ? null : String(first + i))),
    );
    expect(pages).toHaveLength(stamps.length);
    pages.forEach((page, i) => {
      const top = page.words.filter(({ x, y }) => y < 45 && x > page.width * 0.8).map(({ text }) => text);
      expect(top, `page ${i + 1}`).toEqual(stamps[i] === null ? [] : [stamps[i]]);
    });
    expect(stamps.slice(0, 4)).toEqual([null, '1', '2–4', '5']);
  });

  it('holds every word of the papers bound, and says on a slip what belongs there', async () => {
    const made = await order();
    const back = await readBack(await bind(made));
    const text = inkOf(back.map(({ words }) => words.map((w) => w.text).join('')).join(''));
    for (const { body } of made.pieces) {
      for (const part of body) {
        if (part.kind !== 'paper') continue;
        for (const page of await readBack(part.bytes)) expect(text).toContain(inkOf(page.words.map((w) => w.text).join('')));
      }
    }
    for (const words of slipWords('林权证复印件', 2, 3)) expect(text).toContain(inkOf(words));
  });

  it('has bookmarks by part, labels as the numbers, and the 卷号 for its title', async () => {
    const { marks, labels, title } = await shown(await bind(await order()));
    expect(title).toBe('（2026）云隘人调字第017号');
    expect(marks.slice(0, 4)).toEqual([
      { title: '封面', page: 0, under: [] },
      { title: '申请、受理材料', page: 1, under: [['受理登记表', 1]] },
      { title: '身份证明', page: 2, under: [['林权证复印件', 2], ['户口簿', 3]] },
      { title: '证据材料', page: 4, under: [['现场照片', 4], ['法院裁定', 6]] },
    ]);
    expect(labels?.slice(0, 8)).toEqual(['封面', '1', '2–4', '5', '6', '7', '8', '9']);
  });

  it('is the same file when bound again', async () => {
    expect(Buffer.from(await bind(await order())).equals(Buffer.from(await bind(await order())))).toBe(true);
  });

  it('can be read after the faces let go of their glyphs, as they do every hundred papers', async () => {
    const bytes = await bind(await order());
    forgetGlyphs();
    await renderPaper(contentOf(told(BOUNDARY), 'F3', null), { draft: false });
    expect(Buffer.from(await bind(await order())).equals(Buffer.from(bytes))).toBe(true);
  });

  it('keeps its day, its maker and nobody’s name in its facts', async () => {
    const document = await PDFDocument.load(await bind(await order()), { updateMetadata: false });
    expect(document.getAuthor()).toBeUndefined();
    expect(document.getCreationDate()?.toISOString()).toBe('2000-01-01T00:00:00.000Z');
    expect(document.catalog.get(PDFName.of('PageMode'))?.toString()).toBe('/UseOutlines');
  });
});

describe('material from elsewhere', () => {
  it.each([0, 90, 180, 270])('turned by %i is shown upright on A4, clear of binding edge and number', async (turned) => {
    const bytes = await bind({ title: 'x', pieces: [piece('裁定', '司法确认材料', 7, 1, { kind: 'pdf', bytes: await outside({ size: [700, 500], turned, crop: [50, 20, 600, 400] }) })] });
    const [page] = (await shown(bytes)).pages;
    const lying = turned % 180 === 0;
    expect([Math.round(page!.width), Math.round(page!.height)]).toEqual(lying ? [842, 595] : [595, 842]);
    const said = page!.words.find(({ text }) => text === 'UPPERLEFT');
    expect(said!.x).toBeGreaterThan(FRAME.left - 1);
    expect(said!.x).toBeLessThan(page!.width / 2);
    expect(said!.y).toBeGreaterThan(FRAME.top);
    expect(said!.y).toBeLessThan(FRAME.top + 20);
    const number = page!.words.at(-1)!;
    expect(number.text).toBe('7');
    expect(number.y).toBeLessThan(FRAME.top);
    expect(number.x).toBeGreaterThan(page!.width - 60);
  });

  it('is not blown up when it is small', async () => {
    const document = await PDFDocument.load(await bind({ title: 'x', pieces: [piece('收条', '履行凭证', 1, 1, { kind: 'pdf', bytes: await outside({ size: [200, 100] }) })] }));
    expect(document.getPage(0).getSize()).toMatchObject({ width: expect.closeTo(841.89, 1) as number });
    expect(placePhoto({ width: 40, height: 30 }).scale).toBe(0.75);
    const large = placePhoto({ width: 2200, height: 1700 });
    expect(large.left).toBeCloseTo(FRAME.left, 5);
    expect(large.scale * 2200 + FRAME.left + FRAME.right).toBeCloseTo(595.28, 2);
  });

  it('opens when it only forbids copying, and is named when it asks for a password', async () => {
    const open = await bindDossier({ title: 'x', pieces: [piece('回单', '履行凭证', 1, 1, { kind: 'pdf', bytes: await outside({ password: '' }) })] });
    expect(open.ok).toBe(true);
    const shut = await bindDossier({ title: 'x', pieces: [piece('回单', '履行凭证', 1, 1, { kind: 'pdf', bytes: await outside({ password: '口令123' }) })] });
    expect(shut).toEqual({ ok: false, error: { kind: 'unbindable', title: '回单', problem: 'encrypted' } });
  });

  it.each([
    ['cut off', async () => (await outside()).slice(0, 300)],
    ['no PDF at all', async () => Uint8Array.from(Buffer.from('not a pdf')) as Bytes],
    ['empty', async () => new Uint8Array(0)],
  ])('that is %s is named', async (_, bytes) => {
    const result = await bindDossier({ title: 'x', pieces: [piece('裁定', '证据材料', 1, 1, { kind: 'pdf', bytes: await bytes() })] });
    expect(result).toEqual({ ok: false, error: { kind: 'unbindable', title: '裁定', problem: 'broken' } });
  });

  it('with a broken picture is named', async () => {
    const result = await bindDossier({ title: 'x', pieces: [piece('照片', '证据材料', 1, 1, { kind: 'photos', images: [Uint8Array.from([1, 2, 3])] })] });
    expect(result).toEqual({ ok: false, error: { kind: 'unbindable', title: '照片', problem: 'broken' } });
  });

  it('of another length than planned is named: every number after it would be wrong', async () => {
    const result = await bindDossier({ title: 'x', pieces: [piece('裁定', '证据材料', 1, 3, { kind: 'pdf', bytes: await outside({ pages: 2 }) })] });
    expect(result).toEqual({ ok: false, error: { kind: 'unbindable', title: '裁定', problem: 'pages' } });
  });
});

describe('the proof', () => {
  it('says no to a page gone, a number elsewhere, and words that changed', async () => {
    const paper = await frozen('F3', null);
    const other = await frozen('F6', 'first');
    const own = piece('受理登记表', '申请、受理材料', 1, paper.pages, { kind: 'paper', bytes: paper.bytes });
    const bytes = await bind({ title: 'x', pieces: [own] });
    const laid = { piece: own, from: 0, stamps: ['1'] };
    expect(await boundDifference(bytes, [laid])).toBeNull();
    expect(await boundDifference(bytes, [laid, { ...laid, from: 1 }])).toMatchObject({ where: '整卷页数' });
    expect(await boundDifference(bytes, [{ ...laid, stamps: ['2'] }])).toMatchObject({ where: '第2页的页码' });
    expect(await boundDifference(paper.bytes, [laid])).toMatchObject({ where: '第1页的页码' });
    const swapped = piece('受理登记表', '申请、受理材料', 1, 1, { kind: 'paper', bytes: other.bytes });
    expect(await boundDifference(bytes, [{ ...laid, piece: swapped }])).toMatchObject({ where: '整卷第1张' });
  });
});

describe('in the worker', () => {
  const built = buildWorker(new URL('../../main/documents/worker.ts', import.meta.url).pathname);
  afterAll(async () => (await built).remove());

  it('binds the same file, tells how far it is, and stops when told', async () => {
    const renderer = createRenderer({ workerFile: (await built).file });
    try {
      const here = await bind(await order());
      const steps: number[] = [];
      const made = await order();
      const there = await renderer.bind(made, { progress: (done) => steps.push(done) });
      expect(there.ok && Buffer.from(there.value.bytes).equals(Buffer.from(here))).toBe(true);
      expect(steps).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
      const stop = new AbortController();
      const stopped = await renderer.bind(await order(), { progress: (done) => done === 2 && stop.abort(), signal: stop.signal });
      expect(stopped).toEqual({ ok: false, error: { kind: 'cancelled' } });
      // It still prints afterwards.
      expect((await renderer.render(contentOf(told(BOUNDARY), 'F3', null), { draft: false })).ok).toBe(true);
    } finally {
      await renderer.close();
    }
  });
});
