// 材料: scans and photos in a case. The files themselves are written by main before the case names them; they are never taken away.
import { z } from 'zod';
import type { CaseFile } from '../case';
import { SECTION_NAMES, SECTIONS, type Section } from '../dossier';
import { fail, ok } from '../result';
import { Scan, ScanPage, scansIn } from '../scan';
import { scanSubjects } from '../scan-subjects';
import { requiredLine, SHORT_TEXT_LIMIT } from '../text';
import { firstOf, identified, move, put, shut, type Refusal } from './move';

const Title = requiredLine('请写明这是什么材料');
const NOT_THERE: Refusal = { rule: 'not-found', say: '没有找到这份材料，可能已经取出。' };

/** Adds scans at the end of their parts, in the order given. Signed copies and receipts come after closing too: only an archived case is shut. */
export const putScans = move('加入材料', z.object({ scans: z.array(Scan.extend({ title: Title })).min(1, '没有要加入的材料') }), (file, { scans }, context) => {
  const no = firstOf(shut(file, 'allowed'), ...scans.map((scan) => firstOf(stranger(file, scan), pagesDiffer(scan), twice(file, scan))));
  if (no) return fail(no);
  const change = { revision: file.revision + 1, at: context.now, by: context.by, what: `加入材料：${scans.map(({ title }) => title).join('、')}`.slice(0, SHORT_TEXT_LIMIT) };
  return ok({ ...file, scans: [...file.scans, ...scans.map((scan) => identified(scan, context))], changes: [...file.changes, change] });
});

/** What a scan is, and where it stands. In another part it comes last. */
export const changeScan = move(
  '修改材料说明',
  z.object({ scan: z.string(), title: Title, section: z.enum(SECTIONS), subject: z.string().nullable() }),
  (file, { scan: id, ...change }) => {
    const scan = file.scans.find((s) => s.id === id);
    // What it belonged to may be gone meanwhile; mending the title must not ask for another.
    const stays = scan?.section === change.section && scan.subject === change.subject;
    const no = firstOf(shut(file, 'allowed'), scan ? null : NOT_THERE, stays ? null : stranger(file, change));
    if (no || !scan) return fail(no ?? NOT_THERE);
    const changed = { ...scan, ...change };
    const scans = scan.section === change.section ? put(file.scans, changed) : [...file.scans.filter((s) => s.id !== id), changed];
    return ok({ ...file, scans });
  },
);

/** Another picture of one page, turned or cropped otherwise. The original stays what it is. */
export const turnScanPage = move('旋转裁剪材料', z.object({ scan: z.string(), index: z.int().min(0), page: ScanPage }), (file, { scan: id, index, page }) => {
  const scan = file.scans.find((s) => s.id === id);
  const no = firstOf(shut(file, 'allowed'), scan?.pages[index] ? null : NOT_THERE);
  if (no || !scan) return fail(no ?? NOT_THERE);
  return ok({ ...file, scans: put(file.scans, { ...scan, pages: scan.pages.map((present, i) => (i === index ? page : present)) }) });
});

/** Puts the scans of one part in another order; all of them are named. */
export const orderScans = move('调整材料顺序', z.object({ section: z.enum(SECTIONS), scans: z.array(z.string()) }), (file, { section, scans: wanted }) => {
  const present = scansIn(file.scans, section);
  const no = firstOf(shut(file, 'allowed'), sameIds(present, wanted) ? null : { rule: 'not-all', say: `“${SECTION_NAMES[section]}”里的材料刚才有变动，请重新排一次顺序。` });
  if (no) return fail(no);
  const inOrder = wanted.flatMap((id) => present.find((scan) => scan.id === id) ?? []);
  // The places this part takes in the list stay its own; other parts do not move.
  return ok({ ...file, scans: file.scans.map((scan) => (scan.section === section ? (inOrder.shift() ?? scan) : scan)) });
});

/** Takes a scan out of the case. What it was goes into the diary, and its files stay on the disk. */
export const removeScan = move('取出材料', z.object({ scan: z.string() }), (file, { scan: id }, context) => {
  const scan = file.scans.find((s) => s.id === id);
  const no = firstOf(shut(file, 'allowed'), scan ? null : NOT_THERE, proves(file, id));
  if (no || !scan) return fail(no ?? NOT_THERE);
  const change = { revision: file.revision + 1, at: context.now, by: context.by, what: `取出材料：${scan.title}`.slice(0, SHORT_TEXT_LIMIT), removed: scan };
  return ok({ ...file, scans: file.scans.filter((s) => s.id !== id), changes: [...file.changes, change] });
});

function stranger(file: CaseFile, { section, subject }: { section: Section; subject: string | null }): Refusal | null {
  if (subject === null || scanSubjects(file, section).some(({ id }) => id === subject)) return null;
  return { rule: 'stranger', say: `材料要归到的那一项不在“${SECTION_NAMES[section]}”里，请重新选择。` };
}

/** A record of performance names it as its proof: that is taken back there first. */
function proves(file: CaseFile, scan: string): Refusal | null {
  const performance = file.performances.find(({ proofScan }) => proofScan === scan);
  return performance ? { rule: 'proof', say: `这份材料是${performance.on}履行记录的凭证。要取出，请先在那条履行记录里取消凭证材料。` } : null;
}

/** A picture has a page image for each page. A PDF goes in as it is, or, where that cannot be, as page images too. */
function pagesDiffer({ type, pages, pageCount }: Scan): Refusal | null {
  const asItIs = type === 'pdf' && pages.length === 0;
  return asItIs || pages.length === pageCount ? null : { rule: 'pages-differ', say: '这份材料的页数对不上，没有加入。请重新选择文件，再加一次。' };
}

function twice(file: CaseFile, scan: Scan): Refusal | null {
  const same = file.scans.find((other) => other.sha256 === scan.sha256 && other.section === scan.section && other.subject === scan.subject);
  return same ? { rule: 'twice', say: `这个文件已经在“${SECTION_NAMES[scan.section]}”里了（${same.title}），没有重复加入。` } : null;
}

function sameIds(present: readonly Scan[], wanted: readonly string[]): boolean {
  const ids = new Set(wanted);
  return ids.size === wanted.length && present.length === ids.size && present.every(({ id }) => ids.has(id));
}
