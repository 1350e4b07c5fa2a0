// Earlier versions of a case (history/): how it stood at the end of each day it was worked on, thinned with time.
import { join } from 'node:path';
import { entriesOf, exists, type DiskIo } from './disk';
import { keepAs, makeFolders, quietly, writeDurably } from './durable-file';

/** Day-versions kept whole, the newest ones: a case seldom takes more days of work than this. */
const KEPT_DAYS = 20;

const NAME = /^r(\d{6})-(\d{4}-\d{2}-\d{2})\.json$/;

export const versionName = (revision: number, day: string) => `r${String(revision).padStart(6, '0')}-${day}.json`;

/** The revision a whole version holds, of a day or kept for good; null for any other file in history/. */
export function revisionOfVersion(name: string): number | null {
  const digits = /^r(\d{6})-\d{4}-\d{2}-\d{2}(-kept)?\.json$/.exec(name)?.[1];
  return digits === undefined ? null : Number(digits);
}

const month = (name: string | undefined) => name?.slice(8, 15);

/** Of these versions, those that may go: of the older ones each month keeps its last. Other files are never among them. */
export function superfluous(names: readonly string[]): string[] {
  const versions = names.filter((name) => NAME.test(name)).toSorted();
  const older = versions.slice(0, Math.max(0, versions.length - KEPT_DAYS));
  return older.filter((name, i) => month(name) === month(older[i + 1]));
}

/** Keeps the present case file of `folder` under its revision and day. */
export async function keepVersion(disk: DiskIo, folder: string, revision: number, day: string): Promise<void> {
  const history = join(folder, 'history');
  await makeFolders(disk, history);
  // Bytes of its own, not a second name for the file that becomes `.prev`: one bad spot on the disk must not take both.
  await writeDurably(disk, join(history, versionName(revision, day)), await disk.readFile(join(folder, 'case.json')));
  const names = (await entriesOf(disk, history)).map((entry) => entry.name);
  for (const name of superfluous(names)) await quietly(disk.remove(join(history, name)));
}

/** A whole version that thinning never takes away: how a case stood before something from elsewhere came over it. */
export const keptForGood = (revision: number, day: string) => `r${String(revision).padStart(6, '0')}-${day}-kept.json`;

/** Keeps bytes of a sealed case file of `folder` in its history for good. The same version again changes nothing. */
export async function keepForGood(disk: DiskIo, folder: string, revision: number, day: string, bytes: Uint8Array): Promise<void> {
  const history = join(folder, 'history');
  await makeFolders(disk, history);
  await writeDurably(disk, join(history, keptForGood(revision, day)), bytes);
}

/** Moves a damaged case file of `folder` into its history, where it is evidence and no obstacle. */
export async function keepDamaged(disk: DiskIo, folder: string): Promise<void> {
  const history = join(folder, 'history');
  const file = join(folder, 'case.json');
  if (!(await exists(disk, file))) return;
  await makeFolders(disk, history);
  let to = join(history, 'damaged-1.bin');
  for (let n = 2; await exists(disk, to); n += 1) to = join(history, `damaged-${n}.bin`);
  await keepAs(disk, file, to);
  await disk.syncFolder(history);
}
