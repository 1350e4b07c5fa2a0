// The plain files a backup carries for the day nobody remembers this program: a guide, and a checker that needs only Node.
import { createHash } from 'node:crypto';
import type { DriveIo } from '../io/drive-io';
import { readWhole } from '../io/read-file';
import { writeDurably } from '../io/write-file';
import { CHECKER_NAME, GUIDE_NAME, hashBeside } from '../verify/check-beside';
import { GUIDE } from './guide';
import type { Repo } from './open-repo';

const LIMIT = 16 * 1024 * 1024;

/**
 * Writes the guide and the checker, or renews them when they are not what this program brings.
 * @param checkerFile the built checker; null, or one that cannot be read: the one on the stick, if any, stays
 */
export async function writeBeside(repo: Pick<Repo, 'io' | 'folder'>, checkerFile: string | null, local: DriveIo): Promise<void> {
  const present = await hashBeside(repo);
  const checker = checkerFile === null ? null : await readWhole(local, checkerFile, LIMIT).catch(() => null);
  for (const [name, bytes] of [[GUIDE_NAME, GUIDE] as const, [CHECKER_NAME, checker] as const]) {
    if (bytes === null || present[name] === createHash('sha256').update(bytes).digest('hex')) continue;
    await writeDurably(repo.io, repo.folder, name, bytes);
  }
}
