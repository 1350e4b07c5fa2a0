// Rows about the store and the search, with the promises they are held to.
import { fillOneFile } from './one-file';
import { median } from './measure';
import { part, type PartResult } from './parts';
import type { Bench } from './place';
import { promisesRows } from './promises-rows';
import { judged, orSaid, type Row, type Target } from './row';

/** A frame at 60 per second: what a keystroke may take. */
const FRAME_MS = 16;
/** What nobody notices: how long the main loop may stand still. */
const BLOCK_MS = 50;
const MOST_TIMES_SQLITE = 3.5;
const LEAST_TIMES_ONE_FILE = 200;
/** Two medians of the same thing on a machine that does other things too differ by this much. */
const NOISE = 1.3;

export type Peer = Bench & { why: string };

/** Cases in a small, a middling and a large room. */
export type Counts = readonly [number, number, number];
const PROMISED: Counts = [1000, 10_000, 50_000];

interface Run {
  bench: Peer;
  progress: (text: string) => void;
  /** Says whether a promise is kept; of small data nothing is promised. */
  target: Target;
}

export async function storeRows(bench: Peer, counts: Counts | null, progress: (text: string) => void): Promise<Row[]> {
  const quick = counts !== null;
  const [small, middle, large] = counts ?? PROMISED;
  for (const count of [small, middle, large]) {
    progress(`编造${count}个案件`);
    await part('fill', bench, count);
  }
  const run: Run = { bench, progress, target: quick ? () => '' : judged };
  return [
    ...(await orSaid('保存一个案卷', () => saveRows(run, [small, middle, large]))),
    ...(await orSaid('启动', () => startRows(run, large, quick ? 1 : 5))),
    ...(await orSaid('查找', () => searchRows(run, large))),
    ...(await orSaid('今日和日历', () => {
      progress('今日和日历');
      return promisesRows(bench, large, run.target);
    })),
    ...(await orSaid('重建目录', () => rebuildRows(run, middle))),
  ];
}

const times = (a: number, b: number | null) => (b === null || b === 0 ? null : a / b);
const inTimes = (value: number | null) => (value === null ? '没有测' : `${value.toFixed(1)}倍`);

async function saveRows({ bench, progress, target }: Run, counts: Counts): Promise<Row[]> {
  const [small, middle, large] = counts;
  const saves = new Map<number, PartResult<'saves'>>();
  const oneFile = new Map<number, number>();
  for (const count of counts) {
    progress(`保存：${count}个案件`);
    saves.set(count, await part('saves', bench, count));
    fillOneFile(bench.work, count);
    oneFile.set(count, (await part('oneFile', bench, count)).oneFile);
  }
  const at = (count: number) => saves.get(count) as PartResult<'saves'>;
  const flat = at(large).store / at(small).store;
  const notes = new Map<number, string>([
    [small, bench.sqlite === null ? `SQLite没有测：${bench.why}` : '读出、核对、改、再核对、写盘、更新目录；SQLite做同样的事，只有引擎不同'],
    [middle, target(`比一个大文件的lowdb快${LEAST_TIMES_ONE_FILE}倍以上：${inTimes((oneFile.get(middle) ?? 0) / at(middle).store)}`, (oneFile.get(middle) ?? 0) / at(middle).store >= LEAST_TIMES_ONE_FILE)],
    [large, target(`不随案件数变慢：是${small}个案件时的${inTimes(flat)}`, flat <= NOISE)],
  ]);
  const rows = counts.map((count): Row => {
    const ratio = times(at(count).store, at(count).sqlite);
    const sqliteNote = ratio === null ? [] : [target(`不超过SQLite的${MOST_TIMES_SQLITE}倍：${inTimes(ratio)}`, ratio <= MOST_TIMES_SQLITE)];
    return {
      name: `保存一个案卷，共${count}个`,
      value: at(count).store,
      unit: 'ms',
      beside: [
        { name: 'SQLite FULL', value: at(count).sqlite },
        { name: 'lowdb一个文件（不等写盘）', value: oneFile.get(count) ?? null },
      ],
      note: [...sqliteNote, notes.get(count) ?? ''].filter(Boolean).join('；'),
    };
  });
  const engine = times(at(large).engineStore, at(large).engineSqlite);
  return [
    ...rows,
    {
      name: `　其中只算写盘，共${large}个`,
      value: at(large).engineStore,
      unit: 'ms',
      beside: [{ name: 'SQLite FULL（含算目录）', value: at(large).engineSqlite }],
      note: engine === null ? '' : target(`不超过SQLite的${MOST_TIMES_SQLITE}倍：${inTimes(engine)}`, engine <= MOST_TIMES_SQLITE),
    },
    { name: `　最慢的百分之一，共${large}个`, value: at(large).storeP99, unit: 'ms' },
    blockRow(`保存时主循环最长停顿，共${large}个`, at(large).block, target),
  ];
}

