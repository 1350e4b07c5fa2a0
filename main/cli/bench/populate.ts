// A data folder with any number of invented cases, written without waiting for the disk each time: it is only there to be measured.
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { CaseFile } from '../../domain/case';
import { CASE_FORMAT } from '../../domain/case';
import { summaryOf, type CaseSummary } from '../../domain/summary';
import { SAMPLE_SETTINGS } from '../../reference/samples/room';
import { ruleBook } from '../../domain/rule-book';
import { SHIPPED_REFERENCE } from '../../reference';
import { searchText } from '../../search';
import { createStore, type StoreOptions } from '../../store';
import type { CatalogEntry } from '../../store/catalog/entry';
import { SnapshotFile } from '../../store/catalog/snapshot';
import { stampOf } from '../../store/catalog/stamp';
import { nodeDisk } from '../../store/disk';
import { seal } from '../../store/envelope';
import { FORMS, type NumberLedger } from '../../store/forms';
import { Layout } from '../../store/layout';
import { generateCase } from './generate';

/** The day on which everything is measured: agendas hang on it. */
export const BENCH_DAY = '2026-11-23';
const BOOK = ruleBook(SHIPPED_REFERENCE, SAMPLE_SETTINGS);

let counter = 0;
export const benchOptions = (): StoreOptions => ({
  clock: { today: () => BENCH_DAY, now: () => `${BENCH_DAY}T02:00:00.000Z` },
  newId: () => `bench${(counter += 1)}`,
  searchText,
});

/** What a list needs of a case. */
export function listed(file: CaseFile): { summary: CaseSummary; text: string } {
  const summary = summaryOf(file, BOOK, BENCH_DAY);
  return { summary, text: searchText(summary) };
}

/** Makes a data folder with `count` cases, a catalog that knows them and ledgers that know their numbers. */
export async function populate(folder: string, count: number, progress: (done: number) => void): Promise<void> {
  const made = await createStore(folder, SAMPLE_SETTINGS, benchOptions());
  if (!made.ok) throw new Error(`no store: ${made.error.kind}`);
  const reference = made.value.reference();
  await made.value.close();
  const layout = new Layout(folder);
  const entries = new Map<string, CatalogEntry>();
  const ledgers = new Map<number, NumberLedger>();
  for (let n = 0; n < count; n += 1) {
    const file = generateCase(n);
    const path = layout.caseFile(file.id);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, seal('case', { format: CASE_FORMAT, revision: file.revision, value: file }), { mode: 0o600 });
    note(ledgers, file);
    const { size, mtimeMs, ino } = statSync(path);
    entries.set(file.id, { ...listed(file), file: [size, mtimeMs, ino], laidOut: BENCH_DAY });
    if (n % 1000 === 999) {
      progress(n + 1);
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  for (const value of ledgers.values()) writeFileSync(layout.ledger(`numbers-${value.year}`), seal('numbers', { format: FORMS.numbers.format, revision: 1, value }), { mode: 0o600 });
  const stamp = stampOf(SAMPLE_SETTINGS, reference, searchText);
  await new SnapshotFile(nodeDisk, layout.snapshot, stamp).write({ stamp, entries });
}

function note(ledgers: Map<number, NumberLedger>, { id, number, savedAt }: CaseFile): void {
  if (number === null) return;
  const { year, serial, text } = number;
  const ledger = ledgers.get(year) ?? { year, taken: [] };
  ledger.taken.push({ serial, text, caseId: id, at: savedAt });
  ledgers.set(year, ledger);
}
