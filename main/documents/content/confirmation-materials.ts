// F10 司法确认有关材料: the sheet in front of what went to the court and what came back.
import type { CaseFile } from '../../domain/case';
import { CONFIRMATION_NAMES } from '../../domain/confirmation';
import { dayOrBlank } from '../../domain/day';
import { inOrder } from '../../domain/labels';
import { NO_PARTIES, numberOn, type FormContent, type FormContext, type Said } from './form-content';

export interface ConfirmationMaterialsWords {
  number: string;
  parties: string[];
  subject: string;
  court: string;
  appliedOn: string;
  acceptedOn: string;
  decidedOn: string;
  result: string;
  documentNumber: string;
}

export const F10: FormContent<ConfirmationMaterialsWords> = {
  papers: (file) => (file.confirmation?.appliedOn == null ? [] : [{ subject: null, lacking: file.parties.length === 0 ? NO_PARTIES : '' }]),
  words: (file, subject, context) => (subject === null ? materialsWords(file, context) : null),
  blank: ({ number }) => ({ number, parties: [], subject: '', court: '', appliedOn: '', acceptedOn: '', decidedOn: '', result: '', documentNumber: '' }),
};

/** The court a confirmation is asked of: the one noted on the case, else the room's, else left open. */
export function courtOf(file: Pick<CaseFile, 'confirmation'>, { committee }: Pick<FormContext, 'committee'>): string {
  return file.confirmation?.court || committee.court;
}

function materialsWords(file: CaseFile, context: FormContext): Said<ConfirmationMaterialsWords> {
  const { confirmation } = file;
  return {
    day: null,
    words: {
      number: numberOn(file, context),
      parties: inOrder(file.parties).map((party) => party.name),
      subject: file.dispute.subject,
      court: courtOf(file, context),
      appliedOn: dayOrBlank(confirmation?.appliedOn),
      acceptedOn: dayOrBlank(confirmation?.acceptedOn),
      decidedOn: dayOrBlank(confirmation?.decidedOn),
      result: confirmation?.result == null ? '' : CONFIRMATION_NAMES[confirmation.result],
      documentNumber: confirmation?.documentNumber ?? '',
    },
  };
}
