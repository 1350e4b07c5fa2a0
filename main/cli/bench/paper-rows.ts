// Bench rows for paper: the sample agreement as the program prints it (set, read back, compared), beside pdfmake as it comes.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createRenderer, fontFile, paperContent, type PaperContent, type Renderer } from '../../documents';
import type { CaseFile } from '../../domain/case';
import { numberText } from '../../domain/numbering';
import { makeMove, MOVES, type MoveName } from '../../domain/moves/all';
import { Intake, openCase } from '../../domain/moves/intake';
import { SHIPPED_REFERENCE } from '../../reference';
import { BOUNDARY } from '../../reference/samples/boundary';
import { SAMPLE_SETTINGS } from '../../reference/samples/room';

export interface Row {
  name: string;
  value: number;
  unit: string;
  /** The same thing done another way in the same run. */
  beside?: { name: string; value: number }[];
  note?: string;
}

/** Papers made after the first few, whose median counts as warm. */
const WARM = 40;
/** Papers of a batch after which memory is looked at. */
const BATCH = 200;

/** Measures; takes about half a minute. Times in ms. */
export async function paperRows({ quick = false }: { quick?: boolean } = {}): Promise<Row[]> {
  const warm = quick ? 5 : WARM;
  const file = sampleCase();
  const agreement = contentOf(file, 'F7', 'agreement');
  const worker = workerFile();
  // Before anything else: what is held afterwards is then the renderer's.
  const memory = quick ? [] : [await memoryRow(agreement, worker)];
  const ours = await series((renderer) => must(renderer.render(agreement, { draft: false })), warm, worker);
  const long = contentOf(withRecord(file, 20_000), 'F6', 'second');
  const record = await series((renderer) => must(renderer.render(long, { draft: false })), quick ? 1 : 5, worker);
  const stock = await stockSeries(agreement, warm);
  const where = worker === null ? '在本线程' : '在工作线程';
  const beside = (value: number) => [{ name: 'pdfmake 原样（字体按路径）', value }];
  return [
    { name: '协议书PDF，启动后第一份', value: ours.first, unit: 'ms', beside: beside(stock.first), note: `${where}，含启动线程、装字体、读回核对；原样的不核对` },
    { name: '协议书PDF，热身后', value: ours.warm, unit: 'ms', beside: beside(stock.warm), note: `${warm}份的中位数` },
    { name: '协议书PDF大小', value: round(ours.bytes / 1024), unit: 'KB', beside: beside(round(stock.bytes / 1024)) },
    { name: '两万字调解记录PDF', value: record.warm, unit: 'ms', note: `${record.pages}页，含读回核对` },
    ...memory,
  ];
}

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

/** pdfmake with no layer of ours: fonts by path, the agreement's text in plain paragraphs. */
async function stockSeries(content: PaperContent, count: number): Promise<Series> {
  const start = performance.now();
  const { default: pdfmake } = await import('pdfmake');
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => true);
  const make = () => {
    const [fang, title, hei] = [fontFile('FandolFang-Regular.otf'), fontFile('NotoSerifSC_700Bold.ttf'), fontFile('NotoSansSC_500Medium.ttf')];
    pdfmake.setFonts({ Fang: { normal: fang, bold: hei }, Title: { normal: title } });
    return pdfmake.createPdf(stockDefinition(content)).getBuffer();
  };
  const bytes = await make();
  const first = performance.now() - start;
  return { first: round(first), warm: await medianOf(count, make), bytes: bytes.length, pages: 0 };
}

const paragraph = (text: string) => ({ text, leadingIndent: 28, alignment: 'justify' });

function stockDefinition(content: PaperContent): object {
  if (content.form !== 'F7') throw new Error('an agreement is wanted');
  const { number, parties, facts, responsibility, clauses, performance: how } = content.words;
  return {
    pageSize: 'A4',
    pageMargins: [79, 71, 68, 71],
    defaultStyle: { font: 'Fang', fontSize: 14, lineHeight: 1.6 },
    content: [
      { text: content.title, font: 'Title', fontSize: 22, alignment: 'center' },
      { text: number, alignment: 'right' },
      ...parties.flatMap((p) => [p.name, p.sex, p.ethnicity, p.age, p.occupation, p.phone, p.idNumber, p.address].map((text) => ({ text, decoration: 'underline' }))),
      { text: '纠纷主要事实、争议事项：', bold: true },
      paragraph(facts),
      paragraph(responsibility),
      { text: '经调解，自愿达成如下协议：', bold: true },
      ...clauses.map(paragraph),
      { text: '履行方式、时限', bold: true },
      paragraph(how),
    ],
    footer: (page: number, pages: number) => ({ text: `第${page}页 共${pages}页`, alignment: 'center', fontSize: 10 }),
  };
}

/** What printing a batch adds to the process, and how much of that came in the second half. */
async function memoryRow(content: PaperContent, worker: string | null): Promise<Row> {
  const held = () => process.memoryUsage.rss() / 1024 / 1024;
  const before = held();
  const renderer = createRenderer({ workerFile: worker });
  try {
    const half = async () => {
      for (let i = 0; i < BATCH / 2; i += 1) await must(renderer.render(content, { draft: false }));
      return held();
    };
    const [middle, end] = [await half(), await half()];
    return { name: `打印${BATCH}份协议书占用的内存`, value: round(end - before), unit: 'MB', note: `后一半增加 ${round(end - middle)} MB` };
  } finally {
    await renderer.close();
  }
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

const round = (value: number) => Math.round(value * 10) / 10;

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

function contentOf(file: CaseFile, form: 'F6' | 'F7', subject: string): PaperContent {
  const content = paperContent(file, form, subject, SAMPLE_SETTINGS, SHIPPED_REFERENCE);
  if (!content.ok) throw new Error(`paper bench: ${content.error.kind}`);
  return content.value;
}

function withRecord(file: CaseFile, characters: number): CaseFile {
  const speech = file.sessions[0]?.record ?? '';
  const record = `${speech}\n`.repeat(Math.ceil(characters / (speech.length + 1))).slice(0, characters);
  return { ...file, sessions: file.sessions.map((session) => ({ ...session, record })) };
}

/** Sample A, told move by move. */
function sampleCase(): CaseFile {
  let next = 0;
  const context = { today: '2026-11-23', now: '2026-11-23T02:00:00.000Z', by: '', newId: () => `id${(next += 1)}` };
  const opened = openCase('2026-0001', Intake.parse(BOUNDARY.intake), context);
  if (!opened.ok) throw new Error(opened.error.rule);
  const number = { year: 2026, serial: BOUNDARY.serial, text: numberText(SAMPLE_SETTINGS.numbering, 2026, BOUNDARY.serial) };
  const steps = [{ move: 'accept' as MoveName, input: { on: BOUNDARY.acceptedOn, by: null, number } as unknown }, ...BOUNDARY.steps];
  return steps.reduce((file, { move, input }) => {
    const made = makeMove(file, move, MOVES[move].input.parse(input) as never, context);
    if (!made.ok) throw new Error(made.error.rule);
    return made.value;
  }, opened.value);
}
