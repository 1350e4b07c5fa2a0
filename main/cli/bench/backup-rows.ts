// Rows about backing up, reading back and restoring a room with its scans.
import { bytesInChinese } from '../../contract/bytes';
import { part } from './parts';
import type { Bench } from './place';
import type { Row } from './row';

export async function backupRows(bench: Bench, count: number, firstRun: number, progress: (text: string) => void): Promise<Row[]> {
  progress(`备份${count}个案卷和照片`);
  await part('fill', { ...bench, sqlite: null }, count);
  const { files, bytes, full, more, copied, age, verify, restore } = await part('backup', bench, count);
  progress(`恢复${firstRun}个案卷`);
  await part('fill', { ...bench, sqlite: null }, firstRun);
  const small = await part('backup', bench, firstRun);
  const beside = [
    { name: '照样复制', value: copied.ms / 1000 },
    { name: age === null ? 'tar+age（这里没有）' : 'tar+age', value: age === null ? null : age.ms / 1000 },
  ];
  const wrote = [`本程序写${bytesInChinese(full.bytes)}`, `复制${bytesInChinese(copied.bytes)}`, ...(age === null ? [] : [`tar+age ${bytesInChinese(age.bytes)}`])];
  return [
    { name: `第一次备份${count}个案卷和照片`, value: full.ms / 1000, unit: 's', beside, note: `${files}个文件，${bytesInChinese(bytes)}；${wrote.join('，')}；含加密、读回核对；并排的不核对` },
    { name: '　改了20件以后再备份', value: more.ms / 1000, unit: 's', beside, note: `写${bytesInChinese(more.bytes)}，第一次的${((more.bytes / full.bytes) * 100).toFixed(2)}%；并排的只能全部重来` },
    { name: '　从头到尾检查', value: verify / 1000, unit: 's' },
    { name: '　恢复到空文件夹', value: restore / 1000, unit: 's', note: '先全部核对，再逐个写盘' },
    { name: `新电脑上恢复${firstRun}个案卷到看见列表`, value: (small.restore + small.open) / 1000, unit: 's', note: `恢复 ${(small.restore / 1000).toFixed(1)}，打开并重建目录 ${(small.open / 1000).toFixed(1)}；连照片${bytesInChinese(small.bytes)}` },
  ];
}
