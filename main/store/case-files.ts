// One case, one lowdb document in its own folder: reading it, writing it, reading the copy before.
import { Low } from 'lowdb';
import { join } from 'node:path';
import type { CaseFile, CaseId } from '../domain/case';
import { appendLine, lineFor, type Stored } from './change-log';
import { ifThere, type DiskIo, type FileFacts } from './disk';
import { makeFolders } from './durable-file';
import { unseal } from './envelope';
import { Fault } from './fault';
import { keepVersion } from './history';
import type { Layout } from './layout';
import { SealedFile, valueOf, type FileForm } from './sealed-file';

export class CaseFiles {
  readonly #disk: DiskIo;
  readonly #layout: Layout;
  readonly form: FileForm<CaseFile>;
  readonly #readBack: boolean;
  /** Cases whose log has a name that is durable, as far as this run knows: the first save of a case makes sure of it. */
  readonly #logged = new Set<CaseId>();

  constructor(disk: DiskIo, layout: Layout, form: FileForm<CaseFile>, readBack: boolean) {
    this.#disk = disk;
    this.#layout = layout;
    this.form = form;
    this.#readBack = readBack;
  }

  /** The document of a case, read and checked; its data is null when there is no file. */
  async open(id: CaseId): Promise<{ low: Low<CaseFile | null>; adapter: SealedFile<CaseFile | null> }> {
    const adapter = this.#adapter(this.#layout.caseFile(id), this.#layout.shownCase(id), true);
    const low = new Low<CaseFile | null>(adapter, null);
    await low.read();
    if (isAnother(id, low.data)) throw this.#another(id, await this.readPrevious(id).then((file) => file !== null, () => false));
    return { low, adapter };
  }

  /** The copy before the last save; null when there is none. */
  async readPrevious(id: CaseId): Promise<CaseFile | null> {
    return (await this.openPrevious(id))?.file ?? null;
  }

  /** The same with the value as it stands in the file. */
  async openPrevious(id: CaseId): Promise<{ file: CaseFile; stored: Stored } | null> {
    const adapter = this.#adapter(`${this.#layout.caseFile(id)}.prev`, `${this.#layout.shownCase(id)}.prev`, false);
    const low = new Low<CaseFile | null>(adapter, null);
    await low.read();
    if (isAnother(id, low.data)) throw this.#another(id, false);
    return low.data !== null && adapter.stored !== null ? { file: low.data, stored: adapter.stored } : null;
  }

  /** A case in another folder than its own, e.g. in the trash; null when there is no file. */
  async readFrom(id: CaseId, folder: string): Promise<CaseFile | null> {
    const low = new Low<CaseFile | null>(this.#adapter(join(folder, 'case.json'), this.#layout.shownCase(id), false), null);
    await low.read();
    if (isAnother(id, low.data)) throw this.#another(id, false);
    return low.data;
  }

  /** Puts the next value in the place of the present one. Gives the facts of the new file. */
  async replace(id: CaseId, opened: Awaited<ReturnType<CaseFiles['open']>>, next: CaseFile): Promise<FileFacts> {
    const { low, adapter } = opened;
    const before = low.data;
    const dayBefore = before?.savedAt.slice(0, 10);
    if (before && dayBefore !== undefined && dayBefore !== next.savedAt.slice(0, 10)) {
      await keepVersion(this.#disk, this.#layout.caseFolder(id), before.revision, dayBefore);
    }
    low.data = next;
    adapter.revision = next.revision;
    adapter.meanwhile = this.#logging(id, next, adapter.stored);
    await low.write();
    return adapter.facts ?? this.#disk.facts(this.#layout.caseFile(id));
  }

  /** Puts a whole value in the place of a damaged file; `previous`: the copy it was made from, so that its history goes on. */
  async replaceDamaged(id: CaseId, next: CaseFile, previous: Stored): Promise<FileFacts> {
    const adapter = this.#adapter(this.#layout.caseFile(id), this.#layout.shownCase(id), false);
    adapter.revision = next.revision;
    adapter.meanwhile = this.#logging(id, next, previous);
    await adapter.write(next);
    return adapter.facts ?? this.#disk.facts(this.#layout.caseFile(id));
  }

  /** What the case file and the copies of it say as they stand: `name` is case.json, case.json.prev or a version in history/. */
  async stored(folder: string, name: string): Promise<Stored | null> {
    const bytes = await ifThere(this.#disk.readFile(join(folder, name)), null);
    const opened = bytes === null ? null : unseal('case', bytes, this.form.format);
    return opened?.state === 'whole' ? { value: opened.value, format: opened.format } : null;
  }

  /** A value that stood in a file once, as a case of today; null when it is none. */
  caseOf(stored: Stored): CaseFile | null {
    return valueOf(this.form, stored);
  }

  #logging(id: CaseId, next: CaseFile, before: Stored | null): (() => Promise<void>) | undefined {
    if (before === null) return undefined;
    return async () => {
      // The line is made while the disk is busy with the temp file.
      await appendLine(this.#disk, this.#layout.caseFolder(id), lineFor(next, before), this.#logged.has(id));
      this.#logged.add(id);
    };
  }

  /** Writes the first version of a case into a folder of its own. */
  async writeNew(id: CaseId, file: CaseFile, folder = this.#layout.caseFolder(id)): Promise<FileFacts> {
    await makeFolders(this.#disk, folder);
    const path = join(folder, 'case.json');
    const adapter = this.#adapter(path, this.#layout.shownCase(id), false);
    const low = new Low<CaseFile | null>(adapter, file);
    adapter.revision = file.revision;
    await low.write();
    return adapter.facts ?? this.#disk.facts(path);
  }

  #adapter(path: string, shown: string, keepPrevious: boolean): SealedFile<CaseFile | null> {
    // lowdb writes null never (it skips empty data), so the form of a case fits.
    return new SealedFile(this.#disk, path, this.form as FileForm<CaseFile | null>, { shown, keepPrevious, readBack: this.#readBack });
  }

  #another(id: CaseId, previous: boolean): Fault {
    return new Fault({ kind: 'damaged', file: this.#layout.shownCase(id), why: 'wrong-shape', previous });
  }
}

/** A case file copied into another case's folder is not that case. */
const isAnother = (id: CaseId, file: CaseFile | null) => file !== null && file.id !== id;
