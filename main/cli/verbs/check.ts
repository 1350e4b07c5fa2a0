// check: reads every file of a data folder and says what is damaged.
import { withData } from '../open-house';
import { must, VerbFailed } from '../terminal';
import type { Verb } from '../verb';

export const check: Verb = {
  usage: 'check',
  about: '逐个读取数据文件夹里的文件，说明哪些损坏；有损坏时退出码为1',
  async run({ data, terminal }) {
    const report = await withData(terminal, data, async (house) => must(await house.ask('data.check', {})));
    const lines = report.damaged.map((d) => `  ${d.file}：${d.why}${d.previousWhole ? '（上一次保存的内容完整）' : ''}`);
    terminal.result([`读取了${report.files}个文件，${report.cases}个案卷，损坏${report.damaged.length}个。`, ...lines].join('\n'), report);
    if (report.damaged.length > 0) throw new VerbFailed('有文件损坏，请从备份恢复，或者联系懂电脑的人。没有改动任何文件。');
  },
};
