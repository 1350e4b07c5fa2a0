// Case ids: year and serial, never given twice. The ledger remembers the highest ever given, whatever became of the case. Of a room on
// several PCs each has a hundred thousand of its own (`band`), so that none of them gives an id that another gave.
import type { CaseId } from '../domain/case';
import { entriesOf, type DiskIo } from './disk';
import { FORMS, type IdLedger } from './forms';
import { CASE_FOLDER, caseId, serialOfId, yearOfId, type Layout } from './layout';
import { SmallFile } from './small-file';

const BAND = 100_000;
const bandOf = (serial: number) => Math.floor(serial / BAND);
/** As the ledger writes it: '2026' for the first band, as before there were others, '2026+1' for the second. */
const keyOf = (year: number, band: number) => (band === 0 ? String(year) : `${year}+${band}`);

export class CaseIds {
  readonly #disk: DiskIo;
  readonly #layout: Layout;
  readonly #ledger: SmallFile<IdLedger>;
  readonly #band: () => number;
  /** Highest serial by year and band (keyOf): of the ledger, and of every folder that is there whatever the ledger says. */
  readonly #highest = new Map<string, number>();
  /** Years whose case folders were looked at. Only when an id of theirs is asked for: of twenty years that is a tenth of a second of the start. */
  readonly #looked = new Set<number>();

  private constructor(disk: DiskIo, layout: Layout, ledger: SmallFile<IdLedger>, band: () => number) {
    this.#band = band;
    this.#disk = disk;
    this.#layout = layout;
    this.#ledger = ledger;
    for (const [key, serial] of Object.entries(ledger.value.highest)) this.#atLeast(Number(key.slice(0, 4)), serial);
  }

  /** Reads the ledger; null when there is none. `onPrevious`: it was damaged and the copy before it was taken. */
  static readLedger(disk: DiskIo, layout: Layout, onPrevious: () => void, onLost: () => void): Promise<SmallFile<IdLedger> | null> {
    // Folders are looked at whatever the ledger says: without it the cases that are there still count.
    return SmallFile.read(disk, layout.ledger('cases'), FORMS.ids, 'ledgers/cases.json', onPrevious, { value: { highest: {} }, say: onLost });
  }

  /** With what the ledger says; folders are looked at when an id of their year is asked for. */
  static of(disk: DiskIo, layout: Layout, ledger: SmallFile<IdLedger> | null, band: () => number = () => 0): CaseIds {
    return new CaseIds(disk, layout, ledger ?? SmallFile.fresh(disk, layout.ledger('cases'), FORMS.ids, { highest: {} }), band);
  }

  /** The next `count` ids of a year. They are not taken yet. */
  async next(year: number, count = 1): Promise<CaseId[]> {
    await this.#look(year);
    const band = this.#band();
    const last = this.#highest.get(keyOf(year, band)) ?? band * BAND;
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
    const key = keyOf(year, bandOf(serialOfId(id)));
    await this.#ledger.save({ ...this.#ledger.value, highest: { ...highest, [key]: Math.max(highest[key] ?? 0, serialOfId(id)) } });
    this.#atLeast(year, serialOfId(id));
  }

  /** Of a year, the highest id of each band that is given and that the ledger does not know of. */
  async behind(year: number): Promise<CaseId[]> {
    await this.#look(year);
    const known = this.#ledger.value.highest;
    return [...this.#highest].flatMap(([key, serial]) => (key.startsWith(String(year)) && serial > (known[key] ?? 0) ? [caseId(year, serial)] : []));
  }

  /** See SmallFile.rewrite. */
  rewrite(): Promise<void> {
    return this.#ledger.rewrite();
  }

  #atLeast(year: number, serial: number): void {
    const key = keyOf(year, bandOf(serial));
    if (serial > (this.#highest.get(key) ?? 0)) this.#highest.set(key, serial);
  }
}

/** True when the ledger says that there were cases once. */
export function hadCases(ledger: IdLedger): boolean {
  return Object.values(ledger.highest).some((serial) => serial > 0);
}
