// Bench rows for paper: agreements as the program prints them (set, read back, compared), beside pdfmake as it comes.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createRenderer, type PaperContent, type Renderer } from '../../documents';
import { BOUNDARY } from '../../reference/samples/boundary';
import { WAGES } from '../../reference/samples/wages';
import { round } from './measure';
import { agreements, contentOf, sampleCase, withRecord } from './paper-cases';
import { dossierRow } from './paper-dossier';
import { stockEngine } from './paper-stock';
import type { Row } from './row';

/** Papers made after the first few, whose median counts as warm. */
const WARM = 40;
/** A year's agreements of a county, printed one after another. */
const BATCH = 500;
/** Papers of one process until memory is looked at for the last time. */
const MANY = 2000;

/** Measures; takes about five minutes. Times in ms. */
export async function paperRows({ quick = false }: { quick?: boolean } = {}): Promise<Row[]> {
  const warm = quick ? 5 : WARM;
  const wages = sampleCase(WAGES);
  const agreement = contentOf(wages, 'F7', 'agreement');
  const worker = workerFile();
  // Before anything else: what is held afterwards is then the renderer's.
  const size = quick ? 4 : BATCH;
  const ownBatch = await batchOf(worker, size, quick ? 4 : MANY);
  const ours = await series((renderer) => must(renderer.render(agreement, { draft: false })), warm, worker);
  const long = contentOf(withRecord(sampleCase(BOUNDARY), 20_000), 'F6', 'second');
  const record = await series((renderer) => must(renderer.render(long, { draft: false })), quick ? 1 : 5, worker);
  const stock = await stockSeries(agreement, warm);
  // After its first paper was measured from nothing.
  const batch = batchRows(ownBatch, await stockBatch(size));
  const where = worker === null ? '在本线程' : '在工作线程';
  const beside = (value: number) => [{ name: STOCK, value }];
  return [
    { name: `${ours.pages}页协议书PDF，启动后第一份`, value: ours.first, unit: 'ms', beside: beside(stock.first), note: `${where}，含启动线程、装字体、读回核对；原样的不核对` },
    { name: `${ours.pages}页协议书PDF，热身后`, value: ours.warm, unit: 'ms', beside: beside(stock.warm), note: `${warm}份的中位数` },
    { name: '协议书PDF大小', value: round(ours.bytes / 1024), unit: 'KB', beside: beside(round(stock.bytes / 1024)) },
    { name: '两万字调解记录PDF', value: record.warm, unit: 'ms', note: `${record.pages}页，含读回核对` },
    ...batch,
    await dossierRow(worker, quick ? { pages: 4, photos: 2 } : { pages: 40 }),
  ];
}

const STOCK = 'pdfmake 原样（字体按路径）';

interface Series {
  first: number;
  warm: number;
  bytes: number;
  pages: number;
}

/** The first paper of a fresh renderer, and the median of those after it has warmed up. */
async function series(make: (renderer: Renderer) => Promise<{ bytes: Uint8Array; pages: number }>, count: number, worker: string | null): Promise<Series> {
  const start = performance.now();
  const renderer = createRenderer({ workerFile: worker });
  try {
    const { bytes, pages } = await make(renderer);
    const first = performance.now() - start;
    return { first: round(first), warm: await medianOf(count, () => make(renderer)), bytes: bytes.length, pages };
  } finally {
    await renderer.close();
  }
}

/** pdfmake with no layer of ours. */
async function stockSeries(content: PaperContent, count: number): Promise<Series> {
  const start = performance.now();
  const make = await stockEngine();
  const bytes = await make(content);
  const first = performance.now() - start;
  return { first: round(first), warm: await medianOf(count, () => make(content)), bytes: bytes.length, pages: 0 };
}

interface Batch {
  batch: number;
  many: number;
  /** ms for the first `batch` papers. */
  took: number;
  pages: number;
  /** MB added to the process by the end, and after the first `batch`. */
  held: number;
  later: number;
}

/** Agreements of different cases one after another: how long the first `batch` take, and whether memory stays flat over `many`. */
async function batchOf(worker: string | null, batch: number, many: number): Promise<Batch> {
  const held = () => process.memoryUsage.rss() / 1024 / 1024;
  const before = held();
  const renderer = createRenderer({ workerFile: worker });
  let pages = 0;
  let took = 0;
  let middle = 0;
  try {
    const start = performance.now();
    let made = 0;
    for (const content of agreements(many)) {
      ({ pages } = await must(renderer.render(content, { draft: false })));
      made += 1;
      if (made === batch) {
        took = performance.now() - start;
        middle = held();
      }
    }
    const end = held();
    return { batch, many, took, pages, held: end - before, later: end - middle };
  } finally {
    await renderer.close();
  }
}

function batchRows({ batch, many, took, pages, held, later }: Batch, stock: number): Row[] {
  return [
    { name: `${batch}份不同的协议书，一份接一份`, value: round(took / 1000), unit: 's', beside: [{ name: STOCK, value: round(stock / 1000) }], note: `最后一份${pages}页；含启动、读回核对` },
    // A handful of papers says nothing about memory.
    ...(many > batch ? [{ name: `打印${many}份协议书占用的内存`, value: round(held), unit: 'MB', note: `第${batch}份以后增加 ${round(later)} MB` }] : []),
  ];
}

async function stockBatch(count: number): Promise<number> {
  const start = performance.now();
  const make = await stockEngine();
  for (const content of agreements(count)) await make(content);
  return performance.now() - start;
}

async function medianOf(count: number, make: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  // The code is compiled while it runs: the first ten papers are still getting faster.
  for (let i = 0; i < count + Math.min(10, count); i += 1) {
    const start = performance.now();
    await make();
    times.push(performance.now() - start);
  }
  const counted = times.slice(-count).toSorted((a, b) => a - b);
  return round(counted[Math.floor(counted.length / 2)] ?? 0);
}

async function must(result: ReturnType<Renderer['render']>): Promise<{ bytes: Uint8Array; pages: number }> {
  const made = await result;
  if (!made.ok) throw new Error(`paper bench: ${made.error.kind}`);
  return made.value;
}

/** The worker beside the bundled program; null when run from source. */
function workerFile(): string | null {
  const path = fileURLToPath(new URL('./workers/paper.js', import.meta.url));
  return existsSync(path) ? path : null;
}
