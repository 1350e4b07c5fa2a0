// Files that a stop in the middle of a save left half-written: evidence, moved to leftover/ and said, never thrown away.
import { basename, dirname, join } from 'node:path';
import { entriesOf, exists, type DiskIo } from './disk';
import { isLeftOver, makeFolders, patiently } from './durable-file';
import type { Layout } from './layout';

/** Moves the leftovers among `names` of a folder; how many there were. */
export async function clearLeftovers(disk: DiskIo, layout: Layout, folder: string, names: readonly string[]): Promise<number> {
  const left = names.filter(isLeftOver);
  for (const name of left) {
    await makeFolders(disk, layout.leftover);
    await patiently(disk, () => disk.rename(join(folder, name), join(layout.leftover, placeName(layout, folder, name))));
  }
  if (left.length > 0) await disk.syncFolder(layout.leftover);
  return left.length;
}

/** From where it came, in numbers and our own names: 2026-0017-.case.json.1a2b-3.tmp */
function placeName(layout: Layout, folder: string, name: string): string {
  const inside = folder.slice(layout.root.length + 1).split(/[\\/]/).filter(Boolean);
  const place = inside[0] === 'cases' ? inside.slice(1).join('-') : inside.join('-');
  return place === '' ? name : `${place}-${name}`;
}

/** The small folders; case folders are looked at when their files are compared with the catalog. */
export async function clearSmallFolders(disk: DiskIo, layout: Layout): Promise<number> {
  let count = 0;
  for (const folder of [layout.root, layout.at('ledgers'), layout.at('drafts'), dirname(layout.snapshot)]) {
    const names = (await entriesOf(disk, folder)).filter((entry) => !entry.isFolder).map((entry) => entry.name);
    count += await clearLeftovers(disk, layout, folder, names);
  }
  return count;
}

/** Moves a whole folder (an import that was broken off) to leftover/. */
export async function layFolderAside(disk: DiskIo, layout: Layout, folder: string): Promise<void> {
  await makeFolders(disk, layout.leftover);
  let to = join(layout.leftover, basename(folder));
  for (let n = 2; await exists(disk, to); n += 1) to = join(layout.leftover, `${basename(folder)}-${n}`);
  await patiently(disk, () => disk.rename(folder, to));
  await disk.syncFolder(layout.leftover);
}
