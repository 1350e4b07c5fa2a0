// Measuring the start: from nothing to a list that can be searched; and how long it takes to make a lost catalog anew.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { CaseSummary } from '../../domain/summary';
import { createIndex } from '../../search';
import { openStore } from '../../store';
import { LoopProbe, residentMegabytes, timed, turn } from './measure';
import { dataFolder, type Bench } from './place';
import { benchOptions } from './populate';
import { SqlitePeer, sqliteFile } from './sqlite';

/** Opens, loads the index, asks it one question. `behind`: what the store still does after that, comparing files with its catalog. */
export async function measureStart(which: 'store' | 'sqlite', bench: Bench, count: number) {
  const before = residentMegabytes();
  const probe = new LoopProbe();
  await probe.read();
  const index = createIndex();
  const load = (entries: Iterable<{ summary: CaseSummary; text: string }>) => index.load(Array.from(entries, ({ summary, text }) => ({ id: summary.id, text, savedAt: summary.savedAt })));
  let finish: (() => Promise<void>) | null = null;
  let close = async (): Promise<void> => {};
  let entries: unknown;
  const { ms } = await timed(async () => {
    if (which === 'sqlite') {
      const peer = new SqlitePeer(bench.sqlite ?? '', sqliteFile(bench.work, count));
      const list = peer.list();
      entries = list;
      close = async () => peer.close();
      load(list);
    } else {
      const opened = await openStore(dataFolder(bench.work, count), { ...benchOptions(), patience: 0 });
      if (!opened.ok) throw new Error(opened.error.kind);
      load(opened.value.searchEntries());
      finish = async () => {
        await opened.value.settled();
        entries = opened.value.caseCount();
      };
      close = () => opened.value.close();
    }
    // The first question comes from the window: the loop has come round by then.
    await turn();
    if (index.find('岩坪村').length === 0) throw new Error('nothing found');
  });
  const block = await probe.read();
  const behind = await timed(() => finish?.());
  const blockBehind = await probe.read();
  probe.stop();
  const megabytes = residentMegabytes();
  await close();
  return { ms, block, behind: behind.ms, blockBehind, megabytes, before, kept: entries !== undefined };
}

/** Deletes the catalog and opens: every case is read again. */
export async function measureRebuild(bench: Bench, count: number) {
  const folder = dataFolder(bench.work, count);
  rmSync(join(folder, 'catalog'), { recursive: true, force: true });
  const probe = new LoopProbe();
  await probe.read();
  const { value, ms } = await timed(() => openStore(folder, benchOptions()));
  const block = await probe.read();
  probe.stop();
  if (!value.ok) throw new Error(value.error.kind);
  await value.value.close();
  return { ms, block };
}
