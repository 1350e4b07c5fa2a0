// L6G 收条: the one who was paid says so: from whom, for what, how much in figures and in words, and what of it is still open.
import { amountInWords } from '../../domain/amount';
import type { CaseFile } from '../../domain/case';
import { dayInChinese, dayOrBlank, inDayOrder } from '../../domain/day';
import { fatesOf } from '../../domain/in-force';
import { inOrder } from '../../domain/labels';
import type { Obligation } from '../../domain/obligation';
import { openOf, type Performance } from '../../domain/performance';
import { inChinese } from './chinese-number';
import { about, numberOn, type Drafted, type FormContent, type FormContext, type Said } from './form-content';
import { blankSigners, signerWords } from './people';
import type { SignerWords } from './words';

export interface ReceiptWords {
  number: string;
  /** Who owed; who paid in their place. */
  payers: string[];
  paidBy: string;
  paidOn: string;
  how: string;
  what: string;
  /** In figures and in capitals. */
  amount: string;
  agreedOn: string;
  committee: string;
  /** Whether all of that promise is paid with this, or how much is open; null: there is no whole sum to say it of. */
  settled: boolean | null;
  rest: string;
  signers: SignerWords[];
}

export const L6G: FormContent<ReceiptWords> = {
  papers: (file) =>
    file.performances.flatMap((performance, i): Drafted[] => {
      const obligation = promisedIn(file, performance);
      if (obligation?.kind !== 'money' || performance.amount === null) return [];
      const sameDay = file.performances.filter((p) => p.on === performance.on && p.amount !== null);
      const nth = sameDay.length < 2 ? '' : `，第${inChinese(file.performances.slice(0, i + 1).filter((p) => sameDay.includes(p)).length)}笔`;
      return [{ subject: performance.id, which: `${dayInChinese(performance.on)}${nth}`, lacking: obligation.creditors.length === 0 ? '这一项没有写明付给谁，不知道由谁出具收条。' : '' }];
    }),
  words: (file, subject, context) => {
    const performance = about(file.performances, subject);
    const obligation = performance && promisedIn(file, performance);
    return performance && obligation && performance.amount !== null ? receiptWords(file, performance, obligation, context) : null;
  },
  blank: ({ number, office }) => ({
    number,
    payers: [],
    paidBy: '',
    paidOn: '',
    how: '',
    what: '',
    amount: '',
    agreedOn: '',
    committee: office,
    settled: null,
    rest: '',
    signers: blankSigners(1, false),
  }),
};

/** The promise it was paid on, as it was recorded; a supplement may have changed it since, but not what was paid. */
function promisedIn(file: CaseFile, { obligation }: Performance): Obligation | undefined {
  return file.agreements.flatMap(({ obligations }) => obligations).find(({ id }) => id === obligation);
}

function receiptWords(file: CaseFile, performance: Performance, obligation: Obligation, context: FormContext): Said<ReceiptWords> {
  const parties = inOrder(file.parties);
  const agreement = file.agreements.find(({ obligations }) => obligations.includes(obligation));
  const rest = restAfter(file, performance, obligation);
  return {
    day: performance.on,
    words: {
      number: numberOn(file, context),
      payers: parties.filter(({ id }) => obligation.debtors.includes(id)).map(({ name }) => name),
      paidBy: performance.by,
      paidOn: dayInChinese(performance.on),
      how: performance.how,
      what: `${obligation.what}${instalment(obligation, performance)}`,
      amount: amountInWords(performance.amount ?? 0),
      agreedOn: dayOrBlank(agreement?.concludedOn),
      committee: file.office.committee,
      settled: rest === null ? null : rest === 0,
      rest: rest === null || rest === 0 ? '' : amountInWords(rest),
      signers: parties.filter(({ id }) => obligation.creditors.includes(id)).map((party) => ({ ...signerWords(party), label: '' })),
    },
  };
}

/** What was open right after this payment: what came later does not count, so that the receipt stays what it was. Null where a supplement changed the sum. */
function restAfter(file: CaseFile, performance: Performance, obligation: Obligation): number | null {
  if (fatesOf(file.agreements).has(obligation.id) || obligation.replaces.length > 0) return null;
  const at = file.performances.indexOf(performance);
  const until = file.performances.filter((p, i) => p.on < performance.on || (p.on === performance.on && i <= at));
  return openOf(obligation, until);
}

/** （第二期） where it was noted which instalment it was. */
function instalment({ schedule }: Obligation, { part }: Performance): string {
  if (schedule.type !== 'instalments') return '';
  const nth = inDayOrder(schedule.parts, ({ due }) => due).findIndex(({ id }) => id === part);
  return nth < 0 ? '' : `（第${inChinese(nth + 1)}期）`;
}
