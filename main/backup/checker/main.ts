// 校验工具: checks and extracts a backup with nothing but Node 18. Imports nothing outside main/backup; built into one file.
// oxlint-disable no-console -- a terminal program
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Fault } from '../format/fault';
import { nodeIo } from '../io/node-io';
import { placedIo } from '../io/placed-io';
import { NO_HOOKS, type Hooks } from '../phases';
import { openRepo, type Repo } from '../repo/open-repo';
import { openSnapshot, readSnapshot, snapshotIds } from '../repo/snapshots';
import { verifyOpened } from '../verify/verify';
import { momentOf } from '../format/snapshot';
import { askPassphrase } from './ask-passphrase';
import { readCommand, USAGE, type Command } from './command';
import { extract } from './extract';
import { sentenceFor } from './words';

/** Exit codes: everything whole; something damaged or not done; called wrongly. */
const WHOLE = 0;
const NOT_WHOLE = 1;
const MISUSED = 2;

const hooks: Hooks = process.stderr.isTTY
  ? { progress: (phase, done, total) => process.stderr.write(`\r${phase} ${total === 0 ? '' : `${Math.floor((done / total) * 100)}%`}   `) }
  : NO_HOOKS;

/** Asia/Shanghai has had one offset since 1991. */
const inBeijing = (at: string) => new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

async function list(repo: Repo): Promise<number> {
  const ids = await snapshotIds(repo);
  let code = WHOLE;
  for (const id of ids) {
    const body = await readSnapshot(repo, id);
    if (body === null) code = NOT_WHOLE;
    const says = body === null ? '已损坏，读不出来' : `${body.room}，${body.cases}件案卷，${body.files}个文件`;
    console.log(`${inBeijing(body?.at ?? momentOf(id))}  ${says}\n  编号 ${id}`);
  }
  if (ids.length === 0) throw new Fault('nothing-saved');
  return code;
}

/** The snapshot asked for, or the newest. A damaged newest one is not passed over: that is what the checker is for. */
async function chosen(repo: Repo, asked: string | null): Promise<string> {
  const [newest] = await snapshotIds(repo);
  if (newest === undefined) throw new Fault('nothing-saved');
  return asked ?? newest;
}

function report({ files, bad, elsewhere }: { files: number; bad: string[]; elsewhere: string[] }): number {
  for (const line of bad) console.log(`  × ${line}`);
  console.log(bad.length === 0 ? `完好：${files}个文件，每个字节都读出来核对过了。` : `有${bad.length}处不对。`);
  for (const line of elsewhere) console.log(`  × ${line}（这一份用不到它）`);
  return bad.length === 0 && elsewhere.length === 0 ? WHOLE : NOT_WHOLE;
}

async function obey(command: Command, repo: Repo): Promise<number> {
  if (command.verb === 'list') return list(repo);
  const id = await chosen(repo, command.snapshot);
  console.log(`备份 ${id}`);
  const opened = await openSnapshot(repo, id);
  if (command.verb !== 'extract') return report(await verifyOpened(opened, hooks));
  const done = await extract(opened, placedIo(nodeIo, 'target'), resolve(command.into), hooks);
  console.log(`取出${done.written}个文件，共${done.files}个，在 ${resolve(command.into)}`);
  return report(done);
}

async function main(): Promise<number> {
  const command = readCommand(process.argv.slice(2));
  if (command === null) {
    console.log(USAGE);
    return MISUSED;
  }
  const drive = command.folder === null ? dirname(fileURLToPath(import.meta.url)) : resolve(command.folder);
  const passphrase = await askPassphrase((text) => process.stderr.write(text));
  if (passphrase === null) return NOT_WHOLE;
  try {
    return await obey(command, await openRepo(placedIo(nodeIo, 'drive'), drive, passphrase));
  } catch (error) {
    console.error(sentenceFor(error));
    return NOT_WHOLE;
  }
}

process.exitCode = await main();
