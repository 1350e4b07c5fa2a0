// The files of the record of use: audit/2026-11.ndjson, one for each month, only ever written on at the end.
import { entriesOf, ifThere, type DiskIo } from '../disk';
import { makeFolders } from '../durable-file';
import type { Layout } from '../layout';

const MONTH_FILE = /^(\d{4}-\d{2})\.ndjson$/;

export class Months {
  readonly #disk: DiskIo;
  readonly #layout: Layout;

  constructor(disk: DiskIo, layout: Layout) {
    this.#disk = disk;
    this.#layout = layout;
  }

  get folder(): string {
    return this.#layout.at('audit');
  }

  file(month: string): string {
    return this.#layout.at('audit', `${month}.ndjson`);
  }

  /** Months that have a file, oldest first. */
  async list(): Promise<string[]> {
    const names = (await entriesOf(this.#disk, this.folder)).filter(({ isFolder }) => !isFolder).map(({ name }) => MONTH_FILE.exec(name)?.[1]);
    return names.filter((name) => name !== undefined).toSorted();
  }

  async read(month: string): Promise<Buffer> {
    return ifThere(this.#disk.readFile(this.file(month)), Buffer.alloc(0));
  }

  /**
   * Writes `bytes` at the end of a month's file, which must be `length` bytes long, and waits until they are on the disk. What a failed
   * write left behind `length` is cut off first. False: the file is shorter than it was.
   */
  async append(month: string, length: number, bytes: Buffer): Promise<boolean> {
    const isNew = length === 0;
    if (isNew) await makeFolders(this.#disk, this.folder);
    const file = await this.#disk.open(this.file(month), 'a');
    try {
      const { size } = await file.facts();
      if (size < length) return false;
      if (size > length) await file.truncate(length);
      await file.write(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    if (isNew) await this.#disk.syncFolder(this.folder);
    return true;
  }

  /** Cuts a month's file off at `length`. */
  async cut(month: string, length: number): Promise<void> {
    const file = await this.#disk.open(this.file(month), 'a');
    try {
      await file.truncate(length);
      await file.sync();
    } finally {
      await file.close();
    }
  }
}
