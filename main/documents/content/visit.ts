// F9 人民调解回访记录: one looking-in after the agreement.
import { titleOf, type CaseFile } from '../../domain/case';
import { dayInChinese, type Day } from '../../domain/day';
import { inOrder } from '../../domain/labels';
import { SATISFACTION_NAMES, VISIT_WAY_NAMES, type Visit } from '../../domain/visit';
import type { VisitWords } from './words';

export function visitWords(file: CaseFile, visit: Visit): { words: VisitWords; day: Day } {
  const parties = inOrder(file.parties);
  const seen = parties.filter((party) => visit.parties.includes(party.id));
  return {
    day: visit.on,
    words: {
      parties: (seen.length > 0 ? seen : parties).map((party) => party.name),
      number: file.number?.text ?? '',
      reason: visit.reason || titleOf(file),
      time: `${dayInChinese(visit.on)}（${VISIT_WAY_NAMES[visit.how]}回访）`,
      findings: visit.findings,
      satisfaction: visit.satisfaction === null ? '' : `当事人满意程度：${SATISFACTION_NAMES[visit.satisfaction]}。`,
      visitor: visit.by?.name ?? '',
      committee: file.office.committee,
      day: dayInChinese(visit.on),
    },
  };
}
