// A folder of our own among the system's temporary files, for papers another program must read: only this user may look in,
// names say nothing about people, and it is emptied at every start and end.
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

/** One per user, so that two people at one PC do not meet. */
export const privateFolder = (): string => join(tmpdir(), `heshibu-${userInfo().username.replace(/[^\w-]/g, '_')}`);

/** Removes whatever is left, e.g. after a power cut. A paper still open in a reader on Windows stays until the next time. */
export async function emptyPrivateFolder(): Promise<void> {
  await rm(privateFolder(), { recursive: true, force: true }).catch(() => {});
}

/**
 * Writes `bytes` for another program to read.
 * @param name a neutral name; it stands in a sub-folder of its own, so the reader's title bar shows it as it is
 */
export async function writePrivately(bytes: Uint8Array, name: string): Promise<string> {
  const folder = join(privateFolder(), randomBytes(6).toString('hex'));
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(privateFolder(), 0o700);
  const file = join(folder, name);
  await writeFile(file, bytes, { mode: 0o600, flag: 'wx' });
  return file;
}
