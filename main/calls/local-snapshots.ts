// Snapshots of the data on this PC, outside the data folder: when they are made, when they are not, and what is said about it.
import { isAbsolute, join, relative } from 'node:path';
import type { LocalSnapshot, MadeLocal, Why } from '../backup';
import { bytesInChinese } from '../contract/bytes';
import { fail, ok, type AppError, type Result } from '../contract/errors';
import type { Notice } from '../contract/shapes';
import type { Context } from './context';

/** † So often while somebody works. */
const EVERY_MS = 60 * 60_000;
/** Two that follow each other by themselves are at least this far apart. */
const APART_MS = 30 * 60_000;
/** † So much stays free on the disk whatever happens: the data folder itself is on it. */
const FLOOR_BYTES = 1024 ** 3;
/** A person who closes the window waits no longer than this; what is not done then is done after the next start. */
const CLOSING_MS = 5000;

/** Names of what may be known to be wrong with the data. */
const BAD: ReadonlySet<Notice['kind']> = new Set(['damaged-case', 'missing-case']);

export class LocalSnapshots {
  readonly #context: Context;
  /** One at a time. */
  #queue: Promise<unknown> = Promise.resolve();
  #changed = true;
  /** Of the newest one there is; null: not looked yet. */
  #last: string | null = null;
  #looked = false;
  #trouble: AppError | null = null;
  /** When one was last begun by itself: what failed is not tried again every minute. */
  #tried = Number.NEGATIVE_INFINITY;
  #early = false;
  #busy = false;
  readonly #stop = new AbortController();

  constructor(context: Context) {
    this.#context = context;
  }

  /** Something was saved. */
  changed(): void {
    this.#changed = true;
  }

  /** The folder of the room's snapshots, open or not; null when there never was a room. */
  place(): string | null {
    const { open, config, ports } = this.#context;
    const room = open.ok ? open.value.store.marker.roomId : config.roomId;
    return room === null ? null : join(config.snapshotPlace ?? join(ports.configFolder, 'snapshots'), room);
  }

  /** Why none is made by itself at the moment; null: they are. */
  paused(): 'damaged' | 'awaiting' | 'clock' | null {
    const { open, config } = this.#context;
    if (config.awaitingConfirm !== null) return 'awaiting';
    if (this.#context.lookAtClock() !== null) return 'clock';
    return open.ok && open.value.store.notices().some(({ kind }) => BAD.has(kind)) ? 'damaged' : null;
  }

  /** What a person should know. */
  notices(): Notice[] {
    const say = this.#said();
    return say === null ? [] : [{ kind: 'snapshots', say, caseId: null }];
  }

  #said(): string | null {
    const { open } = this.#context;
    if (open.ok && open.value.store.notices().some(({ kind }) => BAD.has(kind))) return '有案卷损坏或者不见了，这台电脑先不做新的快照，以前完好的快照都留着。修好以后会自动继续。';
    const error = this.#trouble;
    if (error === null) return this.#early ? '电脑硬盘快满了，本机快照只留了最近的几份。请清理出一些空间。' : null;
    if (error.kind === 'disk-full') return `电脑硬盘空间不够，没有做本机快照${error.free === null ? '' : `（只剩 ${bytesInChinese(error.free)}）`}。案卷照常保存。请清理出一些空间，并用U盘备份。`;
    return '没有做成本机快照。案卷照常保存，以前的快照没有受影响。请用U盘备份。';
  }

