// The dossier through the calls: planned, bound, saved, checked, and a closed case as a folder that stands by itself.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { readExchange } from '../../main/domain/exchange';
import type { CaseFile } from '../../main/domain/case';
import { pageRange } from '../../main/domain/dossier-plan';
import type { MoveName } from '../../main/domain/moves/all';
import { readBack } from '../../main/documents/fidelity/read-back';
import { BOUNDARY } from '../../main/reference/samples/boundary';
import type { SampleStep } from '../../main/reference/samples/sample';
import { openedHouse, tempFolder, type TestHouse } from '../helpers/house';
import { jpeg } from '../helpers/pictures';

const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function make(house: TestHouse, file: CaseFile, move: MoveName, input: unknown): Promise<CaseFile> {
  return (await house.must('cases.move', { id: file.id, revision: file.revision, move, input })).file;
}

/** The sample up to a move, or to before its archiving. */
async function tell(house: TestHouse, until: MoveName = 'archive', change: (step: SampleStep) => SampleStep = (step) => step): Promise<CaseFile> {
  let { file } = await house.must('cases.register', { intake: BOUNDARY.intake, draft: null });
  ({ file } = await house.must('cases.accept', { id: file.id, revision: 1, on: BOUNDARY.acceptedOn, by: null, serial: null }));
  for (const step of BOUNDARY.steps.slice(0, BOUNDARY.steps.findIndex((s) => s.move === until))) file = await make(house, file, step.move, change(step).input);
  return file;
}

async function freeze(house: TestHouse, file: CaseFile, form: 'F3' | 'F7', subject: string | null) {
  return house.must('papers.freeze', { id: file.id, revision: file.revision, form, subject, copies: 3 });
}

async function scanned(house: TestHouse, file: CaseFile, more: { section: 'agreement' | 'evidence'; subject?: string | null; original?: Uint8Array<ArrayBuffer>; pages?: Uint8Array<ArrayBuffer>[]; pageCount?: number }) {
  return house.must('scans.add', { id: file.id, revision: file.revision, subject: null, title: '现场照片', original: jpeg(400, 300), pages: [jpeg(400, 300)], pageCount: 1, ...more });
}

async function pdfOf(pages: number, password?: string): Promise<Uint8Array<ArrayBuffer>> {
  const document = await PDFDocument.create();
  for (let i = 0; i < pages; i += 1) document.addPage([595, 842]);
  if (password !== undefined) document.encrypt({ userPassword: password, ownerPassword: password });
  return (await document.save({ useObjectStreams: password === undefined })) as Uint8Array<ArrayBuffer>;
}

describe('dossier.plan and dossier.preview', () => {
  it('agree: what the table of contents says is stamped on the pages; drafts say so', async () => {
    const house = await openedHouse();
    const file = await tell(house, 'sign');
    const { file: frozen } = await freeze(house, file, 'F7', 'agreement');
    const sheeted = await make(house, frozen, 'put-paper-sheet', { item: { id: '', section: 'identity', title: '身份证复印件', pages: 4 } });
    await scanned(house, sheeted, { section: 'evidence' });
    const { lines, pages } = await house.must('dossier.plan', { id: file.id });
    expect(lines.find(({ form }) => form === 'F7')).toMatchObject({ draft: false, kind: 'printed', subject: 'agreement' });
    expect(lines.find(({ form }) => form === 'F3')).toMatchObject({ draft: true });
    expect(lines.find(({ kind }) => kind === 'scanned')).toMatchObject({ title: '现场照片', section: 'evidence', pages: 1 });
    expect(pages).toBe(lines.reduce((sum, line) => sum + line.pages, 0));

    const bound = await house.must('dossier.preview', { id: file.id });
    const back = await readBack(bound.bytes);
    const stamps = back.map(({ words }) => words.at(-1)?.text ?? '');
    for (const { first, last, kind } of lines) expect(stamps).toContain(kind === 'paper-only' && last > first ? `${first}–${last}` : String(first));
    // The directory, set last, says the numbers that are stamped; the back cover how many there are.
    const textOn = (page: (typeof back)[number] | undefined) => (page?.words ?? []).map(({ text }) => text).join('').replace(/\s+/gu, '');
    const directory = textOn(back.find((page) => textOn(page).startsWith('卷内目录')));
    for (const { title, first, last } of lines) expect(directory).toContain(`${title.replace(/\s+/gu, '')}${pageRange(first, last)}`);
    expect(textOn(back.at(-1))).toContain(String(pages));
    const drafts = back.filter(({ words }) => words.some(({ turned, text }) => turned && text.includes('草')));
    expect(drafts.length).toBe(lines.filter(({ draft }) => draft).reduce((sum, line) => sum + line.pages, 0));
    const signed = await house.must('dossier.plan', { id: file.id, drafts: false });
    expect(signed.lines.every(({ draft }) => !draft)).toBe(true);
    expect(signed.lines.length).toBeLessThan(lines.length);
  });

  it('puts the signed copy in the place of the paper', async () => {
    const house = await openedHouse();
    const { file, paper } = await freeze(house, await tell(house, 'sign'), 'F7', 'agreement');
    await scanned(house, file, { section: 'agreement', subject: paper.id, pages: [jpeg(400, 300), jpeg(300, 400)], pageCount: 2 });
    const { lines } = await house.must('dossier.plan', { id: file.id });
    expect(lines.filter(({ section }) => section === 'agreement')).toMatchObject([{ form: 'F7', kind: 'scanned', signed: true, pages: 2 }]);
  });

  it('gives the same bytes for the same facts', async () => {
    const house = await openedHouse();
    const { id } = await tell(house, 'put-agreement');
    const [one, other] = [await house.must('dossier.preview', { id }), await house.must('dossier.preview', { id })];
    expect(sha(one.bytes)).toBe(sha(other.bytes));
  });

  it('names a scan that cannot go in, and a file that changed on the disk', async () => {
    const house = await openedHouse();
    const file = await tell(house, 'put-letter');
    const shut = await scanned(house, file, { section: 'evidence', original: await pdfOf(2, '口令123'), pages: [], pageCount: 2 });
    expect(await house.ask('dossier.preview', { id: file.id })).toEqual({ ok: false, error: { kind: 'unbindable', title: '现场照片', problem: 'encrypted' } });
    const out = await make(house, shut.file, 'remove-scan', { scan: shut.scan.id });
    const { scan } = await scanned(house, out, { section: 'evidence' });
    await writeFile(join(house.data, 'cases/2026/0001/scans', scan.pages[0]!.file), jpeg(1, 1));
    expect(await house.ask('dossier.preview', { id: file.id })).toMatchObject({ ok: false, error: { kind: 'damaged', why: 'checksum' } });
  });

  it('stops when told, and a newer one stops an older one', async () => {
    const house = await openedHouse();
    const { id } = await tell(house, 'put-agreement');
    const stopped = house.ask('dossier.preview', { id });
    house.onEvent((name) => name === 'progress' && void house.ask('dossier.cancel', {}));
    expect(await stopped).toEqual({ ok: false, error: { kind: 'cancelled' } });
  });
});

