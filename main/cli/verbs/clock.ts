// clock explain: why each clock of a case ends on its day, as a party can be told.
import { caseClocks, type CaseClock } from '../../domain/case-clocks';
import { explainClock } from '../../domain/explain-clock';
import { ruleBook } from '../../domain/rule-book';
import { findCase } from '../find-case';
import { withData } from '../open-house';
import { must, VerbFailed } from '../terminal';
import { localDay } from '../today';
import type { Verb } from '../verb';

export const clock: Verb = {
  usage: 'clock explain 卷号',
  about: '说明一个案件的每个期限：从哪天起算、名义末日、顺延后的末日、依据',
  async run({ words: [what, number], data, terminal }) {
    if (what !== 'explain') throw new VerbFailed('用法：clock explain 卷号。');
    await withData(terminal, data, async (house, { settings, reference }) => {
      const { id } = await findCase(house, number);
      const { file } = must(await house.ask('cases.open', { id }));
      const book = ruleBook(reference, settings);
      const clocks = caseClocks(file, book, localDay()).map((one) => ({ ...one, state: stateOf(one), why: explainClock(one, file, book) }));
      const text = clocks.map(({ rule, nominal, rolled, state, why }) => `${rule.name}（${state}）：${nominal}${rolled === nominal ? '' : `，顺延至${rolled}`}\n  ${why}`).join('\n');
      terminal.result(text || '这个案件现在没有期限。', { id, clocks });
    });
  },
};

function stateOf({ metOn, moot, pausedSince }: CaseClock): string {
  if (metOn !== null) return `${metOn}已办`;
  if (moot) return '不再需要';
  return pausedSince === null ? '进行中' : '暂停中';
}
