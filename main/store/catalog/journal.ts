// What changed since the snapshot, line by line. Not synced: it is derived, and what a crash takes from it the next start finds.
import { ifThere, type DiskIo, type OpenFile } from '../disk';
import { quietly } from '../durable-file';
import type { CatalogEntry, CatalogLine } from './entry';
import { encodeLine, readLines } from './lines';

export class Journal {
  readonly #disk: DiskIo;
  readonly #file: string;
  #open: OpenFile | null = null;
  #waiting: Buffer[] = [];
  #writing: Promise<void> = Promise.resolve();
  /** Lines since a snapshot was begun; they outlive the journal's restart. */
  #sinceSnapshot: Buffer[] | null = null;
  /** Lines in the file and on their way to it. */
  length = 0;

  constructor(disk: DiskIo, file: string) {
    this.#disk = disk;
    this.#file = file;
  }

  /**
   * Puts the journal's lines on top of a snapshot's entries; the number of lines that were not whole. Lines made by other rules
   * are passed over, except that what was dropped stays dropped.
   */
  async replay(stamp: string, entries: Map<string, CatalogEntry>): Promise<number> {
    const file = await ifThere(this.#disk.open(this.#file, 'r'), null);
    if (file === null) return 0;
    let inForce = false;
    try {
      return await readLines(file, (line) => {
        this.length += 1;
        if ('stamp' in line) inForce = line.stamp === stamp;
        else if ('drop' in line) entries.delete(line.drop);
        else if (inForce) entries.set(line.summary.id, line);
      });
    } finally {
      await file.close();
    }
  }

  /** Opens it for writing. The blank line ends a line that a crash may have cut short. */
  async begin(stamp: string): Promise<void> {
    this.#open = await this.#disk.open(this.#file, 'a');
    this.#waiting.push(Buffer.from('\n'));
    this.add({ stamp });
  }

  /** Adds a line; lines that come in the same moment are written together. Failing here loses nothing that is not on disk elsewhere. */
  add(line: CatalogLine): void {
    const bytes = encodeLine(line);
    this.#sinceSnapshot?.push(bytes);
    this.#waiting.push(bytes);
    this.length += 1;
    this.#writing = this.#writing.then(() => this.#writeWaiting());
  }

  async #writeWaiting(): Promise<void> {
    if (this.#waiting.length === 0 || this.#open === null) return;
    const bytes = Buffer.concat(this.#waiting);
    this.#waiting = [];
    try {
      await this.#open.write(bytes);
    } catch {
      // Half a line may be in the file now; the next one must not be joined to it.
      this.#waiting.unshift(Buffer.from('\n'));
    }
  }

  /** Resolves when every line added so far is written (not synced). */
  async flushed(): Promise<void> {
    await this.#writing;
  }

  /** A snapshot is being written: from here on lines are also kept for the journal that follows it. */
  snapshotBegins(): void {
    this.#sinceSnapshot = [];
  }

  /** The snapshot failed; the journal goes on as it was. */
  snapshotFailed(): void {
    this.#sinceSnapshot = null;
  }

  /** The snapshot is on disk: the journal starts over with what came since it was begun. */
  async restart(stamp: string): Promise<void> {
    this.#writing = this.#writing.then(async () => {
      const kept = this.#sinceSnapshot ?? [];
      this.#sinceSnapshot = null;
      await quietly(this.#open?.truncate(0) ?? Promise.resolve());
      // Lines still waiting are either among those kept or in the snapshot.
      this.#waiting = [encodeLine({ stamp }), ...kept];
      this.length = kept.length;
      await this.#writeWaiting();
    });
    await this.#writing;
  }

  async close(): Promise<void> {
    await this.flushed();
    await quietly(this.#open?.close() ?? Promise.resolve());
    this.#open = null;
  }
}
