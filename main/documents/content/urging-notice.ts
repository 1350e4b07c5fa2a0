// L6F 督促履行通知书: to those who owe: what, since when, how much of it is open (人民调解法 31).
import { amountInWords, yuan, type Fen } from '../../domain/amount';
import { effectOf } from '../../domain/agreement';
import type { CaseFile } from '../../domain/case';
import { dayInChinese, dayOrBlank, type Day } from '../../domain/day';
import { inOrder } from '../../domain/labels';
import type { Obligation } from '../../domain/obligation';
import { standingOf, type LastDay, type Urge } from '../../domain/performance';
import { obligationsInForce, performancesInForce } from '../../domain/in-force';
import { rollForward, workCalendar } from '../../domain/holidays';
import { about, numberOn, type Drafted, type FormContent, type FormContext, type Said } from './form-content';
import { signerWords } from './people';
import type { SignerWords } from './words';

export interface UrgedDue {
  debtors: string[];
  what: string;
  due: string;
  /** In 元, digits; empty for what is not money. */
  amount: string;
  paid: string;
  open: string;
}

export interface UrgingNoticeWords {
  number: string;
  debtors: string[];
  agreedOn: string;
  dues: UrgedDue[];
  /** All that is open, in digits and in capitals; empty when no money is. */
  openInAll: string;
  /** By when they said they would. */
  promisedOn: string;
  /** A default clause made parts of it fall due that were not yet. Left out where none did: a notice printed before there was this stays what it was. */
  accelerated?: true;
  /** The court has confirmed the agreement: it may be enforced (人民调解法 33). */
  confirmed: boolean;
  signers: SignerWords[];
  committee: string;
  day: string;
}

interface OpenDue {
  obligation: Obligation;
  due: Day | null;
  /** Fell due earlier than agreed, by a default clause. */
  forward: boolean;
  amount: Fen | null;
  paid: Fen;
}

export const L6F: FormContent<UrgingNoticeWords> = {
  papers: (file) =>
    file.urges.map((urge): Drafted => ({ subject: urge.id, which: dayInChinese(urge.on), lacking: openOn(file, urge).length === 0 ? '督促的那一天没有到期未履行的事项。' : '' })),
  words: (file, subject, context) => {
    const urge = about(file.urges, subject);
    return urge ? noticeWords(file, urge, context) : null;
  },
  blank: ({ number, office }) => ({
    number,
    debtors: [],
    agreedOn: '',
    dues: [],
    openInAll: '',
    promisedOn: '',
    confirmed: false,
    signers: [{ label: '', name: '', role: '', by: '' }],
    committee: office,
    day: '',
  }),
};

/**
 * What was open on the day of the urging: of the promise that was urged, or of all; only what had fallen due, unless a promise was
 * named none of which had: then its next part. What was paid later does not count, so that the paper stays what it was.
 */
function openOn(file: CaseFile, { obligation: named, on }: Urge, lastDay?: LastDay): OpenDue[] {
  const until = performancesInForce({ ...file, performances: file.performances.filter((p) => p.on <= on) });
  const mine = obligationsInForce(file).filter((o) => o.kind !== 'forbearance' && (named === null || o.id === named));
  return mine.flatMap((obligation) => {
    const open = standingOf(obligation, until, on, '2199-12-31', lastDay).filter((s) => s.doneOn === null);
    const fallen = open.filter((s) => s.due !== null && s.due <= on);
    const shown = fallen.length > 0 ? fallen : named === null ? [] : open.slice(0, 1);
    return shown.map(({ due, agreed, amount, paid }) => ({ obligation, due, forward: due !== agreed, amount, paid }));
  });
}

function noticeWords(file: CaseFile, urge: Urge, context: FormContext): Said<UrgingNoticeWords> {
  const calendar = workCalendar(context.reference.holidays);
  const dues = openOn(file, urge, (day) => rollForward(day, calendar));
  const debtors = inOrder(file.parties).filter((party) => dues.some(({ obligation }) => obligation.debtors.includes(party.id)));
  const first = file.agreements.find((a) => effectOf(a, file.parties).on !== null && a.obligations.some((o) => o.id === dues[0]?.obligation.id));
  const money = dues.filter(({ amount }) => amount !== null);
  const open = money.reduce((sum, { amount, paid }) => sum + (amount ?? 0) - paid, 0);
  return {
    day: urge.on,
    words: {
      number: numberOn(file, context),
      debtors: debtors.map((party) => party.name),
      agreedOn: dayOrBlank(first?.concludedOn),
      dues: dues.map((due) => dueWords(due, file)),
      openInAll: money.length === 0 ? '' : amountInWords(open),
      promisedOn: dayOrBlank(urge.promisedOn),
      ...(dues.some(({ forward }) => forward) ? { accelerated: true as const } : {}),
      confirmed: file.confirmation?.result === 'confirmed' && (file.confirmation.decidedOn ?? urge.on) <= urge.on,
      signers: debtors.map((party) => ({ ...signerWords(party), label: '' })),
      committee: file.office.committee,
      day: dayInChinese(urge.on),
    },
  };
}

function dueWords({ obligation, due, amount, paid }: OpenDue, file: CaseFile): UrgedDue {
  return {
    debtors: inOrder(file.parties).filter((party) => obligation.debtors.includes(party.id)).map((party) => party.name),
    what: obligation.what,
    due: dayOrBlank(due),
    amount: amount === null ? '' : yuan(amount),
    paid: amount === null ? '' : yuan(paid),
    open: amount === null ? '' : yuan(amount - paid),
  };
}
