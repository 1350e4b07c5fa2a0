// show: one case; with --json its exchange document and what is derived from it.
import { agendaOf } from '../../domain/agenda';
import { yuan } from '../../domain/amount';
import { titleOf, type CaseFile } from '../../domain/case';
import { caseClocks, type CaseClock } from '../../domain/case-clocks';
import { toExchange } from '../../domain/exchange';
import { nextStep } from '../../domain/next-step';
import { SIDE_NAMES } from '../../domain/party';
import { rollForward } from '../../domain/holidays';
import { DUE_STATE_NAMES, standingOf, type LastDay } from '../../domain/performance';
import { ruleBook } from '../../domain/rule-book';
import { obligationsInForce, performancesInForce } from '../../domain/in-force';
import { effectDay, stageOf, STAGE_NAMES } from '../../domain/stage';
import { findCase } from '../find-case';
import { withData } from '../open-house';
import { must } from '../terminal';
import { localDay } from '../today';
import type { Verb } from '../verb';

export const show: Verb = {
  usage: 'show 卷号',
  about: '显示一个案件：当事人、期限、履行情况、下一步',
  async run({ words, data, terminal }) {
    await withData(terminal, data, async (house, { settings, reference }) => {
      const { id } = await findCase(house, words[0]);
      const { file } = must(await house.ask('cases.open', { id }));
      const book = ruleBook(reference, settings);
      const today = localDay();
      const clocks = caseClocks(file, book, today);
      const step = nextStep(file, book, today);
      terminal.result(asText(file, clocks, step?.say ?? '没有要办的事', today, (day) => rollForward(day, book.calendar)), {
        ...toExchange(file),
        id,
        derived: { title: titleOf(file), stage: stageOf(file), effectiveOn: effectDay(file), clocks, agenda: agendaOf(file, book, today), nextStep: step },
      });
    });
  },
};

function asText(file: CaseFile, clocks: readonly CaseClock[], step: string, today: string, lastDay: LastDay): string {
  const parties = file.parties.map((p) => `  ${p.label}方 ${p.name}（${SIDE_NAMES[p.side]}）`);
  const limits = clocks.map((c) => `  ${c.rule.name}：${c.nominal}${c.rolled === c.nominal ? '' : `，顺延至${c.rolled}`}${c.metOn ? `（${c.metOn}已办）` : ''}`);
  const promises = obligationsInForce(file).flatMap((o) =>
    standingOf(o, performancesInForce(file), today, today, lastDay).map((s) => `  ${s.due ?? '未定期限'} ${o.what}${s.amount === null ? '' : ` ${yuan(s.amount)}元`}：${DUE_STATE_NAMES[s.state]}${s.doneOn ? ` ${s.doneOn}` : ''}`),
  );
  const part = (title: string, lines: string[]) => (lines.length === 0 ? [] : [title, ...lines]);
  return [
    `${file.number?.text ?? '（未编号）'} ${titleOf(file)}`,
    `阶段：${STAGE_NAMES[stageOf(file)]}　生效：${effectDay(file) ?? '未生效'}`,
    ...part('当事人', parties),
    ...part('期限', limits),
    ...part('履行', promises),
    `下一步：${step}`,
  ].join('\n');
}
