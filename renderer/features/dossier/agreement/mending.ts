// Findings whose mending is beyond doubt: the right word for a wrong one, the right 大写 for an amount.
import { amountInWords, parseYuan } from '../../../../main/domain/amount';
import type { Finding, WordLists } from '../../../../main/domain/wording';

/** What to put in place of the words found; null when only a person can know. */
export function mendingOf({ rule, words }: Pick<Finding, 'rule' | 'words'>, { typos }: Pick<WordLists, 'typos'>): string | null {
  switch (rule) {
    case 'typo':
      return typos.find(({ wrong }) => wrong === words)?.right ?? null;
    case 'no-capitals':
    case 'capitals-differ': {
      const fen = parseYuan(/\d[\d,，]*(?:\.\d{1,2})?/.exec(words)?.[0] ?? '');
      return fen === null ? null : amountInWords(fen);
    }
    default:
      return null;
  }
}
