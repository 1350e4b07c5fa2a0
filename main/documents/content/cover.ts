// F0 调解卷宗: what the cover of the bound file says.
import { effectOf } from '../../domain/agreement';
import { titleOf, type CaseFile } from '../../domain/case';
import { dayOrBlank, latest, type Day } from '../../domain/day';
import { mediatorsOf } from '../../domain/staff';
import { numberOn, type Drafted, type FormContent, type FormContext, type Said } from './form-content';

export interface CoverWords {
  committee: string;
  volume: string;
  number: string;
  mediators: string[];
  from: string;
  to: string;
  filedBy: string;
  filedOn: string;
  retention: string;
  remark: string;
}

export const F0: FormContent<CoverWords> = {
  papers: forTheDossier,
  words: (file, subject, context) => (subject === null ? coverWords(file, context) : null),
  blank: ({ office, number }) => ({ committee: office, volume: '', number, mediators: [], from: '', to: '', filedBy: '', filedOn: '', retention: '', remark: '' }),
};

/** Covers, directory and 卷宗情况说明 belong to every case that has a number; what is not known on them stays open. */
export function forTheDossier(file: CaseFile): Drafted[] {
  return file.number === null ? [] : [{ subject: null, lacking: '' }];
}

function coverWords(file: CaseFile, context: FormContext): Said<CoverWords> {
  const { binding, archive } = file;
  const filedOn = binding?.filedOn ?? archive?.on ?? null;
  return {
    day: filedOn,
    words: {
      committee: file.office.committee,
      volume: volumeTitle(file),
      number: numberOn(file, context),
      mediators: mediatorsOf(file.assignment).map((m) => m.name),
      from: dayOrBlank(file.acceptance?.on ?? null),
      to: dayOrBlank(endedOn(file)),
      filedBy: binding?.filedBy?.name ?? archive?.filedBy?.name ?? '',
      filedOn: dayOrBlank(filedOn),
      retention: binding?.retention || archive?.retention || '',
      remark: binding?.remark || archive?.note || '',
    },
  };
}

/** 卷名 = parties + dispute, e.g. 杨昌禄与石显忠山林界线纠纷: usual, not prescribed (domain.md F0 †). Only what is known. */
export function volumeTitle(file: Pick<CaseFile, 'parties' | 'dispute'>): string {
  return file.parties.some((party) => party.side !== 'third') ? titleOf(file) : file.dispute.subject;
}

/** The day on which mediating ended (调解日期 = acceptance to conclusion, domain.md F0 †): agreement in effect, else termination, else closing. */
function endedOn({ agreements, parties, termination, closing }: CaseFile): Day | null {
  const effects = agreements.flatMap((agreement) => effectOf(agreement, parties).on ?? []);
  return latest(effects) ?? termination?.on ?? closing?.on ?? null;
}
