// dossier: a case's whole file bound into one PDF.
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { House } from '../../calls/house';
import { writeWhole } from '../../calls/write-whole';
import { pageRange } from '../../domain/dossier-plan';
import { findCase } from '../find-case';
import { withData } from '../open-house';
import { must, table, VerbFailed } from '../terminal';
import { textOption, type Verb } from '../verb';

const KIND_NAMES = { printed: '打印', scanned: '扫描', 'paper-only': '纸质' } as const;

export const dossier: Verb = {
  usage: 'dossier 卷号 --out 文件 [--folder 文件夹] [--signed-only]',
  about: '把整个案卷按卷内顺序装订成一个带书签和页码的PDF；没有打印签字的文书带“草稿”字样，--signed-only 不装它们；--folder 把已结案的案卷整个导出到文件夹里',
  options: { out: { type: 'string' }, folder: { type: 'string' }, 'signed-only': { type: 'boolean' } },
  async run(input) {
    const out = textOption(input, 'out');
    const folder = textOption(input, 'folder');
    if (out === '' && folder === '') throw new VerbFailed('请用 --out 指定输出的PDF文件，或者用 --folder 指定导出到哪个文件夹。');
    const drafts = input.options['signed-only'] !== true;
    await withData(input.terminal, input.data, async (house) => {
      const { id } = await findCase(house, input.words[0]);
      const bound = out === '' ? null : await bindInto(house, id, drafts, resolve(out));
      const exported = folder === '' ? null : await exportInto(house, id, resolve(folder));
      input.terminal.result([bound?.text, exported?.text].filter(Boolean).join('\n'), { ...bound?.data, ...(exported ? { exported: exported.data } : {}) });
    });
  },
};

async function bindInto(house: House, id: string, drafts: boolean, file: string) {
  const { lines } = must(await house.ask('dossier.plan', { id, drafts }));
  if (lines.length === 0) throw new VerbFailed('案卷里还没有可以装订的材料。没有写出文件。');
  const { bytes, pages } = must(await house.ask('dossier.preview', { id, drafts }));
  must(await writeWhole(file, bytes));
  const rows = lines.map(({ title, first, last, kind, draft }) => [pageRange(first, last), `${KIND_NAMES[kind]}${draft ? '（草稿）' : ''}`, title]);
  return { text: `${table([['页号', '来源', '文书名称'], ...rows])}\n共${pages}张，写入 ${file}`, data: { file, pages, lines } };
}

async function exportInto(house: House, id: string, folder: string) {
  await mkdir(folder, { recursive: true }).catch(() => {
    throw new VerbFailed(`写不进文件夹“${folder}”。案卷没有受影响。`);
  });
  const data = must(await house.ask('dossier.export', { id, folder: house.token(folder) }));
  return { text: `导出到 ${join(folder, data.name)}，${data.files}个文件`, data };
}
