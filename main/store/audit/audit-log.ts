// The record of use while the folder is open. What is noted waits a moment and is written together with what comes after it (one write and
// one fsync), so looking at a hundred cases costs a few; a save never waits for it, and never fails because it does.
import { MOST_DETAIL, type AuditFact, type AuditHead } from '../../domain/audit';
import type { Instant } from '../../domain/day';
import type { DiskIo } from '../disk';
import { makeFolders, writeDurably } from '../durable-file';
import { FORMS, type AuditAnchor } from '../forms';
import type { Layout } from '../layout';
import { SmallFile } from '../small-file';
import { linesOf, nextLine, NOTHING, wholePart } from './chain';
import { Months } from './months';

/** How long a note may wait for others to be written with it, in ms. */
const TOGETHER_MS = 1000;
/** So many lines after the last anchor another one is made: more could only be cut off unnoticed between two. */
const ANCHOR_EVERY = 64;
/** Notes that cannot be written are kept up to this number; more than a day's work. */
const MOST_WAITING = 5000;

type Noted = AuditFact & { at: Instant; by: string };

interface End extends AuditHead {
  month: string;
  /** Of the month's file, in bytes. */
  length: number;
}

export interface AuditPorts {
  disk: DiskIo;
  layout: Layout;
  now(): Instant;
  /** The record cannot be written (null: it can again). */
  trouble(say: string | null): void;
}

export class AuditLog {
  readonly #ports: AuditPorts;
  readonly #anchor: SmallFile<AuditAnchor>;
  readonly months: Months;
  #waiting: Noted[] = [];
  #end: End | null = null;
  /** How the chain stood after the last write of this run. */
  #written: AuditHead = NOTHING;
  #timer: NodeJS.Timeout | null = null;
  #work: Promise<void> = Promise.resolve();
  #troubled = false;

  private constructor(ports: AuditPorts, anchor: SmallFile<AuditAnchor>) {
    this.#ports = ports;
    this.#anchor = anchor;
    this.months = new Months(ports.disk, ports.layout);
  }

  /** Nothing of the record itself is read before the first note. `onPrevious`: the anchor was damaged and the copy before it was taken; `onLost`: neither is whole. */
  static async open(ports: AuditPorts, onPrevious: (file: string) => void, onLost: (file: string) => void): Promise<AuditLog> {
    const shown = 'ledgers/audit.json';
    const path = ports.layout.ledger('audit');
    const found = await SmallFile.read(ports.disk, path, FORMS.audit, shown, () => onPrevious(shown), { value: { head: NOTHING }, say: () => onLost(shown) });
    return new AuditLog(ports, found ?? SmallFile.fresh(ports.disk, path, FORMS.audit, { head: NOTHING }));
  }

  /** How the chain stood when it was last anchored. */
  get anchored(): AuditHead {
    return this.#anchor.value.head;
  }

  /** Notes something; it is on the disk within a second or so. */
  note(fact: AuditFact, by: string): void {
    if (this.#waiting.length >= MOST_WAITING) return;
    const detail = fact.detail?.slice(0, MOST_DETAIL);
    this.#waiting.push({ ...fact, ...(detail === undefined ? {} : { detail }), at: this.#ports.now(), by });
    this.#timer ??= setTimeout(() => void this.flush(), TOGETHER_MS).unref();
  }

  /** Writes what waits. True: all of it is on the disk. */
  async flush(): Promise<boolean> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#work = this.#work.then(() => this.#write());
    await this.#work;
    return this.#waiting.length === 0;
  }

  /** Writes what waits and anchors the chain where it then stands. */
  async anchor(): Promise<AuditHead> {
    await this.flush();
    this.#work = this.#work.then(() => this.#guarded(() => this.#saveAnchor()));
    await this.#work;
    return this.anchored;
  }

  /** The last chance for what waits: tried twice. */
  async close(): Promise<void> {
    if (!(await this.flush())) await this.flush();
    await this.anchor();
    if (this.#timer) clearTimeout(this.#timer);
  }

  async #guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      if (!this.#troubled || this.#waiting.length > 0) return;
      this.#troubled = false;
      this.#ports.trouble(null);
    } catch {
      if (this.#troubled) return;
      this.#troubled = true;
      this.#ports.trouble('使用记录写不进去，案卷的保存没有受影响。请检查电脑硬盘的空间；能写以后会接着补记。');
    }
  }

