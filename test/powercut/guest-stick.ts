// Inside the guest: asks the stick for every backup that was called done before the last cut (listed, planned, the newest verified, the last one
// restored and compared), then makes one backup after another of a folder that changes.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listSnapshots, planRestore, prepareRepo, restoreSnapshot, runBackup, verifySnapshot } from '../../main/backup';
import { randomFrom } from '../../main/cli/bench/generate';
import { say } from './say';

const [DRIVE, DATA] = ['/mnt/disk', '/mnt/data'];
const PASSPHRASE = '春风化雨 万家灯火';
/** A dear key would be most of each run; the writing is what is looked at. */
const GROUND = { scryptN: 2 ** 10, pieceBytes: 64 * 1024, packBytes: 512 * 1024 };
const CASES = 12;
/** So many of the newest backups are read whole at each look: reading all of them would be most of a run. */
const READ_WHOLE = 4;

interface Kept {
  id: string;
  tree: string;
}

const [, , boot = '0', told = '', look = 'work'] = process.argv;
const kept = readFileSync(told, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Kept);
const random = randomFrom(Number(boot) + 1);

/** Paths and bytes of a folder as one hash. */
function treeOf(folder: string): string {
  const hash = createHash('sha256');
  for (const path of (readdirSync(folder, { recursive: true }) as string[]).toSorted()) {
    if (!statSync(join(folder, path)).isFile()) continue;
    hash.update(`${path}\0`).update(readFileSync(join(folder, path)));
  }
  return hash.digest('hex');
}

function put(path: string, bytes: Buffer): void {
  mkdirSync(dirname(join(DATA, path)), { recursive: true });
  writeFileSync(join(DATA, path), bytes);
}

const noise = (length: number) => Buffer.from(Array.from({ length }, () => Math.floor(random() * 256)));

function change(): void {
  const serial = String(1 + Math.floor(random() * CASES)).padStart(4, '0');
  put(`cases/2026/${serial}/case.json`, noise(3000 + Math.floor(random() * 9000)));
  if (random() < 0.6) put(`cases/2026/${serial}/scans/${Math.floor(random() * 5)}.jpg`, noise(30_000 + Math.floor(random() * 200_000)));
}

const problems: string[] = [];
const listed = await listSnapshots(DRIVE, PASSPHRASE, GROUND);
const first = kept.length === 0;
if (!listed.ok && !first) problems.push(`not listed: ${JSON.stringify(listed.error)}`);
const there = new Set(listed.ok ? listed.value.map(({ id }) => id) : []);
let lost = 0;
for (const [index, { id }] of kept.entries()) {
  // Of all of them the list is read and every piece of it found; the newest are read to the last byte.
  const planned = there.has(id) ? await planRestore(DRIVE, PASSPHRASE, id, GROUND) : null;
  const verified = planned?.ok && index >= kept.length - READ_WHOLE ? await verifySnapshot(DRIVE, PASSPHRASE, id, undefined, GROUND) : null;
  if (planned?.ok && (verified === null || (verified.ok && verified.value.bad.length === 0))) continue;
  lost += 1;
  problems.push(`${id}: ${planned === null ? 'not there' : JSON.stringify(verified ?? planned)}`);
}
const last = kept.at(-1);
if (last && lost === 0) {
  const restored = await restoreSnapshot({ drive: DRIVE, passphrase: PASSPHRASE, snapshot: last.id, into: '/mnt/restored' }, undefined, GROUND);
  if (!restored.ok) problems.push(`not restored: ${JSON.stringify(restored.error)}`);
  else if (treeOf('/mnt/restored') !== last.tree) problems.push('restored, and not what was backed up');
  rmSync('/mnt/restored', { recursive: true, force: true });
}
say({ verdict: problems, lost });

if (look !== 'look') {
  for (let serial = 1; serial <= CASES; serial += 1) put(`cases/2026/${String(serial).padStart(4, '0')}/case.json`, noise(5000));
  // A folder prepared and not yet used may have been cut short: it is prepared again.
  const prepared = await prepareRepo(DRIVE, PASSPHRASE, { dataFolder: DATA, checkerFile: null }, GROUND);
  if (!prepared.ok) say({ fatal: `not prepared: ${JSON.stringify(prepared.error)}` });
  say({ ready: kept.length });
  for (let n = 0; prepared.ok; n += 1) {
    change();
    const tree = treeOf(DATA);
    const now = new Date(Date.UTC(2026, 10, 23, 2, 0, 0) + (Number(boot) * 1000 + n) * 60_000).toISOString();
    const made = await runBackup({ source: DATA, drive: DRIVE, passphrase: PASSPHRASE, room: '云隘', cases: CASES, now, cacheFile: '/mnt/tmp/cache.json' }, undefined, GROUND);
    if (!made.ok) {
      say({ fatal: `backup: ${JSON.stringify(made.error)}` });
      break;
    }
    say({ kept: { id: made.value.snapshot.id, tree } });
  }
}
