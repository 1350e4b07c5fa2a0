// bench: the measured rows of the README, on this machine, in one run.
import { runBench } from '../bench';
import { VerbFailed } from '../terminal';
import { textOption, type Verb } from '../verb';

export const bench: Verb = {
  usage: 'bench [--out 文件] [--quick] [--papers]',
  about: '测量保存、启动、查找、做PDF的速度，与同行并排；--quick 用小数据试跑，--papers 只量文书',
  options: { out: { type: 'string' }, quick: { type: 'boolean' }, papers: { type: 'boolean' } },
  async run(input) {
    const out = textOption(input, 'out');
    const report = await runBench({ quick: input.options['quick'] === true, store: input.options['papers'] !== true, ...(out === '' ? {} : { out }), progress: (text) => input.terminal.progress(text) });
    if (report.rows.length === 0) throw new VerbFailed('没有测出任何结果。');
    input.terminal.result(report.table, report);
  },
};
