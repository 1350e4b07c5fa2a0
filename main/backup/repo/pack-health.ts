// Whether a pack is, to the bit, what its name says. To know costs reading it from the drive; to believe costs one look (proven-packs.ts).
import { join } from 'node:path';
import { packName } from '../format/pack';
import { readFromMedium } from '../io/read-file';
import { unlessFileLost } from './drive-trouble';
import type { Location, ObjectIndex } from './object-index';
import { packsFolder, type Repo } from './open-repo';
import { ProvenPacks, type PackLook } from './proven-packs';

export class PackHealth {
  readonly #repo: Repo;
  readonly #index: ObjectIndex;
  readonly #proven: ProvenPacks;
  readonly #whole = new Map<string, boolean>();
  #pastCache = true;
  #believed = 0;

  constructor(repo: Repo, index: ObjectIndex, proven = ProvenPacks.none()) {
    this.#repo = repo;
    this.#index = index;
    this.#proven = proven;
  }

  /** True while everything read so far was read from the medium itself. */
  get pastCache(): boolean {
    return this.#pastCache;
  }

  /** Packs found damaged so far. */
  get bad(): string[] {
    return [...this.#whole].filter(([, whole]) => !whole).map(([pack]) => pack);
  }

  /** How many packs were believed and not read. */
  get believed(): number {
    return this.#believed;
  }

  /** Notes a pack written in this run, read back and compared. */
  async noteOwn(pack: string, pastCache: boolean): Promise<void> {
    this.#note(pack, true, pastCache, await this.#look(pack), true);
  }

  /** Reads a pack from the medium, unless that was done in this job, or it is believed. */
  async isWhole(pack: string): Promise<boolean> {
    const known = this.#whole.get(pack);
    if (known !== undefined) return known;
    const look = await this.#look(pack);
    if (look === null || this.#index.footerless.has(pack) || !this.#proven.believes(pack, look)) return this.readNow(pack);
    this.#whole.set(pack, true);
    this.#believed += 1;
    return true;
  }

  /** Reads a pack from the medium, whatever is known of it. */
  async readNow(pack: string): Promise<boolean> {
    const { io } = this.#repo;
    const look = await this.#look(pack);
    const read = look && (await unlessFileLost(io, packsFolder(this.#repo), () => readFromMedium(io, join(packsFolder(this.#repo), pack)), null));
    const whole = read !== null && packName(read.sha256) === pack;
    this.#note(pack, whole, read?.pastCache ?? this.#pastCache, look, false);
    return whole;
  }

  /** True when one of the places lies in a whole pack. */
  async anyWhole(locations: readonly Location[]): Promise<boolean> {
    for (const { pack } of locations) if (await this.isWhole(pack)) return true;
    return false;
  }

  /** True when every pack taken for whole is still there: another program may be tidying the same stick. */
  async allThere(): Promise<boolean> {
    for (const [pack, whole] of this.#whole) if (whole && (await this.#look(pack)) === null) return false;
    return true;
  }

  #note(pack: string, whole: boolean, pastCache: boolean, look: PackLook | null, own: boolean): void {
    this.#whole.set(pack, whole);
    this.#pastCache &&= pastCache;
    if (whole && look !== null) this.#proven.note(pack, look, { pastCache, own });
  }

  /** Size and time of a pack; null when it is not there. */
  #look(pack: string): Promise<PackLook | null> {
    return unlessFileLost(this.#repo.io, packsFolder(this.#repo), () => this.#repo.io.facts(join(packsFolder(this.#repo), pack)), null);
  }
}
