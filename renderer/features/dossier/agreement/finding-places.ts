// Where in the form a finding of the wording check is mended.
import type { Finding } from '../../../../main/domain/wording';
import type { AgreementInForm } from './agreement-values';
import type { ObligationInForm } from './obligation-values';

export interface FindingPlace {
  /** Path of the field in the form; null: it is mended elsewhere, in the parties of the case. */
  path: string | null;
  part: 'form' | 'facts' | 'responsibility' | 'clause' | 'clauses' | 'performance' | 'obligation' | 'obligations' | 'copies' | 'parties';
  /** Of a clause or obligation, from 0. */
  index: number;
}

const place = (part: FindingPlace['part'], path: string | null, index = 0): FindingPlace => ({ part, path, index });

/** Where a finding is mended, in the form as it stands now. */
export function placeOf({ where, rule }: Pick<Finding, 'where' | 'rule'>, values: Pick<AgreementInForm, 'clauses' | 'obligations'>): FindingPlace {
  switch (where) {
    case 'form':
    case 'facts':
    case 'responsibility':
    case 'performance':
    case 'copies':
      return place(where, where);
    case 'parties':
      return place('parties', null);
    case 'clauses':
      return place('clauses', `clauses.${Math.max(0, values.clauses.length - 1)}.text`);
    case 'obligations':
      return place('obligations', 'obligations');
  }
  const clause = values.clauses.findIndex(({ id }) => id === where);
  if (clause !== -1) return place('clause', `clauses.${clause}.text`, clause);
  const obligation = values.obligations.findIndex(({ id }) => id === where);
  const found = values.obligations[obligation];
  return found ? place('obligation', `obligations.${obligation}.${fieldOf(rule, found)}`, obligation) : place('obligations', 'obligations');
}

function fieldOf(rule: string, { when }: ObligationInForm): string {
  switch (rule) {
    case 'no-debtor':
      return 'debtors';
    case 'no-creditor':
      return 'creditors';
    case 'no-amount':
    case 'amount-not-in-text':
      return 'amount';
    case 'instalments-differ':
      return 'parts.0.amount';
    case 'no-account':
      return 'how';
    case 'no-deadline':
    case 'deadline-past':
      return { once: 'due', instalments: 'parts.0.due', recurring: 'from', standing: 'what' }[when];
    default:
      return 'what';
  }
}