describe('dossier.save', () => {
  it('writes the whole file or leaves what was there', async () => {
    const folder = await tempFolder();
    let path: string | null = join(folder, '案卷.pdf');
    const names: string[] = [];
    const house = await openedHouse({ pickers: { chooseFolder: async () => null, chooseFile: async () => null, saveFileAs: async (name) => (names.push(name), path) } });
    const { id } = await tell(house, 'put-letter');
    expect(await house.must('dossier.save', { id })).toEqual({ saved: true });
    expect(names).toEqual(['2026-0001 案卷.pdf']);
    const before = await readFile(path);
    expect(sha(before)).toBe(sha((await house.must('dossier.preview', { id })).bytes));
    await mkdir(`${path}.part`);
    expect(await house.ask('dossier.save', { id })).toMatchObject({ ok: false, error: { kind: 'write-failed', where: 'folder' } });
    expect(await readFile(path)).toEqual(before);
    path = null;
    expect(await house.must('dossier.save', { id })).toEqual({ saved: false });
  });

  it('prints the same bytes and names nobody', async () => {
    const house = await openedHouse();
    const { id } = await tell(house, 'put-letter');
    await house.must('dossier.print', { id, copies: 1 });
    expect(house.printed.map(sha)).toEqual([sha((await house.must('dossier.preview', { id })).bytes)]);
    expect(JSON.stringify(house.logged)).not.toContain('杨昌禄');
  });
});

describe('dossier.checkup', () => {
  it('tells what lacks, with where it is mended', async () => {
    const house = await openedHouse();
    const file = await tell(house, 'sign');
    const { findings } = await house.must('dossier.checkup', { id: file.id });
    expect(findings.find(({ rule }) => rule === 'not-signed')).toMatchObject({ severity: 'must', mend: { tab: 'agreement', do: 'sign', ref: 'agreement' } });
    expect(findings.find(({ rule, mend }) => rule === 'not-printed' && mend.ref === 'F7.agreement')).toMatchObject({ mend: { tab: 'papers', do: 'print-paper' } });
  });
});

