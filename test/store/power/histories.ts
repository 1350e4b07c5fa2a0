// One history: a room's folder on a disk in memory, worked on while operations fail, ended by a power cut, a kill or a proper end, opened
// again, looked at, and so on, some times over. Everything follows from the seed.
import { randomFrom } from '../../../main/cli/bench/generate';
import { SAMPLE_SETTINGS } from '../../../main/reference/samples/room';
import { createStore, openStore, type Store } from '../../../main/store';
import type { DiskIo } from '../../../main/store/disk';
import { faultyDisk, type Operation } from '../faults';
import { found } from './found';
import { groundOptions as options, must } from './ground';
import { MemoryDisk, type Forgetting } from './memory-disk';
import { Promises } from './promises';
import { Workload } from './workload';

const FOLDER = '/data/和事簿数据';
const CODES = ['ENOSPC', 'EIO', 'EACCES', 'EPERM', 'EBUSY', 'ENOENT', 'EROFS', 'EMFILE'] as const;

type Fault = (operation: Operation, index: number) => string | null;
const HEALTHY: Fault = () => null;

export interface History {
  /** Promises broken, one line each; empty: all kept. */
  broken: string[];
  promises: number;
  faults: number;
  cuts: number;
}

/** A folder with a few cases, shut down properly; the same for every history. */
let start: Promise<MemoryDisk> | null = null;
function startingDisk(): Promise<MemoryDisk> {
  start ??= (async () => {
    const disk = new MemoryDisk(randomFrom(1), 'journal');
    await disk.makeFolder('/data');
    const store = must(await createStore(FOLDER, SAMPLE_SETTINGS, options({ disk })));
    const work = new Workload(() => 0.4, 'start', () => {});
    for (let i = 0; i < 3; i += 1) await work.step(store);
    await store.close();
    return disk;
  })();
  return start;
}

/** The lock of a program that died with its PC: it was up longer than the PC is now. */
async function startPcAnew(disk: DiskIo): Promise<void> {
  const file = `${FOLDER}/lock`;
  const text = await disk.readFile(file).then((bytes) => bytes.toString('utf8'), () => null);
  if (text === null) return;
  const later = text.replace(/"uptime":[\d.]+/, '"uptime":1e15');
  await disk.remove(file);
  const lock = await disk.open(file, 'wx');
  await lock.write(Buffer.from(later));
  await lock.sync();
}

/** How operations fail in one part of a history. */
function planFault(random: () => number): Fault {
  const code = CODES[Math.floor(random() * CODES.length)] ?? 'EIO';
  const from = Math.floor(random() * 120);
  const kind = random();
  // Once; for a while; from then on; one kind of operation; everything, as when the power goes.
  if (kind < 0.25) return (_, index) => (index === from ? code : null);
  if (kind < 0.45) return (_, index) => (index >= from && index < from + 10 ? code : null);
  if (kind < 0.55) return (_, index) => (index >= from ? code : null);
  if (kind < 0.7) {
    const names = ['open', 'write', 'sync', 'rename', 'link', 'readFile', 'readFolder', 'facts', 'syncFolder', 'remove', 'makeFolder'];
    const name = names[Math.floor(random() * names.length)];
    return (operation, index) => (operation.name === name && index >= from && random() < 0.5 ? code : null);
  }
  return (_, index) => (index >= from ? 'ESTOPPED' : null);
}

