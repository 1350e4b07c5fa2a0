// A small sealed document that is kept in memory whole (settings, ledgers): what memory holds is what is on disk.
import { Low } from 'lowdb';
import { exists, type DiskIo } from './disk';
import { keepAs } from './durable-file';
import { Fault } from './fault';
import { SealedFile, type FileForm } from './sealed-file';

export class SmallFile<T> {
  readonly #disk: DiskIo;
  readonly #path: string;
  readonly #adapter: SealedFile<T | null>;
  /** The file itself is damaged, the value is the copy's. */
  #damaged: boolean;
  /** None was found: one that is there all the same when it is first saved was overlooked, and must not be written over. */
  #fresh: boolean;
  #value: T;

  private constructor(disk: DiskIo, path: string, adapter: SealedFile<T | null>, value: T, damaged: boolean, fresh = false) {
    this.#disk = disk;
    this.#path = path;
    this.#adapter = adapter;
    this.#value = value;
    this.#damaged = damaged;
    this.#fresh = fresh;
  }

  /**
   * Reads a document. Where it is damaged and the copy before it is whole, that one is taken and `onPrevious` told; the damaged file
   * stays where it is until the next save, and beside it after that. Null: there is none.
   */
  static async read<T>(disk: DiskIo, path: string, form: FileForm<T>, shown: string, onPrevious: () => void): Promise<SmallFile<T> | null> {
    const adapter = adapterFor(disk, path, form, shown);
    try {
      const low = new Low<T | null>(adapter, null);
      await low.read();
      return low.data === null ? null : new SmallFile(disk, path, adapter, low.data, false);
    } catch (error) {
      if (!(error instanceof Fault) || error.error.kind !== 'damaged' || !error.error.previous) throw error;
      const copy = adapterFor(disk, `${path}.prev`, form, shown);
      const low = new Low<T | null>(copy, null);
      await low.read();
      if (low.data === null) throw error;
      onPrevious();
      adapter.revision = copy.revision;
      return new SmallFile(disk, path, adapter, low.data, true);
    }
  }

  /** A document that does not exist yet; nothing is written before the first save. */
  static fresh<T>(disk: DiskIo, path: string, form: FileForm<T>, value: T): SmallFile<T> {
    return new SmallFile(disk, path, adapterFor(disk, path, form, ''), value, false, true);
  }

  /** The same in a folder that is being made: what a creation that was broken off left of it is written over. */
  static anew<T>(disk: DiskIo, path: string, form: FileForm<T>, value: T): SmallFile<T> {
    return new SmallFile(disk, path, adapterFor(disk, path, form, ''), value, false);
  }

  get value(): T {
    return this.#value;
  }

  /** Writes the next value durably, then takes it into memory. */
  async save(next: T): Promise<void> {
    if (this.#damaged) {
      // Out of the way first, or it would take the place of the good copy.
      await keepAs(this.#disk, this.#path, `${this.#path}.damaged`);
      await this.#disk.remove(this.#path);
      this.#damaged = false;
    }
    if (this.#fresh && (await exists(this.#disk, this.#path))) throw new Fault({ kind: 'write-failed', where: 'data', code: 'EEXIST' });
    // Whatever is there from here on is of this save, even if it fails.
    this.#fresh = false;
    this.#adapter.revision += 1;
    await new Low<T | null>(this.#adapter, next).write();
    this.#value = next;
  }
}

function adapterFor<T>(disk: DiskIo, path: string, form: FileForm<T>, shown: string): SealedFile<T | null> {
  // lowdb never writes null, so the form of the value fits.
  return new SealedFile<T | null>(disk, path, form as FileForm<T | null>, { shown, keepPrevious: true });
}
