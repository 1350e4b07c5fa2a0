// A ledger as plain data for the worker that prints it. Ledgers are about many cases: no form of one case, never frozen, not in a dossier.
import { dayInChinese, type Day } from '../../domain/day';
import { LEDGER_TITLES, type ListedLedger } from '../../domain/ledger';
import type { Settings } from '../../domain/settings';
import { printedDeep } from '../typeset/printed-text';
import type { CaseRow } from './case-row';
import type { VisitRow } from './visit-row';
import type { WeekContent } from './week';

interface RowsOf {
  cases: CaseRow;
  visits: VisitRow;
}

/** As with papers, every string in `words` is printed. */
export interface LedgerWords<K extends ListedLedger = ListedLedger> {
  committee: string;
  /** 2026年, or from one day to another. */
  span: string;
  /** How many lines there are. */
  count: string;
  /** Cases that could not be read: a ledger must not keep quiet about what it lacks. */
  unread: string;
  rows: RowsOf[K][];
}

export type ListedContent = { [K in ListedLedger]: { ledger: K; words: LedgerWords<K> } }[ListedLedger] & { title: string; bodyFace: 'fang' | 'song' };
export type LedgerContent = ListedContent | WeekContent;

export interface Span {
  from: Day;
  to: Day;
}

/** A ledger of these rows, which stand in the order in which they are given. */
export function ledgerContent<K extends ListedLedger>(kind: K, rows: RowsOf[K][], span: Span, unread: number, { committee, paper }: Pick<Settings, 'committee' | 'paper'>): ListedContent {
  const words: LedgerWords<K> = {
    committee: committee.name,
    span: spanInWords(span),
    count: kind === 'cases' ? `共${rows.length}件` : visitCount(rows as VisitRow[]),
    unread: unread === 0 ? '' : `另有${unread}件案卷打不开，没有列入。`,
    rows,
  };
  // Kind and rows come together.
  return printedDeep({ ledger: kind, words, title: LEDGER_TITLES[kind], bodyFace: paper.bodyFace }) as unknown as ListedContent;
}

/** Those at which nobody was reached are on the list, but are no visits. */
function visitCount(rows: readonly VisitRow[]): string {
  const unreached = rows.filter(({ reached }) => !reached).length;
  return `共${rows.length - unreached}次${unreached === 0 ? '' : `，另有${unreached}次未联系上`}`;
}

/** '2026年' for a whole year, else '2026年1月1日至2026年6月30日'. */
function spanInWords({ from, to }: Span): string {
  const year = from.slice(0, 4);
  return from === `${year}-01-01` && to === `${year}-12-31` ? `${year}年` : `${dayInChinese(from)}至${dayInChinese(to)}`;
}
