// The open data folder: every question of store.ts, handed to the piece that answers it.
import { fail, ok, refused, type AppError, type Result } from '../contract/errors';
import type { RepairReport } from '../contract/findings';
import type { CheckReport, Notice, Reference } from '../contract/shapes';
import { CaseId, type CaseFacts, type CaseFile } from '../domain/case';
import { yearOf, type Instant } from '../domain/day';
import { unknownHere } from '../domain/pcs';
import type { RuleBook } from '../domain/rule-book';
import type { HolidayYear } from '../domain/holidays';
import type { Settings } from '../domain/settings';
import type { CaseSummary } from '../domain/summary';
import { adopt, type Adoption } from './adopt';
import { listAudit } from './audit/list';
import { verifyAudit } from './audit/verify';
import type { CaseKeeper } from './case-keeper';
import type { CatalogChange } from './catalog/catalog';
import { Drafts } from './drafts';
import { exists } from './disk';
import { attempt } from './fault';
import { look, repair, toReport } from './findings';
import type { BackupNote, Marker, RehearsalNote } from './forms';
import type { Housekeeping } from './housekeeping';
import { placeAll } from './import-cases';
import { KeptFiles } from './kept-files';
import type { OpenParts } from './open-parts';
import type { KeptFileStore, Store } from './store';
import type { CaseVersion } from './versions';

const CLOSED: AppError = { kind: 'not-open' };

export class CaseStore implements Store {
  readonly #parts: OpenParts;
  readonly #keeper: CaseKeeper;
  readonly #housekeeping: Housekeeping;
  #closed = false;
  readonly papers: Store['papers'];
  readonly scans: Store['scans'];
  readonly drafts: Store['drafts'];
  readonly numbers: Store['numbers'];
  readonly duties: Store['duties'];
  readonly exchanges: Store['exchanges'];
  readonly sticks: Store['sticks'];

