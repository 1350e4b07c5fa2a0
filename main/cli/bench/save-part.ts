// Measuring a save: the store's and SQLite's by turns, so that whatever else the machine does hits both alike.
import { openStore } from '../../store';
import type { CaseFile } from '../../domain/case';
import { nodeDisk } from '../../store/disk';
import { writeDurably } from '../../store/durable-file';
import { seal } from '../../store/envelope';
import { join } from 'node:path';
import { generateCase } from './generate';
import { LoopProbe, median, percentile, timed, turn } from './measure';
import { openOneFile } from './one-file';
import { benchOptions } from './populate';
import { dataFolder, type Bench } from './place';
import { SqlitePeer, sqliteFile } from './sqlite';

/** Rounds that count, changes in each, and rounds before that do not count: the engine compiles the schemas' code in them. */
const FULL = { rounds: 15, perRound: 20, warmUp: 2 };
const QUICK = { rounds: 2, perRound: 5, warmUp: 1 };

const middle = (list: readonly number[]) => (list.length === 0 ? null : median(list));
const withRemark = (file: CaseFile, text: string): CaseFile => ({ ...file, remark: text, revision: file.revision + 1 });

/**
 * The median of a whole change (read, check, change, check, write durably, update the list) in the store and in SQLite; and of the
 * write alone: `engine…` the bytes of one case made durable under their name, against one row made durable.
 */
export async function measureSaves(bench: Bench, count: number) {
  const opened = await openStore(dataFolder(bench.work, count), benchOptions());
  if (!opened.ok) throw new Error(opened.error.kind);
  const store = opened.value;
  await store.settled();
  const sqlite = bench.sqlite === null ? null : new SqlitePeer(bench.sqlite, sqliteFile(bench.work, count));
  const { rounds, perRound, warmUp } = bench.quick ? QUICK : FULL;
  const times = { store: [] as number[], sqlite: [] as number[], engineStore: [] as number[], engineSqlite: [] as number[] };
  const probe = new LoopProbe();
  let block = 0;
  for (let round = 0; round < warmUp + rounds; round += 1) {
    const cases = Array.from({ length: perRound }, (_, i) => generateCase((round * 7919 + i * 104_729) % count));
    const keep = (list: number[], ms: number) => {
      if (round >= warmUp) list.push(ms);
    };
    await probe.read();
    for (const { id } of cases) {
      const revision = store.summary(id)?.revision ?? 0;
      const { value, ms } = await timed(() => store.change(id, revision, (file) => ({ ok: true, value: withRemark(file, `第${round}轮`) })));
      if (!value.ok) throw new Error(value.error.kind);
      keep(times.store, ms);
      await turn();
    }
    if (round >= warmUp) block = Math.max(block, await probe.read());
    for (const file of cases) {
      // Into a folder of its own: measuring must not touch the store's files behind its back.
      const bytes = seal('case', { format: 1, revision: file.revision, value: file });
      keep(times.engineStore, (await timed(() => writeDurably(nodeDisk, join(bench.work, `engine-${count}.json`), bytes, { keepPrevious: true }))).ms);
    }
    if (!sqlite) continue;
    for (const { id } of cases) keep(times.sqlite, (await timed(() => sqlite.change(id, (file) => withRemark(file, `第${round}轮`)))).ms);
    for (const file of cases) keep(times.engineSqlite, (await timed(() => sqlite.write(file))).ms);
  }
  probe.stop();
  await store.close();
  sqlite?.close();
  return { store: median(times.store), storeP99: percentile(times.store, 0.99), sqlite: middle(times.sqlite), engineStore: median(times.engineStore), engineSqlite: middle(times.engineSqlite), block };
}

/** A save of the one-file lowdb: fewer of them the longer each takes. */
export async function measureOneFile(bench: Bench, count: number) {
  const low = await openOneFile(bench.work, count);
  const times: number[] = [];
  for (let i = 0; i < (count > 20_000 ? 3 : 7); i += 1) {
    const file = generateCase((i * 7919) % count);
    low.data.cases[file.id] = withRemark(file, `第${i}次`);
    times.push((await timed(() => low.write())).ms);
  }
  return { oneFile: median(times) };
}
