// Writing a file where a person chose: under a temporary name first, so that what bears the name is whole.
import { open, rename, rm } from 'node:fs/promises';
import { fail, ok, type Result } from '../contract/errors';
import { folderProblem } from './write-problem';

/** Writes `bytes` to `path`, over what was there. On failure nothing of it is left and what was there before is as it was. */
export async function writeOut(path: string, bytes: Uint8Array): Promise<Result<void>> {
  const part = `${path}.part`;
  try {
    const file = await open(part, 'w');
    try {
      await file.writeFile(bytes);
      // A stick pulled out a moment later must not leave an empty file under a good name.
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, path);
    return ok(undefined);
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    return fail(folderProblem(error));
  }
}
