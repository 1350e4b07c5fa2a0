// Several cases at once, all or none, whatever happens in between: they are written beside the others, a plan is written down,
// and only then are they moved to their places. A plan found at the next start is carried out; cases without one are laid aside.
import { Low } from 'lowdb';
import { join } from 'node:path';
import { z } from 'zod';
import type { CaseFile, CaseId } from '../domain/case';
import { CaseNumber } from '../domain/numbering';
import type { CaseFiles } from './case-files';
import { entriesOf, exists, ifThere, type DiskIo } from './disk';
import { makeFolders, patiently, quietly } from './durable-file';
import { Fault } from './fault';
import type { CaseIds } from './ids';
import { layFolderAside } from './leftovers';
import type { Layout } from './layout';
import type { Numbers } from './numbers';
import { SealedFile, type FileForm } from './sealed-file';

const Plan = z.object({ cases: z.array(z.object({ id: z.string(), number: CaseNumber.nullable() })) });
type Plan = z.infer<typeof Plan>;
const PLAN_FORM: FileForm<Plan> = { kind: 'import', format: 1, schema: Plan, migrations: [] };

export interface ImportPorts {
  disk: DiskIo;
  layout: Layout;
  files: CaseFiles;
  ids: CaseIds;
  numbers: Numbers;
}

/** Where a case of an import is written before it is moved to its place. */
export const beside = (layout: Layout, token: string, id: CaseId) => join(layout.importing, token, id);

/**
 * Puts all the cases in place, or none. Their ids and numbers must be free. Files they name may lie beside already. Throws when it could
 * not be done; nothing is there then.
 */
export async function placeAll(ports: ImportPorts, token: string, cases: readonly CaseFile[]): Promise<void> {
  const { disk, layout, files } = ports;
  const folder = join(layout.importing, token);
  try {
    for (const file of cases) await files.writeNew(file.id, file, beside(layout, token, file.id));
    const plan = planFile(disk, folder);
    plan.data = { cases: cases.map(({ id, number }) => ({ id, number })) };
    await plan.write();
    await carryOut(ports, folder, plan.data);
  } catch (error) {
    await quietly(undo(ports, folder, cases.map((file) => file.id)));
    throw error;
  }
}

async function carryOut({ disk, layout, ids, numbers }: ImportPorts, folder: string, plan: Plan): Promise<void> {
  for (const id of lastOfEachYear(plan.cases.map((c) => c.id))) await ids.take(id);
  await numbers.note(plan.cases.flatMap(({ id, number }) => (number ? [{ caseId: id, number }] : [])));
  for (const { id } of plan.cases) {
    await makeFolders(disk, layout.yearFolder(id.slice(0, 4)));
    if (await exists(disk, join(folder, id))) await patiently(disk, () => disk.rename(join(folder, id), layout.caseFolder(id)));
    await disk.syncFolder(layout.yearFolder(id.slice(0, 4)));
  }
  await disk.syncFolder(folder);
  // The cases are in place; whatever is left of the plan is carried out again at the next start, to no effect.
  await quietly(removePlan(disk, folder));
}

async function removePlan(disk: DiskIo, folder: string): Promise<void> {
  await disk.remove(join(folder, 'plan.json'));
  await disk.removeEmptyFolder(folder);
}

/**
 * Takes cases that were already moved out again, then the plan, then their numbers, then the folder: a stop before the plan is gone carries
 * it out, one after it leaves the folder, which says at the next start whose numbers were never given.
 */
async function undo({ disk, layout, numbers }: ImportPorts, folder: string, ids: readonly CaseId[]): Promise<void> {
  for (const id of ids) {
    if (!(await exists(disk, join(folder, id))) && (await exists(disk, layout.caseFolder(id)))) await disk.rename(layout.caseFolder(id), join(folder, id));
  }
  await ifThere(patiently(disk, () => disk.remove(join(folder, 'plan.json'))), null);
  await disk.syncFolder(folder);
  // Only when nothing is left that could be carried out; and before the folder goes, or every start would miss cases that never were.
  await numbers.forget(new Set(ids));
  await layFolderAside(disk, layout, folder);
}

/** Imports that a stop broke off: those with a plan that still holds are carried out, the others laid aside. How many of each. */
export async function finishImports(ports: ImportPorts): Promise<{ finished: number; laidAside: number }> {
  const { disk, layout } = ports;
  const done = { finished: 0, laidAside: 0 };
  for (const { name } of await entriesOf(disk, layout.importing)) {
    const folder = join(layout.importing, name);
    const plan = await readPlan(disk, folder);
    if (plan && (await mayBeCarriedOut(ports, folder, plan))) {
      await carryOut(ports, folder, plan);
      done.finished += 1;
    } else {
      await ports.numbers.forget(await neverPlaced(ports, folder));
      await layFolderAside(disk, layout, folder);
      done.laidAside += 1;
    }
  }
  return done;
}

/**
 * Whether ids and numbers of a plan are still its own. They are once its first case was moved, for then the ledgers have them. An import
 * that failed before that, and could not be undone on a disk that took nothing any more, was answered with no: meanwhile others may
 * have been given them, or the same cases may have been imported again.
 */
async function mayBeCarriedOut({ disk, layout, numbers }: ImportPorts, folder: string, plan: Plan): Promise<boolean> {
  for (const { id } of plan.cases) if (!(await exists(disk, join(folder, id)))) return true;
  for (const { id } of plan.cases) if ((await exists(disk, layout.caseFolder(id))) || (await exists(disk, layout.trashFolder(id)))) return false;
  return numbers.firstTaken(plan.cases.flatMap(({ id, number }) => (number ? [{ caseId: id, number }] : []))) === null;
}

/** Cases that lie beside and nowhere else. Of those whose id somebody has by now, the number is theirs. */
async function neverPlaced({ disk, layout }: ImportPorts, folder: string): Promise<Set<CaseId>> {
  const never = new Set<CaseId>();
  for (const { name } of await entriesOf(disk, folder)) {
    if (!(await exists(disk, layout.caseFolder(name))) && !(await exists(disk, layout.trashFolder(name)))) never.add(name);
  }
  return never;
}

async function readPlan(disk: DiskIo, folder: string): Promise<Plan | null> {
  const plan = planFile(disk, folder);
  try {
    await plan.read();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
  }
  return plan.data;
}

function planFile(disk: DiskIo, folder: string): Low<Plan | null> {
  return new Low<Plan | null>(new SealedFile<Plan | null>(disk, join(folder, 'plan.json'), PLAN_FORM as FileForm<Plan | null>), null);
}

function lastOfEachYear(ids: readonly CaseId[]): CaseId[] {
  const last = new Map<string, CaseId>();
  for (const id of ids) {
    const year = id.slice(0, 4);
    const before = last.get(year);
    if (before === undefined || Number(id.slice(5)) > Number(before.slice(5))) last.set(year, id);
  }
  return [...last.values()];
}