describe('dossier.export', () => {
  const HOSTILE = `</td><script>alert('x')</script><img src=http://example.invalid/x onerror=alert(1)> & "quoted"`;

  async function closed() {
    const house = await openedHouse();
    let file = await tell(house, 'archive', (step) =>
      step.move === 'put-session' ? { ...step, input: { item: { ...(step.input as { item: object }).item, privateNote: '私下说的话' } } as never } : step.move === 'put-letter' ? { ...step, input: { item: { ...(step.input as { item: object }).item, about: HOSTILE } } as never } : step,
    );
    ({ file } = await freeze(house, file, 'F7', 'agreement'));
    ({ file } = await scanned(house, file, { section: 'evidence' }));
    return { house, file };
  }

  it('is a folder that checks itself: PDF, page, data, originals, checksums, guide', async () => {
    const { house, file } = await closed();
    const place = await tempFolder();
    const { name, files } = await house.must('dossier.export', { id: file.id, folder: house.token(place) });
    expect(name).toBe('2026-0001');
    expect(await readdir(place)).toEqual(['2026-0001']);
    const folder = join(place, name);
    const sums = (await readFile(join(folder, 'sha256sums.txt'), 'utf8')).trimEnd().split('\n').map((line) => line.split('  ') as [string, string]);
    const there = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    expect(there).toHaveLength(files);
    expect(sums.map(([, path]) => path).toSorted()).toEqual([`papers/${file.papers[0]!.file}`, `scans/${file.scans[0]!.file}`, '案卷.html', '案卷.json', '案卷.pdf', '说明.txt'].toSorted());
    for (const [sum, path] of sums) expect(sha(await readFile(join(folder, path))), path).toBe(sum);
    expect(sha(await readFile(join(folder, 'papers', file.papers[0]!.file)))).toBe(file.papers[0]!.sha256);
    expect(new Uint8Array(await readFile(join(folder, 'scans', file.scans[0]!.file)))).toEqual(jpeg(400, 300));
    expect(await readFile(join(folder, '说明.txt'), 'utf8')).toContain('sha256sum -c sha256sums.txt');
    // The data can be taken in again, and the page has no word that was said in private.
    const facts = readExchange(JSON.parse(await readFile(join(folder, '案卷.json'), 'utf8')));
    expect(facts.ok && facts.value.number?.text).toBe(file.number?.text);
    const page = await readFile(join(folder, '案卷.html'), 'utf8');
    for (const text of [page, await readFile(join(folder, '案卷.json'), 'utf8')]) expect(text).not.toContain('私下说的话');
    expect(page).not.toContain('<script');
    expect(page).not.toContain('<img');
    expect(page).toContain('&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;');
  });

  it('never writes over an earlier one', async () => {
    const { house, file } = await closed();
    const place = await tempFolder();
    const folder = house.token(place);
    await house.must('dossier.export', { id: file.id, folder });
    await writeFile(join(place, '2026-0001', '别人的.txt'), '别人的');
    expect((await house.must('dossier.export', { id: file.id, folder })).name).toBe('2026-0001-2');
    expect(await readFile(join(place, '2026-0001', '别人的.txt'), 'utf8')).toBe('别人的');
  });

  it('is refused for a case that is not closed, and where nothing can be written', async () => {
    const house = await openedHouse();
    const file = await tell(house, 'close');
    const place = await tempFolder();
    expect(await house.ask('dossier.export', { id: file.id, folder: house.token(place) })).toMatchObject({ ok: false, error: { kind: 'refused', rule: 'not-closed' } });
    const closedCase = await closed();
    const gone = closedCase.house.token(join(place, 'gone'));
    expect(await closedCase.house.ask('dossier.export', { id: closedCase.file.id, folder: gone })).toMatchObject({ ok: false, error: { kind: 'write-failed', where: 'folder' } });
    expect(await readdir(place)).toEqual([]);
  });

  it('leaves nothing when it is cancelled, or a file of the case is damaged', async () => {
    const { house, file } = await closed();
    const place = await tempFolder();
    house.onEvent((name, value) => name === 'progress' && (value as { phase: string }).phase === '正在写入' && void house.ask('dossier.cancel', {}));
    expect(await house.ask('dossier.export', { id: file.id, folder: house.token(place) })).toEqual({ ok: false, error: { kind: 'cancelled' } });
    expect(await readdir(place)).toEqual([]);
    const other = await closed();
    await writeFile(join(other.house.data, 'cases/2026/0001/scans', other.file.scans[0]!.file), 'x');
    expect(await other.house.ask('dossier.export', { id: other.file.id, folder: other.house.token(place) })).toMatchObject({ ok: false, error: { kind: 'damaged' } });
    expect(await readdir(place)).toEqual([]);
  });

  // A stick of a size of its own takes a mount, which takes root on Linux, and a container that allows it: found out by trying.
  it.skipIf(!canMount())('says when the stick is full, and leaves nothing that looks whole (needs root, to mount one)', async () => {
    const { house, file } = await closed();
    const stick = join(await tempFolder(), 'stick');
    await mkdir(stick);
    mountSmall(stick);
    try {
      expect(await house.ask('dossier.export', { id: file.id, folder: house.token(stick) })).toMatchObject({ ok: false, error: { kind: 'disk-full', where: 'folder' } });
      expect(await readdir(stick)).toEqual([]);
    } finally {
      execFileSync('umount', [stick]);
      await rm(stick, { recursive: true, force: true });
    }
  });
});

function mountSmall(at: string): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=200k', 'tmpfs', at], { stdio: 'ignore' });
}

function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const at = mkdtempSync(join(tmpdir(), 'heshibu-mount-'));
  try {
    mountSmall(at);
    execFileSync('umount', [at]);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(at, { recursive: true, force: true });
  }
}
