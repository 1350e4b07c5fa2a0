// Comparing the case folders with the catalog: what changed behind the program's back is read again, what is gone is said,
// what a broken-off save left lying is moved. Runs beside everything else; one case at a time costs nobody a pause.
import type { CaseId } from '../domain/case';
import { fingerprintOf, sameFile } from './catalog/entry';
import type { Catalog } from './catalog/catalog';
import { codeOf, entriesOf, exists, ifThere, type DiskIo } from './disk';
import { clearLeftovers } from './leftovers';
import { CASE_FOLDER, isDropping, YEAR_FOLDER, type Layout } from './layout';
import { isForeignInCase } from './own-names';

export interface SurveyPorts {
  disk: DiskIo;
  layout: Layout;
  catalog: Catalog;
  /** Reads a case again and takes what it says into the catalog. */
  refresh(id: CaseId): Promise<void>;
  /** A case the catalog knows has no file. */
  missing(id: CaseId): void;
  /** True when a case is known from elsewhere to lie in the trash. */
  setAside(id: CaseId): boolean;
  progress?: ((done: number, total: number) => void) | undefined;
}

export interface SurveyReport {
  looked: number;
  refreshed: number;
  leftovers: number;
  /** Files and folders among the cases that are not ours: conflict copies, folders copied by hand. */
  strays: number;
}

/** Files looked at at the same time: enough to keep a disk busy, few enough to leave it to a save that comes in between. */
const LANES = 8;
/** Cases between two words about progress. */
const STRIDE = 100;

/** Steps of pure counting between two turns of the loop. */
const TURN_AFTER = 10_000;
/** Lets everything else have its turn. */
export const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Ids of all case folders, by year and serial. */
export async function caseFolders(disk: DiskIo, layout: Layout, stray: () => void = () => {}): Promise<CaseId[]> {
  const ids: CaseId[] = [];
  for (const year of await entriesOf(disk, layout.cases)) {
    if (!year.isFolder || !YEAR_FOLDER.test(year.name)) {
      if (!isDropping(year.name)) stray();
      continue;
    }
    for (const entry of await entriesOf(disk, layout.yearFolder(year.name))) {
      if (entry.isFolder && CASE_FOLDER.test(entry.name)) ids.push(`${year.name}-${entry.name}`);
      else if (!isDropping(entry.name)) stray();
    }
  }
  return ids;
}

/** Runs `work` over items, a few at a time, until the signal says stop. */
export async function inLanes<T>(items: readonly T[], signal: AbortSignal, work: (item: T) => Promise<void>): Promise<void> {
  let next = 0;
  const lane = async () => {
    while (next < items.length && !signal.aborted) {
      const item = items[next] as T;
      next += 1;
      await work(item);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

/** Looks at every case folder once. `all`: every file is read again whatever the catalog says. */
export async function survey(ports: SurveyPorts, signal: AbortSignal, all = false): Promise<SurveyReport> {
  const { disk, layout, catalog } = ports;
  const report: SurveyReport = { looked: 0, refreshed: 0, leftovers: 0, strays: 0 };
  const ids = await caseFolders(disk, layout, () => (report.strays += 1));
  await inLanes(ids, signal, async (id) => {
    const names = await fileNames(disk, layout.caseFolder(id));
    report.leftovers += await clearLeftovers(disk, layout, layout.caseFolder(id), names);
    report.strays += names.filter(isForeignInCase).length;
    if (all || !(await isKnown(ports, id))) {
      await ports.refresh(id);
      report.refreshed += 1;
    }
    report.looked += 1;
    if (report.looked % STRIDE === 0) ports.progress?.(report.looked, ids.length);
  });
  if (signal.aborted) return report;
  await turn();
  const there = new Set(ids);
  let passed = 0;
  for (const { summary } of catalog.entries()) {
    passed += 1;
    if (passed % TURN_AFTER === 0) await turn();
    if (there.has(summary.id)) continue;
    // Made, or brought back, while this was going on? Set aside?
    if (ports.setAside(summary.id) || (await exists(disk, layout.caseFile(summary.id)))) continue;
    ports.missing(summary.id);
  }
  ports.progress?.(ids.length, ids.length);
  return report;
}

async function fileNames(disk: DiskIo, folder: string): Promise<string[]> {
  try {
    return (await entriesOf(disk, folder)).map((entry) => entry.name);
  } catch (error) {
    // A folder that cannot be listed shows itself when its case is read.
    if (codeOf(error) === '') throw error;
    return [];
  }
}

async function isKnown({ disk, layout, catalog }: SurveyPorts, id: CaseId): Promise<boolean> {
  const entry = catalog.get(id);
  if (!entry || entry.gone) return false;
  try {
    const facts = await ifThere(disk.facts(layout.caseFile(id)), null);
    return facts !== null && sameFile(fingerprintOf(facts), entry.file);
  } catch {
    return false;
  }
}
