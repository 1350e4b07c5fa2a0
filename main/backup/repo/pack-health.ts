// Whether a pack is, to the bit, what its name says. Asked once per job: the answer costs reading the pack from the drive.
import { join } from 'node:path';
import { packName } from '../format/pack';
import { readFromMedium } from '../io/read-file';
import { unlessFileLost } from './drive-trouble';
import type { Location } from './object-index';
import { packsFolder, type Repo } from './open-repo';

export class PackHealth {
  readonly #repo: Repo;
  readonly #whole = new Map<string, boolean>();
  #pastCache = true;

  constructor(repo: Repo) {
    this.#repo = repo;
  }

  /** True while everything so far was read from the medium itself. */
  get pastCache(): boolean {
    return this.#pastCache;
  }

  /** Packs found damaged so far. */
  get bad(): string[] {
    return [...this.#whole].filter(([, whole]) => !whole).map(([pack]) => pack);
  }

  /** Notes what was just read back and compared. */
  note(pack: string, whole: boolean, pastCache: boolean): void {
    this.#whole.set(pack, whole);
    this.#pastCache &&= pastCache;
  }

  /** Reads a pack from the medium, unless that was done in this job. */
  async isWhole(pack: string): Promise<boolean> {
    const known = this.#whole.get(pack);
    if (known !== undefined) return known;
    const { io } = this.#repo;
    const read = await unlessFileLost(io, packsFolder(this.#repo), () => readFromMedium(io, join(packsFolder(this.#repo), pack)), null);
    this.note(pack, read !== null && packName(read.sha256) === pack, read?.pastCache ?? this.#pastCache);
    return this.#whole.get(pack) === true;
  }

  /** True when one of the places lies in a whole pack. */
  async anyWhole(locations: readonly Location[]): Promise<boolean> {
    for (const { pack } of locations) if (await this.isWhole(pack)) return true;
    return false;
  }
}
