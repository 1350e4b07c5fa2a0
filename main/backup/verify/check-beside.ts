// The plain files beside the packs: the guide and the checker. A changed checker would be handed somebody's passphrase.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readWhole } from '../io/read-file';
import { isIoCode } from '../io/placed-io';
import { unlessFileLost } from '../repo/drive-trouble';
import type { Repo } from '../repo/open-repo';
import { readSnapshot, snapshotIds } from '../repo/snapshots';

export const GUIDE_NAME = '怎样恢复.txt';
export const CHECKER_NAME = '校验工具.mjs';
/** The checker is a few hundred KiB at most. */
const LIMIT = 16 * 1024 * 1024;

/** Name → SHA-256 of those that are there. */
export async function hashBeside(repo: Pick<Repo, 'io' | 'folder'>): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {};
  for (const name of [GUIDE_NAME, CHECKER_NAME]) {
    const bytes = await readIfThere(repo, name);
    if (bytes) hashes[name] = createHash('sha256').update(bytes).digest('hex');
  }
  return hashes;
}

async function readIfThere(repo: Pick<Repo, 'io' | 'folder'>, name: string): Promise<Buffer | null> {
  const read = async () => {
    try {
      return await readWhole(repo.io, join(repo.folder, name), LIMIT);
    } catch (error) {
      if (isIoCode(error, 'ENOENT')) return null;
      throw error;
    }
  };
  return unlessFileLost(repo.io, repo.folder, read, null);
}

/** Those that are not as any snapshot says they were: each run notes them, and a newer program may have renewed them since. */
export async function changedBeside(repo: Repo): Promise<string[]> {
  const present = await hashBeside(repo);
  const expected = new Map<string, Set<string>>();
  for (const id of await snapshotIds(repo)) {
    const body = await readSnapshot(repo, id);
    for (const [name, hash] of Object.entries(body?.beside ?? {})) expected.set(name, (expected.get(name) ?? new Set()).add(hash));
  }
  return [...expected].filter(([name, hashes]) => !hashes.has(present[name] ?? '')).map(([name]) => name);
}
