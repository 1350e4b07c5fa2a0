// The packs whose turn it is are read from the stick before anything is written: what is damaged in them is then written again.
import { join } from 'node:path';
import { stopIfCancelled } from '../format/fault';
import { type Hooks, PHASES, Steps } from '../phases';
import { unlessFileLost } from '../repo/drive-trouble';
import type { ObjectIndex } from '../repo/object-index';
import { packsFolder, type Repo } from '../repo/open-repo';
import type { PackHealth } from '../repo/pack-health';
import type { ProvenPacks } from '../repo/proven-packs';

export async function readInTurn(repo: Repo, index: ObjectIndex, health: PackHealth, proven: ProvenPacks, hooks: Hooks): Promise<void> {
  const sizes = new Map<string, number>();
  for (const pack of proven.turn(index.packs)) {
    const facts = await unlessFileLost(repo.io, packsFolder(repo), () => repo.io.facts(join(packsFolder(repo), pack)), null);
    sizes.set(pack, facts?.size ?? 0);
  }
  const steps = new Steps(hooks, PHASES.checking, [...sizes.values()].reduce((sum, size) => sum + size, 0));
  for (const [pack, size] of sizes) {
    stopIfCancelled(hooks.signal);
    await health.readNow(pack);
    steps.add(size);
  }
}
