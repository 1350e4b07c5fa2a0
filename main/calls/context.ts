// What all answers share: the open store and its index, the workers, the tokens, and the state of the house.
import { createBackupWorker, type BackupWorker } from '../backup';
import type { EventName, EventValue } from '../contract/events';
import { fail, ok, type AppError, type Result } from '../contract/errors';
import type { HouseState } from '../contract/shapes';
import { createRenderer, type Renderer } from '../documents';
import type { AuditFact } from '../domain/audit';
import type { ClockDoubt } from '../domain/clock-sanity';
import type { MoveContext } from '../domain/moves/move';
import { operatorName } from '../domain/settings';
import { createIndex, searchText, type SearchIndex } from '../search';
import { createStore, inspectFolder, openStore, type Store, type StoreOptions } from '../store';
import type { Settings } from '../domain/settings';
import { Agendas } from './agendas';
import { ExchangeDesk } from './exchange-desk';
import { CaseLister } from './case-list';
import { ClockWatch } from './clock-watch';
import { NO_CONFIG, readConfig, writeConfig, type Config } from './config';
import { LocalSnapshots } from './local-snapshots';
import { placeOf } from './place-of';
import type { HousePorts } from './ports';
import { emptySandbox } from './sandbox';
import { TokenBook } from './tokens';

interface Open {
  store: Store;
  index: SearchIndex;
  lister: CaseLister;
  agendas: Agendas;
}

export type LongJob = Extract<AppError, { kind: 'busy' }>['what'];

export class Context {
  readonly ports: HousePorts;
  readonly tokens: TokenBook;
  readonly renderer: Renderer;
  readonly backup: BackupWorker;
  readonly clockWatch: ClockWatch;
  readonly snapshots: LocalSnapshots;
  /** Packages of other PCs that were opened and looked through. */
  readonly exchange: ExchangeDesk;
  #doubt: ClockDoubt | null = null;
  /** The job that may not be started twice, if one is running. */
  job: { what: LongJob; cancel: AbortController } | null = null;
  #config: Config = NO_CONFIG;
  #open: Open | null = null;
  #trouble: { error: AppError; folder: string } | null = null;
  readonly #listeners = new Set<(name: EventName, value: unknown) => void>();

  constructor(ports: HousePorts) {
    this.ports = ports;
    this.tokens = new TokenBook(ports.newId);
    this.exchange = new ExchangeDesk(ports.pcFolder ?? ports.configFolder);
    this.clockWatch = new ClockWatch(ports.clock.today, ports.configFolder);
    this.renderer = createRenderer({ workerFile: ports.workers.paper });
    this.backup = createBackupWorker({ workerFile: ports.workers.backup });
    this.snapshots = new LocalSnapshots(this);
  }

