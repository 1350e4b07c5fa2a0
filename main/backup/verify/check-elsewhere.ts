// What a checked snapshot does not need, read all the same: other packs, other snapshots, and files that look like ours and are not.
import { join } from 'node:path';
import { stopIfCancelled } from '../format/fault';
import { byText, inOrder } from '../format/in-order';
import { isPackName, packName } from '../format/pack';
import { snapshotIdOf } from '../format/snapshot';
import { readFromMedium } from '../io/read-file';
import { type Hooks, PHASES, Steps } from '../phases';
import { unlessFileLost } from '../repo/drive-trouble';
import { namesIn, packsFolder, snapshotsFolder, type Repo } from '../repo/open-repo';
import { readSnapshot, type Opened } from '../repo/snapshots';

/** What is wrong, in plain words. `read`: the packs that were read already. */
export async function checkElsewhere({ repo }: Pick<Opened, 'repo'>, read: ReadonlySet<string>, hooks: Hooks): Promise<string[]> {
  const names = inOrder(await namesIn(repo, packsFolder(repo)), byText);
  const rest = names.filter((name) => isPackName(name) && !read.has(name));
  const steps = new Steps(hooks, PHASES.checkingRest, await sizeOf(repo, rest));
  const bad = names.filter((name) => name.endsWith('.pack') && !isPackName(name)).map((name) => `packs/${name} 不是备份的一部分`);
  for (const pack of rest) {
    stopIfCancelled(hooks.signal);
    const file = join(packsFolder(repo), pack);
    const found = await unlessFileLost(repo.io, packsFolder(repo), () => readFromMedium(repo.io, file), null);
    steps.add(found?.size ?? 0);
    if (found === null || packName(found.sha256) !== pack) bad.push(`packs/${pack} 损坏`);
  }
  return [...bad, ...(await badSnapshots(repo))];
}

async function badSnapshots(repo: Repo): Promise<string[]> {
  const bad: string[] = [];
  for (const name of inOrder(await namesIn(repo, snapshotsFolder(repo)), byText)) {
    const id = snapshotIdOf(name);
    if (id !== null && (await readSnapshot(repo, id)) === null) bad.push(`snapshots/${name} 损坏`);
    else if (id === null && name.endsWith('.snap')) bad.push(`snapshots/${name} 不是备份的一部分`);
  }
  return bad;
}

async function sizeOf(repo: Repo, packs: readonly string[]): Promise<number> {
  let sum = 0;
  for (const pack of packs) sum += (await unlessFileLost(repo.io, packsFolder(repo), () => repo.io.facts(join(packsFolder(repo), pack)), null))?.size ?? 0;
  return sum;
}
