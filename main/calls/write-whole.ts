// A file where a person chose: whole or not at all. It appears under its name only once every byte is on the medium and read back.
import { open, readFile, rename, rm } from 'node:fs/promises';
import { fail, ok, type Result } from '../contract/errors';
import { folderProblem } from './write-problem';

/** Writes `bytes` as `path`, over a file of that name. When it fails, what was there is as it was, and nothing half-written lies beside. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<Result<void>> {
  const part = `${path}.part`;
  try {
    await writeSynced(part, bytes);
    if (!(await readFile(part)).equals(bytes)) throw Object.assign(new Error('read back'), { code: 'READ-BACK' });
    await rename(part, path);
    return ok(undefined);
  } catch (error) {
    await rm(part, { force: true }).catch(() => {});
    return fail(folderProblem(error));
  }
}

/** Writes a file and waits until the system says it is on the medium. */
export async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}
