// F9 人民调解回访记录: one looking-in after the agreement.
import { titleOf, type CaseFile } from '../../domain/case';
import { dayInChinese } from '../../domain/day';
import { inOrder } from '../../domain/labels';
import { SATISFACTION_NAMES, visitsMade, VISIT_WAY_NAMES, type Visit } from '../../domain/visit';
import { about, numberOn, type Drafted, type FormContent, type FormContext, type Said } from './form-content';
import type { VisitWords } from './words';

export const F9: FormContent<VisitWords> = {
  papers: (file) => visitsMade(file.visits).map((visit): Drafted => ({ subject: visit.id, which: dayInChinese(visit.on), lacking: '' })),
  words: (file, subject, context) => {
    const visit = about(file.visits, subject);
    return visit ? visitWords(file, visit, context) : null;
  },
  blank: ({ number, office }) => ({ parties: [], number, reason: '', time: '', findings: '', satisfaction: '', visitor: '', committee: office, day: '' }),
};

function visitWords(file: CaseFile, visit: Visit, context: FormContext): Said<VisitWords> {
  const parties = inOrder(file.parties);
  const seen = parties.filter((party) => visit.parties.includes(party.id));
  return {
    day: visit.on,
    words: {
      parties: (seen.length > 0 ? seen : parties).map((party) => party.name),
      number: numberOn(file, context),
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
