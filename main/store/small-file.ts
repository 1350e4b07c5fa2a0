// A small sealed document that is kept in memory whole (settings, ledgers): what memory holds is what is on disk.
import { Low } from 'lowdb';
import { exists, ifThere, type DiskIo } from './disk';
import { keepAs } from './durable-file';
import { Fault } from './fault';
import { SealedFile, type FileForm } from './sealed-file';

/** What stands in for a document that is lost, and who is told. */
export interface Lost<T> {
  value: T;
  say(): void;
}

export class SmallFile<T> {
  readonly #disk: DiskIo;
  readonly #path: string;
  readonly #form: FileForm<T>;
  readonly #adapter: SealedFile<T | null>;
  /** The file itself is damaged, the value is the copy's. */
  #damaged: boolean;
  /** None was found: one that is there all the same when it is first saved was overlooked, and must not be written over. */
  #fresh: boolean;
  #value: T;

  private constructor(disk: DiskIo, path: string, form: FileForm<T>, adapter: SealedFile<T | null>, value: T, damaged: boolean, fresh = false) {
    this.#disk = disk;
    this.#path = path;
    this.#form = form;
    this.#adapter = adapter;
    this.#value = value;
    this.#damaged = damaged;
    this.#fresh = fresh;
  }

  /**
   * Reads a document. Where it is damaged and the copy before it is whole, that one is taken and `onPrevious` told; the damaged file
   * stays where it is until the next save, and beside it after that. A file that is gone while its copy is there counts as damaged.
   * `lost`: where no copy is whole either, what to go on with; without it that is thrown. Null: there is none.
   */
  static async read<T>(disk: DiskIo, path: string, form: FileForm<T>, shown: string, onPrevious: () => void, lost?: Lost<T>): Promise<SmallFile<T> | null> {
    const adapter = adapterFor(disk, path, form, shown);
    let damage: Fault | null = null;
    try {
      const low = new Low<T | null>(adapter, null);
      await low.read();
      if (low.data !== null) return new SmallFile(disk, path, form, adapter, low.data, false);
    } catch (error) {
      if (!(error instanceof Fault) || error.error.kind !== 'damaged') throw error;
      damage = error;
    }
    const copy = adapterFor(disk, `${path}.prev`, form, shown);
    const kept = new Low<T | null>(copy, null);
    await kept.read().catch((error: unknown) => {
      // Of a file that is not there, a copy that cannot be read says nothing either.
      if (!(error instanceof Fault)) throw error;
    });
    if (kept.data !== null) {
      onPrevious();
      adapter.revision = copy.revision;
      return new SmallFile(disk, path, form, adapter, kept.data, true);
    }
    if (damage === null) return null;
    if (lost === undefined) throw damage;
    lost.say();
    return new SmallFile(disk, path, form, adapter, lost.value, true);
  }

  /** A document that does not exist yet; nothing is written before the first save. */
  static fresh<T>(disk: DiskIo, path: string, form: FileForm<T>, value: T): SmallFile<T> {
    return new SmallFile(disk, path, form, adapterFor(disk, path, form, ''), value, false, true);
  }

  /** The same in a folder that is being made: what a creation that was broken off left of it is written over. */
  static anew<T>(disk: DiskIo, path: string, form: FileForm<T>, value: T): SmallFile<T> {
    return new SmallFile(disk, path, form, adapterFor(disk, path, form, ''), value, false);
  }

  get value(): T {
    return this.#value;
  }

  /** Writes the next value durably, then takes it into memory. */
  async save(next: T): Promise<void> {
    if (this.#damaged) await ifThere(keepAs(this.#disk, this.#path, await this.#freeName()), null);
    if (this.#fresh && (await exists(this.#disk, this.#path))) throw new Fault({ kind: 'write-failed', where: 'data', code: 'EEXIST' });
    // Whatever is there from here on is of this save, even if it fails.
    this.#fresh = false;
    await this.#write(next);
    this.#value = next;
  }

  /** Writes what memory holds once more, in the place of a file found damaged; whoever calls has kept that one. The copy before stays. */
  async rewrite(): Promise<void> {
    this.#damaged = true;
    await this.#write(this.#value);
  }

  /** In the place of a damaged file without making that one the copy before: until the new one is whole, the copy is all there is. */
  async #write(value: T): Promise<void> {
    const adapter = this.#damaged ? adapterFor(this.#disk, this.#path, this.#form, '', false) : this.#adapter;
    this.#adapter.revision += 1;
    adapter.revision = this.#adapter.revision;
    await new Low<T | null>(adapter, value).write();
    this.#damaged = false;
  }

  /** A damaged file kept earlier is kept too. */
  async #freeName(): Promise<string> {
    for (let n = 1; ; n += 1) {
      const name = `${this.#path}.damaged${n === 1 ? '' : `-${n}`}`;
      if (!(await exists(this.#disk, name))) return name;
    }
  }
}

function adapterFor<T>(disk: DiskIo, path: string, form: FileForm<T>, shown: string, keepPrevious = true): SealedFile<T | null> {
  // lowdb never writes null, so the form of the value fits.
  return new SealedFile<T | null>(disk, path, form as FileForm<T | null>, { shown, keepPrevious });
}
