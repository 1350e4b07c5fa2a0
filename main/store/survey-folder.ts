// A data folder in numbers, for 导出诊断: open or not, whatever state it is in. Reads first lines and sizes, never what a case says.
import { join } from 'node:path';
import { codeOf, entriesOf, ifThere, nodeDisk, type DiskIo } from './disk';
import { isLeftOver } from './durable-file';
import { CASE_FOLDER, isDropping, YEAR_FOLDER } from './layout';
import { isForeignInCase, isMarkedCopy } from './own-names';
import { volumeOf } from './volume';

/** A sealed file by its first line: 'whole' says that it is as long as it should be, not that every bit is right. */
export type Looks = 'whole' | 'empty' | 'zeroes' | 'cut-short' | 'too-long' | 'no-first-line' | 'unreadable' | 'missing';

/** No first line of ours is longer. */
const HEAD = 400;

/** Our own names only: anything else may be a person's. */
const OWN = /^[a-z][a-z0-9-]*(\.(json|ndjson))?(\.(prev|damaged|format-\d+))?(-\d+)?$/;

export async function surveyFolder(folder: string, disk: DiskIo = nodeDisk): Promise<Record<string, unknown>> {
  const facts = await ifThere(disk.facts(folder), null).catch((error: unknown) => codeOf(error));
  if (facts === null) return { there: false };
  if (typeof facts === 'string') return { there: false, code: facts };
  if (!facts.isFolder) return { there: true, isFolder: false };
  const volume = await volumeOf(disk, folder).catch(() => null);
  const free = await disk.volume(folder).catch(() => null);
  return {
    there: true,
    volume: volume?.kind ?? null,
    freeMB: free === null ? null : Math.round(free.free / 2 ** 20),
    root: await sealed(disk, folder),
    ledgers: await sealed(disk, join(folder, 'ledgers')),
    drafts: (await names(disk, join(folder, 'drafts'))).length,
    reference: await sizes(disk, join(folder, 'reference')),
    catalog: await sizes(disk, join(folder, 'catalog')),
    trash: (await names(disk, join(folder, 'trash'))).length,
    leftover: (await names(disk, join(folder, 'leftover'))).length,
    importing: (await names(disk, join(folder, 'importing'))).length,
    years: await years(disk, join(folder, 'cases')),
  };
}

const names = async (disk: DiskIo, folder: string) => (await entriesOf(disk, folder).catch(() => [])).filter(({ name }) => !isDropping(name));

async function sealed(disk: DiskIo, folder: string): Promise<Record<string, unknown>> {
  const told: Record<string, unknown> = {};
  let others = 0;
  for (const { name, isFolder } of await names(disk, folder)) {
    if (!OWN.test(name)) others += 1;
    else told[name] = isFolder ? 'folder' : await looksOf(disk, join(folder, name));
  }
  return { ...told, ...(others > 0 ? { othersNotOurs: others } : {}) };
}

async function sizes(disk: DiskIo, folder: string): Promise<Record<string, unknown>> {
  const told: Record<string, unknown> = {};
  for (const { name } of await names(disk, folder)) if (OWN.test(name)) told[name] = await disk.facts(join(folder, name)).then(({ size }) => size, codeOf);
  return told;
}

/** By year: cases, how their files look, what lies with them. Ids of those that are not whole. */
async function years(disk: DiskIo, cases: string): Promise<Record<string, unknown>> {
  const told: Record<string, unknown> = {};
  let others = 0;
  for (const year of await names(disk, cases)) {
    if (!YEAR_FOLDER.test(year.name)) others += 1;
    else told[year.name] = await oneYear(disk, join(cases, year.name), year.name);
  }
  return { ...told, ...(others > 0 ? { othersNotOurs: others } : {}) };
}

async function oneYear(disk: DiskIo, folder: string, year: string): Promise<Record<string, unknown>> {
  const told = { cases: 0, bytes: 0, largest: 0, kept: 0, halfWritten: 0, markedCopies: 0, othersNotOurs: 0 };
  const odd: Record<string, Looks> = {};
  for (const { name, isFolder } of await names(disk, folder)) {
    if (!isFolder || !CASE_FOLDER.test(name)) {
      told[isMarkedCopy(name) ? 'markedCopies' : 'othersNotOurs'] += 1;
      continue;
    }
    told.cases += 1;
    const file = join(folder, name, 'case.json');
    const looks = await looksOf(disk, file);
    if (looks !== 'whole') odd[`${year}-${name}`] = looks;
    const size = await disk.facts(file).then(({ size: bytes }) => bytes, () => 0);
    told.bytes += size;
    told.largest = Math.max(told.largest, size);
    for (const inner of await names(disk, join(folder, name))) {
      if (isLeftOver(inner.name)) told.halfWritten += 1;
      else if (isForeignInCase(inner.name)) told[isMarkedCopy(inner.name) ? 'markedCopies' : 'othersNotOurs'] += 1;
      else if (inner.isFolder) told.kept += (await names(disk, join(folder, name, inner.name))).length;
    }
  }
  return { ...told, notWhole: odd };
}

async function looksOf(disk: DiskIo, path: string): Promise<Looks> {
  try {
    const file = await disk.open(path, 'r');
    try {
      const head = Buffer.alloc(HEAD);
      const read = await file.read(head);
      return lookAt(head.subarray(0, read), (await file.facts()).size);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (codeOf(error) === '') throw error;
    return codeOf(error) === 'ENOENT' ? 'missing' : 'unreadable';
  }
}

function lookAt(head: Buffer, size: number): Looks {
  if (size === 0) return 'empty';
  if (head.every((byte) => byte === 0)) return 'zeroes';
  const end = head.indexOf(10);
  const bytes = /"bytes":(\d+)/.exec(end < 0 ? '' : head.toString('latin1', 0, end))?.[1];
  if (bytes === undefined) return 'no-first-line';
  const wanted = end + 1 + Number(bytes);
  return size === wanted ? 'whole' : size < wanted ? 'cut-short' : 'too-long';
}
