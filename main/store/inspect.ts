// What a folder is, before anything in it is trusted or touched.
import { codeOf, entriesOf, ifThere, nodeDisk, type DiskIo } from './disk';
import { unseal } from './envelope';
import { FORMS } from './forms';
import { CASE_FOLDER, isDropping, Layout, MARKER_FILE, YEAR_FOLDER } from './layout';

/** What is there of a data folder before its marker: a lock, or half of one of the two. */
const OWN_BEGINNINGS = /^(lock|\.(lock|heshibu\.json)\..*\.tmp)$/;

export type FolderKind = 'absent' | 'empty' | 'data' | 'data-without-marker' | 'foreign' | 'file' | 'unreadable';

/**
 * Looks at a folder. `data`: it has our marker, whatever state the rest is in. `data-without-marker`: it has case folders and no
 * marker. `empty` includes what file managers leave behind and a creation that was broken off before anything was saved.
 */
export async function inspectFolder(folder: string, disk: DiskIo = nodeDisk): Promise<FolderKind> {
  try {
    const facts = await ifThere(disk.facts(folder), null);
    if (facts === null) return 'absent';
    if (!facts.isFolder) return 'file';
    const names = (await disk.readFolder(folder)).map((e) => e.name).filter((name) => !isDropping(name) && !OWN_BEGINNINGS.test(name));
    if (names.length === 0) return 'empty';
    const layout = new Layout(folder);
    const hasCases = await holdsCases(disk, layout);
    if (names.includes(MARKER_FILE)) return !hasCases && (await neverReady(disk, layout)) ? 'empty' : 'data';
    return hasCases ? 'data-without-marker' : 'foreign';
  } catch (error) {
    return codeOf(error) === 'ENOTDIR' ? 'file' : 'unreadable';
  }
}

/** True when there is at least one case folder. */
export async function holdsCases(disk: DiskIo, layout: Layout): Promise<boolean> {
  for (const year of await entriesOf(disk, layout.cases)) {
    if (!year.isFolder || !YEAR_FOLDER.test(year.name)) continue;
    if ((await entriesOf(disk, layout.yearFolder(year.name))).some((e) => e.isFolder && CASE_FOLDER.test(e.name))) return true;
  }
  return false;
}

/** True when the marker says that the folder was still being made. A marker that cannot be read says nothing of the kind. */
async function neverReady(disk: DiskIo, layout: Layout): Promise<boolean> {
  const opened = unseal('folder', await disk.readFile(layout.marker), FORMS.folder.format);
  const marker = FORMS.folder.schema.safeParse(opened.state === 'whole' ? opened.value : null);
  return marker.success && !marker.data.ready;
}
