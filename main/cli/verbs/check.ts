// check: reads every file of a data folder and says what is not as it should be; --repair mends what can be mended safely.
import { withData } from '../open-house';
import { must, VerbFailed } from '../terminal';
import type { Verb } from '../verb';

export const check: Verb = {
  usage: 'check [--repair] [--all]',
  about: '逐个读取数据文件夹里的文件，说明哪些有问题；--repair 修复能放心修的（先原样留一份），--all 连要人拿主意的也修；还有问题时退出码为1',
  options: { repair: { type: 'boolean' }, all: { type: 'boolean' } },
  async run({ data, terminal, options }) {
    const { report, repaired } = await withData(terminal, data, async (house) => {
      const before = must(await house.ask('data.check', {}));
      const keys = before.findings.filter(({ will, proposed }) => will !== null && (proposed || options['all'] === true)).map(({ key }) => key);
      if (options['repair'] !== true || keys.length === 0) return { report: before, repaired: null };
      const done = must(await house.ask('data.repair', { keys, snapshot: false }));
      return { report: must(await house.ask('data.check', {})), repaired: done };
    });
    const mended = repaired === null ? [] : [...repaired.done, ...repaired.failed].map(({ say }) => `  ${say}`);
    const lines = report.findings.flatMap(({ say, will, next }) => [`  ${say}`, ...(will === null ? [] : [`    可以修复：${will}`]), ...(next === '' ? [] : [`    ${next}`])]);
    const text = [
      ...(repaired === null ? [] : [`修好了${repaired.done.length}个，没有修好${repaired.failed.length}个。${repaired.kept === '' ? '' : `修复以前的文件原样留在 ${repaired.kept}。`}`, ...mended]),
      `读取了${report.files}个文件，${report.cases}个案卷，${report.findings.length === 0 ? '没有发现问题' : `有${report.findings.length}个问题`}。`,
      ...lines,
    ];
    terminal.result(text.join('\n'), { ...report, repaired });
    if (report.findings.length > 0) throw new VerbFailed(repaired === null ? '有问题，没有改动任何文件。可以加 --repair 修复；修不了的请从备份恢复，或者联系懂电脑的人。' : '还有程序修不了的问题，请看上面的办法。');
  },
};
