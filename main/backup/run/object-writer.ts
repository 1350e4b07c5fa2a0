// Puts objects on the drive, unless they are there already in a pack that is whole.
import { objectId, sealObject, type ObjectId } from '../format/object';
import type { ObjectIndex } from '../repo/object-index';
import { readEntries } from '../repo/object-index';
import type { Repo } from '../repo/open-repo';
import { PackHealth } from '../repo/pack-health';
import { PackWriter } from '../repo/pack-writer';
import type { ProvenPacks } from '../repo/proven-packs';

export class ObjectWriter {
  readonly health: PackHealth;
  readonly #repo: Repo;
  readonly #index: ObjectIndex;
  readonly #packs: PackWriter;
  /** Written in this run: finished, or in the pack being filled. */
  readonly #mine = new Set<ObjectId>();

  constructor(repo: Repo, index: ObjectIndex, packBytes: number, proven?: ProvenPacks) {
    this.#repo = repo;
    this.#index = index;
    this.health = new PackHealth(repo, index, proven);
    this.#packs = new PackWriter(repo, packBytes, async (pack, pastCache) => {
      await this.health.noteOwn(pack, pastCache);
      // From the drive and not from memory: the footer just written is thereby read and opened once.
      index.add(pack, await readEntries(repo, pack));
    });
  }

  get written(): number {
    return this.#packs.written;
  }

  /** True when the object is on the drive in a whole pack, known or believed to be so (PackHealth). */
  async has(id: ObjectId): Promise<boolean> {
    return this.#mine.has(id) || this.health.anyWhole(this.#index.at(id));
  }

  async hasAll(ids: readonly ObjectId[]): Promise<boolean> {
    for (const id of ids) if (!(await this.has(id))) return false;
    return true;
  }

  async put(plain: Uint8Array): Promise<ObjectId> {
    const id = objectId(this.#repo.keys, plain);
    if (await this.has(id)) return id;
    await this.#packs.add(id, sealObject(this.#repo.keys, id, plain));
    this.#mine.add(id);
    return id;
  }

  /** Finishes the last pack: only then is everything put on the drive. */
  finish(): Promise<void> {
    return this.#packs.finish();
  }

  abandon(): Promise<void> {
    return this.#packs.abandon();
  }
}