  /** Reads what this PC remembers and opens the data folder it names. Whatever is wrong becomes a state, never an exception. */
  async start(): Promise<void> {
    await emptySandbox(this.ports);
    const config = await readConfig(this.ports.configFolder);
    if (!config.ok) {
      this.#trouble = { error: config.error, folder: this.ports.configFolder };
      return;
    }
    this.#config = config.value;
    await this.exchange.start();
    if (this.#config.folder !== null) await this.openFolder(this.#config.folder);
  }

  /** Why the data folder is not open, and which one. */
  get trouble(): { error: AppError; folder: string } | null {
    return this.#trouble;
  }

  get doubted(): boolean {
    return this.#doubt !== null;
  }

  get config(): Config {
    return this.#config;
  }

  async remember(change: Partial<Config>): Promise<Result<void>> {
    const next = { ...this.#config, ...change };
    const written = await writeConfig(this.ports.configFolder, next);
    if (written.ok) this.#config = next;
    return written;
  }

  /** Opens a data folder that should have data; a folder that lost its data is trouble, not a fresh start. */
  async openFolder(folder: string, overLock = false): Promise<Result<void>> {
    await this.closeStore();
    return this.#orTrouble(folder, async () => {
      const found = await inspectFolder(folder);
      const opened = found === 'empty' ? fail<AppError>({ kind: 'data-folder', problem: 'emptied', folder, detail: '' }) : await openStore(folder, { ...this.#storeOptions(), overLock });
      return this.#settle(folder, opened);
    });
  }

  /** A fault of ours while opening must end on a page that has the doors to restoring and to help, never on a blank window. */
  async #orTrouble(folder: string, open: () => Promise<Result<void>>): Promise<Result<void>> {
    try {
      return await open();
    } catch (fault) {
      const code = `E${this.ports.newId()}`;
      this.ports.log('open-failed', { code, fault: fault instanceof Error ? fault.name : typeof fault, place: placeOf(fault) });
      await this.closeStore().catch(() => {});
      const error: AppError = { kind: 'internal', code };
      this.#trouble = { error, folder };
      this.emit('house-changed', this.state());
      return fail(error);
    }
  }

  /** Makes a new, empty data folder and opens it. */
  async createFolder(folder: string, settings: Settings): Promise<Result<void>> {
    const created = await createStore(folder, settings, this.#storeOptions());
    if (!created.ok) return created;
    await this.closeStore();
    return this.#orTrouble(folder, () => this.#settle(folder, created));
  }

  async #settle(folder: string, opened: Result<Store>): Promise<Result<void>> {
    if (!opened.ok) {
      this.#trouble = { error: opened.error, folder };
      this.ports.log('store-not-open', { kind: opened.error.kind });
      return opened;
    }
    const store = opened.value;
    try {
      return await this.#furnish(folder, store);
    } catch (fault) {
      await store.close().catch(() => {});
      throw fault;
    }
  }

  async #furnish(folder: string, store: Store): Promise<Result<void>> {
    const index = createIndex();
    index.load(Array.from(store.searchEntries(), ({ summary, text }) => ({ id: summary.id, text, savedAt: summary.savedAt })));
    const lister = new CaseLister(store, index);
    const agendas = new Agendas(store);
    store.onChange(({ id, summary, text }) => {
      if (summary) index.put(id, text, summary.savedAt);
      else index.drop(id);
      lister.changed(id, summary);
      agendas.changed(id, summary);
      if (summary) this.clockWatch.savedAt(summary.savedAt);
      this.snapshots.changed();
      if (summary) this.emit('case-saved', { id, revision: summary.revision });
    });
    store.onNotices(() => this.emit('house-changed', this.state()));
    this.#trouble = null;
    await this.clockWatch.begin(store.summaries().map(({ savedAt }) => savedAt));
    this.#doubt = this.clockWatch.look();
    this.#open = { store, index, lister, agendas };
    // Every line until the next such one was made on this PC: the lock lets only one write here.
    this.audit({ what: 'started', detail: this.pcName });
    if (this.#doubt !== null) this.audit({ what: 'clock-doubted', detail: this.#doubt.today });
    const written = await this.remember({ folder, roomId: store.marker.roomId });
    this.emit('house-changed', this.state());
    return written;
  }

  async closeStore(): Promise<void> {
    const open = this.#open;
    this.audit({ what: 'stopped' });
    this.#open = null;
    this.exchange.clear();
    await open?.store.close();
  }

  get open(): Result<Open> {
    return this.#open ? ok(this.#open) : fail({ kind: 'not-open' });
  }

  state(): HouseState {
    if (this.#trouble) return { state: 'trouble', ...this.#trouble, canCreateElsewhere: true };
    if (!this.#open) return { state: 'first-run', suggested: this.tokens.give(this.ports.suggestedDataFolder), foundData: false };
    const { store } = this.#open;
    const last = store.backups.history().at(-1);
    const rehearsal = store.rehearsals.history().at(-1);
    return {
      state: 'open',
      folder: store.folder,
      settings: store.settings(),
      reference: store.reference(),
      cases: store.caseCount(),
      notices: [...store.notices(), ...this.snapshots.notices()],
      lastBackup: last ? { at: last.at, drive: last.drive, verified: last.verified } : null,
      rehearsed: { last: rehearsal ? { at: rehearsal.at, good: rehearsal.problems.length === 0 } : null, since: rehearsal?.at ?? store.marker.created },
      clock: this.#doubt,
      awaiting: this.#config.awaitingConfirm,
    };
  }

  /** A snapshot of the data as it is, before something that changes much of it; done when it is on the disk. */
  snapshotBefore(why: 'restore' | 'merge' | 'repair' | 'import'): Promise<Result<void>> {
    return this.snapshots.before(why);
  }

  /** What the room calls this PC; empty until it has a name. Never the system's name for it: that may be a person's. */
  get pcName(): string {
    const id = this.exchange.pc?.id;
    return this.#open?.store.settings().pcs.find((pc) => pc.id === id)?.name ?? '';
  }

  /** Looks at the PC's date; whoever listens hears when it becomes doubtful, or no longer is. */
  lookAtClock(): ClockDoubt | null {
    if (!this.#open) return null;
    const before = this.#doubt;
    this.#doubt = this.clockWatch.look();
    if (JSON.stringify(before) !== JSON.stringify(this.#doubt)) {
      if (this.#doubt !== null) this.audit({ what: 'clock-doubted', detail: this.#doubt.today });
      this.emit('house-changed', this.state());
    }
    return this.#doubt;
  }

  /** What a move needs to know about now and about who makes it. */
  moveContext(store: Store): MoveContext {
    const { clock, newId } = this.ports;
    return { today: clock.today(), now: clock.now(), by: operatorName(store.settings()), book: store.book(), newId };
  }

  /** Notes something in the record of use, if a data folder is open; never waits, never fails. Answers are noted by the table (audit-table.ts). */
  audit(fact: AuditFact): void {
    this.#open?.store.audit.note(fact, this.operator());
  }

  /** Whoever sits at the keyboard; empty when nobody was named. */
  operator(): string {
    return this.#open ? operatorName(this.#open.store.settings()) : '';
  }

  emit<N extends EventName>(name: N, value: EventValue<N>): void {
    for (const listener of this.#listeners) listener(name, value);
  }

  onEvent(listener: (name: EventName, value: unknown) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** A `progress` hook that tells the window how far a job is. */
  progress(job: EventValue<'progress'>['job']): (phase: string, done: number, total: number) => void {
    return (phase, done, total) => this.emit('progress', { job, phase, done, total });
  }

  async close(): Promise<void> {
    this.job?.cancel.abort();
    this.snapshots.stop();
    await this.closeStore();
    await this.clockWatch.settled();
    await Promise.all([this.renderer.close(), this.backup.close()]);
  }

  #storeOptions(): StoreOptions {
    const { clock, newId } = this.ports;
    const progress = this.progress('catalog');
    return { clock, newId, searchText, pc: () => this.exchange.pc?.id, log: this.ports.log, onProgress: (done, total) => progress('正在整理案卷目录', done, total) };
  }
}
