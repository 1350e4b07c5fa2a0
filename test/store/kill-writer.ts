// Run as a process of its own by kill.test.ts: saves without end and says so on stdout only after each save was acknowledged.
import { writeSync } from 'node:fs';
import { searchText } from '../../main/search';
import { openStore } from '../../main/store';

const folder = process.argv[2] ?? '';
const opened = await openStore(folder, { clock: { today: () => '2026-11-23', now: () => '2026-11-23T02:00:00.000Z' }, newId: () => 'k', searchText });
if (!opened.ok) throw new Error(JSON.stringify(opened.error));
const store = opened.value;
writeSync(1, 'ready\n');

/** Three changes at a time, of different cases, as three windows would make them. */
async function lane(mine: readonly string[]): Promise<never> {
  for (let n = 0; ; n += 1) {
    const id = mine[n % mine.length] ?? '';
    const revision = store.summary(id)?.revision ?? 0;
    const remark = `${n} ${'字'.repeat((n * 997) % 5000)}`;
    const saved = await store.change(id, revision, (file) => ({ ok: true, value: { ...file, remark } }));
    if (!saved.ok) throw new Error(JSON.stringify(saved.error));
    writeSync(1, `${id} ${saved.value.revision} ${saved.value.remark.length}\n`);
  }
}
const ids = store.summaries().map((summary) => summary.id);
await Promise.all([0, 1, 2].map((k) => lane(ids.filter((_, i) => i % 3 === k))));
