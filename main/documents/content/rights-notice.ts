// L1 人民调解当事人权利义务告知书: what the law gives and asks of the parties, told to each of them (人民调解法 3, 4, 23, 24, 26, 31, 33).
import type { CaseFile } from '../../domain/case';
import { dayOrBlank, type Day } from '../../domain/day';
import { inOrder } from '../../domain/labels';
import { NO_PARTIES, type FormContent, type Said } from './form-content';
import { blankSigners, signerWords } from './people';
import type { SignerWords } from './words';

export interface RightsNoticeWords {
  signers: SignerWords[];
  /** The day on which all of them were told; empty when there is none in common: each then writes their own. */
  day: string;
}

export const L1: FormContent<RightsNoticeWords> = {
  papers: (file) => (file.registeredOn === null ? [] : [{ subject: null, lacking: file.parties.length === 0 ? NO_PARTIES : '' }]),
  words: (file, subject) => (subject === null ? noticeWords(file) : null),
  blank: ({ parties }) => ({ signers: blankSigners(parties, false), day: '' }),
};

function noticeWords(file: CaseFile): Said<RightsNoticeWords> {
  const day = toldOn(file);
  return {
    day,
    words: {
      signers: inOrder(file.parties).map((party) => ({ ...signerWords(party), label: '' })),
      day: dayOrBlank(day),
    },
  };
}

/** The day noted for every party alike. */
function toldOn({ parties }: Pick<CaseFile, 'parties'>): Day | null {
  const [first, ...others] = new Set(parties.map((party) => party.rightsToldOn));
  return others.length === 0 ? (first ?? null) : null;
}
