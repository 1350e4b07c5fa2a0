// L5 结案报告表: the whole matter on a sheet when it is closed. Opinions are written by hand.
import { yuan } from '../../domain/amount';
import { FORM_NAMES } from '../../domain/agreement';
import type { CaseFile } from '../../domain/case';
import { CLOSING_NAMES, TERMINATION_NAMES, type Closing } from '../../domain/closing';
import { dayInChinese, dayOrBlank, latest, type Day } from '../../domain/day';
import type { Source } from '../../domain/dispute';
import { inOrder } from '../../domain/labels';
import type { Obligation } from '../../domain/obligation';
import { DUE_STATE_NAMES, standingOf } from '../../domain/performance';
import { mediatorsOf } from '../../domain/staff';
import { obligationsInForce, performancesInForce } from '../../domain/in-force';
import { SATISFACTION_NAMES, visitsMade, VISIT_WAY_NAMES } from '../../domain/visit';
import { numberOn, prints, type FormContent, type FormContext, type Said } from './form-content';
import { phonesInWords } from './people';

export interface ClosingReportWords {
  number: string;
  filledOn: string;
  committee: string;
  room: string;
  mediators: string[];
  acceptedOn: string;
  closedOn: string;
  parties: { label: string; name: string; address: string; phone: string }[];
  source: string;
  brief: string;
  result: string[];
  agreements: { head: string; clauses: string[] }[];
  /** What was said when it was closed. */
  summary: string;
  performance: string[];
  visits: string[];
}

export const L5: FormContent<ClosingReportWords> = {
  papers: (file) => (file.registeredOn === null ? [] : [{ subject: null, lacking: file.closing === null ? '案件结案以后才能打印结案报告表。' : '' }]),
  words: (file, subject, context) => (subject === null && file.closing ? reportWords(file, file.closing, context) : null),
  blank: ({ number, parties, office }) => ({
    number,
    filledOn: '',
    committee: office,
    room: '',
    mediators: [],
    acceptedOn: '',
    closedOn: '',
    parties: Array.from({ length: parties }, () => ({ label: '', name: '', address: '', phone: '' })),
    source: '',
    brief: '',
    result: [],
    agreements: [],
    summary: '',
    performance: [],
    visits: [],
  }),
};

function reportWords(file: CaseFile, closing: Closing, context: FormContext): Said<ClosingReportWords> {
  return {
    day: closing.on,
    words: {
      number: numberOn(file, context),
      filledOn: dayOrBlank(file.binding?.filedOn),
      committee: file.office.committee,
      room: file.office.room,
      mediators: mediatorsOf(file.assignment).map((m) => m.name),
      acceptedOn: dayOrBlank(file.acceptance?.decision === 'accepted' ? file.acceptance.on : null),
      closedOn: dayInChinese(closing.on),
      parties: inOrder(file.parties).map((party) => ({
        label: party.label === '' ? '' : `${party.label}方`,
        name: party.name,
        address: party.address,
        phone: prints(context, 'phone') ? phonesInWords(party.phones) : '',
      })),
      source: sourceInWords(file.source),
      brief: file.dispute.brief,
      result: resultOf(file, closing),
      agreements: file.agreements.map((agreement) => ({
        head: `${agreement.supplements === null ? '' : '补充协议，'}${FORM_NAMES[agreement.form]}${agreement.concludedOn === null ? '' : `，${dayInChinese(agreement.concludedOn)}达成`}：`,
        clauses: agreement.clauses.map((clause) => clause.text),
      })),
      summary: closing.summary,
      performance: obligationsInForce(file).flatMap((o) => performanceOf(o, file, closing.on)),
      visits: visitsMade(file.visits).map((v) => `${dayInChinese(v.on)}${VISIT_WAY_NAMES[v.how]}回访：${v.findings}${v.satisfaction === null ? '' : `（${SATISFACTION_NAMES[v.satisfaction]}）`}`),
    },
  };
}

/** Where the matter came from, as the local form lists it. */
export function sourceInWords({ kind, organ, documentNumber }: Source): string {
  if (kind === 'application') return '当事人申请';
  if (kind === 'initiative') return '人民调解委员会主动调解';
  return `${organ || '有关部门'}委托移送${documentNumber === '' ? '' : `（${documentNumber}）`}`;
}

function resultOf(file: CaseFile, closing: Closing): string[] {
  const { acceptance, termination } = file;
  const declined = acceptance && acceptance.decision !== 'accepted' ? acceptance.reason : '';
  const said = [
    `${CLOSING_NAMES[closing.result]}。`,
    declined,
    ...(termination ? [`${TERMINATION_NAMES[termination.reason]}，${dayInChinese(termination.on)}终止调解。${termination.detail}`] : []),
  ];
  return said.filter((text) => text !== '');
}

/**
 * '石显忠：赔偿杉树损失2,400元，2026年4月9日履行。' Whether that was late is not said: a supplement may have put it off. What is not to be
 * done says nothing.
 */
function performanceOf(obligation: Obligation, file: CaseFile, on: Day): string[] {
  const who = inOrder(file.parties).filter((party) => obligation.debtors.includes(party.id)).map((party) => party.name).join('、');
  const dues = standingOf(obligation, performancesInForce(file), on, '2199-12-31');
  if (dues.length === 0) return [];
  const done = latest(dues.flatMap((due) => (due.doneOn === null ? [] : [due.doneOn])));
  const amount = obligation.amount === null ? '' : `${yuan(obligation.amount)}元`;
  const open = dues.find((due) => due.doneOn === null);
  const paid = dues.reduce((sum, due) => sum + due.paid, 0);
  const state = open ? `${DUE_STATE_NAMES[open.state]}${paid > 0 ? `，已付${yuan(paid)}元` : ''}` : `${dayOrBlank(done)}履行`;
  return [`${who}：${obligation.what}${amount}，${state}。`];
}
