// Where a repair keeps everything it touches, before it touches it: leftover/repair-<time>/, with the paths it came from.
import { dirname, join } from 'node:path';
import type { Instant } from '../../domain/day';
import { entriesOf, exists, ifThere, type DiskIo } from '../disk';
import { makeFolders, patiently, writeDurably } from '../durable-file';
import type { Layout } from '../layout';

export class KeptPlace {
  readonly #disk: DiskIo;
  readonly #layout: Layout;
  /** From the data folder, with '/'. */
  readonly shown: string;
  /** Something lies there. */
  used = false;

  private constructor(disk: DiskIo, layout: Layout, shown: string) {
    this.#disk = disk;
    this.#layout = layout;
    this.shown = shown;
  }

  /** A place of its own for a repair that begins at `at`; made with the first thing that is put in it. */
  static async at(disk: DiskIo, layout: Layout, at: Instant): Promise<KeptPlace> {
    const name = `leftover/repair-${at.slice(0, 19).replace(/\D/g, '')}`;
    for (let n = 1; ; n += 1) {
      const shown = n === 1 ? name : `${name}-${n}`;
      if (!(await exists(disk, layout.at(shown)))) return new KeptPlace(disk, layout, shown);
    }
  }

  /** Copies a file as it is now; one that is not there needs none, one that cannot be read has nothing to copy. */
  async copy(file: string): Promise<void> {
    const bytes = await ifThere(this.#disk.readFile(this.#layout.at(file)), null).catch(() => null);
    const to = this.#layout.at(this.shown, file);
    if (bytes === null || (await exists(this.#disk, to))) return;
    await makeFolders(this.#disk, dirname(to));
    this.used = true;
    await writeDurably(this.#disk, to, bytes);
  }

  /** Moves a file or a whole folder here. */
  async layAside(path: string): Promise<void> {
    const from = this.#layout.at(path);
    let to = this.#layout.at(this.shown, path);
    for (let n = 2; await exists(this.#disk, to); n += 1) to = `${this.#layout.at(this.shown, path)}-${n}`;
    await makeFolders(this.#disk, dirname(to));
    this.used = true;
    await patiently(this.#disk, () => this.#disk.rename(from, to));
    await this.#disk.syncFolder(dirname(to));
    await this.#disk.syncFolder(dirname(from));
  }

  /** What was done and why, for whoever looks into the folder in ten years. */
  async write(name: string, text: string): Promise<void> {
    await makeFolders(this.#disk, this.#layout.at(this.shown));
    await writeDurably(this.#disk, join(this.#layout.at(this.shown), name), Buffer.from(`\ufeff${text}`, 'utf8'));
  }
}

/** Files below a folder, from the data folder, with '/'. */
export async function filesBelow(disk: DiskIo, layout: Layout, folder: string): Promise<string[]> {
  const files: string[] = [];
  for (const { name, isFolder } of await entriesOf(disk, layout.at(folder))) {
    if (isFolder) files.push(...(await filesBelow(disk, layout, `${folder}/${name}`)));
    else files.push(`${folder}/${name}`);
  }
  return files;
}
