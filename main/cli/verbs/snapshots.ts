// snapshots: the local snapshots of a room's data in a folder; --make makes one.
import { resolve } from 'node:path';
import { bytesInChinese } from '../../contract/bytes';
import { withData } from '../open-house';
import { must, VerbFailed } from '../terminal';
import { textOption, type Verb } from '../verb';

export const snapshots: Verb = {
  usage: 'snapshots --data 文件夹 --place 快照文件夹 [--make]',
  about: '列出本机快照；--make 先做一份',
  options: { place: { type: 'string' }, make: { type: 'boolean' } },
  async run(input) {
    const place = textOption(input, 'place');
    if (place === '') throw new VerbFailed('请用 --place 指定本机快照所在的文件夹。');
    const state = await withData(input.terminal, input.data, async (house) => {
      const found = must(await house.ask('snapshots.choosePlace', { folder: house.token(resolve(place)) }));
      return input.options['make'] === true ? must(await house.ask('snapshots.make', {})) : found;
    });
    const lines = state.snapshots.map(({ id, at, cases, whole, damaged }) => `${at}  ${damaged ? '读不出来' : `${cases}个案卷${whole ? '' : '（当时有案卷损坏）'}`}  ${id}`);
    input.terminal.result([...lines, `共${state.snapshots.length}份，多占 ${bytesInChinese(state.own)}，与数据共用 ${bytesInChinese(state.shared)}。`].join('\n'), state);
  },
};
