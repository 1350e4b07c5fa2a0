// The bench: every promise about speed, measured on this machine in one run, beside the ways others do it.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeDisk } from '../../store/disk';
import { volumeOf } from '../../store/volume';
import { beThePart } from './parts';
import { backupRows } from './backup-rows';
import { paperRows } from './paper-rows';
import type { Bench } from './place';
import { orSaid, tableOf, type Row } from './row';
import { provideSqlite } from './sqlite';
import { storeRows, type Counts } from './store-rows';

export type { Row } from './row';

const QUICK: Counts = [100, 300, 1000];

export interface BenchOptions {
  /** Small data, a minute at most: to see that it runs, not to believe the numbers. */
  quick?: boolean;
  /** Rooms of other sizes than those the promises are about; then nothing is said about promises. */
  counts?: Counts;
  /** Where to write the rows as JSON; null: nowhere. By default a file in the project's cache, which is no part of the repository. */
  out?: string | null;
  /** Where to keep data meanwhile; by default the project's cache, else the system's folder for such things. */
  work?: string;
  /** False leaves the peer out, e.g. where nothing may be installed. */
  sqlite?: boolean;
  paper?: boolean;
  /** False leaves out what is about the store: minutes instead of ten. */
  store?: boolean;
  /** False leaves the backup out. */
  backup?: boolean;
  progress?: (text: string) => void;
}

export interface BenchReport {
  rows: Row[];
  table: string;
  machine: Record<string, string | number>;
}

/** Runs every row. A row that cannot be measured says why; it never stops the others. */
export async function runBench(options: BenchOptions = {}): Promise<BenchReport> {
  await beThePart();
  const { quick = false, progress = () => {} } = options;
  const cache = projectCache();
  const out = options.out === undefined ? defaultOut(cache) : options.out;
  const work = options.work ?? join(cache ?? tmpdir(), `heshibu-bench-data-${process.pid}`);
  mkdirSync(work, { recursive: true });
  const machine = await machineOf(work);
  try {
    const bench: Bench & { why: string } = { work, sqlite: null, quick: quick || options.counts !== undefined, why: '没有要求并排测 SQLite' };
    if (options.sqlite !== false && options.store !== false) {
      progress('准备并排测量用的 SQLite');
      const problem = cache === null ? '不在源代码目录里，没有地方安装' : await provideSqlite(cache);
      bench.sqlite = problem === null ? cache : null;
      bench.why = problem ?? '';
    }
    const rows: Row[] = options.store === false ? [] : await orSaid('案卷', () => storeRows(bench, options.counts ?? (quick ? QUICK : null), progress));
    if (options.backup !== false) {
      const [count, firstRun] = quick ? [200, 100] : [50_000, 5000];
      rows.push(...(await orSaid('备份', () => backupRows(bench, count, firstRun, progress))));
    }
    if (options.paper !== false) {
      progress('做PDF');
      rows.push(...(await orSaid('文书', () => paperRows({ quick }))));
    }
    machine['同时在跑的进程'] = busy(machine['同时在跑的进程']);
    const told = Object.entries(machine).map(([key, value]) => `${key} ${value}`);
    const table = [tableOf(rows), '', told.join('，'), ...(out === null ? [] : [`数据已写到 ${out}`])].join('\n');
    if (out !== null) {
      mkdirSync(dirname(out), { recursive: true });
      writeFileSync(out, `${JSON.stringify({ machine, quick, rows }, null, 2)}\n`);
    }
    return { rows, table, machine };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function machineOf(work: string): Promise<BenchReport['machine']> {
  const volume = await volumeOf(nodeDisk, work);
  const processors = cpus();
  return {
    处理器: `${processors[0]?.model.trim() ?? '?'} × ${processors.length}`,
    内存: `${Math.round(totalmem() / 2 ** 30)} GB`,
    Node: process.versions.node,
    系统: `${process.platform} ${process.arch}`,
    同时在跑的进程: busy(),
    文件系统: volume.name === 'tmpfs' ? 'tmpfs（在内存里，保存的快慢不作数）' : volume.name || '不明',
  };
}

/** What else ran: on a machine that is busy with other things every number is larger, and blocks of the main loop most of all. */
function busy(before?: string | number): string {
  const now = loadavg()[0]?.toFixed(1) ?? '?';
  return before === undefined ? now : `${before}（开始时）、${now}（结束时），连同本测量`;
}

const defaultOut = (cache: string | null) => (cache === null ? null : join(cache, 'bench.json'));

/** node_modules/.cache/heshibu-bench of the project this runs in; null outside a project. */
function projectCache(): string | null {
  for (let at = dirname(fileURLToPath(import.meta.url)); dirname(at) !== at; at = dirname(at)) {
    const file = join(at, 'package.json');
    if (existsSync(file) && existsSync(join(at, 'node_modules')) && (JSON.parse(readFileSync(file, 'utf8')) as { name?: string }).name === 'heshibu') {
      return join(at, 'node_modules', '.cache', 'heshibu-bench');
    }
  }
  return null;
}
