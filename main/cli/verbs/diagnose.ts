// diagnose: 导出诊断 of a data folder, in whatever state it is, without anything about any person.
import { resolve } from 'node:path';
import { withHouse } from '../open-house';
import { must, VerbFailed } from '../terminal';
import { textOption, type Verb } from '../verb';

export const diagnose: Verb = {
  usage: 'diagnose --out 文件 --data 文件夹',
  about: '把程序和数据文件夹的情况写成一个文件，给帮忙的人看；里面没有任何人的姓名、电话、证件号和案情',
  options: { out: { type: 'string' } },
  async run(input) {
    const out = textOption(input, 'out');
    if (out === '' || input.data === '') throw new VerbFailed('请用 --out 指定写到哪个文件，用 --data 指定数据文件夹。');
    const work = async (house: Parameters<Parameters<typeof withHouse>[1]>[0]) => {
      const folder = house.token(resolve(input.data));
      // Opened if it can be: then it says what was found at the start, too. That it cannot be is what the file tells.
      await house.ask('setup.open', { folder });
      return must(await house.ask('data.diagnose', { folder }));
    };
    await withHouse(input.terminal, work, undefined, resolve(out));
    input.terminal.result(`诊断写好了：${out}`, { file: resolve(out) });
  },
};