function blockRow(name: string, value: number, target: Target): Row {
  return { name, value, unit: 'ms', note: target(`不超过${BLOCK_MS} ms`, value <= BLOCK_MS) };
}

type Started = PartResult<'startStore'>;
const of = (list: readonly Started[], pick: (one: Started) => number) => (list.length === 0 ? null : median(list.map(pick)));

async function startRows({ bench, progress, target }: Run, count: number, rounds: number): Promise<Row[]> {
  const store: Started[] = [];
  const sqlite: Started[] = [];
  for (let round = 0; round < rounds; round += 1) {
    progress(`启动：第${round + 1}次，共${rounds}次`);
    store.push(await part('startStore', bench, count));
    if (bench.sqlite !== null) sqlite.push(await part('startSqlite', bench, count));
  }
  const ours = of(store, (one) => one.ms) ?? 0;
  const theirs = of(sqlite, (one) => one.ms);
  return [
    {
      name: `启动到可以查找，共${count}个`,
      value: ours,
      unit: 'ms',
      beside: [{ name: 'SQLite', value: theirs }],
      note: theirs === null ? `SQLite没有测：${bench.why}` : target(`不比SQLite慢：${inTimes(ours / theirs)}`, ours <= theirs * 1.05),
    },
    { ...blockRow(`启动时主循环最长停顿，共${count}个`, of(store, (one) => one.block) ?? 0, target), beside: [{ name: 'SQLite', value: of(sqlite, (one) => one.block) }] },
    { name: '　随后在后台逐个核对文件', value: of(store, (one) => one.behind), unit: 'ms', note: '这时已经可以查找、打开、保存' },
    blockRow('　后台核对时主循环最长停顿', of(store, (one) => one.blockBehind) ?? 0, target),
    {
      name: `内存（整个进程），${count}个案件都在列表里`,
      value: of(store, (one) => one.megabytes),
      unit: 'MB',
      beside: [
        { name: 'SQLite', value: of(sqlite, (one) => one.megabytes) },
        { name: '没有打开数据时', value: of(store, (one) => one.before) },
      ],
    },
  ];
}

async function searchRows({ bench, progress, target }: Run, count: number): Promise<Row[]> {
  progress('查找');
  const found = await part('search', bench, count);
  return [
    {
      name: `按一个键查找，共${count}个：百分之九十九`,
      value: found.p99,
      unit: 'ms',
      note: [target(`不超过一帧 ${FRAME_MS} ms`, found.p99 <= FRAME_MS), `一半的不超过 ${found.p50.toFixed(1)}，最慢 ${found.most.toFixed(1)}；共按${found.keystrokes}次`].filter(Boolean).join('；'),
    },
    { name: '　连同取出列表的一页：百分之九十九', value: found.pageP99, unit: 'ms', note: `一半的不超过 ${found.pageP50.toFixed(1)}` },
    blockRow('查找时主循环最长停顿', found.block, target),
    viewRow(`保存以后再列第一页案件，共${count}个`, found.views.list),
    viewRow('　再列今日和七天内到期的', found.views.due),
    viewRow('　登记时找同名、同号的人', found.views.hints),
    blockRow('　这些时候主循环最长停顿', found.blockOfViews, target),
  ];
}

const viewRow = (name: string, { p50, most }: { p50: number; most: number }): Row => ({ name, value: p50, unit: 'ms', note: `一半的不超过；最慢 ${most.toFixed(1)}` });

async function rebuildRows({ bench, progress, target }: Run, count: number): Promise<Row[]> {
  progress('重建目录');
  const rebuilt = await part('rebuild', bench, count);
  return [
    { name: `目录丢失后重建，共${count}个`, value: rebuilt.ms, unit: 'ms', note: '逐个读案卷、核对、算期限和拼音；有进度' },
    blockRow('　重建时主循环最长停顿', rebuilt.block, target),
  ];
}
