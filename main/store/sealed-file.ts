// Our lowdb adapter: one sealed file, checked against its schema whenever it is read and before it is written.
import type { Adapter } from 'lowdb';
import { basename } from 'node:path';
import type { z } from 'zod';
import { keepUnknown } from '../domain/unknown-fields';
import { ifThere, type DiskIo, type FileFacts } from './disk';
import { keepAs, writeDurably } from './durable-file';
import { seal, unseal, type Damage, type Letter, type SealedKind } from './envelope';
import { Fault } from './fault';
import { migrate, type Migration } from './migrations/migrate';

/** What a kind of file is: its schema, its version, and how older versions become this one. */
export interface FileForm<T> {
  kind: SealedKind;
  format: number;
  schema: z.ZodType<T>;
  migrations: readonly Migration[];
  /**
   * A plain check for what holds thousands of things: says yes only to what the schema takes and leaves as it is. Then the schema is not
   * asked, which for twenty years of numbers is two tenths of a second at every start. A no means nothing: the schema decides.
   */
  fits?: (value: unknown) => boolean;
}

export interface SealedFileOptions {
  /** Its name in messages, relative to the data folder. */
  shown?: string;
  keepPrevious?: boolean;
  readBack?: boolean;
}

/**
 * `read` gives null when there is no file, the checked value otherwise, fields of newer programs included. Damage, a newer format
 * and errors of the system are thrown (as Fault, and as Node's errors): lowdb knows no other way.
 */
export class SealedFile<T> implements Adapter<T> {
  readonly #disk: DiskIo;
  readonly #file: string;
  readonly #form: FileForm<T>;
  readonly #options: SealedFileOptions;
  /** Format of the file as it was read, when that was an older one: the first save then keeps the old file. */
  #olderFormat: number | null = null;
  /** What stands in the file, as it stands there: before migrations, defaults and checks. */
  stored: { value: unknown; format: number } | null = null;
  /** Goes on beside the next write, and must be done before the file is in its place. */
  meanwhile: (() => Promise<void>) | undefined;
  /** Revision for the first line of the next write. */
  revision = 0;
  /** Facts of the file as last written. */
  facts: FileFacts | null = null;

  constructor(disk: DiskIo, file: string, form: FileForm<T>, options: SealedFileOptions = {}) {
    this.#disk = disk;
    this.#file = file;
    this.#form = form;
    this.#options = options;
  }

  async read(): Promise<T | null> {
    const bytes = await ifThere(this.#bytes(), null);
    if (bytes === null) return null;
    const opened = unseal(this.#form.kind, bytes, this.#form.format);
    if (opened.state === 'newer') throw new Fault({ kind: 'newer-format', file: this.#shown, found: opened.format, known: this.#form.format });
    if (opened.state === 'damaged') throw await this.#damaged(opened.why);
    const value = valueOf(this.#form, opened);
    if (value === null) throw await this.#damaged('wrong-shape');
    this.#olderFormat = opened.format < this.#form.format ? opened.format : null;
    this.revision = opened.revision;
    this.stored = { value: opened.value, format: opened.format };
    return value;
  }

  /** Writes a value that has passed the schema. */
  async write(value: T): Promise<void> {
    const bytes = seal(this.#form.kind, { format: this.#form.format, revision: this.revision, value });
    if (this.#olderFormat !== null) await keepAs(this.#disk, this.#file, `${this.#file}.format-${this.#olderFormat}`);
    this.facts = await writeDurably(this.#disk, this.#file, bytes, { ...this.#options, ...(this.meanwhile && { meanwhile: this.meanwhile }) });
    this.#olderFormat = null;
  }

  get #shown(): string {
    return this.#options.shown ?? basename(this.#file);
  }

  async #bytes(): Promise<Buffer> {
    try {
      return await this.#disk.readFile(this.#file);
    } catch (error) {
      // A file that is there but cannot be read is damage of that file; the disk or folder being gone is said as such elsewhere.
      if (['EIO', 'EACCES', 'EPERM', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) throw await this.#damaged('unreadable');
      throw error;
    }
  }

  async #damaged(why: Damage): Promise<Fault> {
    return new Fault({ kind: 'damaged', file: this.#shown, why, previous: await this.#previousIsWhole() });
  }

  async #previousIsWhole(): Promise<boolean> {
    try {
      const opened = unseal(this.#form.kind, await this.#disk.readFile(`${this.#file}.prev`), this.#form.format);
      return opened.state === 'whole' && valueOf(this.#form, opened) !== null;
    } catch {
      return false;
    }
  }
}

/** A stored value in today's format, checked, with the fields of newer programs; null when it has not the shape. */
export function valueOf<T>(form: FileForm<T>, stored: Pick<Letter, 'value' | 'format'>): T | null {
  const raw = upToDate(form, stored);
  if (form.fits?.(raw) === true) return raw as T;
  const parsed = form.schema.safeParse(raw);
  return parsed.success ? keepUnknown(raw, parsed.data) : null;
}

/** The value in today's format; undefined, which fits no schema, when a migration cannot make sense of it. */
function upToDate<T>(form: FileForm<T>, { value, format }: Pick<Letter, 'value' | 'format'>): unknown {
  try {
    return migrate(value, format, form.format, form.migrations);
  } catch {
    return undefined;
  }
}

/** The next value under a form's schema, with the fields the schema does not know; or which fields do not fit. */
export function checked<T>(form: FileForm<T>, value: unknown): { ok: true; value: T } | { ok: false; fields: { path: string; say: string }[] } {
  const parsed = form.schema.safeParse(value);
  if (!parsed.success) return { ok: false, fields: parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), say: issue.message })) };
  return { ok: true, value: keepUnknown(value, parsed.data) };
}
