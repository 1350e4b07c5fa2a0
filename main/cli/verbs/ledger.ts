// ledger: the room's running ledger of cases, or of visits, as a PDF.
import { resolve } from 'node:path';
import { writeWhole } from '../../calls/write-whole';
import { LEDGER_TITLES } from '../../domain/ledger';
import { withData } from '../open-house';
import { must, VerbFailed } from '../terminal';
import { textOption, type Verb } from '../verb';

export const ledger: Verb = {
  usage: 'ledger --year 年份 --out 文件 [--visits]',
  about: '某一年的人民调解登记簿；--visits 是回访登记簿',
  options: { year: { type: 'string' }, out: { type: 'string' }, visits: { type: 'boolean' } },
  async run(input) {
    const year = textOption(input, 'year');
    const out = textOption(input, 'out');
    if (!/^(19|20|21)\d\d$/.test(year)) throw new VerbFailed('请用 --year 指定年份，例如 --year 2026。');
    if (out === '') throw new VerbFailed('请用 --out 指定输出的PDF文件。');
    const kind = input.options['visits'] === true ? 'visits' : 'cases';
    const file = resolve(out);
    const made = await withData(input.terminal, input.data, async (house) => {
      const { bytes, pages, rows, unread } = must(await house.ask('ledgers.make', { kind, from: `${year}-01-01`, to: `${year}-12-31` }));
      must(await writeWhole(file, bytes));
      return { pages, rows, unread };
    });
    const missing = made.unread > 0 ? `；有${made.unread}件案卷打不开，没有列入` : '';
    input.terminal.result(`${LEDGER_TITLES[kind]}（${year}年）：${made.rows}行，共${made.pages}页，写入 ${file}${missing}`, { file, kind, year: Number(year), ...made });
  },
};
