// list: the cases of a data folder, newest first, or those that fit a search.
import { STAGE_NAMES } from '../../domain/stage';
import type { CaseRow } from '../../contract/shapes';
import { withData } from '../open-house';
import { must, table } from '../terminal';
import { textOption, type Verb } from '../verb';

const SLICE = 500;

export const list: Verb = {
  usage: 'list [--search 文字]',
  about: '列出案件；--search 按汉字、拼音、首字母、号码片段查找',
  options: { search: { type: 'string' } },
  async run(input) {
    const filter = { text: textOption(input, 'search') };
    const rows = await withData(input.terminal, input.data, async (house) => {
      const found: CaseRow[] = [];
      for (;;) {
        const { total, rows: slice } = must(await house.ask('cases.list', { filter, offset: found.length, limit: SLICE }));
        found.push(...slice);
        if (slice.length === 0 || found.length >= total) return found;
      }
    });
    const lines = rows.map((r) => [r.number || '（未编号）', r.id, STAGE_NAMES[r.stage], r.title, r.next ? `${r.next.day} ${r.next.what}` : '']);
    input.terminal.result(rows.length === 0 ? '没有案件。' : table([['卷号', '编号', '阶段', '卷名', '最近的事'], ...lines]), { cases: rows });
  },
};
