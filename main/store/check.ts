// Reading everything once: every file of ours in the data folder is opened and its seal checked, every paper and every
// scan compared with what its case says about it.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { CheckReport } from '../contract/shapes';
import type { CaseFile, CaseId } from '../domain/case';
import { keptFilesOf } from '../domain/kept-files';
import { CHANGES_FILE, readLogIfPossible } from './change-log';
import { codeOf, entriesOf, ifThere, type DiskIo, type FileFacts } from './disk';
import { damageInWords, previousIsWhole } from './damage-words';
import { unseal, type SealedKind } from './envelope';
import { diskProblem } from './fault';
import { FORMS, type FormsInUse } from './forms';
import type { Layout } from './layout';
import type { CaseFiles } from './case-files';
import { caseFolders, inLanes } from './survey';
import { lostVersions, Versions } from './versions';

interface Ports {
  disk: DiskIo;
  layout: Layout;
  files: CaseFiles;
  forms: FormsInUse;
  signal: AbortSignal;
  progress?: ((done: number, total: number) => void) | undefined;
  /** Told of every case that could be read. */
  seen?: (file: CaseFile, facts: FileFacts) => void;
}

/** Reads every file. When the signal says stop, the report covers what was read until then. */
export async function checkAll(ports: Ports): Promise<Report> {
  const { disk, layout, signal, progress } = ports;
  const report: Report = { files: 0, cases: 0, damaged: [] };
  const ids = await caseFolders(disk, layout);
  await inLanes(ids, signal, async (id) => {
    const file = await checkCase(ports, id, report);
    if (file) await checkKept(ports, file, report);
    await checkLog(ports, id, file, report);
    await checkSealed(ports, layout.caseFolder(id), 'case', ports.forms.case.format, report, /^case\.json\.prev$/);
    await checkSealed(ports, join(layout.caseFolder(id), 'history'), 'any', ports.forms.case.format, report);
    report.cases += 1;
    if (report.cases % 20 === 0) progress?.(report.cases, ids.length);
  });
  if (signal.aborted) return report;
  await checkSealed(ports, layout.root, 'any', Number.MAX_SAFE_INTEGER, report);
  await checkSealed(ports, layout.at('ledgers'), 'any', Number.MAX_SAFE_INTEGER, report);
  await checkSealed(ports, layout.at('drafts'), 'draft', FORMS.draft.format, report);
  for (const { name, isFolder } of await entriesOf(disk, layout.trash)) {
    if (isFolder) await checkSealed(ports, layout.trashFolder(name), 'any', Number.MAX_SAFE_INTEGER, report);
  }
  progress?.(ids.length, ids.length);
  return report;
}

/** What only a case that was saved has beside its file. */
const KEPT = new Set<string>(['history', 'papers', 'scans', CHANGES_FILE]);

type Report = Pick<CheckReport, 'files' | 'cases' | 'damaged'>;

async function checkCase({ disk, layout, files, seen }: Ports, id: CaseId, report: Report): Promise<CaseFile | null> {
  report.files += 1;
  try {
    const facts = await disk.facts(layout.caseFile(id)).catch(() => null);
    const { low } = await files.open(id);
    if (low.data && facts) seen?.(low.data, facts);
    if (low.data) return low.data;
    const hasPrevious = (await files.readPrevious(id).catch(() => null)) !== null;
    // An empty folder is an id that was never used.
    const wasUsed = hasPrevious || (await entriesOf(disk, layout.caseFolder(id))).some(({ name }) => KEPT.has(name));
    if (wasUsed) report.damaged.push({ file: layout.shownCase(id), why: '找不到', previousWhole: hasPrevious });
    return null;
  } catch (cause) {
    const error = await diskProblem(cause, disk, layout.root);
    report.damaged.push({ file: layout.shownCase(id), why: damageInWords(error), previousWhole: previousIsWhole(error) });
    return null;
  }
}

/** A log with lines that are not whole: only where versions are lost by it. Half a line of a broken-off save costs nothing. */
async function checkLog({ disk, layout, files }: Ports, id: CaseId, file: CaseFile | null, report: Report): Promise<void> {
  const folder = layout.caseFolder(id);
  const log = await readLogIfPossible(disk, folder);
  if (log.lines.length > 0 || log.bad > 0) report.files += 1;
  if (log.bad === 0) return;
  const why = lostVersions(await new Versions(disk, files).list(folder, file));
  if (why !== null) report.damaged.push({ file: `cases/${id.slice(0, 4)}/${id.slice(5)}/${CHANGES_FILE}`, why, previousWhole: false });
}

async function checkKept({ disk, layout }: Ports, file: CaseFile, report: Report): Promise<void> {
  for (const { folder, name: inFolder, sha256 } of keptFilesOf(file)) {
    const name = `${folder}/${inFolder}`;
    report.files += 1;
    const bytes = await ifThere(disk.readFile(join(layout.caseFolder(file.id), name)), null).catch(() => undefined);
    if (bytes && createHash('sha256').update(bytes).digest('hex') === sha256) continue;
    const why = bytes === null ? '找不到' : bytes === undefined ? '打不开' : '和案卷里记的不一样';
    report.damaged.push({ file: `cases/${file.id.slice(0, 4)}/${file.id.slice(5)}/${name}`, why, previousWhole: false });
  }
}

const SEALED = /\.json(\.prev)?$/;

/** Checks the seals of the sealed files directly in a folder. */
async function checkSealed({ disk, layout }: Ports, folder: string, kind: SealedKind | 'any', known: number, report: Report, which = SEALED): Promise<void> {
  for (const { name, isFolder } of await entriesOf(disk, folder)) {
    if (isFolder || !which.test(name)) continue;
    report.files += 1;
    const path = join(folder, name);
    const bad = await sealProblem(disk, path, kind, known);
    if (bad === null) continue;
    const previousWhole = !name.endsWith('.prev') && (await sealProblem(disk, `${path}.prev`, kind, known)) === null;
    report.damaged.push({ file: path.slice(layout.root.length + 1).replaceAll('\\', '/'), why: bad, previousWhole });
  }
}

/** What is wrong with a sealed file, in words; null when it is whole. */
async function sealProblem(disk: DiskIo, path: string, kind: SealedKind | 'any', known: number): Promise<string | null> {
  try {
    const bytes = await disk.readFile(path);
    const opened = unseal(kind === 'any' ? kindOf(bytes) : kind, bytes, known);
    if (opened.state === 'whole') return null;
    const file = '';
    return damageInWords(opened.state === 'newer' ? { kind: 'newer-format', file, found: opened.format, known } : { kind: 'damaged', file, why: opened.why, previous: false });
  } catch (error) {
    if (codeOf(error) === '') throw error;
    return '打不开';
  }
}

/** The kind a file says it is; one that says nothing readable is damaged whatever kind is asked for. */
function kindOf(bytes: Buffer): SealedKind {
  const kind = /^\{"heshibu":"([a-z-]+)"/.exec(bytes.toString('utf8', 0, 60))?.[1];
  return (kind ?? 'folder') as SealedKind;
}
