// Delete means set aside: the whole folder of the case moves to trash/ with a note saying who, when and why. Nothing is deleted by
// itself. After 90 days a person may clear it: the files go, the note stays and says so.
import { Low } from 'lowdb';
import { join } from 'node:path';
import { fail, ok, type Result } from '../contract/errors';
import type { SetAside } from '../contract/shapes';
import type { CaseFile, CaseId } from '../domain/case';
import { titleOf } from '../domain/case';
import { daysBetween, isDay, type Day, type Instant } from '../domain/day';
import { entriesOf, exists, type DiskIo } from './disk';
import { makeFolders, patiently, quietly } from './durable-file';
import { Fault } from './fault';
import { FORMS, type SetAsideNote } from './forms';
import type { Layout } from './layout';
import { SealedFile, type FileForm } from './sealed-file';

const KEPT_DAYS = 90;
const NOTE = 'set-aside.json';
const ID = /^\d{4}-\d{4,6}$/;

export class Trash {
  readonly #disk: DiskIo;
  readonly #layout: Layout;
  /** Notes of all cases in the trash. */
  readonly #notes = new Map<CaseId, SetAsideNote>();

  constructor(disk: DiskIo, layout: Layout) {
    this.#disk = disk;
    this.#layout = layout;
  }

  /** Reads the notes. A folder whose note cannot be read is listed all the same, under its id. */
  async load(): Promise<void> {
    for (const { name, isFolder } of await entriesOf(this.#disk, this.#layout.trash)) {
      if (!isFolder || !ID.test(name)) continue;
      const note = (await this.#readNote(name)) ?? bareNote(name);
      this.#notes.set(name, note);
      // Cleared, and stopped in the middle of it.
      if (note.cleared !== null) await quietly(this.#empty(this.#layout.trashFolder(name)));
    }
  }

  notes(): Iterable<SetAsideNote> {
    return this.#notes.values();
  }

  has(id: CaseId): boolean {
    return this.#notes.has(id);
  }

  get size(): number {
    return this.#notes.size;
  }

  list(today: Day): SetAside[] {
    return [...this.#notes.values()]
      .filter(({ cleared }) => cleared === null)
      .toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
      .map(({ id, title, number, at, by, reason }) => {
        return { id, title, number, at, by, reason, daysLeft: daysLeft(at, today) };
      });
  }

  /** Removes the files of what waited its 90 days. Durable in the note first: whatever happens after that, it is cleared. */
  async clear(id: CaseId, clock: { today(): Day; now(): Instant }, by: string): Promise<Result<void>> {
    const note = this.#notes.get(id);
    if (!note || note.cleared !== null) return fail({ kind: 'not-found', what: 'set-aside' });
    const left = daysLeft(note.at, clock.today());
    if (left > 0) return fail({ kind: 'refused', rule: 'too-early', say: `这个案卷还要在回收站里留${left}天，到时候才能清理。` });
    // A note that was lost says nothing of when: only a person who looks into the folder knows.
    if (note.by === '' && note.at === bareNote(id).at) return fail({ kind: 'refused', rule: 'no-note', say: '这个案卷什么时候删除的查不到了，不能清理。可以恢复。' });
    const cleared = { ...note, cleared: { at: clock.now(), by } };
    await this.#low(join(this.#layout.trashFolder(id), NOTE), cleared).write();
    this.#notes.set(id, cleared);
    await quietly(this.#empty(this.#layout.trashFolder(id)));
    return ok(undefined);
  }

  /** Removes everything in the folder of a cleared case but its note. */
  async #empty(folder: string): Promise<void> {
    for (const { name, isFolder } of await entriesOf(this.#disk, folder)) {
      const path = join(folder, name);
      if (isFolder) {
        await this.#empty(path);
        await this.#disk.removeEmptyFolder(path);
      } else if (name !== NOTE) await patiently(this.#disk, () => this.#disk.remove(path));
    }
  }

  /** Moves a case's folder to the trash. The note goes into the folder first: a folder in the trash always says why. */
  async put(file: CaseFile, at: Instant, by: string, reason: string): Promise<void> {
    const note: SetAsideNote = {
      id: file.id,
      title: titleOf(file),
      number: file.number?.text ?? '',
      year: file.number?.year ?? null,
      serial: file.number?.serial ?? null,
      at,
      by,
      reason,
      cleared: null,
    };
    await this.#low(join(this.#layout.caseFolder(file.id), NOTE), note).write();
    await makeFolders(this.#disk, this.#layout.trash);
    await this.#move(this.#layout.caseFolder(file.id), this.#layout.trashFolder(file.id), () => this.#notes.set(file.id, note));
  }

  /** Moves a case's folder back. False: it is not in the trash. Its note stays in the case's history: nothing is lost by it. */
  async takeBack(id: CaseId): Promise<boolean> {
    const note = this.#notes.get(id);
    if (!note || note.cleared !== null || !(await exists(this.#disk, this.#layout.trashFolder(id)))) return false;
    if (await exists(this.#disk, this.#layout.caseFolder(id))) throw new Fault({ kind: 'write-failed', where: 'data', code: 'EEXIST' });
    await makeFolders(this.#disk, this.#layout.yearFolder(id.slice(0, 4)));
    await this.#move(this.#layout.trashFolder(id), this.#layout.caseFolder(id), () => this.#notes.delete(id));
    const history = join(this.#layout.caseFolder(id), 'history');
    const present = join(this.#layout.caseFolder(id), NOTE);
    if (await exists(this.#disk, present)) {
      await makeFolders(this.#disk, history);
      await patiently(this.#disk, () => this.#disk.rename(present, join(history, `set-aside-${note.at.replace(/[^0-9]/g, '')}.json`)));
    }
    return true;
  }

  /** `moved` is told at once: even if making it durable fails, that is where the folder is. */
  async #move(from: string, to: string, moved: () => void): Promise<void> {
    await patiently(this.#disk, () => this.#disk.rename(from, to));
    moved();
    await this.#disk.syncFolder(join(to, '..'));
    await this.#disk.syncFolder(join(from, '..'));
  }

  async #readNote(id: CaseId): Promise<SetAsideNote | null> {
    const low = this.#low(join(this.#layout.trashFolder(id), NOTE), null);
    try {
      await low.read();
    } catch (error) {
      if (error instanceof Fault) return null;
      throw error;
    }
    return low.data;
  }

  #low(path: string, data: SetAsideNote | null): Low<SetAsideNote | null> {
    return new Low(new SealedFile<SetAsideNote | null>(this.#disk, path, FORMS.setAside as FileForm<SetAsideNote | null>), data);
  }
}

/** Days left of the 90; none for a date that says nothing. */
function daysLeft(at: Instant, today: Day): number {
  const since = at.slice(0, 10);
  const days = isDay(since) ? daysBetween(since, today) : 0;
  return Math.min(KEPT_DAYS, Math.max(0, KEPT_DAYS - days));
}

function bareNote(id: CaseId): SetAsideNote {
  return { id, title: '', number: '', year: null, serial: null, at: '1970-01-01T00:00:00.000Z', by: '', reason: '', cleared: null };
}
