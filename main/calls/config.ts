// What this PC remembers outside the data folder: where the data is, and that there was some.
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { fail, ok, type Result } from '../contract/errors';
import { Instant } from '../domain/day';
import { writeFileDurably } from '../store/durable-file';

export const Config = z.object({
  /** The data folder in use; null before first set-up. */
  folder: z.string().nullable().default(null),
  /** Of the room whose data that is: its snapshots are found by it when the data cannot be. */
  roomId: z.string().nullable().default(null),
  /** What the last restore set aside, until it is put back. */
  aside: z.object({ folder: z.string(), at: Instant, cases: z.int() }).nullable().default(null),
  /** Data was restored and nobody has said yet that it is the right data: what runs by itself waits. `at`: the moment of the copy. */
  awaitingConfirm: z.object({ at: Instant, from: z.enum(['stick', 'local']), restoredAt: Instant }).nullable().default(null),
  /** Where this PC keeps its own snapshots; null: in this folder. */
  snapshotPlace: z.string().nullable().default(null),
});
export type Config = z.infer<typeof Config>;

/** What a PC remembers that has never had any data. */
export const NO_CONFIG: Config = Config.parse({});

const FILE = 'config.json';

/** Reads the config. A missing one is a first start; a broken one is an error, for it may hide where the data is. */
export async function readConfig(folder: string): Promise<Result<Config>> {
  let text: string;
  try {
    text = await readFile(join(folder, FILE), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ok(NO_CONFIG);
    return fail({ kind: 'damaged', file: FILE, why: 'unreadable', previous: false });
  }
  try {
    return ok(Config.parse(JSON.parse(text)));
  } catch {
    return fail({ kind: 'damaged', file: FILE, why: 'not-json', previous: false });
  }
}

export async function writeConfig(folder: string, config: Config): Promise<Result<void>> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    return fail({ kind: 'write-failed', where: 'data', code: (error as NodeJS.ErrnoException).code ?? 'unknown' });
  }
  return writeFileDurably(join(folder, FILE), `${JSON.stringify(config, null, 2)}\n`);
}
