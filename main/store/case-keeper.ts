// Reading and saving single cases, and keeping catalog and notices in step with what is on disk.
import { fail, ok, type AppError, type Result } from '../contract/errors';
import { CaseId, type CaseFile, type Change } from '../domain/case';
import { operatorName } from '../domain/settings';
import { summaryOf } from '../domain/summary';
import { fingerprintOf, type CatalogEntry } from './catalog/entry';
import { damageInWords, previousIsWhole } from './damage-words';
import type { FileFacts } from './disk';
import { attempt, diskProblem } from './fault';
import { keepDamaged } from './history';
import type { OpenParts } from './open-parts';
import { checked } from './sealed-file';
import type { Stored } from './change-log';
import { Versions, type CaseVersion } from './versions';

const NOT_FOUND: AppError = { kind: 'not-found', what: 'case' };

export class CaseKeeper {
  readonly #parts: OpenParts;

  constructor(parts: OpenParts) {
    this.#parts = parts;
  }

  /** Work on one case, after all other work on it. Faults and errors of the system become answers. */
  inTurn<T>(id: CaseId, work: () => Promise<Result<T>>): Promise<Result<T>> {
    return this.#parts.queues.run(`case ${id}`, async () => {
      try {
        return await work();
      } catch (cause) {
        return fail(await diskProblem(cause, this.#parts.disk, this.#parts.layout.root));
      }
    });
  }

