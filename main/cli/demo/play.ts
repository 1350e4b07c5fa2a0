// The demo's story, step by step, each timed; a step that does not come out as it should ends it.
import { MAIN_FORMS } from '../../domain/paper';
import { mkdir } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import type { House } from '../../calls/house';
import { bytesInChinese } from '../../contract/bytes';
import { SAMPLE_SETTINGS } from '../../reference/samples/room';
import { BOUNDARY } from '../../reference/samples/boundary';
import { ORAL } from '../../reference/samples/oral';
import { WAGES } from '../../reference/samples/wages';
import { must, table, VerbFailed, type Terminal } from '../terminal';
import { makePapers } from '../verbs/documents';
import { runBackup } from '../verbs/backup';
import { chooseSnapshot } from '../verbs/verify';
import { restoreInto } from '../verbs/restore';
import { differences } from './compare';
import { tell } from './tell';

export interface DemoFolders {
  data: string;
  papers: string;
  drive: string;
  restored: string;
}

export interface DemoStep {
  what: string;
  made: string;
  milliseconds: number;
}

/** The day on which the demo asks what is due: in the middle of both stories. */
const DUE_ON = '2026-04-10';

export async function playDemo(house: House, folders: DemoFolders, passphrase: string, terminal: Terminal): Promise<DemoStep[]> {
  const steps: DemoStep[] = [];
  const step = async <T>(what: string, work: () => Promise<T>, made: (value: T) => string): Promise<T> => {
    terminal.progress(what);
    const started = performance.now();
    const value = await work();
    steps.push({ what, made: made(value), milliseconds: performance.now() - started });
    return value;
  };

  await step('建立数据文件夹', async () => must(await house.ask('setup.create', { folder: house.token(folders.data), settings: SAMPLE_SETTINGS })), () => SAMPLE_SETTINGS.committee.name);
  const stories = [];
  for (const sample of [WAGES, BOUNDARY, ORAL]) {
    const story = await step('登记、受理、调解、协议', () => tell.untilSigning(house, sample), (s) => s.number);
    stories.push(story);
  }
  for (const story of stories) {
    const papers = await step('打印签字用文书', () => makePapers(house, story.id, folders.papers, ({ form }) => MAIN_FORMS.includes(form), false), (p) => `${story.number} ${p.length}份`);
    if (papers.length === 0) throw new VerbFailed('没有做出文书。');
    await step('签字盖章', () => tell.signing(house, story), (day) => `${story.number} ${day}生效`);
  }
  const due = await step(`${DUE_ON}到期和逾期`, async () => must(await house.ask('due.list', { on: DUE_ON, ahead: 0 })), (d) => `${d.items.length}件`);
  terminal.progress(table(due.items.map((i) => [i.day, i.what, i.number])));
  for (const story of stories) {
    await step('履行、督促、回访、回函', () => tell.untilClosing(house, story), () => story.number);
    await step('回访记录等其余文书', () => makePapers(house, story.id, folders.papers, () => true, false), (p) => `${story.number} 共${p.length}份，${p.reduce((sum, x) => sum + x.pages, 0)}页`);
    await step('结案归档', () => tell.ending(house, story), (stage) => `${story.number} ${stage}`);
  }
  await mkdir(folders.drive, { recursive: true });
  const report = await step('加密备份', () => runBackup(house, folders.drive, passphrase), (r) => `${r.snapshot.files}个文件，${bytesInChinese(r.newBytes)}`);
  await step(
    '检查备份',
    async () => must(await house.ask('backup.verify', { drive: house.token(folders.drive), passphrase, snapshot: (await chooseSnapshot(house, folders.drive, passphrase, '')).id })),
    (v) => {
      if (v.bad.length > 0) throw new VerbFailed({ kind: 'drive', problem: 'damaged', detail: `${v.bad.length}处` });
      return `${v.files}个文件完好`;
    },
  );
  const cases = await step('恢复到另一个文件夹', () => restoreInto(house, { drive: folders.drive, passphrase, snapshot: report.snapshot.id, data: folders.restored, over: false }, terminal), (n) => `${n}个案卷`);
  await step('逐字节核对', () => differences(folders.data, folders.restored), ({ files, different }) => {
    if (different.length > 0 || cases !== stories.length) throw new VerbFailed(`恢复出来的和原来的不一样：${different.join('、')}`);
    return `${files}个文件，全部一致`;
  });
  return steps;
}
