// The peer everybody begins with: lowdb as its readme shows it, all cases in one JSON file, written whole with every save.
import { closeSync, existsSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import type { CaseFile } from '../../domain/case';
import { generateCase } from './generate';

interface Data {
  cases: Record<string, CaseFile>;
}

export const oneFile = (work: string, count: number) => join(work, `one-file-${count}.json`);

export function fillOneFile(work: string, count: number): void {
  const path = oneFile(work, count);
  if (existsSync(path)) return;
  const file = openSync(path, 'w');
  writeSync(file, '{"cases":{');
  for (let n = 0; n < count; n += 1) {
    const made = generateCase(n);
    writeSync(file, `${n === 0 ? '' : ','}\n${JSON.stringify(made.id)}:${JSON.stringify(made)}`);
  }
  writeSync(file, '}}');
  closeSync(file);
}

/** JSONFile and not JSONFilePreset: with NODE_ENV=test the preset writes to memory and would win every race. */
export async function openOneFile(work: string, count: number): Promise<Low<Data>> {
  const low = new Low<Data>(new JSONFile<Data>(oneFile(work, count)), { cases: {} });
  await low.read();
  return low;
}
