// Files of a case that are written once and read as often as anybody likes, never written over: frozen papers (papers/), scans with
// the pictures made of them (scans/).
import { join } from 'node:path';
import { fail, ok, type Result } from '../contract/errors';
import type { CaseId } from '../domain/case';
import { entriesOf, exists, ifThere, type DiskIo } from './disk';
import { makeFolders, writeDurably } from './durable-file';
import { attempt } from './fault';
import type { Layout } from './layout';
import { clearLeftovers } from './leftovers';

/** Hash and ending, e.g. F7-3fa9….pdf: no dot in front, no folder, nothing a file system could take for something else. */
export const KEPT_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

const KINDS = {
  papers: { what: 'paper', badName: '文书的文件名不对' },
  scans: { what: 'scan', badName: '材料的文件名不对' },
} as const;

export class KeptFiles {
  readonly #disk: DiskIo;
  readonly #layout: Layout;
  readonly #folder: keyof typeof KINDS;

  constructor(disk: DiskIo, layout: Layout, folder: keyof typeof KINDS) {
    this.#disk = disk;
    this.#layout = layout;
    this.#folder = folder;
  }

  /** Where a file lies. */
  path(id: CaseId, name: string): string {
    return join(this.#layout.caseFolder(id), this.#folder, name);
  }

  /** Writes a file durably. The same bytes again are fine; other bytes under a name in use are refused. */
  async write(id: CaseId, name: string, bytes: Uint8Array): Promise<Result<void>> {
    if (!KEPT_NAME.test(name)) return fail({ kind: 'bad-input', fields: [{ path: 'name', say: KINDS[this.#folder].badName }] });
    const path = this.path(id, name);
    const done = await attempt(this.#disk, this.#layout.root, async () => {
      const present = await ifThere(this.#disk.readFile(path), null);
      if (present) return present.equals(bytes);
      // Not in the case's queue: a file is written in the middle of a change. A case set aside meanwhile must not get a new folder.
      if (!(await exists(this.#disk, this.#layout.caseFile(id)))) return null;
      await this.#makeFolder(id);
      await writeDurably(this.#disk, path, bytes, { readBack: true });
      return true;
    });
    if (!done.ok) return done;
    if (done.value === null) return fail({ kind: 'not-found', what: 'case' });
    return done.value ? ok(undefined) : fail({ kind: 'write-failed', where: 'data', code: 'EEXIST' });
  }

  async read(id: CaseId, name: string): Promise<Result<Uint8Array>> {
    const { what } = KINDS[this.#folder];
    if (!KEPT_NAME.test(name)) return fail({ kind: 'not-found', what });
    const read = await attempt(this.#disk, this.#layout.root, () => ifThere(this.#disk.readFile(this.path(id, name)), null));
    if (!read.ok) return read;
    return read.value ? ok(read.value) : fail({ kind: 'not-found', what });
  }

  /** The folder, without what a stop in the middle of an earlier write left in it: half a scan may be many megabytes. */
  async #makeFolder(id: CaseId): Promise<void> {
    const folder = this.path(id, '');
    await makeFolders(this.#disk, folder);
    const names = (await entriesOf(this.#disk, folder)).map(({ name }) => name);
    await clearLeftovers(this.#disk, this.#layout, folder, names);
  }
}
