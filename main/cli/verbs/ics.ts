// ics: the same days as a calendar file for a phone or another program.
import { resolve } from 'node:path';
import { addDays } from '../../domain/day';
import { withData } from '../open-house';
import { must, VerbFailed } from '../terminal';
import { localDay } from '../today';
import { dayOption, textOption, type Verb } from '../verb';

/** Three months, which is what a phone is for. */
const AHEAD = 90;

export const ics: Verb = {
  usage: 'ics --out 文件 [--from YYYY-MM-DD] [--to YYYY-MM-DD] [--all] [--names]',
  about: '把调解存成日历文件（默认从今天起九十天）；--all 连同到期的事和回访，--names 写出姓名和纠纷（默认不写）',
  options: { from: { type: 'string' }, to: { type: 'string' }, out: { type: 'string' }, all: { type: 'boolean' }, names: { type: 'boolean' } },
  async run(input) {
    const from = dayOption(input, 'from', localDay());
    const to = dayOption(input, 'to', addDays(from, AHEAD));
    const out = textOption(input, 'out');
    if (out === '') throw new VerbFailed('请用 --out 指定输出的日历文件。');
    const file = resolve(out);
    const what = input.options['all'] === true ? ('all' as const) : ('sittings' as const);
    const names = input.options['names'] === true;
    await withData(input.terminal, input.data, async (house) => must(await house.ask('calendar.saveIcs', { from, to, what, names })), file);
    input.terminal.result(`${from}至${to}的日历文件写入 ${file}${names ? '（里面有姓名，请妥善保管）' : ''}`, { file, from, to, what, names });
  },
};
