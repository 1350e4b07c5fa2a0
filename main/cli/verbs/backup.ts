// backup: the encrypted copy onto a drive (any folder that stands for a stick), read back and verified.
import { resolve } from 'node:path';
import type { House } from '../../calls/house';
import { bytesInChinese } from '../../contract/bytes';
import type { BackupReport } from '../../contract/shapes';
import { withData } from '../open-house';
import { must, VerbFailed } from '../terminal';
import type { Verb } from '../verb';

export const backup: Verb = {
  usage: 'backup U盘文件夹',
  about: '加密备份到U盘（口令取自 HESHIBU_PASSPHRASE，否则提示输入），写完读回核对',
  async run({ words, data, terminal }) {
    const drive = driveOf(words[0]);
    const passphrase = await terminal.passphrase();
    const report = await withData(terminal, data, (house) => runBackup(house, drive, passphrase));
    terminal.result(backupWords(report), report);
  },
};

/** Backs up onto a drive, making the store on it first where there is none. */
export async function runBackup(house: House, drive: string, passphrase: string): Promise<BackupReport> {
  const token = house.token(drive);
  const first = await house.ask('backup.run', { drive: token, passphrase });
  if (first.ok || first.error.kind !== 'drive' || first.error.problem !== 'not-a-backup') return must(first);
  must(await house.ask('backup.prepare', { drive: token, passphrase }));
  return must(await house.ask('backup.run', { drive: token, passphrase }));
}

export function driveOf(word: string | undefined): string {
  if (word === undefined || word === '') throw new VerbFailed('请写明U盘文件夹。');
  return resolve(word);
}

function backupWords({ snapshot, newBytes, readFromDrive, thinned }: BackupReport): string {
  const back = readFromDrive ? '已从U盘读回核对' : '已读回核对（系统没有绕过缓存）';
  return `备份完成：${snapshot.cases}个案卷，${snapshot.files}个文件，新写入${bytesInChinese(newBytes)}，${back}。${thinned.snapshots > 0 ? `按规矩清掉旧备份${thinned.snapshots}份，腾出${bytesInChinese(thinned.freed)}。` : ''}可以拔出U盘了。`;
}

