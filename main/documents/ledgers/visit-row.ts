// A line of the 回访登记簿: one looking-in.
import type { CaseFile } from '../../domain/case';
import { inOrder } from '../../domain/labels';
import { SATISFACTION_NAMES, VISIT_WAY_NAMES, type Visit } from '../../domain/visit';
import { inShort, shortDay, shortNames } from './short';

export interface VisitRow {
  on: string;
  number: string;
  parties: string;
  subject: string;
  how: string;
  findings: string;
  satisfaction: string;
  visitor: string;
  nextOn: string;
  /** False: an attempt; counted apart. */
  reached: boolean;
}

const FINDINGS = 100;

export function visitRow(file: CaseFile, visit: Visit): VisitRow {
  const parties = inOrder(file.parties);
  const seen = parties.filter((party) => visit.parties.includes(party.id));
  return {
    on: shortDay(visit.on),
    number: file.number?.text ?? '',
    parties: shortNames((seen.length > 0 ? seen : parties).map((party) => party.name)),
    subject: file.dispute.subject,
    how: VISIT_WAY_NAMES[visit.how],
    findings: inShort(visit.findings, FINDINGS),
    satisfaction: !visit.reached ? '未联系上' : visit.satisfaction === null ? '' : SATISFACTION_NAMES[visit.satisfaction],
    visitor: visit.by?.name ?? '',
    nextOn: visit.nextOn === null ? '' : shortDay(visit.nextOn),
    reached: visit.reached,
  };
}
