// import: case exchange documents into the data folder, all or none.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { withData } from '../open-house';
import { must, VerbFailed } from '../terminal';
import type { Verb } from '../verb';

/** A document larger than this is not one case. */
const LIMIT = 64 * 2 ** 20;

export const importCases: Verb = {
  usage: 'import 文件…',
  about: '导入案件交换文件；有一个不对就一个也不导入，并说明哪个文件的哪个字段不对',
  async run({ words, data, terminal }) {
    if (words.length === 0) throw new VerbFailed('请写明要导入的文件。');
    const documents = await Promise.all(words.map(async (file) => ({ file: basename(file), content: await readJson(file) })));
    const { cases } = await withData(terminal, data, async (house) => must(await house.ask('cases.import', { documents })));
    terminal.result(`导入了${cases.length}个案件：${cases.map((c) => c.number || c.id).join('、')}`, { cases });
  },
};

async function readJson(file: string): Promise<unknown> {
  let text: string;
  try {
    const bytes = await readFile(file);
    if (bytes.length > LIMIT) throw new VerbFailed(`文件“${basename(file)}”太大，不是案件交换文件。一个案件也没有导入。`);
    text = bytes.toString('utf8').replace(/^\ufeff/, '');
  } catch (error) {
    throw error instanceof VerbFailed ? error : new VerbFailed(`读不到文件“${basename(file)}”。一个案件也没有导入。`);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new VerbFailed(`文件“${basename(file)}”不是 JSON 格式。一个案件也没有导入。`);
  }
}
