// Reading the whole record of use and following its chain: every line, every number, every place where it was anchored.
import type { AuditVerdict } from '../../contract/shapes';
import type { AuditEntry, AuditHead } from '../../domain/audit';
import { turn } from '../survey';
import { linesOf, NOTHING } from './chain';
import type { Months } from './months';

/** More problems than this say nothing more. */
const MOST_PROBLEMS = 50;

/** @param anchors where the chain stood at some moments, as noted elsewhere */
export async function verifyAudit(months: Months, anchors: readonly AuditHead[]): Promise<AuditVerdict> {
  const verdict: AuditVerdict = { entries: 0, from: null, to: null, problems: [], torn: 0 };
  const say = (text: string) => {
    if (verdict.problems.length < MOST_PROBLEMS) verdict.problems.push(text);
  };
  const wanted = new Map<number, Set<string>>();
  for (const { n, hash } of anchors) if (n > 0) wanted.set(n, (wanted.get(n) ?? new Set()).add(hash));
  let head = NOTHING;
  for (const month of await months.list()) {
    for (const [i, { entry, hash, ended }] of [...linesOf(await months.read(month))].entries()) {
      if (entry === null || !ended) {
        say(`${month} 的第${i + 1}行损坏，读不出来`);
        continue;
      }
      const break_ = breakBetween(head, entry, month);
      if (break_ !== null) say(break_);
      if (entry.what === 'log-broken') say(`${entry.at.slice(0, 10)}打开程序时发现使用记录缺失或被改动：${entry.detail ?? ''}`);
      if (entry.what === 'log-torn') verdict.torn += 1;
      if (wanted.get(entry.n)?.has(hash) === false) say(`第${entry.n}条和留底的不一样，被改动过`);
      if ((wanted.get(entry.n)?.size ?? 0) > 1) say(`第${entry.n}条有两种不同的留底`);
      wanted.delete(entry.n);
      verdict.entries += 1;
      verdict.from ??= entry.at;
      verdict.to = entry.at;
      head = { n: entry.n, hash };
    }
    await turn();
  }
  for (const n of wanted.keys()) say(n > head.n ? `第${n}条以前记过，现在记录只到第${head.n}条` : `第${n}条以前记过，现在找不到`);
  return verdict;
}

function breakBetween(head: AuditHead, { n, prev }: AuditEntry, month: string): string | null {
  if (n === head.n + 1) return prev === head.hash ? null : `第${n}条和前一条接不上，前面的被改动过`;
  if (n > head.n + 1) return n === head.n + 2 ? `第${n - 1}条不见了（${month}）` : `第${head.n + 1}条到第${n - 1}条不见了（${month}）`;
  return `第${n}条重复或者次序不对（${month}）`;
}
