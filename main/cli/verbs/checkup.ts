// checkup: what an auditor would miss in a case's file.
import { findCase } from '../find-case';
import { withData } from '../open-house';
import { must, table, VerbFailed } from '../terminal';
import type { Verb } from '../verb';

const SEVERITY_NAMES = { must: '必须补', should: '应当补', look: '请看看' } as const;

export const checkup: Verb = {
  usage: 'checkup 卷号',
  about: '案卷体检：列出归档检查时会问到的缺漏；有“必须补”的退出码为1',
  async run({ words, data, terminal }) {
    const findings = await withData(terminal, data, async (house) => {
      const { id } = await findCase(house, words[0]);
      return must(await house.ask('dossier.checkup', { id })).findings;
    });
    const rows = findings.map(({ severity, say }) => [SEVERITY_NAMES[severity], say]);
    terminal.result(rows.length === 0 ? '没有发现缺漏。' : table(rows), { findings });
    const open = findings.filter(({ severity }) => severity === 'must').length;
    if (open > 0) throw new VerbFailed(`还有${open}项必须补。案卷没有改动。`);
  },
};
