// Bringing the files of a case from elsewhere: only those that are not here whole, each compared with its hash before it counts.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fail, ok, type Result } from '../contract/errors';
import type { KeptFile, KeptFolder } from '../domain/kept-files';
import { entriesOf, ifThere, type DiskIo } from './disk';
import { keepAs, makeFolders, writeDurably } from './durable-file';
import { KEPT_NAME } from './kept-files';

/** Gives the bytes of a file the case names, or why they cannot be had. */
export type KeptSource = (file: KeptFile) => Promise<Result<Uint8Array>>;

const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/**
 * Writes those of `files` into a case's `folder` that are not there whole. Bytes other than the hash says are `damaged`; what could not be had
 * fails as the source says. Where a name is in use by other bytes, those get a second name beside it first.
 */
export async function placeKept(disk: DiskIo, folder: string, files: readonly KeptFile[], source: KeptSource): Promise<Result<void>> {
  for (const file of files) {
    const shown = `${file.folder}/${file.name}`;
    if (!KEPT_NAME.test(file.name)) return fail({ kind: 'damaged', file: '', why: 'wrong-shape', previous: false });
    const path = join(folder, file.folder, file.name);
    // What cannot be read is damaged; bytes that can be had from elsewhere mend it.
    const present = await ifThere(disk.readFile(path), null).catch(() => Buffer.alloc(0));
    if (present && sha256Of(present) === file.sha256) continue;
    const bytes = await source(file);
    if (!bytes.ok) return bytes;
    if (sha256Of(bytes.value) !== file.sha256) return fail({ kind: 'damaged', file: shown, why: 'checksum', previous: false });
    await makeFolders(disk, join(folder, file.folder));
    if (present) await keepAs(disk, path, `${path}.damaged`);
    await writeDurably(disk, path, bytes.value, { readBack: true });
  }
  return ok(undefined);
}

/** Takes away what was written beside for a case that did not come in: copies only. */
export async function dropPlaced(disk: DiskIo, folder: string, above: string): Promise<void> {
  for (const kind of ['papers', 'scans'] satisfies KeptFolder[]) {
    for (const { name } of await entriesOf(disk, join(folder, kind))) await disk.remove(join(folder, kind, name));
    await ifThere(disk.removeEmptyFolder(join(folder, kind)), undefined);
  }
  for (const { name } of await entriesOf(disk, folder)) await disk.remove(join(folder, name));
  await ifThere(disk.removeEmptyFolder(folder), undefined);
  await ifThere(disk.removeEmptyFolder(above), undefined);
}
