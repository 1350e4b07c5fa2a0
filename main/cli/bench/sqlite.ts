// The peer: SQLite (better-sqlite3, WAL, synchronous=FULL), the usual choice for such a program. Not a dependency: it is installed for the
// bench when it is wanted, and where that fails the rows say so. It does all that the store does, only the engine differs.
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CaseFile } from '../../domain/case';
import { keepUnknown } from '../../domain/unknown-fields';
import type { CaseSummary } from '../../domain/summary';
import { generateCase } from './generate';
import { listed } from './populate';

const PACKAGE = 'better-sqlite3';
const VERSION = '12.11.1';
/** It is compiled where there is no binary for this Node. */
const INSTALL_LIMIT_MS = 10 * 60_000;

interface Statement {
  run(...values: unknown[]): unknown;
  get(...values: unknown[]): Record<string, string> | undefined;
  all(...values: unknown[]): Record<string, string>[];
}
interface Database {
  pragma(text: string): unknown;
  exec(text: string): unknown;
  prepare(text: string): Statement;
  close(): void;
}

function load(cache: string): (new (file: string) => Database) | null {
  try {
    return createRequire(join(cache, 'bench.js'))(PACKAGE) as new (file: string) => Database;
  } catch {
    return null;
  }
}

/** Installs the package into `cache` unless it is there. Null when it can be used, else why not. */
export async function provideSqlite(cache: string): Promise<string | null> {
  if (load(cache)) return null;
  mkdirSync(cache, { recursive: true });
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  try {
    await promisify(execFile)(npm, ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', cache, `${PACKAGE}@${VERSION}`], { timeout: INSTALL_LIMIT_MS, shell: process.platform === 'win32' });
  } catch (error) {
    return `装不上 ${PACKAGE}（要联网，有的电脑还要编译工具）：${reason(error)}`;
  }
  return load(cache) ? null : `${PACKAGE} 装上了，但在这台电脑上用不了`;
}

/** What npm said itself, of all it printed. */
function reason(error: unknown): string {
  const text = error instanceof Error ? error.message : '';
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return (lines.find((line) => /^npm (error|ERR!) (?!code|errno|syscall)/.test(line)) ?? lines[0] ?? '').replace(/^npm (error|ERR!) /, '').slice(0, 200);
}

export class SqlitePeer {
  readonly #db: Database;
  readonly #get: Statement;
  readonly #put: Statement;

  constructor(cache: string, file: string) {
    const Opened = load(cache);
    if (!Opened) throw new Error('no sqlite');
    this.#db = new Opened(file);
    this.#db.pragma('journal_mode = WAL');
    this.#db.pragma('synchronous = FULL');
    this.#db.exec('create table if not exists cases(id text primary key, revision int, doc text not null, summary text not null, text text not null) without rowid');
    this.#get = this.#db.prepare('select doc from cases where id = ?');
    this.#put = this.#db.prepare('insert into cases values(?, ?, ?, ?, ?) on conflict(id) do update set revision = excluded.revision, doc = excluded.doc, summary = excluded.summary, text = excluded.text');
  }

  fill(count: number): void {
    this.#db.exec('begin');
    for (let n = 0; n < count; n += 1) this.write(generateCase(n));
    this.#db.exec('commit');
    this.#db.pragma('wal_checkpoint(TRUNCATE)');
  }

  /** Summary and search text are kept beside the document, as in the store's catalog. */
  write(file: CaseFile): { summary: CaseSummary; text: string } {
    const entry = listed(file);
    this.#put.run(file.id, file.revision, JSON.stringify(file), JSON.stringify(entry.summary), entry.text);
    return entry;
  }

  read(id: string): CaseFile {
    const raw: unknown = JSON.parse(this.#get.get(id)?.['doc'] ?? 'null');
    return keepUnknown(raw, CaseFile.parse(raw)) as CaseFile;
  }

  change(id: string, make: (file: CaseFile) => CaseFile): void {
    const next = make(this.read(id));
    this.write(keepUnknown(next, CaseFile.parse(next)));
  }

  list(): { summary: CaseSummary; text: string }[] {
    return this.#db.prepare('select summary, text from cases').all().map((row) => ({ summary: JSON.parse(row['summary'] ?? 'null') as CaseSummary, text: row['text'] ?? '' }));
  }

  close(): void {
    this.#db.close();
  }
}

export const sqliteFile = (work: string, count: number) => join(work, `sqlite-${count}.db`);

/** Makes the database of `count` cases unless it is there. */
export function fillSqlite(cache: string, work: string, count: number): void {
  if (existsSync(sqliteFile(work, count))) return;
  const peer = new SqlitePeer(cache, sqliteFile(work, count));
  peer.fill(count);
  peer.close();
}
