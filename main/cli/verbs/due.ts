// due: every clock, promise, visit and sitting due or overdue on a day.
import { AGENDA_NAMES } from '../../domain/agenda';
import { withData } from '../open-house';
import { must, table, VerbFailed } from '../terminal';
import { localDay } from '../today';
import { dayOption, textOption, type Verb } from '../verb';

const NEARNESS = { overdue: '逾期', today: '当日', soon: '近期', later: '以后' } as const;

export const due: Verb = {
  usage: 'due [--on YYYY-MM-DD] [--ahead 天数]',
  about: '列出某日到期和逾期的期限、履行、回访、调解（默认今天）；--ahead 再往后看几天',
  options: { on: { type: 'string' }, ahead: { type: 'string' } },
  async run(input) {
    const on = dayOption(input, 'on', localDay());
    const ahead = Number(textOption(input, 'ahead') || 0);
    if (!Number.isInteger(ahead) || ahead < 0 || ahead > 400) throw new VerbFailed('--ahead 应当是 0 到 400 的整数。');
    const answer = await withData(input.terminal, input.data, async (house) => must(await house.ask('due.list', { on, ahead })));
    const rows = answer.items.map((i) => [i.day, i.rolled === i.day ? '' : `顺延至${i.rolled}`, i.snoozed === null ? NEARNESS[i.nearness] : `暂缓至${i.snoozed.until}`, AGENDA_NAMES[i.kind], i.what, i.number || i.caseId]);
    input.terminal.result(rows.length === 0 ? `${on}没有到期的事。` : table([['日期', '顺延', '', '类别', '事项', '卷号'], ...rows]), answer);
  },
};