  #write(): Promise<void> {
    return this.#guarded(async () => {
      while (this.#waiting.length > 0) {
        const end = (this.#end ??= await this.#begin());
        // The file only grows: under a clock that was set back, the last month's goes on.
        const month = laterOf(this.#waiting[0]?.at.slice(0, 7) ?? '', end.month);
        const later = this.#waiting.findIndex(({ at }) => at.slice(0, 7) > month);
        // A copy: what is noted while this is being written must not count as written.
        const batch = this.#waiting.slice(0, later < 0 ? undefined : later);
        const pieces: Buffer[] = [];
        let head: AuditHead = end;
        for (const noted of batch) {
          const next = nextLine(head, noted);
          pieces.push(next.line, Buffer.from('\n'));
          head = next.head;
        }
        const bytes = Buffer.concat(pieces);
        const length = month === end.month ? end.length : 0;
        if (!(await this.months.append(month, length, bytes))) {
          // Somebody cut the file while it was in use: looked at anew, and said.
          this.#end = null;
          continue;
        }
        this.#end = { ...head, month, length: length + bytes.length };
        this.#written = head;
        this.#waiting = this.#waiting.slice(batch.length);
        if (head.n - this.anchored.n >= ANCHOR_EVERY) await this.#saveAnchor();
      }
    });
  }

  async #saveAnchor(): Promise<void> {
    if (this.#end === null || this.#end.n === this.anchored.n) return;
    const { n, hash } = this.#end;
    await this.#anchor.save({ head: { n, hash } });
  }

  /** Finds the end of the chain. What a stop left half-written is set aside; what is gone or was changed is written down. */
  async #begin(): Promise<End> {
    const anchored = this.#written.n > this.anchored.n ? this.#written : this.anchored;
    const months = await this.months.list();
    const newest = months.at(-1) ?? '';
    const bytes = newest === '' ? Buffer.alloc(0) : await this.months.read(newest);
    const { length } = wholePart(bytes);
    if (bytes.length > length) {
      await this.#setAside(newest, bytes.subarray(length), length);
      this.#insert({ what: 'log-torn', detail: `${bytes.length - length}字节，已放到一边` });
    }
    const found = await this.#lastLine(months, bytes);
    if (found.n < anchored.n) this.#insert({ what: 'log-broken', detail: `应有${anchored.n}条，只找到${found.n}条` });
    else if (anchored.n > 0 && anchorIn(bytes, anchored.n) === 'other') this.#insert({ what: 'log-broken', detail: `第${anchored.n}条和留底的不一样` });
    // After a loss the count goes on from where it was: the gap stays to be seen.
    return { n: Math.max(found.n, anchored.n), hash: found.n === 0 ? anchored.hash : found.hash, month: newest, length };

    /** Whether the newest file has another line where the anchor says; an anchor in an older one is for `verify`. */
    function anchorIn(file: Buffer, n: number): 'same' | 'other' | 'not-here' {
      for (const { entry, hash } of linesOf(file)) if (entry?.n === n) return hash === anchored.hash ? 'same' : 'other';
      return 'not-here';
    }
  }

  /** The last whole line there is; months without one are passed over. */
  async #lastLine(months: readonly string[], newest: Buffer): Promise<AuditHead> {
    for (const [i, month] of months.toReversed().entries()) {
      const { last } = wholePart(i === 0 ? newest : await this.months.read(month));
      if (last?.entry) return { n: last.entry.n, hash: last.hash };
    }
    return NOTHING;
  }

  /** A note of the record's own, before what waits. */
  #insert(fact: AuditFact): void {
    this.#waiting.unshift({ ...fact, at: this.#waiting[0]?.at ?? this.#ports.now(), by: '' });
  }

  async #setAside(month: string, torn: Buffer, length: number): Promise<void> {
    const { disk, layout } = this.#ports;
    await makeFolders(disk, layout.leftover);
    await writeDurably(disk, layout.at('leftover', `audit-${month}-${length}.ndjson`), torn);
    await this.months.cut(month, length);
  }
}

const laterOf = (a: string, b: string) => (a > b ? a : b);
