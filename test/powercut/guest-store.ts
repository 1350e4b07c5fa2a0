// Inside the guest (or, for the kill loop, a process of this machine): opens the data folder under test, says what became of what was promised before the last cut, then works on
// without end, saying what it asks for and what it was answered.
import { readFileSync } from 'node:fs';
import { randomFrom } from '../../main/cli/bench/generate';
import { SAMPLE_SETTINGS } from '../../main/reference/samples/room';
import { createStore, openStore } from '../../main/store';
import { nodeDisk } from '../../main/store/disk';
import { inspectFolder } from '../../main/store/inspect';
import { BROKEN_PROTOCOLS } from '../store/power/broken-protocols';
import { found } from '../store/power/found';
import { groundOptions } from '../store/power/ground';
import { Promises, type Saying } from '../store/power/promises';
import { Workload } from '../store/power/workload';
import { say } from './say';

const [, , boot = '0', told = '', protocol = 'ours', look = 'work', folder = '/mnt/disk/和事簿数据'] = process.argv;
const disk = protocol === 'ours' ? nodeDisk : (BROKEN_PROTOCOLS['nothing is synced']?.(nodeDisk) ?? nodeDisk);
const promises = new Promises();
for (const line of readFileSync(told, 'utf8').split('\n')) if (line !== '') promises.hear(JSON.parse(line) as Saying);

const options = groundOptions({ disk }, `b${boot}n`);
const kind = await inspectFolder(folder, nodeDisk);
const opened = kind === 'absent' && promises.count === 0 ? await createStore(folder, SAMPLE_SETTINGS, options) : await openStore(folder, options);
if (!opened.ok) {
  say({ verdict: [`the folder does not open: ${JSON.stringify(opened.error)}`], lost: promises.keys().length });
} else {
  const store = opened.value;
  const work = new Workload(randomFrom(Number(boot) + 1), `b${boot}`, say);
  const { things, wrong } = await found(store, nodeDisk, promises.keys().flatMap((key) => (key.startsWith('file ') ? [key.slice(5)] : [])));
  const broken = promises.count === 0 ? [] : promises.broken(things);
  say({ verdict: [...wrong, ...broken], lost: broken.length });
  say({ say: 'begin' });
  for (const [key, value] of things) if (!key.startsWith('import ')) say({ say: 'done', key, value });
  if (look !== 'look') {
    work.takeOver(store, things);
    say({ ready: things.size });
    const lane = async () => {
      for (;;) await work.step(store);
    };
    await Promise.all([lane(), lane()]);
  }
  await store.close();
}
