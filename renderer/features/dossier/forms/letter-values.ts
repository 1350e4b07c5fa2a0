// Letters as the form holds them.
import type { z } from 'zod';
import type { CaseFile } from '../../../../main/domain/case';
import type { Day } from '../../../../main/domain/day';
import { Letter, type LetterKind } from '../../../../main/domain/letter';
import { requiredLine } from '../../../../main/domain/text';
import { forms } from '../../../strings/dossier-forms';

export const LetterForm = Letter.extend({ organ: requiredLine(forms.letter.organWanted) });

/** A new letter of a kind: a reply goes to whoever handed the case over; a report of danger is usually by word of mouth. */
export function blankLetter(kind: LetterKind, { source }: Pick<CaseFile, 'source'>, on: Day): z.input<typeof LetterForm> {
  return { id: '', kind, organ: kind === 'reply' ? source.organ : '', on, how: kind === 'report' ? 'oral' : 'written', documentNumber: '', about: '', party: null };
}
