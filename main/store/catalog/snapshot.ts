// The catalog as it was at some moment: a lowdb document whose adapter keeps one summary per line, so that 50,000 of them are read
// and written in small pieces and a damaged one costs no other.
import type { Adapter } from 'lowdb';
import { ifThere, type DiskIo } from '../disk';
import { writePiecesDurably } from '../durable-file';
import type { CatalogEntry, CatalogLine } from './entry';
import { encodeLines, readLines } from './lines';

export interface Snapshot {
  /** The rules by which the summaries were made; see stamp.ts. */
  stamp: string;
  entries: Map<string, CatalogEntry>;
}

export class SnapshotFile implements Adapter<Snapshot | null> {
  readonly #disk: DiskIo;
  readonly #file: string;
  readonly #stamp: string;
  /** Lines of the last read that were not whole. */
  badLines = 0;
  /** The last read found a snapshot made by other rules. */
  otherRules = false;

  constructor(disk: DiskIo, file: string, stamp: string) {
    this.#disk = disk;
    this.#file = file;
    this.#stamp = stamp;
  }

  /** Null when there is none, or when it was made by other rules than the ones in force. */
  async read(): Promise<Snapshot | null> {
    const file = await ifThere(this.#disk.open(this.#file, 'r'), null);
    if (file === null) return null;
    try {
      let stamp: string | null = null;
      const entries = new Map<string, CatalogEntry>();
      this.badLines = await readLines(file, (line) => {
        if ('stamp' in line) stamp ??= line.stamp;
        else if (stamp === this.#stamp && 'summary' in line) entries.set(line.summary.id, line);
      });
      this.otherRules = stamp !== null && stamp !== this.#stamp;
      return stamp === this.#stamp ? { stamp, entries } : null;
    } finally {
      await file.close();
    }
  }

  async write(snapshot: Snapshot | null): Promise<void> {
    if (snapshot === null) return;
    const { stamp, entries } = snapshot;
    await writePiecesDurably(this.#disk, this.#file, encodeLines(linesOf(stamp, [...entries.values()])));
  }
}

function* linesOf(stamp: string, entries: readonly CatalogEntry[]): Generator<CatalogLine> {
  yield { stamp };
  yield* entries;
}