export async function live(seed: number, how: { forgetting: Forgetting; rounds?: number; protocol?: (disk: DiskIo) => DiskIo; faults?: boolean; versions?: boolean }): Promise<History> {
  const random = randomFrom(seed);
  const promises = new Promises(how.versions === true);
  const told: History = { broken: [], promises: 0, faults: 0, cuts: 0 };
  let memory = MemoryDisk.settled(await startingDisk(), random, how.forgetting);
  let fault: Fault = HEALTHY;
  let begun = 0;
  let faulty = faultyDisk(HEALTHY, memory);
  const over = (base: DiskIo) => {
    faulty = faultyDisk((operation, index) => {
      const code = fault(operation, index - begun);
      if (code !== null) told.faults += 1;
      return code;
    }, base);
    return how.protocol?.(faulty) ?? faulty;
  };
  const look = async (store: Store, work: Workload, disk: DiskIo, when: string) => {
    const { things, wrong } = await found(store, disk, work.kept, how.versions === true);
    told.broken.push(...[...wrong, ...(promises.count === 0 && when === 'start' ? [] : promises.broken(things))].map((line) => `seed ${seed}, ${when}: ${line}`));
    return things;
  };

  const work = new Workload(random, 's', (saying) => promises.hear(saying));
  let disk = over(memory);
  let store = must(await openStore(FOLDER, options({ disk })));
  const before = await look(store, work, disk, 'start');
  promises.settle(before);
  work.takeOver(store, before);

  for (let round = 0; round < (how.rounds ?? 3) && told.broken.length === 0; round += 1) {
    fault = how.faults === false ? (_, index) => (index >= 20 + random() * 200 ? 'ESTOPPED' : null) : planFault(random);
    begun = faulty.log.length;
    const open = store;
    const lane = async () => {
      for (let steps = 0; steps < 6; steps += 1) await work.step(open);
    };
    await Promise.all([lane(), lane()]);
    // A disk that has recovered is one to work on, without being started anew.
    const end = random();
    if (end < 0.3) {
      fault = HEALTHY;
      for (let steps = 0; steps < 3; steps += 1) await work.step(open);
    }
    const cut = random() < 0.7;
    if (cut) fault = () => 'ESTOPPED';
    await open.close();
    fault = HEALTHY;
    if (cut) {
      memory = memory.afterPowerCut(random);
      told.cuts += 1;
    }
    await startPcAnew(memory);
    disk = over(memory);
    begun = 0;
    const when = `round ${round} after ${cut ? 'a power cut' : 'an end'}`;
    // Opening may meet a bad disk, too: it says no, and changes nothing that was promised.
    if (random() < 0.3) {
      fault = planFault(random);
      const tried = await openStore(FOLDER, options({ disk }));
      if (tried.ok) await tried.value.close();
      fault = HEALTHY;
      await startPcAnew(memory);
    }
    const opened = await openStore(FOLDER, options({ disk }));
    if (!opened.ok) {
      told.broken.push(`seed ${seed}, ${when}: ${JSON.stringify(opened.error)}`);
      break;
    }
    store = opened.value;
    const things = await look(store, work, disk, when);
    if (cut) promises.settle(things);
    work.takeOver(store, things);
  }
  await store.close();
  told.promises = promises.count;
  return told;
}

/** Making a folder, the power going at every operation in turn, `outcomes` ways each; the lines say what was wrong afterwards. */
export async function creations(forgetting: Forgetting, outcomes: number): Promise<string[]> {
  const wrong: string[] = [];
  const make = (disk: DiskIo) => createStore(FOLDER, SAMPLE_SETTINGS, options({ disk }));
  for (let at = 0; ; at += 1) {
    const random = randomFrom(at);
    const memory = new MemoryDisk(random, forgetting);
    await memory.makeFolder('/data');
    await memory.syncFolder('/');
    const made = await make(faultyDisk((_, index) => (index >= at ? 'ESTOPPED' : null), memory));
    if (made.ok) await made.value.close();
    for (let outcome = 0; outcome < (made.ok ? 1 : Math.ceil(outcomes / 20)); outcome += 1) {
      const after = memory.afterPowerCut(randomFrom(at * 1000 + outcome));
      await startPcAnew(after);
      const opened = await openStore(FOLDER, options({ disk: after }));
      const again = opened.ok ? opened : await make(after);
      if (!again.ok) wrong.push(`operation ${at}, outcome ${outcome}: ${JSON.stringify(opened.ok ? null : opened.error)}, then ${JSON.stringify(again.error)}`);
      else await again.value.close();
    }
    if (made.ok) return wrong;
  }
}
