// A folder of our own for papers another program must read for a moment: only this user may look in, names say nothing about
// people, and it is emptied at every start and end. It lies in the program's home, of which one program at a time is master.
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export class PrivateFolder {
  readonly #folder: string;

  /** @param home the program's home (userData) */
  constructor(home: string) {
    this.#folder = join(home, 'for-printing');
  }

  /** Removes whatever is left, e.g. after a power cut. On Windows a paper still open in a reader stays until the next time. */
  async empty(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true }).catch(() => {});
  }

  /**
   * Writes `bytes` for another program to read; answers with the file's path.
   * @param name a neutral name: a reader shows it in its title, a print queue to everybody at the printer. The file stands in a
   * sub-folder of its own, so the name needs no number.
   */
  async write(bytes: Uint8Array, name: string): Promise<string> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    await chmod(this.#folder, 0o700);
    const own = join(this.#folder, randomBytes(6).toString('hex'));
    await mkdir(own, { mode: 0o700 });
    const file = join(own, name);
    await writeFile(file, bytes, { mode: 0o600, flag: 'wx' });
    return file;
  }
}
