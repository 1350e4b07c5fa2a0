// A private folder of this PC for what is taken out of a copy for a moment: removed afterwards, and at the next start where that failed.
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, type Result } from '../contract/errors';
import type { HousePorts } from './ports';

const folderOf = (configFolder: string) => join(configFolder, 'sandbox');

/** Removes what an earlier run left; one program at a time has this configuration folder. */
export async function emptySandbox({ configFolder }: Pick<HousePorts, 'configFolder'>): Promise<void> {
  await rm(folderOf(configFolder), { recursive: true, force: true, maxRetries: 3 }).catch(() => {});
}

/** Runs `work` with the path of a folder that is not there yet. */
export async function inSandbox<T>({ configFolder, newId }: Pick<HousePorts, 'configFolder' | 'newId'>, work: (folder: string) => Promise<Result<T>>): Promise<Result<T>> {
  const folder = join(folderOf(configFolder), newId());
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    return fail({ kind: 'write-failed', where: 'data', code: (error as NodeJS.ErrnoException).code ?? 'unknown' });
  }
  try {
    return await work(join(folder, 'data'));
  } finally {
    // What a virus scanner still holds goes at the next start.
    await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => {});
  }
}
