// F11 卷宗情况说明: what is missing, damaged or added in the bound file. Empty, it is a sheet to write on: it never says what nobody said.
import { dayOrBlank } from '../../domain/day';
import type { CaseFile } from '../../domain/case';
import { forTheDossier } from './cover';
import type { FormContent, Said } from './form-content';

export interface DossierNoteWords {
  note: string;
  filedBy: string;
  checkedBy: string;
  filedOn: string;
  checkedOn: string;
}

export const F11: FormContent<DossierNoteWords> = {
  papers: forTheDossier,
  words: (file, subject) => (subject === null ? noteWords(file) : null),
  blank: () => ({ note: '', filedBy: '', checkedBy: '', filedOn: '', checkedOn: '' }),
};

function noteWords({ binding, archive }: CaseFile): Said<DossierNoteWords> {
  const filedOn = binding?.filedOn ?? archive?.on ?? null;
  return {
    day: filedOn,
    words: {
      note: binding?.note ?? '',
      filedBy: binding?.filedBy?.name ?? archive?.filedBy?.name ?? '',
      checkedBy: binding?.checkedBy ?? '',
      filedOn: dayOrBlank(filedOn),
      checkedOn: dayOrBlank(binding?.checkedOn ?? null),
    },
  };
}