  constructor(parts: OpenParts, keeper: CaseKeeper, housekeeping: Housekeeping) {
    this.#parts = parts;
    this.#keeper = keeper;
    this.#housekeeping = housekeeping;
    const drafts = new Drafts(parts.disk, parts.layout, parts.queues, parts.options.clock.now);
    this.papers = this.#kept('papers');
    this.scans = this.#kept('scans');
    this.drafts = {
      read: (key) => drafts.read(key),
      write: (key, value) => this.#ifOpen(() => drafts.write(key, value)),
      drop: (key) => drafts.drop(key),
      keys: () => drafts.keys(),
    };
    this.duties = {
      lines: () => parts.duties.lines(),
      add: (line) => this.#ifOpen(() => parts.duties.add(line)),
      takeBack: (id, takenBack) => this.#ifOpen(() => parts.duties.takeBack(id, takenBack)),
    };
    this.exchanges = { book: () => parts.exchanges.book(), write: (next) => this.#ifOpen(() => parts.exchanges.write(next)) };
    this.sticks = {
      list: () => parts.sticks.list(),
      put: (id, change) => this.#ifOpen(() => parts.sticks.put(id, change)),
    };
    this.numbers = {
      next: (year) => parts.numbers.next(year),
      problem: (year) => parts.numbers.problem(year),
      take: (year, serial, caseId) => this.#ifOpen(() => parts.numbers.take(year, serial, caseId)),
      voids: () => parts.numbers.voids(),
      reserve: (year, count, on, by) => this.#ifOpen(() => parts.numbers.reserve(year, count, on, by)),
      reserved: () => parts.numbers.reserved(),
      giveUp: (year, serial, voided) => this.#ifOpen(() => parts.numbers.giveUp(year, serial, voided)),
    };
  }

  #kept(folder: 'papers' | 'scans'): KeptFileStore {
    const files = new KeptFiles(this.#parts.disk, this.#parts.layout, folder);
    return {
      write: (id, name, bytes) => this.#ifOpen(() => files.write(id, name, bytes)),
      read: (id, name) => this.#ifOpen(() => files.read(id, name)),
      path: (id, name) => files.path(id, name),
    };
  }

  get folder(): string {
    return this.#parts.layout.root;
  }

  get marker(): Pick<Marker, 'format' | 'roomId' | 'created'> {
    return this.#parts.marker;
  }

  settings(): Settings {
    return this.#parts.room.settings;
  }

  reference(): Reference {
    return this.#parts.room.reference;
  }

  book(): RuleBook {
    return this.#parts.room.book;
  }

  saveSettings(next: Settings): Promise<Result<Settings>> {
    return this.#ifOpen(() =>
      this.#parts.queues.run('settings', async () => {
        const saved = await this.#parts.room.save(next);
        if (saved.ok) await this.#housekeeping.rulesChanged();
        return saved;
      }),
    );
  }

  saveHolidays(put: readonly HolidayYear[], drop: readonly number[]): Promise<Result<void>> {
    return this.#ifOpen(() =>
      this.#parts.queues.run('settings', async () => {
        const saved = await this.#parts.room.saveHolidays(put, drop);
        if (saved.ok) await this.#housekeeping.rulesChanged();
        return saved;
      }),
    );
  }

  summaries(): readonly CaseSummary[] {
    return this.#parts.catalog.summaries();
  }

  summary(id: string): CaseSummary | undefined {
    const entry = this.#parts.catalog.get(id);
    return entry?.gone ? undefined : entry?.summary;
  }

  *searchEntries(): Generator<{ summary: CaseSummary; text: string }> {
    for (const entry of this.#parts.catalog.entries()) if (!entry.gone) yield entry;
  }

  caseCount(): number {
    return this.summaries().length;
  }

  onChange(listener: (change: CatalogChange) => void): () => void {
    return this.#parts.catalog.onChange(listener);
  }

  read(id: CaseId): Promise<Result<CaseFile>> {
    return this.#ifOpen(() => this.#keeper.read(id));
  }

  readPrevious(id: CaseId): Promise<Result<CaseFile>> {
    return this.#ifOpen(() => this.#keeper.readPrevious(id));
  }

  bringPreviousBack(id: CaseId): Promise<Result<CaseFile>> {
    return this.#ifOpen(() => this.#keeper.bringPreviousBack(id));
  }

  versions(id: CaseId): Promise<Result<CaseVersion[]>> {
    return this.#ifOpen(() => this.#keeper.versions(id));
  }

  version(id: CaseId, revision: number): Promise<Result<CaseFile>> {
    return this.#ifOpen(() => this.#keeper.version(id, revision));
  }

  change(id: CaseId, revision: number, make: (file: CaseFile) => Result<CaseFile> | Promise<Result<CaseFile>>): Promise<Result<CaseFile>> {
    return this.#ifOpen(() => this.#keeper.change(id, revision, make));
  }

  async freeId(): Promise<Result<CaseId>> {
    const { ids, options, disk, layout } = this.#parts;
    const forbidden = unknownHere(this.#parts.room.settings.pcs, options.pc?.() ?? null);
    if (forbidden) return fail(refused(forbidden));
    const next = await attempt(disk, layout.root, () => ids.next(yearOf(options.clock.today())));
    if (!next.ok) return next;
    return next.value[0] === undefined ? fail(CLOSED) : ok(next.value[0]);
  }

  changedSince(moment: Instant): CaseId[] {
    const since = Date.parse(moment);
    return [...this.#parts.catalog.entries()].filter(({ gone, file, summary }) => !gone && (file[1] >= since || summary.savedAt >= moment)).map(({ summary }) => summary.id);
  }

  adopt(incoming: CaseFile, adoption: Adoption): Promise<Result<CaseFile>> {
    return this.#ifOpen(() => adopt(this.#parts, this.#keeper, incoming, adoption));
  }

  create(make: (id: CaseId) => Result<CaseFile>): Promise<Result<CaseFile>> {
    const { ids, options, disk, layout } = this.#parts;
    return this.#ifOpen(() =>
      this.#parts.queues.run('new cases', async () => {
        const forbidden = unknownHere(this.#parts.room.settings.pcs, options.pc?.() ?? null);
        if (forbidden) return fail(refused(forbidden));
        const next = await attempt(disk, layout.root, () => ids.next(yearOf(options.clock.today())));
        if (!next.ok) return next;
        const [id] = next.value;
        if (id === undefined) return fail(CLOSED);
        const made = make(id);
        if (!made.ok) return made;
        const written = await attempt(disk, layout.root, async () => {
          await ids.take(id);
          return this.#keeper.writeNew({ ...made.value, id });
        });
        return written.ok ? written.value : written;
      }),
    );
  }

  importCases(cases: readonly CaseFacts[], { now, by }: { now: Instant; by: string }): Promise<Result<CaseFile[]>> {
    const { ids, numbers, options, disk, layout, queues, files } = this.#parts;
    const inTurn = <T>(work: () => Promise<T>) => queues.run('new cases', () => queues.run('ledger numbers', work));
    return this.#ifOpen(() =>
      inTurn(async () => {
        const forbidden = unknownHere(this.#parts.room.settings.pcs, options.pc?.() ?? null);
        if (forbidden) return fail(refused(forbidden));
        const next = await attempt(disk, layout.root, () => ids.next(yearOf(options.clock.today()), cases.length));
        if (!next.ok) return next;
        const fresh = next.value;
        const made: CaseFile[] = [];
        for (const [i, facts] of cases.entries()) {
          const changes = [{ revision: 1, at: now, by, what: '导入' }];
          const file = this.#keeper.checked({ ...facts, id: fresh[i] ?? '', revision: 1, enteredAt: now, savedAt: now, papers: [], scans: [], changes });
          if (!file.ok) return file;
          made.push(file.value);
        }
        const taken = numbers.firstTaken(made.flatMap(({ id, number }) => (number ? [{ caseId: id, number }] : [])));
        if (taken) return fail({ kind: 'number-taken', text: taken.text });
        const placed = await attempt(disk, layout.root, () => placeAll({ disk, layout, files, ids, numbers }, options.newId(), made));
        if (!placed.ok) return placed;
        for (const file of made) await this.#keeper.refresh(file.id);
        return ok(made);
      }),
    );
  }

  readonly trash: Store['trash'] = {
    setAside: (id, revision, by, reason) => this.#ifOpen(() => this.#setAside(id, revision, by, reason)),
    list: async () => this.#parts.trash.list(this.#parts.options.clock.today()),
    has: (id) => this.#parts.trash.has(id),
    read: (id) => this.#ifOpen(() => this.#keeper.readSetAside(id)),
    bringBack: (id) => this.#ifOpen(() => this.#bringBack(id)),
    clear: (id, by) => this.#ifOpen(() => this.#keeper.inTurn(id, () => this.#parts.trash.clear(id, this.#parts.options.clock, by))),
  };

  #setAside(id: CaseId, revision: number, by: string, reason: string): Promise<Result<void>> {
    return this.#keeper.inTurn(id, async () => {
      const read = await this.#keeper.read(id);
      if (!read.ok) return read;
      if (read.value.revision !== revision) return fail({ kind: 'saved-elsewhere', id, revision: read.value.revision });
      try {
        await this.#parts.trash.put(read.value, this.#parts.options.clock.now(), by, reason);
      } finally {
        if (this.#parts.trash.has(id)) this.#parts.catalog.drop(id);
      }
      return ok(undefined);
    });
  }

  async #bringBack(id: CaseId): Promise<Result<void>> {
    if (!CaseId.safeParse(id).success) return fail({ kind: 'not-found', what: 'set-aside' });
    const moved = await this.#keeper.inTurn(id, async () => ok(await this.#parts.trash.takeBack(id)));
    if (!this.#parts.trash.has(id)) await this.#keeper.refresh(id);
    if (!moved.ok) return moved;
    return moved.value ? ok(undefined) : fail({ kind: 'not-found', what: 'set-aside' });
  }

  readonly backups: Store['backups'] = {
    history: () => [...this.#parts.backups.value.notes],
    note: (entry: BackupNote) =>
      this.#ifOpen(() =>
        this.#parts.queues.run('ledger backups', () =>
          attempt(this.#parts.disk, this.folder, () => this.#parts.backups.save({ notes: [...this.#parts.backups.value.notes, entry] })),
        ),
      ),
  };

  readonly rehearsals: Store['rehearsals'] = {
    history: () => [...this.#parts.rehearsals.value.notes],
    note: (entry: RehearsalNote) =>
      this.#ifOpen(() =>
        this.#parts.queues.run('ledger rehearsals', () =>
          attempt(this.#parts.disk, this.folder, () => this.#parts.rehearsals.save({ notes: [...this.#parts.rehearsals.value.notes, entry] })),
        ),
      ),
  };

  readonly audit: Store['audit'] = {
    note: (fact, by) => {
      if (!this.#closed) this.#parts.audit.note(fact, by);
    },
    list: (question) =>
      this.#ifOpen(async () => {
        await this.#parts.audit.flush();
        return attempt(this.#parts.disk, this.folder, () => listAudit(this.#parts.audit.months, question));
      }),
    verify: () =>
      this.#ifOpen(async () => {
        await this.#parts.audit.flush();
        const anchors = [this.#parts.audit.anchored, ...this.#parts.backups.value.notes.flatMap(({ audit }) => audit ?? [])];
        return attempt(this.#parts.disk, this.folder, () => verifyAudit(this.#parts.audit.months, anchors));
      }),
    anchor: () => this.#parts.audit.anchor(),
  };

  notices(): readonly Notice[] {
    return this.#parts.notices.list();
  }

  onNotices(listener: () => void): () => void {
    return this.#parts.notices.onChange(listener);
  }

  async check(onProgress?: (done: number, total: number) => void, signal?: AbortSignal): Promise<CheckReport> {
    const { disk, layout } = this.#parts;
    if (!(await exists(disk, layout.root))) {
      return { files: 0, cases: 0, damaged: [{ file: '', why: '找不到', previousWhole: false }], findings: [], notices: [...this.notices()], stopped: false };
    }
    const looked = await look(this.#parts, this.#keeper, { progress: onProgress, signal });
    return toReport(looked, [...this.notices(), ...(await this.#auditNotices())]);
  }

  /** What the record of use lacks, for 检查数据. */
  async #auditNotices(): Promise<Notice[]> {
    const verdict = await this.audit.verify();
    if (!verdict.ok || verdict.value.problems.length === 0) return [];
    return [{ kind: 'audit', say: `使用记录有缺失或者被改动过，案卷没有受影响：${verdict.value.problems.join('；')}。`, caseId: null }];
  }

  repair(keys: ReadonlySet<string>, onProgress?: (done: number, total: number) => void, signal?: AbortSignal): Promise<Result<RepairReport>> {
    const { disk, layout } = this.#parts;
    return this.#ifOpen(async () => {
      const done = await attempt(disk, layout.root, () => repair(this.#parts, this.#keeper, keys, { progress: onProgress, signal }));
      await this.#housekeeping.compare(false);
      return done;
    });
  }

  settled(): Promise<void> {
    return this.#housekeeping.settled();
  }

  turnDay(): Promise<void> {
    return this.#housekeeping.turnDay();
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#housekeeping.stop();
    await this.#parts.queues.settled();
    await this.#parts.audit.close();
    await this.#parts.catalog.close();
    await this.#parts.lock.release();
  }

  async #ifOpen<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
    return this.#closed ? fail(CLOSED) : work();
  }
}
