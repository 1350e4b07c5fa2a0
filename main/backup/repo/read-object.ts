// One object from the drive, from whichever of its places is whole.
import { join } from 'node:path';
import { openObject, type ObjectId } from '../format/object';
import { readFully } from '../io/read-file';
import type { OpenFile } from '../io/drive-io';
import { unlessFileLost } from './drive-trouble';
import type { Location, ObjectIndex } from './object-index';
import { packsFolder, type Repo } from './open-repo';

/** Reads objects, keeping the last pack open: objects of one file mostly lie side by side. Close it when done. */
export class ObjectReader {
  readonly #repo: Repo;
  readonly #index: ObjectIndex;
  #open: { pack: string; file: OpenFile } | null = null;

  constructor(repo: Repo, index: ObjectIndex) {
    this.#repo = repo;
    this.#index = index;
  }

  /** The plain bytes, proven by their id; null when no place has them whole. */
  async read(id: ObjectId): Promise<Buffer | null> {
    for (const location of this.#index.at(id)) {
      const sealed = await unlessFileLost(this.#repo.io, packsFolder(this.#repo), () => this.#sealed(location), null);
      const plain = sealed && openObject(this.#repo.keys, id, sealed);
      if (plain) return plain;
    }
    return null;
  }

  async close(): Promise<void> {
    const open = this.#open;
    this.#open = null;
    await open?.file.close().catch(() => {});
  }

  async #sealed({ pack, offset, length }: Location): Promise<Buffer | null> {
    if (this.#open?.pack !== pack) {
      await this.close();
      this.#open = { pack, file: await this.#repo.io.openToRead(join(packsFolder(this.#repo), pack)) };
    }
    const bytes = Buffer.alloc(length);
    return (await readFully(this.#open.file, bytes, offset)) === length ? bytes : null;
  }
}
