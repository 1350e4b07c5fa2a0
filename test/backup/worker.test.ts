// The worker thread: the same jobs with the same answers, from the built file, with progress and cancelling over messages.
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBackupWorker, prepareRepo, type BackupWorker } from '../../main/backup';
import { buildFile } from './build-file';
import { emptyWorld, errorOf, job, LATER, mustBeOk, noise, PASSPHRASE, QUICK, SAMPLE, treeOf, world, write } from './world';

const folder = mkdtempSync(join(tmpdir(), 'heshibu-worker-'));
const workerFile = join(folder, 'backup.mjs');
beforeAll(async () => {
  await buildFile('main/backup/worker.ts', workerFile);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function using<T>(file: string | URL | null, use: (worker: BackupWorker) => Promise<T>): Promise<T> {
  const worker = createBackupWorker({ workerFile: file });
  try {
    return await use(worker);
  } finally {
    await worker.close();
  }
}

describe.each([
  ['in a thread', () => workerFile],
  ['in a thread named by a URL', () => pathToFileURL(workerFile)],
  ['in this thread', () => null],
])('the jobs %s', (_name, file) => {
  it('do what they do', async () => {
    const w = await world();
    await using(file(), async (worker) => {
      const phases = new Set<string>();
      const hooks = { progress: (phase: string, done: number, total: number) => void (phases.add(phase), expect(done).toBeLessThanOrEqual(total)) };
      const made = mustBeOk(await worker.runBackup(job(w), hooks));
      const { id } = made.snapshot;
      expect(mustBeOk(await worker.listSnapshots(w.drive, PASSPHRASE)).map((snapshot) => snapshot.id)).toEqual([id]);
      expect(mustBeOk(await worker.verifySnapshot(w.drive, PASSPHRASE, id, hooks)).bad).toEqual([]);
      expect(mustBeOk(await worker.planRestore(w.drive, PASSPHRASE, id)).perYear).toEqual([{ year: 2026, cases: 2 }, { year: 2025, cases: 1 }]);
      expect(errorOf(await worker.listSnapshots(w.drive, '不对的口令'))).toEqual({ kind: 'passphrase', problem: 'wrong' });
      const before = treeOf(w.data);
      const { asideAs } = mustBeOk(await worker.setAside(w.data, LATER));
      expect(mustBeOk(await worker.restoreSnapshot({ drive: w.drive, passphrase: PASSPHRASE, snapshot: id, into: w.data }, hooks))).toMatchObject({ files: 10, cases: 3 });
      mustBeOk(await worker.putBack(w.data, asideAs, LATER));
      mustBeOk(await worker.restoreOverFolder({ drive: w.drive, passphrase: PASSPHRASE, snapshot: id, folder: w.data, now: LATER }));
      expect(treeOf(w.data)).toEqual(before);
      expect([...phases].toSorted()).toEqual(['正在写入备份', '正在恢复案卷', '正在查看案卷', '正在核对U盘上其余的备份', '正在读回核对'].toSorted());
    });
  });

  it('can be cancelled, before and during', async () => {
    const w = await world({ ...SAMPLE, 'scans/a.bin': noise(5_000_000, 'a'), 'scans/b.bin': noise(5_000_000, 'b') });
    await using(file(), async (worker) => {
      const early = AbortSignal.abort();
      expect(errorOf(await worker.runBackup(job(w), { progress: () => {}, signal: early }))).toEqual({ kind: 'cancelled' });
      const cancel = new AbortController();
      const hooks = { progress: (phase: string) => void (phase === '正在写入备份' && cancel.abort()), signal: cancel.signal };
      expect(errorOf(await worker.runBackup(job(w), hooks))).toEqual({ kind: 'cancelled' });
      expect((await worker.runBackup(job(w))).ok).toBe(true);
      expect(readdirSync(join(w.repo, 'packs')).filter((name) => name.endsWith('.part'))).toEqual([]);
    });
  });
});

describe('a thread', () => {
  it('keeps this one free while the key is derived', async () => {
    const w = emptyWorld();
    write(w.data, SAMPLE);
    await using(workerFile, async (worker) => {
      let turns = 0;
      const ticking = setInterval(() => (turns += 1), 1);
      mustBeOk(await worker.prepareRepo(w.drive, PASSPHRASE, { dataFolder: w.data, checkerFile: null }));
      clearInterval(ticking);
      expect(turns).toBeGreaterThan(10);
      expect((await worker.listSnapshots(w.drive, PASSPHRASE)).ok).toBe(true);
    });
  });

  it('that dies, or cannot be started, is an answer; the next job starts another', async () => {
    const w = emptyWorld();
    const dying = join(folder, 'dying.mjs');
    writeFileSync(dying, 'import { parentPort } from "node:worker_threads"; parentPort.on("message", () => process.exit(1));');
    await using(dying, async (worker) => {
      for (let time = 0; time < 2; time += 1) expect(errorOf(await worker.listSnapshots(w.drive, PASSPHRASE))).toEqual({ kind: 'internal', code: 'backup-worker' });
    });
    await using(join(folder, 'nowhere.mjs'), async (worker) => {
      expect(errorOf(await worker.listSnapshots(w.drive, PASSPHRASE))).toEqual({ kind: 'internal', code: 'backup-worker' });
    });
  });

  it('that is closed lets those who wait know', async () => {
    const w = emptyWorld();
    mustBeOk(await prepareRepo(w.drive, PASSPHRASE, { dataFolder: w.data, checkerFile: null }, QUICK));
    const worker = createBackupWorker({ workerFile });
    const asked = worker.listSnapshots(w.drive, PASSPHRASE);
    await worker.close();
    expect(errorOf(await asked)).toEqual({ kind: 'cancelled' });
  });
});
