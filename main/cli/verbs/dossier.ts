// dossier: a case's whole file bound into one PDF.
import { resolve } from 'node:path';
import { writeWhole } from '../../calls/write-whole';
import { findCase } from '../find-case';
import { withData } from '../open-house';
import { must, table, VerbFailed } from '../terminal';
import { textOption, type Verb } from '../verb';

const KIND_NAMES = { printed: '打印', scanned: '扫描', 'paper-only': '纸质' } as const;

export const dossier: Verb = {
  usage: 'dossier 卷号 --out 文件 [--signed-only]',
  about: '把整个案卷按卷内顺序装订成一个带书签和页码的PDF；没有打印签字的文书带“草稿”字样，--signed-only 不装它们',
  options: { out: { type: 'string' }, 'signed-only': { type: 'boolean' } },
  async run(input) {
    const out = textOption(input, 'out');
    if (out === '') throw new VerbFailed('请用 --out 指定输出的PDF文件。');
    const drafts = input.options['signed-only'] !== true;
    await withData(input.terminal, input.data, async (house) => {
      const { id } = await findCase(house, input.words[0]);
      const { lines } = must(await house.ask('dossier.plan', { id, drafts }));
      if (lines.length === 0) throw new VerbFailed('案卷里还没有可以装订的材料。没有写出文件。');
      const file = resolve(out);
      const { bytes, pages } = must(await house.ask('dossier.preview', { id, drafts }));
      must(await writeWhole(file, bytes));
      const rows = lines.map(({ title, first, last, kind, draft }) => [first === last ? String(first) : `${first}–${last}`, `${KIND_NAMES[kind]}${draft ? '（草稿）' : ''}`, title]);
      input.terminal.result(`${table([['页号', '来源', '文书名称'], ...rows])}\n共${pages}张，写入 ${file}`, { file, pages, lines });
    });
  },
};
