// bench: the measured rows of the README, on this machine, in one run.
import { runBench } from '../bench';
import { VerbFailed } from '../terminal';
import { textOption, type Verb } from '../verb';

export const bench: Verb = {
  usage: 'bench [--out 文件] [--quick] [--papers] [--only backup]',
  about: '测量保存、启动、查找、做PDF的速度，与同行并排；--quick 用小数据试跑，--papers 只量文书，--only backup 只量备份',
  options: { out: { type: 'string' }, quick: { type: 'boolean' }, papers: { type: 'boolean' }, only: { type: 'string' } },
  async run(input) {
    const out = textOption(input, 'out');
    const papers = input.options['papers'] === true;
    const onlyBackup = textOption(input, 'only') === 'backup';
    const report = await runBench({ quick: input.options['quick'] === true, store: !papers && !onlyBackup, paper: !onlyBackup, backup: !papers, ...(out === '' ? {} : { out }), progress: (text) => input.terminal.progress(text) });
    if (report.rows.length === 0) throw new VerbFailed('没有测出任何结果。');
    input.terminal.result(report.table, report);
  },
};
