// Frozen papers of a case (papers/): written once, read as often as anybody likes, never written over.
import { join } from 'node:path';
import { fail, ok, type Result } from '../contract/errors';
import type { CaseId } from '../domain/case';
import { exists, ifThere, type DiskIo } from './disk';
import { makeFolders, writeDurably } from './durable-file';
import { attempt } from './fault';
import type { Layout } from './layout';

/** Form and hash, e.g. F7-3fa9….pdf: no dot in front, no folder, nothing a file system could take for something else. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;

export class Papers {
  readonly #disk: DiskIo;
  readonly #layout: Layout;

  constructor(disk: DiskIo, layout: Layout) {
    this.#disk = disk;
    this.#layout = layout;
  }

  /** Where a paper lies. */
  path(id: CaseId, name: string): string {
    return join(this.#layout.caseFolder(id), 'papers', name);
  }

  /** Writes a paper durably. The same bytes again are fine; other bytes under a name in use are refused: printed means frozen. */
  async write(id: CaseId, name: string, bytes: Uint8Array): Promise<Result<void>> {
    if (!NAME.test(name)) return fail({ kind: 'bad-input', fields: [{ path: 'name', say: '文书的文件名不对' }] });
    const path = this.path(id, name);
    const done = await attempt(this.#disk, this.#layout.root, async () => {
      const present = await ifThere(this.#disk.readFile(path), null);
      if (present) return present.equals(bytes);
      // Not in the case's queue: a paper is written in the middle of a change. A case set aside meanwhile must not get a new folder.
      if (!(await exists(this.#disk, this.#layout.caseFile(id)))) return null;
      await makeFolders(this.#disk, join(this.#layout.caseFolder(id), 'papers'));
      await writeDurably(this.#disk, path, bytes, { readBack: true });
      return true;
    });
    if (!done.ok) return done;
    if (done.value === null) return fail({ kind: 'not-found', what: 'case' });
    return done.value ? ok(undefined) : fail({ kind: 'write-failed', where: 'data', code: 'EEXIST' });
  }

  async read(id: CaseId, name: string): Promise<Result<Uint8Array>> {
    if (!NAME.test(name)) return fail({ kind: 'not-found', what: 'paper' });
    const read = await attempt(this.#disk, this.#layout.root, () => ifThere(this.#disk.readFile(this.path(id, name)), null));
    if (!read.ok) return read;
    return read.value ? ok(read.value) : fail({ kind: 'not-found', what: 'paper' });
  }
}
