// A line of the 人民调解登记簿: one case in a nutshell, with nothing in it that is not for auditors' eyes.
import type { AgreementForm } from '../../domain/agreement';
import { categoryByCode } from '../../domain/category';
import type { CaseFile } from '../../domain/case';
import { CLOSING_NAMES, TERMINATION_NAMES } from '../../domain/closing';
import { effectOf } from '../../domain/agreement';
import type { Day } from '../../domain/day';
import { inOrder } from '../../domain/labels';
import { summarise, type LastDay, type PerformanceSummary } from '../../domain/performance';
import type { ReferenceData } from '../../domain/rule-book';
import { mediatorsOf } from '../../domain/staff';
import { obligationsInForce, performancesInForce } from '../../domain/in-force';
import { effectDay, stageOf, STAGE_NAMES } from '../../domain/stage';
import { inShort, shortDay, shortNames } from './short';

export interface CaseRow {
  number: string;
  acceptedOn: string;
  parties: string;
  category: string;
  brief: string;
  mediators: string;
  result: string;
  form: string;
  performance: string;
  archivedOn: string;
}

/** So much of a story a line can take. */
const BRIEF = 60;

const FORM_NAMES: Record<AgreementForm, string> = { written: '书面', oral: '口头', none: '即时履行' };
const PERFORMANCE_NAMES: Record<PerformanceSummary, string> = {
  'not-applicable': '',
  'not-due': '未到期',
  'under-way': '履行中',
  performed: '已履行',
  overdue: '逾期',
  refused: '拒不履行',
};

/** The day by which a case is put in the ledger: of acceptance, else of registration; null for what is only a clue. */
export function ledgerDay(file: Pick<CaseFile, 'registeredOn' | 'acceptance'>): Day | null {
  return file.registeredOn === null ? null : (file.acceptance?.on ?? file.registeredOn);
}

/** The case as it stands on `today`. `lastDay`: the day after holidays, before which nothing is late (民法典 203). */
export function caseRow(file: CaseFile, reference: Pick<ReferenceData, 'categories'>, today: Day, lastDay?: LastDay): CaseRow {
  const held = file.agreements.find((agreement) => effectOf(agreement, file.parties).on !== null);
  const on = ledgerDay(file);
  return {
    number: file.number?.text ?? '',
    acceptedOn: on === null ? '' : shortDay(on),
    parties: shortNames(inOrder(file.parties).map((party) => party.name)),
    category: categoryByCode(reference.categories, file.dispute.category)?.name ?? '',
    brief: inShort(file.dispute.brief, BRIEF),
    mediators: shortNames(mediatorsOf(file.assignment).map((m) => m.name)),
    result: resultOf(file),
    form: held ? FORM_NAMES[held.form] : '',
    performance: held ? PERFORMANCE_NAMES[summarise(obligationsInForce(file), performancesInForce(file), file.urges, today, lastDay)] : '',
    archivedOn: file.archive ? shortDay(file.archive.on) : '',
  };
}

function resultOf(file: CaseFile): string {
  if (file.closing) return CLOSING_NAMES[file.closing.result];
  if (file.acceptance && file.acceptance.decision !== 'accepted') return CLOSING_NAMES[file.acceptance.decision];
  if (file.termination) return TERMINATION_NAMES[file.termination.reason];
  return effectDay(file) === null ? STAGE_NAMES[stageOf(file)] : CLOSING_NAMES.succeeded;
}
