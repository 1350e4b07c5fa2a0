// Case ids: year and serial, never given twice. The ledger remembers the highest ever given, whatever became of the case.
import type { CaseId } from '../domain/case';
import { entriesOf, type DiskIo } from './disk';
import { FORMS, type IdLedger } from './forms';
import { CASE_FOLDER, caseId, serialOfId, yearOfId, YEAR_FOLDER, type Layout } from './layout';
import { SmallFile } from './small-file';

export class CaseIds {
  readonly #ledger: SmallFile<IdLedger>;
  /** Highest serial by year: of the ledger, and of every folder that is there whatever the ledger says. */
  readonly #highest: Map<number, number>;

  private constructor(ledger: SmallFile<IdLedger>, found: Map<number, number>) {
    this.#ledger = ledger;
    this.#highest = found;
    for (const [year, serial] of Object.entries(ledger.value.highest)) this.#atLeast(Number(year), serial);
  }

  /** Reads the ledger; null when there is none. `onPrevious`: it was damaged and the copy before it was taken. */
  static readLedger(disk: DiskIo, layout: Layout, onPrevious: () => void): Promise<SmallFile<IdLedger> | null> {
    return SmallFile.read(disk, layout.ledger('cases'), FORMS.ids, 'ledgers/cases.json', onPrevious);
  }

  /** With what the ledger says and with the folders in cases/ and trash/. */
  static async open(disk: DiskIo, layout: Layout, ledger: SmallFile<IdLedger> | null): Promise<CaseIds> {
    const found = new Map<number, number>();
    const ids = new CaseIds(ledger ?? SmallFile.fresh(disk, layout.ledger('cases'), FORMS.ids, { highest: {} }), found);
    for (const year of await entriesOf(disk, layout.cases)) {
      if (!YEAR_FOLDER.test(year.name)) continue;
      for (const { name } of await entriesOf(disk, layout.yearFolder(year.name))) if (CASE_FOLDER.test(name)) ids.#atLeast(Number(year.name), Number(name));
    }
    for (const { name } of await entriesOf(disk, layout.trash)) if (/^\d{4}-\d{4,6}$/.test(name)) ids.#atLeast(yearOfId(name), serialOfId(name));
    return ids;
  }

  /** The next `count` ids of a year. They are not taken yet. */
  next(year: number, count = 1): CaseId[] {
    const last = this.#highest.get(year) ?? 0;
    return Array.from({ length: count }, (_, i) => caseId(year, last + 1 + i));
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
