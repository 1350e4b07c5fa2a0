// How this PC printed the last time, form by form: which printer, how many copies. Beside the config and not in it: losing this costs a
// choice, losing that would lose the way to the data.
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Result } from '../contract/errors';
import { fail } from '../contract/errors';
import type { Form } from '../domain/paper';
import { writeFileDurably } from '../store/durable-file';

const Used = z.object({
  /** As the system names it; empty: whichever is the system's default. */
  printer: z.string().max(400),
  copies: z.int().min(1).max(99),
});
export type Used = z.infer<typeof Used>;

const PrintMemory = z.object({
  forms: z.record(z.string(), Used).default({}),
  /** The last one used for any form: a paper never printed here goes there too. */
  last: z.string().max(400).default(''),
});
export type PrintMemory = z.infer<typeof PrintMemory>;

const FILE = 'printing.json';

/** What is remembered; nothing when the file is missing or cannot be read as what it should be. */
export async function readPrintMemory(folder: string): Promise<PrintMemory> {
  try {
    return PrintMemory.parse(JSON.parse(await readFile(join(folder, FILE), 'utf8')));
  } catch {
    return PrintMemory.parse({});
  }
}

/** Remembers one printing. `copies` null: not a number to go by, because sheets were only printed once more. */
export async function rememberPrinting(folder: string, form: Form, { printer, copies }: { printer: string; copies: number | null }): Promise<Result<void>> {
  const before = await readPrintMemory(folder);
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    return fail({ kind: 'write-failed', where: 'data', code: (error as NodeJS.ErrnoException).code ?? 'unknown' });
  }
  const used: Used = { printer, copies: copies ?? before.forms[form]?.copies ?? 1 };
  const next: PrintMemory = { forms: { ...before.forms, [form]: used }, last: printer };
  return writeFileDurably(join(folder, FILE), `${JSON.stringify(next, null, 2)}\n`);
}

/** The printer that paper went to the last time on this PC, for what is no single form: a bound dossier, empty forms. */
export async function lastPrinter(folder: string): Promise<string> {
  return (await readPrintMemory(folder)).last;
}

/** How many copies of an agreement there are is the law's business (人民调解法 29), not a habit. */
const COUNTED_BY_LAW: ReadonlySet<Form> = new Set(['F7']);

/** What to offer for a form: the printer it went to, else the last one used; as many copies as then, null where that means nothing. */
export function usualPrinting({ forms, last }: PrintMemory, form: Form): { printer: string; copies: number | null } {
  const used = forms[form];
  return { printer: used?.printer ?? last, copies: COUNTED_BY_LAW.has(form) ? null : (used?.copies ?? null) };
}
