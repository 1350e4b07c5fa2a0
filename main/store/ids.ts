// Case ids: year and serial, never given twice. The ledger remembers the highest ever given, whatever became of the case.
import type { CaseId } from '../domain/case';
import { entriesOf, type DiskIo } from './disk';
import { FORMS, type IdLedger } from './forms';
import { CASE_FOLDER, caseId, serialOfId, yearOfId, type Layout } from './layout';
import { SmallFile } from './small-file';

export class CaseIds {
  readonly #disk: DiskIo;
  readonly #layout: Layout;
  readonly #ledger: SmallFile<IdLedger>;
  /** Highest serial by year: of the ledger, and of every folder that is there whatever the ledger says. */
  readonly #highest = new Map<number, number>();
  /** Years whose case folders were looked at. Only when an id of theirs is asked for: of twenty years that is a tenth of a second of the start. */
  readonly #looked = new Set<number>();

  private constructor(disk: DiskIo, layout: Layout, ledger: SmallFile<IdLedger>) {
    this.#disk = disk;
    this.#layout = layout;
    this.#ledger = ledger;
    for (const [year, serial] of Object.entries(ledger.value.highest)) this.#atLeast(Number(year), serial);
  }

  /** Reads the ledger; null when there is none. `onPrevious`: it was damaged and the copy before it was taken. */
  static readLedger(disk: DiskIo, layout: Layout, onPrevious: () => void): Promise<SmallFile<IdLedger> | null> {
    return SmallFile.read(disk, layout.ledger('cases'), FORMS.ids, 'ledgers/cases.json', onPrevious);
  }

  /** With what the ledger says; folders are looked at when an id of their year is asked for. */
  static of(disk: DiskIo, layout: Layout, ledger: SmallFile<IdLedger> | null): CaseIds {
    return new CaseIds(disk, layout, ledger ?? SmallFile.fresh(disk, layout.ledger('cases'), FORMS.ids, { highest: {} }));
  }

  /** The next `count` ids of a year. They are not taken yet. */
  async next(year: number, count = 1): Promise<CaseId[]> {
    await this.#look(year);
    const last = this.#highest.get(year) ?? 0;
    return Array.from({ length: count }, (_, i) => caseId(year, last + 1 + i));
  }

  /** Folders in cases/ and trash/ count whatever the ledger says: it may be of a backup, or lost. */
  async #look(year: number): Promise<void> {
    if (this.#looked.has(year)) return;
    for (const { name } of await entriesOf(this.#disk, this.#layout.yearFolder(String(year)))) if (CASE_FOLDER.test(name)) this.#atLeast(year, Number(name));
    for (const { name } of await entriesOf(this.#disk, this.#layout.trash)) if (/^\d{4}-\d{4,6}$/.test(name)) this.#atLeast(yearOfId(name), serialOfId(name));
    this.#looked.add(year);
  }

  /** Notes durably that ids up to this one are given away. */
  async take(id: CaseId): Promise<void> {
    const year = yearOfId(id);
    const { highest } = this.#ledger.value;
    await this.#ledger.save({ ...this.#ledger.value, highest: { ...highest, [year]: Math.max(highest[year] ?? 0, serialOfId(id)) } });
    this.#atLeast(year, serialOfId(id));
  }

  #atLeast(year: number, serial: number): void {
    if (serial > (this.#highest.get(year) ?? 0)) this.#highest.set(year, serial);
  }
}

/** True when the ledger says that there were cases once. */
export function hadCases(ledger: IdLedger): boolean {
  return Object.values(ledger.highest).some((serial) => serial > 0);
}
