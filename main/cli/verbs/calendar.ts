// calendar: sittings of every state and whatever is open, from one day to another.
import type { CalendarEntry } from '../../contract/shapes';
import { AGENDA_NAMES } from '../../domain/agenda';
import { addDays, weekdayInChinese } from '../../domain/day';
import { withData } from '../open-house';
import { must, table } from '../terminal';
import { localDay } from '../today';
import { dayOption, type Verb } from '../verb';

const STATES = { planned: '', held: '已调解', cancelled: '已取消' } as const;

export const calendar: Verb = {
  usage: 'calendar [--from YYYY-MM-DD] [--to YYYY-MM-DD]',
  about: '列出一段日子里的调解（约定的、已调解的、已取消的）和到期的事（默认从今天起七天）',
  options: { from: { type: 'string' }, to: { type: 'string' } },
  async run(input) {
    const from = dayOption(input, 'from', localDay());
    const to = dayOption(input, 'to', addDays(from, 6));
    const answer = await withData(input.terminal, input.data, async (house) => must(await house.ask('calendar.range', { from, to })));
    const rows = answer.entries.map((e) => [`${e.day} ${weekdayInChinese(e.day)}`, [e.from, e.to].filter(Boolean).join('–'), AGENDA_NAMES[e.kind], e.sitting === null ? e.what : e.sitting.place, stateOf(e), e.number || e.caseId, e.title]);
    input.terminal.result(rows.length === 0 ? `${from}至${to}没有安排。` : table([['日期', '时间', '类别', '事项或地点', '', '卷号', '案件'], ...rows]), { from, to, ...answer });
  },
};

function stateOf({ sitting, rolled, day, snoozed }: CalendarEntry): string {
  const moved = rolled === day ? '' : `顺延至${rolled}`;
  return sitting === null || sitting.state === 'planned' ? [moved, snoozed === null ? '' : `暂缓至${snoozed.until}`].filter(Boolean).join('，') : STATES[sitting.state];
}
