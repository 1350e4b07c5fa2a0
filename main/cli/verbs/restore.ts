// restore: a backup into the folder of --data; over existing data only with --over, which sets it aside whole first.
import { resolve } from 'node:path';
import type { House } from '../../calls/house';
import { believeClock, withData, withHouse } from '../open-house';
import { must, VerbFailed, type Terminal } from '../terminal';
import { textOption, type Verb } from '../verb';
import { driveOf } from './backup';
import { restoreCase } from './restore-case';
import { chooseSnapshot } from './verify';

export const restore: Verb = {
  usage: 'restore U盘文件夹 --data 文件夹 [--snapshot 编号] [--over | --case 卷号]',
  about: '从备份恢复到空文件夹；--over 恢复到已有数据上，原来的数据整个移到旁边保留；--case 只取回一件案卷，成为它新的一版',
  options: { snapshot: { type: 'string' }, over: { type: 'boolean' }, case: { type: 'string' } },
  async run(input) {
    const drive = driveOf(input.words[0]);
    if (input.data === '') throw new VerbFailed('请用 --data 指定恢复到哪个文件夹。');
    const passphrase = await input.terminal.passphrase();
    const number = textOption(input, 'case');
    if (number !== '') {
      const { id, revision } = await withData(input.terminal, input.data, (house) => restoreCase(house, { drive, passphrase, snapshot: textOption(input, 'snapshot'), number }));
      input.terminal.result(`取回了案卷 ${id}，是它的第${revision}版；以前的内容在变更记录里。`, { id, revision });
      return;
    }
    const cases = await withHouse(input.terminal, (house) =>
      restoreInto(house, { drive, passphrase, snapshot: textOption(input, 'snapshot'), data: resolve(input.data), over: input.options['over'] === true }, input.terminal),
    );
    input.terminal.result(`恢复完成：${cases}个案卷。`, { cases });
  },
};

/** Restores and opens; gives the number of cases. */
export async function restoreInto(house: House, job: { drive: string; passphrase: string; snapshot: string; data: string; over: boolean }, terminal: Terminal): Promise<number> {
  const { id } = await chooseSnapshot(house, job.drive, job.passphrase, job.snapshot);
  const folder = house.token(job.data);
  // Opening first makes it the folder in use, which alone may be restored over.
  if (job.over) await believeClock(house, must(await house.ask('setup.open', { folder })), terminal);
  const state = must(await house.ask('backup.restore', { drive: house.token(job.drive), passphrase: job.passphrase, snapshot: id, folder: job.over ? null : folder }));
  if (state.state !== 'open') throw new VerbFailed({ kind: 'not-open' });
  return state.cases;
}
