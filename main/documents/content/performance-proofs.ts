// L4 履行凭证: which promise was kept when, how much, and the voucher for it; in front of the vouchers.
import { amountInWords } from '../../domain/amount';
import type { CaseFile } from '../../domain/case';
import { dayInChinese, inDayOrder } from '../../domain/day';
import type { Obligation } from '../../domain/obligation';
import type { Performance } from '../../domain/performance';
import { inChinese } from './chinese-number';
import type { FormContent } from './form-content';

export interface ProofWords {
  items: { on: string; what: string; how: string; by: string; to: string; amount: string; proof: string }[];
}

export const L4: FormContent<ProofWords> = {
  papers: (file) => (file.performances.length === 0 ? [] : [{ subject: null, lacking: '' }]),
  words: (file, subject) => (subject === null ? proofWords(file) : null),
  blank: () => ({ items: [] }),
};

function proofWords(file: CaseFile) {
  const obligations = file.agreements.flatMap((agreement) => agreement.obligations);
  const items = inDayOrder(file.performances, (p) => p.on).map((performance) => {
    const obligation = obligations.find((o) => o.id === performance.obligation);
    return {
      on: dayInChinese(performance.on),
      what: `${obligation?.what ?? ''}${instalment(obligation, performance)}`,
      how: performance.how,
      by: performance.by || namesOf(file, obligation?.debtors),
      to: namesOf(file, obligation?.creditors),
      amount: performance.amount === null ? '' : amountInWords(performance.amount),
      proof: performance.proof,
    };
  });
  return { day: null, words: { items } };
}

function namesOf({ parties }: CaseFile, ids: readonly string[] = []): string {
  return parties.filter((party) => ids.includes(party.id)).map((party) => party.name).join('、');
}

/** （第二期） where it was noted which instalment it was. */
function instalment(obligation: Obligation | undefined, { part }: Performance): string {
  if (obligation?.schedule.type !== 'instalments') return '';
  const nth = inDayOrder(obligation.schedule.parts, (p) => p.due).findIndex((p) => p.id === part);
  return nth < 0 ? '' : `（第${inChinese(nth + 1)}期）`;
}
