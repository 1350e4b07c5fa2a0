// The room's own data around the cases: settings, reference, and the rules they make together.
import { fail, ok, type Result } from '../contract/errors';
import type { Notice, Reference } from '../contract/shapes';
import { mergeYears } from '../domain/holiday-changes';
import type { HolidayYear } from '../domain/holidays';
import { ruleBook, type RuleBook } from '../domain/rule-book';
import type { Settings } from '../domain/settings';
import type { DiskIo } from './disk';
import { attempt, Fault } from './fault';
import type { Layout } from './layout';
import { ownYears, readReference, SHIPPED, writeOwnYears } from './reference-files';
import { checked, type FileForm } from './sealed-file';
import { SmallFile } from './small-file';

export class Room {
  readonly #disk: DiskIo;
  readonly #layout: Layout;
  readonly #form: FileForm<Settings>;
  readonly #file: SmallFile<Settings>;
  #reference: Reference;
  #book: RuleBook;

  private constructor(disk: DiskIo, layout: Layout, form: FileForm<Settings>, file: SmallFile<Settings>, reference: Reference) {
    this.#disk = disk;
    this.#layout = layout;
    this.#form = form;
    this.#file = file;
    this.#reference = reference;
    this.#book = ruleBook(reference, file.value);
  }

  /** Reads settings and reference; throws a Fault when the settings cannot be read and there is no whole copy before them. */
  static async open(disk: DiskIo, layout: Layout, form: FileForm<Settings>, say: (kind: Notice['kind'], about: string, text: string) => void): Promise<Room> {
    const file = await SmallFile.read(disk, layout.settings, form, 'settings.json', () =>
      say('restored', 'settings', '设置文件损坏，现在用的是上一次保存的设置。请到“设置”里核对，再保存一次。'),
    );
    if (file === null) throw new Fault({ kind: 'damaged', file: 'settings.json', why: 'cut-short', previous: false });
    const reference = await readReference(disk, layout, (name, text) => say('damaged-case', `reference/${name}`, text));
    return new Room(disk, layout, form, file, reference);
  }

  /** See SmallFile.rewrite. */
  rewrite(): Promise<void> {
    return this.#file.rewrite();
  }

  get settings(): Settings {
    return this.#file.value;
  }

  get reference(): Reference {
    return this.#reference;
  }

  get book(): RuleBook {
    return this.#book;
  }

  /** Checks and writes settings; they are in force when this answers. */
  async save(next: Settings): Promise<Result<Settings>> {
    const fit = checked(this.#form, { ...next, format: this.#form.format });
    if (!fit.ok) return fail({ kind: 'bad-input', fields: fit.fields });
    const written = await attempt(this.#disk, this.#layout.root, () => this.#file.save(fit.value));
    if (!written.ok) return written;
    this.#book = ruleBook(this.#reference, fit.value);
    return ok(fit.value);
  }

  /** Puts holiday years over those in force and gives up the room's own lists of others; in force when this answers. The caller checked them. */
  async saveHolidays(put: readonly HolidayYear[], drop: readonly number[]): Promise<Result<void>> {
    const kept = ownYears(this.#reference.holidays).filter(({ year }) => !drop.includes(year));
    const own = ownYears(mergeYears(kept, put));
    const written = await attempt(this.#disk, this.#layout.root, () => writeOwnYears(this.#disk, this.#layout, own));
    if (!written.ok) return written;
    this.#reference = { ...this.#reference, holidays: mergeYears(SHIPPED.holidays, own) };
    this.#book = ruleBook(this.#reference, this.#file.value);
    return ok(undefined);
  }
}
