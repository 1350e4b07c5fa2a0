// The ledger of 卷号: a number is written down here before the case that gets it is saved, so that a crash leaves a number unused
// and never a number used twice.
import { fail, ok, refused, type Result } from '../contract/errors';
import type { CaseId } from '../domain/case';
import type { Refusal } from '../domain/moves/move';
import type { Day, Instant } from '../domain/day';
import { caseNumber, nextSerial, numberText, type CaseNumber, type NumberingRule, type ReservedNumber, type Voiding } from '../domain/numbering';
import { numbersForbidden, rangeHolder, rangeInWords, type Pc } from '../domain/pcs';
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
  /** The PCs of the room and which of them this is: each gives numbers of its own range only. */
  pcs(): readonly Pc[];
  me(): string | null;
  /** Numbers of all cases known, in the list and set aside: they count even when a ledger was lost. */
  used(): Iterable<UsedNumber>;
}

type KeptBack = NonNullable<NumberLedger['reserved']>[number];

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
  static async open(ports: Ports, onPrevious: (file: string) => void, onLost: (file: string) => void): Promise<Numbers> {
    const years = new Map<number, SmallFile<NumberLedger>>();
    const names = (await entriesOf(ports.disk, ports.layout.at('ledgers'))).map(({ name }) => name);
    for (const name of names.map((one) => one.replace(/\.prev$/, '')).filter((one, i, all) => all.indexOf(one) === i)) {
      const year = FILE.exec(name)?.[1];
      if (year === undefined) continue;
      const shown = `ledgers/${name}`;
      // The cases say which numbers they carry; what only the ledger knew (kept back, given up) is lost with it, and said.
      const lost = { value: { year: Number(year), taken: [] }, say: () => onLost(shown) };
      const file = await SmallFile.read(ports.disk, ports.layout.ledger(`numbers-${year}`), FORMS.numbers, shown, () => onPrevious(shown), lost);
      if (file) years.set(Number(year), file);
    }
    return new Numbers(ports, years);
  }

  /** Why this PC cannot give the next `count` numbers of a year: no range, one that meets another's, or one that is full. */
  problem(year: number, count = 1): Refusal | null {
    const pcs = this.#ports.pcs();
    const forbidden = numbersForbidden(pcs, this.#ports.me());
    const mine = this.#range();
    if (forbidden || !mine || this.#nextSerial(year) + count - 1 <= mine.to) return forbidden;
    return { rule: 'range-full', say: `这台电脑${year}年的号段（${rangeInWords(mine)}）用完了。请到“备份→两台电脑”里给它一个新的号段。` };
  }

  /** What the next number of a year will be; it is not taken. Numbers kept back are passed over. */
  next(year: number): { serial: number; text: string } {
    const serial = this.#nextSerial(year);
    return { serial, text: numberText(this.#ports.rule(), year, serial) };
  }

  /**
   * Takes a number for a case, durably: the next one, or `serial` when that is already written on paper. A case that took one and
   * was not saved gets the same one again. `number-taken` when another case has it, or had it once; refused when it was kept back
   * and given up. One kept back keeps the text that is printed on its empty forms, whatever the pattern is now.
   */
  take(year: number, serial: number | null, caseId: CaseId): Promise<Result<CaseNumber>> {
    return this.#ports.queues.run('ledger numbers', async () => {
      const owners = this.#owners(year);
      const mine = [...owners].find(([taken, owner]) => owner === caseId && (serial === null || serial === taken));
      const chosen = serial ?? mine?.[0] ?? this.#nextSerial(year);
      // One it has already is its own, wherever it lies.
      const problem = mine && mine[0] === chosen ? null : serial === null ? this.problem(year) : this.#foreign(chosen);
      if (problem) return fail(refused(problem));
      const kept = this.#kept(year, chosen);
      if (kept?.voided) return fail(refused({ rule: 'number-void', say: `卷号${kept.text}已经作废（${kept.voided.reason}），作废的卷号不再使用。` }));
      const number = kept ? { year, serial: chosen, text: kept.text } : caseNumber(this.#ports.rule(), year, chosen);
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

  /** Keeps the next `count` numbers of a year back for empty forms, durably before any is printed. */
  reserve(year: number, count: number, on: Day, by: string): Promise<Result<ReservedNumber[]>> {
    return this.#ports.queues.run('ledger numbers', async () => {
      const problem = this.problem(year, count);
      if (problem) return fail(refused(problem));
      const first = this.#nextSerial(year);
      const added = Array.from({ length: count }, (_, i) => ({ serial: first + i, text: numberText(this.#ports.rule(), year, first + i), on, by, voided: null }));
      return attempt(this.#ports.disk, this.#ports.layout.root, async () => {
        await this.#save(year, (ledger) => ({ ...ledger, reserved: [...(ledger.reserved ?? []), ...added] }));
        return added.map((number) => ({ ...number, year, caseId: '' }));
      });
    });
  }

  /** Every number ever kept back, years and serials in order, with what became of it. */
  reserved(): ReservedNumber[] {
    return [...this.#years.values()]
      .filter(({ value }) => value.reserved !== undefined)
      .toSorted((a, b) => a.value.year - b.value.year)
      .flatMap(({ value: { year, reserved = [] } }) => {
        const owners = this.#owners(year);
        return reserved.map((number) => ({ ...number, year, caseId: owners.get(number.serial) ?? '' })).toSorted((a, b) => a.serial - b.serial);
      });
  }

  /** 作废: gives a number up that was kept back. It stays in the ledger with the reason and is never used again. */
  giveUp(year: number, serial: number, voided: Voiding): Promise<Result<void>> {
    return this.#ports.queues.run('ledger numbers', async () => {
      const kept = this.#kept(year, serial);
      if (!kept) return fail(refused({ rule: 'not-reserved', say: '这个卷号没有预留过。' }));
      if (kept.voided) return ok(undefined);
      if (this.#owners(year).has(serial)) return fail({ kind: 'number-taken', text: kept.text });
      const change = (one: KeptBack) => (one.serial === serial ? { ...one, voided } : one);
      return attempt(this.#ports.disk, this.#ports.layout.root, () => this.#save(year, (ledger) => ({ ...ledger, reserved: (ledger.reserved ?? []).map(change) })));
    });
  }

  /**
   * The first of these numbers that is taken already, by another case or twice among themselves, or was given up; null when all are
   * free. One kept back is: its sheet may have been typed in elsewhere.
   */
  firstTaken(wanted: readonly { caseId: CaseId; number: CaseNumber }[]): CaseNumber | null {
    const seen = new Set<string>();
    for (const { caseId, number } of wanted) {
      const owner = this.#owners(number.year).get(number.serial);
      const key = `${number.year} ${number.serial}`;
      if (seen.has(key) || (owner !== undefined && owner !== caseId) || this.#kept(number.year, number.serial)?.voided) return number;
      seen.add(key);
    }
    return null;
  }

  /** Writes numbers of imported cases down as they are. Numbers that are in the ledger already stay as they are. */
  async note(numbers: readonly { caseId: CaseId; number: CaseNumber }[]): Promise<void> {
    await this.#write(numbers.filter(({ number }) => !this.#entry(number.year, number.serial)));
  }

  /** Takes the numbers of cases out again that were to be imported and are not: nobody was given them. */
  async forget(cases: ReadonlySet<string>): Promise<void> {
    for (const [year, { value }] of this.#years) {
      if (value.taken.some(({ caseId }) => cases.has(caseId))) await this.#save(year, (ledger) => ({ ...ledger, taken: ledger.taken.filter(({ caseId }) => !cases.has(caseId)) }));
    }
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

  /** Years that have a ledger, in no order. */
  years(): number[] {
    return [...this.#years.keys()];
  }

  /** Every number the ledgers have, and the case it was given to. */
  *written(): Generator<UsedNumber> {
    for (const { value } of this.#years.values()) for (const { serial, caseId } of value.taken) yield { year: value.year, serial, caseId };
  }

  /** See SmallFile.rewrite. */
  async rewrite(year: number): Promise<void> {
    await this.#years.get(year)?.rewrite();
  }

  /** Cases the ledgers know. */
  *cases(): Generator<{ caseId: string; text: string }> {
    for (const { value } of this.#years.values()) yield* value.taken;
  }

  async #write(numbers: readonly { caseId: CaseId; number: CaseNumber }[]): Promise<void> {
    for (const year of new Set(numbers.map(({ number }) => number.year))) {
      const added = numbers.filter(({ number }) => number.year === year).map(({ caseId, number }) => ({ serial: number.serial, text: number.text, caseId, at: this.#ports.now() }));
      await this.#save(year, (ledger) => ({ ...ledger, taken: [...ledger.taken, ...added] }));
    }
  }

  async #save(year: number, next: (ledger: NumberLedger) => NumberLedger): Promise<void> {
    const { disk, layout } = this.#ports;
    const file = this.#years.get(year) ?? SmallFile.fresh(disk, layout.ledger(`numbers-${year}`), FORMS.numbers, { year, taken: [] });
    await file.save(next(file.value));
    this.#years.set(year, file);
  }

  /** Past everything ever given or kept back, in this PC's range. */
  #nextSerial(year: number): number {
    const kept = this.#years.get(year)?.value.reserved ?? [];
    return nextSerial(this.#ports.rule(), year, [...this.#owners(year).keys(), ...kept.map(({ serial }) => serial)], this.#range());
  }

  #range(): Pc | undefined {
    return this.#ports.pcs().find(({ id }) => id === this.#ports.me());
  }

  /** A number on paper that another PC gives out: only that PC may enter it, or both could give it to a case. */
  #foreign(serial: number): Refusal | null {
    const holder = rangeHolder(this.#ports.pcs(), this.#ports.me(), serial);
    return holder ? { rule: 'foreign-range', say: `第${serial}号在“${holder.name}”的号段里（${rangeInWords(holder)}）。请在那台电脑上登记这一件，再用U盘交换过来。` } : null;
  }

  #kept(year: number, serial: number): KeptBack | undefined {
    return this.#years.get(year)?.value.reserved?.find((kept) => kept.serial === serial);
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
