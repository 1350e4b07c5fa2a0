// The list of all cases, in memory and on disk. Derived: it may be deleted at any time and is made again from the case files.
import { Low } from 'lowdb';
import type { CaseSummary } from '../../domain/summary';
import { codeOf, type DiskIo } from '../disk';
import { quietly } from '../durable-file';
import type { CatalogEntry } from './entry';
import { Journal } from './journal';
import { SnapshotFile, type Snapshot } from './snapshot';

export interface CatalogChange {
  id: string;
  summary: CaseSummary | null;
  text: string;
}

/** A journal is folded into a new snapshot when it has this many lines and is no small part of the whole. */
const FOLD_LINES = 2000;
const FOLD_PART = 0.2;
/** So few changes since the summaries were last asked for are put into a copy of them; after more they are gathered anew. */
const FEW = 16;

export class Catalog {
  readonly #disk: DiskIo;
  readonly #files: { snapshot: string; journal: string };
  readonly #journal: Journal;
  readonly #listeners = new Set<(change: CatalogChange) => void>();
  #stamp: string;
  #entries = new Map<string, CatalogEntry>();
  #summaries: readonly CaseSummary[] | null = null;
  /** What became of summaries since they were last asked for: what stood there (null: nothing), what stands there now. */
  #since: { before: CaseSummary | null; now: CaseSummary | null }[] = [];
  #folding: Promise<void> | null = null;

  constructor(disk: DiskIo, files: { snapshot: string; journal: string }, stamp: string) {
    this.#disk = disk;
    this.#files = files;
    this.#stamp = stamp;
    this.#journal = new Journal(disk, files.journal);
  }

  /** Reads snapshot and journal. `missing`: why it has to be made anew, if it has to. `badLines`: so many were not whole. */
  async load(): Promise<{ missing: false | 'no-file' | 'other-rules'; badLines: number }> {
    const file = new SnapshotFile(this.#disk, this.#files.snapshot, this.#stamp);
    const low = new Low<Snapshot | null>(file, null);
    try {
      await low.read();
      if (low.data === null) return { missing: file.otherRules ? 'other-rules' : 'no-file', badLines: 0 };
      const badLines = await this.#journal.replay(this.#stamp, low.data.entries);
      this.#entries = low.data.entries;
      return { missing: false, badLines: badLines + file.badLines };
    } catch (error) {
      // Unreadable is as good as deleted: the case files say it all again. Errors that are not the disk's are bugs.
      if (codeOf(error) === '') throw error;
      return { missing: 'no-file', badLines: 0 };
    }
  }

  /** Whether what lies on the disk would have to be made anew, wholly or in part. */
  async badOnDisk(): Promise<boolean> {
    await quietly(this.#folding ?? Promise.resolve());
    const file = new SnapshotFile(this.#disk, this.#files.snapshot, this.#stamp);
    try {
      return (await file.read()) === null ? !file.otherRules && this.#entries.size > 0 : file.badLines > 0;
    } catch (error) {
      if (codeOf(error) === '') throw error;
      return true;
    }
  }

  /** From here on changes are written to the journal. */
  async begin(): Promise<void> {
    await this.#journal.begin(this.#stamp);
  }

  get size(): number {
    return this.#entries.size;
  }

  get(id: string): CatalogEntry | undefined {
    return this.#entries.get(id);
  }

  entries(): IterableIterator<CatalogEntry> {
    return this.#entries.values();
  }

  /** Summaries of the cases that are there. The array is the caller's to keep: a change makes a new one. */
  summaries(): readonly CaseSummary[] {
    const there = this.#summaries ? withChanges(this.#summaries, this.#since) : this.#gathered();
    this.#since = [];
    this.#summaries = there;
    return there;
  }

  #gathered(): CaseSummary[] {
    // A plain loop: flatMap takes five times as long.
    const there: CaseSummary[] = [];
    for (const entry of this.#entries.values()) if (!entry.gone) there.push(entry.summary);
    return there;
  }

  /** Remembers one change for the next question, or that there were too many. */
  #changed(before: CatalogEntry | undefined, now: CatalogEntry | null): void {
    if (this.#summaries === null) return;
    this.#since.push({ before: shown(before), now: shown(now) });
    if (this.#since.length > FEW) this.#summaries = null;
  }

  /** Takes what a case file on disk says now. */
  set(entry: CatalogEntry): void {
    const { summary, text } = entry;
    this.#changed(this.#entries.get(summary.id), entry);
    this.#entries.set(summary.id, entry);
    this.#journal.add(entry);
    this.#tell(entry.gone ? { id: summary.id, summary: null, text: '' } : { id: summary.id, summary, text });
    this.#foldWhenLong();
  }

  /** Forgets a case: it was set aside. */
  drop(id: string): void {
    const before = this.#entries.get(id);
    if (!this.#entries.delete(id)) return;
    this.#changed(before, null);
    this.#journal.add({ drop: id });
    this.#tell({ id, summary: null, text: '' });
  }

  onChange(listener: (change: CatalogChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(change: CatalogChange): void {
    for (const listener of this.#listeners) listener(change);
  }

  /** Other rules are in force: entries made from now on carry their stamp. */
  changeStamp(stamp: string): void {
    this.#stamp = stamp;
    this.#journal.add({ stamp });
  }

  get stamp(): string {
    return this.#stamp;
  }

  #foldWhenLong(): void {
    if (this.#journal.length < FOLD_LINES || this.#journal.length < this.#entries.size * FOLD_PART) return;
    void quietly(this.fold());
  }

  /** Writes a new snapshot and starts the journal over. Saves go on meanwhile. */
  fold(): Promise<void> {
    this.#folding ??= this.#fold().finally(() => {
      this.#folding = null;
    });
    return this.#folding;
  }

  async #fold(): Promise<void> {
    const stamp = this.#stamp;
    const low = new Low<Snapshot | null>(new SnapshotFile(this.#disk, this.#files.snapshot, stamp), { stamp, entries: this.#entries });
    this.#journal.snapshotBegins();
    try {
      await low.write();
    } catch (error) {
      this.#journal.snapshotFailed();
      throw error;
    }
    await this.#journal.restart(stamp);
  }

  async close(): Promise<void> {
    await quietly(this.#folding ?? Promise.resolve());
    await this.#journal.close();
  }
}

/** The summary of an entry that is in the list. */
const shown = (entry: CatalogEntry | null | undefined): CaseSummary | null => (entry && !entry.gone ? entry.summary : null);

/** A copy with a few changes made: fifty thousand references are copied and looked through in a tenth of a millisecond. */
function withChanges(summaries: readonly CaseSummary[], changes: readonly { before: CaseSummary | null; now: CaseSummary | null }[]): readonly CaseSummary[] {
  if (changes.length === 0) return summaries;
  const next = [...summaries];
  for (const { before, now } of changes) {
    const at = before === null ? -1 : next.indexOf(before);
    if (at < 0 && now !== null) next.push(now);
    if (at >= 0) next.splice(at, 1, ...(now === null ? [] : [now]));
  }
  return next;
}
