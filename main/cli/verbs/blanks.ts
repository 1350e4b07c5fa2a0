// blanks: empty forms as one PDF, for the drawer; with --reserve each set has a number that is kept back for it.
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { oneSentence } from '../../contract/words';
import { FORM_TITLES, FORMS, USUAL_BLANKS, type Form } from '../../domain/paper';
import { withData } from '../open-house';
import { must, VerbFailed } from '../terminal';
import { textOption, type Verb, type VerbInput } from '../verb';

export const blanks: Verb = {
  usage: 'blanks --out 文件 [--forms F2,F7] [--parties 2] [--sets 1] [--reserve 5]',
  about: '空白表格，停电时手填；--reserve 先预留卷号，每个号一套，印在表上',
  options: { out: { type: 'string' }, forms: { type: 'string' }, parties: { type: 'string' }, sets: { type: 'string' }, reserve: { type: 'string' } },
  async run(input) {
    const out = textOption(input, 'out');
    if (out === '') throw new VerbFailed('请用 --out 指定输出文件。');
    const forms = formsIn(textOption(input, 'forms'));
    const [parties, sets, reserve] = [count(input, 'parties', 2), count(input, 'sets', 1), count(input, 'reserve', 0)];
    const made = await withData(input.terminal, input.data, async (house) => {
      // Asked before a number is kept back for it.
      const { forms: there } = must(await house.ask('forms.list', {}));
      const lacking = forms.filter((form) => !there.includes(form)).map((form) => FORM_TITLES[form]);
      if (lacking.length > 0) throw new VerbFailed(`${lacking.join('、')}还不能做空白表格。`);
      const { numbers } = reserve === 0 ? { numbers: [] } : must(await house.ask('numbers.reserve', { count: reserve }));
      const kept = numbers.map(({ year, serial }) => ({ year, serial }));
      const done = await house.ask('blanks.make', { forms, parties, sets, numbers: kept });
      const texts = numbers.map(({ text }) => text);
      if (!done.ok) throw new VerbFailed(`${oneSentence(done.error)}${said(texts)}`);
      try {
        await writeFile(resolve(out), done.value.bytes);
      } catch {
        throw new VerbFailed(`写不进文件“${out}”。${said(texts)}`);
      }
      return { numbers: texts, pages: done.value.pages };
    });
    input.terminal.result(`${made.pages} 页，已写入 ${out}。${said(made.numbers)}`, { file: out, ...made });
  },
};

const said = (numbers: readonly string[]) => (numbers.length === 0 ? '' : `已预留卷号：${numbers.join('、')}。`);

function formsIn(text: string): Form[] {
  if (text === '') return [...USUAL_BLANKS];
  return text.split(/[,，、\s]+/).map((name) => {
    const form = FORMS.find((one) => one === name || FORM_TITLES[one] === name);
    if (!form) throw new VerbFailed(`没有“${name}”这种文书。可用的有：${FORMS.join('、')}。`);
    return form;
  });
}

function count(input: VerbInput, name: string, otherwise: number): number {
  const text = textOption(input, name);
  if (text === '') return otherwise;
  if (!/^\d{1,3}$/.test(text)) throw new VerbFailed(`--${name} 要写一个整数。`);
  return Number(text);
}