  async read(id: CaseId): Promise<Result<CaseFile>> {
    if (!CaseId.safeParse(id).success) return fail(NOT_FOUND);
    try {
      const { low } = await this.#parts.files.open(id);
      if (low.data === null) return fail(await this.#absent(id));
      this.#parts.notices.clear(id, 'damaged-case', 'missing-case');
      return ok(low.data);
    } catch (cause) {
      return fail(await this.#unreadable(id, cause));
    }
  }

  async readPrevious(id: CaseId): Promise<Result<CaseFile>> {
    if (!CaseId.safeParse(id).success) return fail(NOT_FOUND);
    try {
      const file = await this.#parts.files.readPrevious(id);
      return file ? ok(file) : fail(NOT_FOUND);
    } catch (cause) {
      return fail(await diskProblem(cause, this.#parts.disk, this.#parts.layout.root));
    }
  }

  /** A case as it lies in the trash. */
  async readSetAside(id: CaseId): Promise<Result<CaseFile>> {
    if (!CaseId.safeParse(id).success || !this.#parts.trash.has(id)) return fail(NOT_FOUND);
    try {
      const file = await this.#parts.files.readFrom(id, this.#parts.layout.trashFolder(id));
      return file ? ok(file) : fail(NOT_FOUND);
    } catch (cause) {
      return fail(await diskProblem(cause, this.#parts.disk, this.#parts.layout.root));
    }
  }

  change(id: CaseId, revision: number, make: (file: CaseFile) => Result<CaseFile> | Promise<Result<CaseFile>>): Promise<Result<CaseFile>> {
    if (!CaseId.safeParse(id).success) return Promise.resolve(fail(NOT_FOUND));
    return this.inTurn(id, async () => {
      const { files } = this.#parts;
      let opened: Awaited<ReturnType<typeof files.open>>;
      try {
        opened = await files.open(id);
      } catch (cause) {
        return fail(await this.#unreadable(id, cause));
      }
      const before = opened.low.data;
      if (before === null) return fail(await this.#absent(id));
      if (before.revision !== revision) return fail({ kind: 'saved-elsewhere', id, revision: before.revision });
      const made = await make(before);
      if (!made.ok) return made;
      const next = this.checked({ ...made.value, id, revision: revision + 1, changes: this.#signed(made.value.changes, before.changes.length) });
      if (!next.ok) return next;
      try {
        this.take(next.value, await files.replace(id, opened, next.value));
      } catch (cause) {
        // Renamed, but not known to be durable? The catalog shows what is on disk, whatever that is.
        await this.#refresh(id);
        return fail(await diskProblem(cause, this.#parts.disk, this.#parts.layout.root, JSON.stringify(next.value).length * 2));
      }
      return next;
    });
  }

  async versions(id: CaseId): Promise<Result<CaseVersion[]>> {
    const read = await this.read(id);
    if (!read.ok && read.error.kind !== 'damaged') return read;
    const { disk, layout, files } = this.#parts;
    return attempt(disk, layout.root, async () => (await new Versions(disk, files).list(layout.caseFolder(id), read.ok ? read.value : null)).versions);
  }

  async version(id: CaseId, revision: number): Promise<Result<CaseFile>> {
    if (!CaseId.safeParse(id).success) return fail(NOT_FOUND);
    const { disk, layout, files } = this.#parts;
    const stored = await attempt(disk, layout.root, () => new Versions(disk, files).stored(layout.caseFolder(id), revision));
    if (!stored.ok) return stored;
    const file = stored.value && files.caseOf(stored.value);
    return file?.id === id ? ok(file) : fail({ kind: 'not-found', what: 'version' });
  }

  /** The copy before becomes the case again, one revision up so that nobody saves over it unseen. Refused for a whole case. */
  bringPreviousBack(id: CaseId): Promise<Result<CaseFile>> {
    if (!CaseId.safeParse(id).success) return Promise.resolve(fail(NOT_FOUND));
    return this.inTurn(id, async () => {
      const { files } = this.#parts;
      const now = await this.read(id);
      if (now.ok) return fail({ kind: 'saved-elsewhere', id, revision: now.value.revision });
      const previous = now.error.kind === 'damaged' ? await files.openPrevious(id) : null;
      if (previous === null) return fail(now.error);
      return ok(await this.#inItsPlace(id, previous, '用上一次保存的内容代替损坏的文件'));
    });
  }

  /** An earlier version becomes the case again; the damaged file is kept in its history. Refused for a whole case. `what`: for the diary. */
  bringVersionBack(id: CaseId, revision: number, what: string): Promise<Result<CaseFile>> {
    return this.inTurn(id, async () => {
      const { disk, layout, files } = this.#parts;
      const now = await this.read(id);
      if (now.ok) return fail({ kind: 'saved-elsewhere', id, revision: now.value.revision });
      if (now.error.kind !== 'damaged' && now.error.kind !== 'not-found') return now;
      const stored = await new Versions(disk, files).stored(layout.caseFolder(id), revision);
      const file = stored && files.caseOf(stored);
      return stored && file?.id === id ? ok(await this.#inItsPlace(id, { file, stored }, what)) : fail({ kind: 'not-found', what: 'version' });
    });
  }

  async #inItsPlace(id: CaseId, { file, stored }: { file: CaseFile; stored: Stored }, what: string): Promise<CaseFile> {
    const { disk, layout, files, options, room, catalog } = this.#parts;
    await keepDamaged(disk, layout.caseFolder(id));
    // The damaged one was one above the copy, or as the list knew it; whoever still looks at it must not save over this one.
    const revision = Math.max(file.revision + 1, catalog.get(id)?.summary.revision ?? 0) + 1;
    const at = options.clock.now();
    const change = { revision, at, by: operatorName(room.settings), what };
    const next = { ...file, revision, savedAt: at, changes: [...file.changes, change] };
    this.take(next, await files.replaceDamaged(id, next, stored));
    return next;
  }

  /** Writes a case that is not on disk yet, in a folder of its own. */
  async writeNew(file: CaseFile): Promise<Result<CaseFile>> {
    const next = this.checked({ ...file, changes: this.#signed(file.changes, 0) });
    if (next.ok) this.take(next.value, await this.#parts.files.writeNew(file.id, next.value));
    return next;
  }

  /** The lines of a diary from the nth on say on which PC they were written, where the room has several. */
  #signed(changes: readonly Change[], from: number): Change[] {
    const { room, options } = this.#parts;
    const pc = options.pc?.();
    if (pc === undefined || room.settings.pcs.length === 0) return [...changes];
    return changes.map((line, i) => (i < from || line.pc !== undefined ? line : { ...line, pc }));
  }

  /** A case that fits the schema, or which fields do not. */
  checked(file: CaseFile): Result<CaseFile> {
    const fit = checked(this.#parts.files.form, file);
    return fit.ok ? ok(fit.value) : fail({ kind: 'bad-input', fields: fit.fields });
  }

  /** Takes a case that is on disk into the catalog. */
  take(file: CaseFile, facts: FileFacts): void {
    const { room, options, catalog, notices } = this.#parts;
    const today = options.clock.today();
    const summary = summaryOf(file, room.book, today);
    const entry: CatalogEntry = { summary, text: options.searchText(summary, room.reference), file: fingerprintOf(facts), laidOut: today };
    catalog.set(entry);
    notices.clear(file.id, 'damaged-case', 'missing-case');
  }

  /** Reads a case again and takes what it says now; says so when it cannot be read or is gone. */
  refresh(id: CaseId): Promise<void> {
    return this.#parts.queues.run(`case ${id}`, () => this.#refresh(id));
  }

  /** The same, for who has the case's turn already. */
  lookAgain(id: CaseId): Promise<void> {
    return this.#refresh(id);
  }

  async #refresh(id: CaseId): Promise<void> {
    const { disk, layout, files } = this.#parts;
    try {
      const facts = await disk.facts(layout.caseFile(id)).catch(() => null);
      const { low } = await files.open(id);
      if (low.data !== null && facts !== null) this.take(low.data, facts);
      else await this.#absent(id);
    } catch (cause) {
      await this.#unreadable(id, cause);
    }
  }

  /** There is no file. Says so if there should be one; else it is an id that was never used. */
  async #absent(id: CaseId): Promise<AppError> {
    if (this.#parts.trash.has(id)) return NOT_FOUND;
    const previous = await this.#parts.files.readPrevious(id).catch(() => null);
    if (previous !== null) {
      const error: AppError = { kind: 'damaged', file: this.#parts.layout.shownCase(id), why: 'unreadable', previous: true };
      this.#sayDamaged(id, error);
      return error;
    }
    if (this.#parts.catalog.get(id)) this.missing(id);
    return NOT_FOUND;
  }

  /** A case that was there is gone: out of the list, but said at every start until it is back. */
  missing(id: CaseId): void {
    const { catalog, notices, layout } = this.#parts;
    const entry = catalog.get(id);
    if (entry && !entry.gone) catalog.set({ ...entry, gone: true });
    const folder = layout.shownCase(id).replace('/case.json', '');
    notices.put('missing-case', `${this.#nameOf(id)}的文件夹（${folder}）不见了。请找回这个文件夹，或者从备份恢复。`, id);
  }

  async #unreadable(id: CaseId, cause: unknown): Promise<AppError> {
    const error = await diskProblem(cause, this.#parts.disk, this.#parts.layout.root);
    if (error.kind === 'damaged' || error.kind === 'newer-format') this.#sayDamaged(id, error);
    this.#parts.options.log?.('case-unreadable', { id, kind: error.kind });
    return error;
  }

  #sayDamaged(id: CaseId, error: AppError): void {
    const rest = error.kind === 'newer-format' ? '请换用新版本的和事簿。' : previousIsWhole(error) ? '上一次保存的内容是完整的。' : '请从备份恢复。';
    this.#parts.notices.put('damaged-case', `${this.#nameOf(id)}读不出来：文件${damageInWords(error)}。${rest}其他案卷没有受影响。`, id);
  }

  /** As a person knows the case, as far as it is known. */
  #nameOf(id: CaseId): string {
    const summary = this.#parts.catalog.get(id)?.summary;
    return summary ? `案卷“${[summary.number, summary.title].filter(Boolean).join(' ')}”` : `编号为 ${id} 的案卷`;
  }
}
