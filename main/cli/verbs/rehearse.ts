// rehearse: a restore on trial, compared with the data; nothing of the data changes.
import { resolve } from 'node:path';
import { withData } from '../open-house';
import { must, VerbFailed } from '../terminal';
import { textOption, type Verb } from '../verb';

export const rehearse: Verb = {
  usage: 'rehearse [U盘文件夹] --data 文件夹 [--place 快照文件夹]',
  about: '恢复演练：把最新的备份（没有U盘时用本机快照）恢复到临时文件夹，和现在的数据逐件比对',
  options: { place: { type: 'string' } },
  async run(input) {
    const [drive] = input.words;
    const place = textOption(input, 'place');
    if (drive === undefined && place === '') throw new VerbFailed('请写明U盘文件夹，或者用 --place 指定本机快照所在的文件夹。');
    const passphrase = drive === undefined ? '' : await input.terminal.passphrase();
    const report = await withData(input.terminal, input.data, async (house) => {
      if (drive !== undefined) return must(await house.ask('rehearsal.run', { from: { kind: 'stick', drive: house.token(resolve(drive)), passphrase } }));
      must(await house.ask('snapshots.choosePlace', { folder: house.token(resolve(place)) }));
      return must(await house.ask('rehearsal.run', { from: { kind: 'local' } }));
    });
    const { problems, cases, same, newer, setAside, snapshotAt } = report;
    if (problems.length > 0) throw new VerbFailed(`演练发现${problems.length}处问题：${problems.join('；')}。数据没有改动，请重新备份。`);
    input.terminal.result(`演练成功：${snapshotAt} 的备份，恢复${cases}个案卷，${same}个和现在一样，${newer}个后来有改动或者新增，${setAside}个后来移进回收站。`, report);
  },
};
