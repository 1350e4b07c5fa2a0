// A small world for backup tests: a data folder and a drive as real folders, and the jobs with numbers that make them quick.
import { createCipheriv, createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { AppError, Result } from '../../main/contract/errors';
import type { VerifyReport } from '../../main/contract/shapes';
import { listSnapshots, prepareRepo, restoreSnapshot, runBackup, verifySnapshot, type BackupJob, type Ground, type Hooks, type MadeBackup } from '../../main/backup';
import { nodeIo } from '../../main/backup/io/node-io';

export const PASSPHRASE = '春风化雨 万家灯火';
export const NOW = '2026-11-23T02:00:00.000Z';
export const LATER = '2026-11-24T02:00:00.000Z';

/** An hour ahead of the disk: files just written by a test count as settled, and the cache believes them. */
const settledIo = { ...nodeIo, now: () => nodeIo.now() + 3_600_000, pause: async () => {} };

/** scrypt a thousandth as dear, pieces of 1 KiB, packs of 4 KiB: a few small files fill several of each. */
export const QUICK: Partial<Ground> = { io: settledIo, scryptN: 2 ** 10, pieceBytes: 1024, packBytes: 4096 };

export type Files = Record<string, string | Uint8Array>;

/** Bytes that do not compress, the same at every run. */
export function noise(length: number, seed = 'noise'): Buffer {
  const key = createHash('sha256').update(seed).digest();
  return createCipheriv('aes-256-ctr', key, Buffer.alloc(16)).update(Buffer.alloc(length));
}

/** A room's folder in miniature: text, an empty file, one of many pieces, one of exactly one and of two pieces, Chinese names. */
export const SAMPLE: Files = {
  'heshibu.json': '{"format":1}',
  'settings.json': '{"room":"老杨工作室"}',
  'cases/2025/0003/case.json': '{"id":"2025-0003"}',
  'cases/2026/0001/case.json': `{"id":"2026-0001","text":"${'地界'.repeat(300)}"}`,
  'cases/2026/0001/case.json.prev': '{"id":"2026-0001"}',
  'cases/2026/0001/scans/合照 一.jpg': noise(5000, 'jpg'),
  'cases/2026/0002/case.json': '{"id":"2026-0002"}',
  'cases/2026/0002/papers/one.pdf': noise(1024, 'one'),
  'cases/2026/0002/papers/two.pdf': noise(2048, 'two'),
  'ledgers/empty.json': '',
};

export interface World {
  folder: string;
  data: string;
  drive: string;
  /** 和事簿备份 on the drive. */
  repo: string;
  cacheFile: string;
}

export function emptyWorld(): World {
  const folder = mkdtempSync(join(tmpdir(), 'heshibu-backup-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const made = { folder, data: join(folder, 'data'), drive: join(folder, 'drive'), repo: join(folder, 'drive', '和事簿备份'), cacheFile: join(folder, 'local', 'cache.json') };
  for (const path of [made.data, made.drive]) mkdirSync(path);
  return made;
}

export function write(root: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}

/** A world with the sample in it and a prepared drive. */
export async function world(files: Files = SAMPLE): Promise<World> {
  const made = emptyWorld();
  write(made.data, files);
  mustBeOk(await prepareRepo(made.drive, PASSPHRASE, { dataFolder: made.data, checkerFile: null }, QUICK));
  return made;
}

export function mustBeOk<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

export function errorOf(result: Result<unknown>): AppError {
  if (result.ok) throw new Error(`expected an error, got ${JSON.stringify(result.value)}`);
  return result.error;
}

export const job = (w: World, more: Partial<BackupJob> = {}): BackupJob => ({
  source: w.data,
  drive: w.drive,
  passphrase: PASSPHRASE,
  room: '云隘镇人民调解委员会',
  cases: 3,
  now: NOW,
  cacheFile: w.cacheFile,
  ...more,
});

export const backUp = (w: World, more: Partial<BackupJob> = {}, ground: Partial<Ground> = {}, hooks?: Hooks): Promise<Result<MadeBackup>> =>
  runBackup(job(w, more), hooks, { ...QUICK, ...ground });

export const ids = async (w: World): Promise<string[]> => mustBeOk(await listSnapshots(w.drive, PASSPHRASE, QUICK)).map(({ id }) => id);
export const verify = (w: World, id: string, ground: Partial<Ground> = {}) => verifySnapshot(w.drive, PASSPHRASE, id, undefined, { ...QUICK, ...ground });
/** What a check found: what is bad, or why it could not be begun. */
export const troubleIn = (checked: Result<VerifyReport>): string[] => (checked.ok ? checked.value.bad : [JSON.stringify(checked.error)]);
export const restoreTo = (w: World, id: string, into: string, ground: Partial<Ground> = {}, hooks?: Hooks) =>
  restoreSnapshot({ drive: w.drive, passphrase: PASSPHRASE, snapshot: id, into }, hooks, { ...QUICK, ...ground });

/** All files under a folder: path → SHA-256. */
export function treeOf(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const paths = (readdirSync(folder, { recursive: true }) as string[]).toSorted().filter((path) => statSync(join(folder, path)).isFile());
  return Object.fromEntries(paths.map((path) => [path, createHash('sha256').update(readFileSync(join(folder, path))).digest('hex')]));
}

/** A copy of a whole folder, to compare with or to break. */
export function copyOf(folder: string, to: string): string {
  cpSync(folder, to, { recursive: true, preserveTimestamps: true });
  return to;
}