  /** Makes one if it is time to: to be asked every minute. True when one was made. */
  async look(): Promise<boolean> {
    const { open, ports, job } = this.#context;
    if (!open.ok || !this.#changed || this.#busy || job !== null || this.paused() !== null) return false;
    await open.value.store.settled();
    // Comparing the files may have found something.
    if (this.paused() !== null) return false;
    const last = await this.#newest();
    const since = last === null ? Number.POSITIVE_INFINITY : Date.parse(ports.clock.now()) - Date.parse(last);
    // Dated later than now: the clock was wrong then; it counts as old.
    if (since >= 0 && since < EVERY_MS) return false;
    const now = Date.parse(ports.clock.now());
    if (now >= this.#tried && now - this.#tried < APART_MS) return false;
    this.#tried = now;
    const made = await this.#make('hourly', this.#stop.signal);
    return made.ok && made.value.fresh;
  }

  /** When the program is left: if something changed, and only as long as a person would wait. */
  async closing(): Promise<void> {
    const { open, ports, job } = this.#context;
    if (!open.ok || !this.#changed || job !== null || this.paused() !== null) return;
    const last = await this.#newest();
    const since = last === null ? Number.POSITIVE_INFINITY : Date.parse(ports.clock.now()) - Date.parse(last);
    if (since >= 0 && since < APART_MS) return;
    await this.#make('closing', AbortSignal.any([this.#stop.signal, AbortSignal.timeout(CLOSING_MS)]));
  }

  /** Before something that changes much; also of a state that is known to be bad, and then marked so. */
  async before(why: 'restore' | 'merge' | 'repair' | 'import'): Promise<Result<void>> {
    const made = await this.#make(`before-${why}`, this.#stop.signal);
    return made.ok ? ok(undefined) : made;
  }

  /** Because a person wants one. */
  async byHand(): Promise<Result<LocalSnapshot>> {
    const made = await this.#make('by-hand', this.#stop.signal);
    return made.ok ? ok(made.value.snapshot) : made;
  }

  /** After another place was chosen, or other data was put in place. */
  forget(): void {
    this.#looked = false;
    this.#last = null;
    this.#changed = true;
    this.#trouble = null;
    this.#early = false;
    this.#tried = Number.NEGATIVE_INFINITY;
  }

  /** Nothing more is begun, what is under way is given up. */
  stop(): void {
    this.#stop.abort();
  }

  /** Resolves when nothing is under way. */
  async settled(): Promise<void> {
    await this.#queue;
  }

  async #newest(): Promise<string | null> {
    const place = this.place();
    if (this.#looked || place === null) return this.#last;
    const there = await this.#context.backup.lookAtLocalSnapshots(place);
    if (there.ok) {
      this.#looked = true;
      this.#last = there.value.snapshots.find(({ damaged }) => !damaged)?.at ?? null;
    }
    return this.#last;
  }

  #make(why: Why, signal: AbortSignal): Promise<Result<MadeLocal>> {
    const made = this.#queue.then(() => this.#makeNow(why, signal));
    this.#queue = made.catch(() => {});
    return made;
  }

  async #makeNow(why: Why, signal: AbortSignal): Promise<Result<MadeLocal>> {
    const { open, ports, backup } = this.#context;
    const place = this.place();
    if (!open.ok || place === null) return fail({ kind: 'not-open' });
    const { store } = open.value;
    const known = store.notices().some(({ kind }) => BAD.has(kind));
    this.#changed = false;
    this.#busy = true;
    try {
      const made = await backup.makeLocalSnapshot(
        {
          source: store.folder,
          place,
          roomId: store.marker.roomId,
          room: store.settings().committee.name,
          cases: store.caseCount(),
          why,
          now: ports.clock.now(),
          whole: !known,
          floor: FLOOR_BYTES,
        },
        { progress: () => {}, signal },
      );
      this.#note(made);
      return made;
    } finally {
      this.#busy = false;
    }
  }

  #note(made: Result<MadeLocal>): void {
    const before = JSON.stringify(this.notices());
    if (made.ok) {
      this.#last = made.value.snapshot.at;
      this.#looked = true;
      this.#trouble = null;
      this.#early = made.value.forSpace > 0;
    } else {
      this.#changed = true;
      if (made.error.kind !== 'cancelled') {
        this.#trouble = made.error;
        this.#context.ports.log('snapshot-not-made', { kind: made.error.kind });
      }
    }
    if (before !== JSON.stringify(this.notices()) && this.#context.open.ok) this.#context.emit('house-changed', this.#context.state());
  }
}

/** True when one folder lies in the other, or they are the same. */
export function oneInOther(a: string, b: string): boolean {
  const inside = (outer: string, inner: string) => {
    const way = relative(outer, inner);
    return way === '' || (!way.startsWith('..') && !isAbsolute(way));
  };
  return inside(a, b) || inside(b, a);
}
