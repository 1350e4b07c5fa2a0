// The cases of a copy, read from their own files: a backup has no list of them. Only what is asked for is read.
import { basename, dirname } from 'node:path';
import { titleOf, type CaseFile, type CaseId } from '../../domain/case';
import { caseFromBytes } from '../../store/read-bytes';
import { damaged, Fault, stopIfCancelled } from '../format/fault';
import { CASE_FILE, casesPerYear, type FileEntry } from '../format/file-list';
import type { DriveIo } from '../io/drive-io';
import { type Hooks, PHASES, Steps } from '../phases';
import type { Content } from './content';
import type { Copy } from './copy';
import { makeFolders, refuseIfNoRoom } from './target';
import { writeFiles } from './write-files';

/** A case as it stands in a copy; by its file alone where that cannot be read as a case. */
export interface CaseInCopy {
  id: CaseId;
  readable: boolean;
  revision: number;
  savedAt: string;
  number: string;
  title: string;
  registeredOn: string | null;
}

/** '2026-0017' of cases/2026/0017/case.json; null for any other file. */
export function caseIdOf(path: string): CaseId | null {
  return CASE_FILE.test(path) ? `${path.slice(6, 10)}-${basename(dirname(path))}` : null;
}

/** A whole file; for those known to be small. */
export async function wholeFile(content: Content, file: FileEntry): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of content.pieces(file)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** The cases of one year (the newest there is, when null), by id; and how many there are in each year. */
export async function casesInCopy(copy: Copy, year: number | null, hooks: Hooks): Promise<{ years: { year: number; cases: number }[]; year: number | null; cases: CaseInCopy[] }> {
  const years = casesPerYear(copy.files);
  const wanted = year ?? years[0]?.year ?? null;
  const files = copy.files.filter(({ path }) => caseIdOf(path) !== null && path.startsWith(`cases/${wanted}/`));
  const steps = new Steps(hooks, PHASES.listing, files.length);
  const cases: CaseInCopy[] = [];
  for (const file of copy.inReadingOrder(files)) {
    stopIfCancelled(hooks.signal);
    const id = caseIdOf(file.path);
    if (id !== null) cases.push(asLine(id, await readCase(copy, file)));
    steps.add(1);
  }
  return { years, year: wanted, cases: cases.toSorted((a, b) => (a.id < b.id ? 1 : -1)) };
}

async function readCase(copy: Copy, file: FileEntry): Promise<CaseFile | null> {
  try {
    return caseFromBytes(await wholeFile(copy, file));
  } catch (error) {
    // One bad case does not hide the others.
    if (error instanceof Fault && error.kind === 'damaged') return null;
    throw error;
  }
}

function asLine(id: CaseId, file: CaseFile | null): CaseInCopy {
  if (file === null || file.id !== id) return { id, readable: false, revision: 0, savedAt: '', number: '', title: '', registeredOn: null };
  return { id, readable: true, revision: file.revision, savedAt: file.savedAt, number: file.number?.text ?? '', title: titleOf(file), registeredOn: file.registeredOn };
}

/**
 * One case; its papers and scans are written into `into`, which is made, unless that is null. @throws Fault damaged, no-room; then nothing
 * may be taken from there.
 */
export async function takeCase(copy: Copy, id: CaseId, io: DriveIo, into: string | null, hooks: Hooks): Promise<CaseFile> {
  const own = `cases/${id.slice(0, 4)}/${id.slice(5)}/`;
  const files = copy.files
    .filter(({ path }) => path.startsWith(own) && /^(case\.json|papers\/[^/]+|scans\/[^/]+)$/.test(path.slice(own.length)))
    .map((file) => ({ ...file, path: file.path.slice(own.length) }));
  const named = files.find(({ path }) => path === 'case.json');
  if (named === undefined) throw new Fault('no-such-snapshot');
  const file = caseFromBytes(await wholeFile(copy, named));
  if (file === null || file.id !== id) throw damaged('这件案卷在这一份备份里读不出来');
  if (into === null) return file;
  await makeFolders(io, into);
  await refuseIfNoRoom(io, into, files);
  await writeFiles(copy, files, io, into, hooks);
  return file;
}
