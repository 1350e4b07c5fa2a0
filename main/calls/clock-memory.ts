// The last day this PC is known to have stood on, and what a person said about its date. Broken or lost, it is forgotten: saved cases know too.
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Day } from '../domain/day';
import { writeFileDurably } from '../store/durable-file';

export const ClockMemory = z.object({
  /** The last day on which the program was used and its date believed. */
  seen: Day.nullable(),
  /** Saves up to this day prove nothing: a person said that the date is right although they are later. */
  waived: Day.nullable(),
});
export type ClockMemory = z.infer<typeof ClockMemory>;

const FILE = 'clock.json';

export async function readClockMemory(folder: string): Promise<ClockMemory> {
  try {
    return ClockMemory.parse(JSON.parse(await readFile(join(folder, FILE), 'utf8')));
  } catch {
    return { seen: null, waived: null };
  }
}

/** False when it could not be written: then the person is asked once more than needed, no worse. */
export async function writeClockMemory(folder: string, memory: ClockMemory): Promise<boolean> {
  const made = await mkdir(folder, { recursive: true }).then(() => true, () => false);
  return made && (await writeFileDurably(join(folder, FILE), `${JSON.stringify(memory)}\n`)).ok;
}
