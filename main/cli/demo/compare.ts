// Two data folders, byte by byte: what was restored must be what was backed up.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Derived or of one moment: never backed up, or written on when the folder is opened. */
const NOT_COMPARED = new Set(['lock', 'catalog', 'ledgers', 'audit']);

/** Files of the first folder that the second lacks or has otherwise, and the other way round; by path. */
export async function differences(first: string, second: string): Promise<{ files: number; different: string[] }> {
  const [a, b] = await Promise.all([hashes(first), hashes(second)]);
  const names = new Set([...a.keys(), ...b.keys()]);
  return { files: names.size, different: [...names].filter((name) => a.get(name) !== b.get(name)) };
}

async function hashes(root: string, at = ''): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const entry of await readdir(join(root, at), { withFileTypes: true })) {
    if (at === '' && NOT_COMPARED.has(entry.name)) continue;
    const path = at === '' ? entry.name : `${at}/${entry.name}`;
    if (entry.isDirectory()) for (const [name, hash] of await hashes(root, path)) found.set(name, hash);
    else found.set(path, createHash('sha256').update(await readFile(join(root, path))).digest('hex'));
  }
  return found;
}
