// Measuring the backup: a whole room and its scans onto a folder that stands for a stick, again after twenty changes, read back from end
// to end, restored; beside copying the same files, and beside tar and age.
import { execFile, spawn } from 'node:child_process';
import { randomFillSync } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { listSnapshots, prepareRepo, restoreSnapshot, runBackup, verifySnapshot } from '../../backup';
import { ok, type Result } from '../../contract/errors';
import { openStore } from '../../store';
import { idOf } from './generate';
import { timed } from './measure';
import { dataFolder, type Bench } from './place';
import { BENCH_DAY, benchOptions } from './populate';

const PASSPHRASE = '核桃 石桥 腊月 蓝布衫';
const CHANGES = 20;
const SCAN_BYTES = 500_000;

/** How many bytes of scans go with so many cases: a gigabyte with 50,000. */
export const scanBytesFor = (count: number) => count * 20_000;

const caseFolder = (data: string, n: number) => {
  const id = idOf(n);
  return join(data, 'cases', id.slice(0, 4), id.slice(5));
};

/** Photos that do not compress, each another one, beside every so many-th case. */
function addScans(data: string, count: number): void {
  const scans = Math.max(1, Math.round(scanBytesFor(count) / SCAN_BYTES));
  const photo = Buffer.alloc(SCAN_BYTES);
  for (let n = 0; n < scans; n += 1) {
    const folder = join(caseFolder(data, Math.floor((n * count) / scans)), 'scans');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${n}.jpg`), randomFillSync(photo));
  }
}

/** Saves as the program saves, spread over all years. */
async function change(data: string, count: number): Promise<void> {
  const store = must(await openStore(data, benchOptions()));
  const ids = new Set(Array.from({ length: CHANGES }, (_, n) => idOf(Math.floor((n * count) / CHANGES))));
  for (const id of ids) {
    const { revision } = must(await store.read(id));
    must(await store.change(id, revision, (file) => ok({ ...file, savedAt: `${BENCH_DAY}T03:00:00.000Z` })));
  }
  await store.close();
}

const bytesIn = (folder: string) => (readdirSync(folder, { recursive: true }) as string[]).reduce((sum, name) => sum + (statSync(join(folder, name)).isFile() ? statSync(join(folder, name)).size : 0), 0);

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const sync = () => promisify(execFile)('sync');

/** tar through age with a key file, as people who know both would do it; null where age is not there. */
async function tarAge(data: string, into: string): Promise<{ ms: number; bytes: number } | null> {
  const key = join(into, 'key.txt');
  try {
    await promisify(execFile)('age-keygen', ['-o', key]);
  } catch {
    return null;
  }
  const { stdout } = await promisify(execFile)('age-keygen', ['-y', key]);
  const file = join(into, 'room.tar.age');
  const { ms } = await timed(async () => {
    await new Promise<void>((done, fail) => {
      const tar = spawn('tar', ['-cf', '-', '--exclude=./catalog', '-C', data, '.'], { stdio: ['ignore', 'pipe', 'ignore'] });
      const age = spawn('age', ['-r', stdout.trim(), '-o', file], { stdio: ['pipe', 'ignore', 'ignore'] });
      tar.stdout.pipe(age.stdin);
      age.on('error', fail);
      age.on('close', (code) => (code === 0 ? done() : fail(new Error(`age ${code}`))));
    });
    await sync();
  });
  return { ms, bytes: statSync(file).size };
}

/** Backups of `count` cases with their scans. Leaves the data folder as it found it, but for the scans and what was changed. */
export async function measureBackup(bench: Bench, count: number) {
  const data = dataFolder(bench.work, count);
  const place = join(bench.work, `backup-${count}`);
  const [drive, copied, aged] = ['drive', 'copied', 'aged'].map((name) => join(place, name)) as [string, string, string];
  for (const folder of [drive, copied, aged]) mkdirSync(folder, { recursive: true });
  try {
    addScans(data, count);
    const cacheFile = join(place, 'cache.json');
    must(await prepareRepo(drive, PASSPHRASE, { dataFolder: data, checkerFile: null }));
    let day = 23;
    const back = () => runBackup({ source: data, drive, passphrase: PASSPHRASE, room: '测量', cases: count, now: `2026-11-${(day += 1)}T02:00:00.000Z`, cacheFile });
    const full = await timed(async () => must(await back()));
    await change(data, count);
    const more = await timed(async () => must(await back()));
    const plain = await timed(async () => {
      cpSync(data, join(copied, 'data'), { recursive: true });
      await sync();
    });
    const copiedBytes = bytesIn(copied);
    rmSync(copied, { recursive: true });
    const age = await tarAge(data, aged);
    rmSync(aged, { recursive: true });
    const [newest] = must(await listSnapshots(drive, PASSPHRASE));
    const snapshot = newest?.id ?? '';
    const verified = await timed(async () => must(await verifySnapshot(drive, PASSPHRASE, snapshot)));
    const into = join(place, 'restored');
    const restored = await timed(async () => must(await restoreSnapshot({ drive, passphrase: PASSPHRASE, snapshot, into })));
    // As on another PC: what was restored is opened, and has its list.
    const opened = await timed(async () => must(await openStore(into, benchOptions())));
    const listed = opened.value.caseCount();
    await opened.value.close();
    if (verified.value.bad.length > 0 || restored.value.cases !== count || listed !== count) throw new Error('what came back is not what went in');
    return {
      files: full.value.snapshot.files,
      bytes: full.value.snapshot.bytes,
      full: { ms: full.ms, bytes: full.value.newBytes },
      more: { ms: more.ms, bytes: more.value.newBytes },
      copied: { ms: plain.ms, bytes: copiedBytes },
      age,
      verify: verified.ms,
      restore: restored.ms,
      open: opened.ms,
    };
  } finally {
    if (existsSync(place)) rmSync(place, { recursive: true, force: true });
  }
}
