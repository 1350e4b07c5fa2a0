// What is asked for where empty forms are made, and how it becomes the question to main.
import { z } from 'zod';
import { MOST_RESERVED } from '../../../../main/domain/numbering';
import { FORMS, USUAL_BLANKS, type Form } from '../../../../main/domain/paper';
import { blanks as words } from '../../../strings/blanks';

export const BlanksForm = z.object({
  forms: z.array(z.enum(FORMS)).min(1, words.formsWanted),
  parties: z.int().min(1).max(30),
  how: z.enum(['plain', 'kept']),
  sets: z.int().min(1).max(99),
  count: z.int().min(1).max(MOST_RESERVED),
});
export type BlanksForm = z.output<typeof BlanksForm>;

/** The usual set of forms, as far as they can be made; two parties, one set. */
export function firstBlanks(there: readonly Form[]): BlanksForm {
  return { forms: USUAL_BLANKS.filter((form) => there.includes(form)), parties: 2, how: 'plain', sets: 1, count: 3 };
}
