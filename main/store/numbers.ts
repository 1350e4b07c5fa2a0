// The ledger of 卷号: a number is written down here before the case that gets it is saved, so that a crash leaves a number unused
// and never a number used twice.
import { fail, ok, type Result } from '../contract/errors';
import type { CaseId } from '../domain/case';
import type { Instant } from '../domain/day';
import { caseNumber, nextSerial, numberText, type CaseNumber, type NumberingRule } from '../domain/numbering';
import { entriesOf, type DiskIo } from './disk';
import { attempt } from './fault';
import { FORMS, type NumberLedger } from './forms';
import type { Layout } from './layout';
import type { Queues } from './queues';
import { SmallFile } from './small-file';

export interface NumberVoid {
  /** The case it was taken for. */
  caseId: string;
  year: number;
  serial: number;
  text: string;
}

/** A number as some case carries it. */
export interface UsedNumber {
  caseId: string;
  year: number;
  serial: number;
}

interface Ports {
  disk: DiskIo;
  layout: Layout;
  queues: Queues;
  now(): Instant;
  rule(): NumberingRule;
  /** Numbers of all cases known, in the list and set aside: they count even when a ledger was lost. */
  used(): Iterable<UsedNumber>;
}

const FILE = /^numbers-(\d{4})\.json$/;

/** One number for year and serial: 50,000 of these are made in the time of a few thousand texts. */
const keyOf = (year: number, serial: number) => year * 10_000_000 + serial;

export class Numbers {
  readonly #ports: Ports;
  readonly #years: Map<number, SmallFile<NumberLedger>>;

  private constructor(ports: Ports, years: Map<number, SmallFile<NumberLedger>>) {
    this.#ports = ports;
    this.#years = years;
  }

  /** Reads the ledgers of all years. `onPrevious`: one was damaged and the copy before it was taken. */
  static async open(ports: Ports, onPrevious: (file: string) => void): Promise<Numbers> {
    const years = new Map<number, SmallFile<NumberLedger>>();
    for (const { name } of await entriesOf(ports.disk, ports.layout.at('ledgers'))) {
      const year = FILE.exec(name)?.[1];
      if (year === undefined) continue;
      const shown = `ledgers/${name}`;
      const file = await SmallFile.read(ports.disk, ports.layout.ledger(`numbers-${year}`), FORMS.numbers, shown, () => onPrevious(shown));
      if (file) years.set(Number(year), file);
    }
    return new Numbers(ports, years);
  }

  /** What the next number of a year will be; it is not taken. */
  next(year: number): { serial: number; text: string } {
    const serial = nextSerial(this.#ports.rule(), year, this.#owners(year).keys());
    return { serial, text: numberText(this.#ports.rule(), year, serial) };
  }

  /**
   * Takes a number for a case, durably: the next one, or `serial` when that is already written on paper. A case that took one and
   * was not saved gets the same one again. `number-taken` when another case has it, or had it once.
   */
  take(year: number, serial: number | null, caseId: CaseId): Promise<Result<CaseNumber>> {
    return this.#ports.queues.run('ledger numbers', async () => {
      const owners = this.#owners(year);
      const mine = [...owners].find(([taken, owner]) => owner === caseId && (serial === null || serial === taken));
      const chosen = serial ?? mine?.[0] ?? nextSerial(this.#ports.rule(), year, owners.keys());
      const number = caseNumber(this.#ports.rule(), year, chosen);
      const owner = owners.get(chosen);
      if (owner !== undefined && owner !== caseId) return fail({ kind: 'number-taken', text: this.#entry(year, chosen)?.text ?? number.text });
      const written = this.#entry(year, chosen);
      if (written) return ok({ year, serial: chosen, text: written.text });
      return attempt(this.#ports.disk, this.#ports.layout.root, async () => {
        await this.#write([{ caseId, number }]);
        return number;
      });
    });
  }

  /** The first of these numbers that is taken already, by another case or twice among themselves; null when all are free. */
  firstTaken(wanted: readonly { caseId: CaseId; number: CaseNumber }[]): CaseNumber | null {
    const seen = new Set<string>();
    for (const { caseId, number } of wanted) {
      const owner = this.#owners(number.year).get(number.serial);
      const key = `${number.year} ${number.serial}`;
      if (seen.has(key) || (owner !== undefined && owner !== caseId)) return number;
      seen.add(key);
    }
    return null;
  }

  /** Writes numbers of imported cases down as they are. Numbers that are in the ledger already stay as they are. */
  async note(numbers: readonly { caseId: CaseId; number: CaseNumber }[]): Promise<void> {
    await this.#write(numbers.filter(({ number }) => !this.#entry(number.year, number.serial)));
  }

  /** Numbers that were taken for a case which does not carry them, e.g. because the computer stopped in between. */
  voids(): NumberVoid[] {
    if (this.#years.size === 0) return [];
    const used = new Set<number>();
    for (const { year, serial } of this.#ports.used()) used.add(keyOf(year, serial));
    return [...this.#years.values()].flatMap(({ value }) =>
      value.taken.filter(({ serial }) => !used.has(keyOf(value.year, serial))).map(({ serial, text, caseId }) => ({ year: value.year, serial, text, caseId })),
    );
  }

  /** Cases the ledgers know. */
  *cases(): Generator<{ caseId: string; text: string }> {
    for (const { value } of this.#years.values()) yield* value.taken;
  }

  async #write(numbers: readonly { caseId: CaseId; number: CaseNumber }[]): Promise<void> {
    const { disk, layout } = this.#ports;
    for (const year of new Set(numbers.map(({ number }) => number.year))) {
      const file = this.#years.get(year) ?? SmallFile.fresh(disk, layout.ledger(`numbers-${year}`), FORMS.numbers, { year, taken: [] });
      const added = numbers.filter(({ number }) => number.year === year).map(({ caseId, number }) => ({ serial: number.serial, text: number.text, caseId, at: this.#ports.now() }));
      await file.save({ ...file.value, taken: [...file.value.taken, ...added] });
      this.#years.set(year, file);
    }
  }

  /** Serials of a year and the cases that have them: by the ledger, and by the cases themselves. */
  #owners(year: number): Map<number, string> {
    const owners = new Map<number, string>();
    for (const used of this.#ports.used()) if (used.year === year) owners.set(used.serial, used.caseId);
    for (const { serial, caseId } of this.#years.get(year)?.value.taken ?? []) owners.set(serial, caseId);
    return owners;
  }

  #entry(year: number, serial: number): NumberLedger['taken'][number] | undefined {
    return this.#years.get(year)?.value.taken.find((taken) => taken.serial === serial);
  }
}
