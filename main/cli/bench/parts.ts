// Each measurement in a process of its own, so that none sees the memory and the warmth another left behind.
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, writeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { measureBackup } from './backup-part';
import { measureSaves, measureOneFile } from './save-part';
import { measurePromises } from './promises-part';
import { measureSearch } from './search-part';
import { measureRebuild, measureStart } from './start-part';
import { dataFolder, type Bench } from './place';
import { populate } from './populate';
import { fillSqlite } from './sqlite';

const PARTS = {
  fill: async (bench: Bench, count: number) => {
    mkdirSync(bench.work, { recursive: true });
    if (!existsSync(dataFolder(bench.work, count))) await populate(dataFolder(bench.work, count), count, () => {});
    if (bench.sqlite !== null) fillSqlite(bench.sqlite, bench.work, count);
    return {};
  },
  saves: measureSaves,
  oneFile: measureOneFile,
  startStore: (bench: Bench, count: number) => measureStart('store', bench, count),
  startSqlite: (bench: Bench, count: number) => measureStart('sqlite', bench, count),
  search: measureSearch,
  rebuild: measureRebuild,
  promises: measurePromises,
  backup: measureBackup,
} as const;

export type PartName = keyof typeof PARTS;
export type PartResult<N extends PartName> = Awaited<ReturnType<(typeof PARTS)[N]>>;

const ASKED = 'HESHIBU_BENCH_PART';
const ANSWER = '@bench ';
/** A part may print this much before its answer. */
const OUTPUT_LIMIT = 2 ** 22;

/** In the built program a part is this program again, told by its environment which part to be; from source it is run here. */
const self = fileURLToPath(import.meta.url);
const isBuilt = /\.m?js$/.test(self);

export async function part<N extends PartName>(name: N, bench: Bench, count: number): Promise<PartResult<N>> {
  if (!isBuilt) return (await PARTS[name](bench, count)) as PartResult<N>;
  const { stdout } = await promisify(execFile)(process.execPath, [...process.execArgv, process.argv[1] ?? self, 'bench'], {
    env: { ...process.env, [ASKED]: JSON.stringify({ name, bench, count }) },
    maxBuffer: OUTPUT_LIMIT,
  });
  const line = stdout.split('\n').find((l) => l.startsWith(ANSWER));
  if (line === undefined) throw new Error(`no answer from part ${name}`);
  return JSON.parse(line.slice(ANSWER.length)) as PartResult<N>;
}

/** If this process was started to be a part, it is that and ends. */
export async function beThePart(): Promise<void> {
  const asked = process.env[ASKED];
  if (asked === undefined) return;
  const { name, bench, count } = JSON.parse(asked) as { name: PartName; bench: Bench; count: number };
  const result = await PARTS[name](bench, count);
  writeSync(1, `${ANSWER}${JSON.stringify(result)}\n`);
  process.exit(0);
}
