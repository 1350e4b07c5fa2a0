// A form's own version as it is edited: the whole look, of which only the differences are kept.
import { z } from 'zod';
import { differencesFrom } from '../../../../main/domain/form-differences';
import { longestFor, lookOf, lostPlaceholders, placeholdersIn, type FormLook, type FormText } from '../../../../main/domain/form-text';
import { BRACKETS, PRESETS, Sentence, type FormVariant } from '../../../../main/domain/form-variant';
import type { Form } from '../../../../main/domain/paper';
import type { PaperSettings } from '../../../../main/domain/settings';
import { formSettings as words } from '../../../strings/form-settings';

/** The name of a blank without its braces, as its chip says it. */
export const nameOf = (blank: string) => blank.slice(1, -1);

/** What is wrong with the blanks of an own sentence, in words; empty when it may be used. A blank sentence is the official one. */
export function blanksProblem(official: string, own: string): string {
  if (own.trim() === '') return '';
  const wrong = lostPlaceholders(official, own);
  const wanted = placeholdersIn(official);
  const names = (blanks: readonly string[]) => blanks.map((blank) => `“${nameOf(blank)}”`);
  const lacking = wrong.filter((blank) => wanted.includes(blank) && !own.includes(blank));
  const twice = wrong.filter((blank) => wanted.includes(blank) && own.includes(blank));
  const foreign = wrong.filter((blank) => !wanted.includes(blank));
  return [lacking.length > 0 ? words.lacking(names(lacking)) : '', twice.length > 0 ? words.twice(names(twice)) : '', foreign.length > 0 ? words.foreign(names(foreign)) : ''].join('');
}

/** The values of a form's editor, checked against its official text. */
export function formValues(text: FormText) {
  return z
    .object({
      sentences: z.record(z.string(), Sentence),
      lines: z.record(z.string(), z.boolean()),
      order: z.record(z.string(), z.array(z.string())),
      preset: z.enum(PRESETS),
      brackets: z.enum(BRACKETS),
      ownCopies: z.boolean(),
      copies: z.int().min(1).max(99),
    })
    .superRefine(({ sentences }, context) => {
      for (const [key, { text: official }] of Object.entries(text.sentences)) {
        const own = sentences[key] ?? '';
        const most = longestFor(official);
        const message = own.length > most ? words.tooLong(most) : blanksProblem(official, own);
        if (message !== '') context.addIssue({ code: 'custom', path: ['sentences', key], message });
      }
    });
}
export type FormValues = z.output<ReturnType<typeof formValues>>;

/** What the editor starts with. A sentence whose blanks were lost some other way is shown as it stands, so that it can be mended. */
export function valuesOf(text: FormText, variant: FormVariant | undefined): FormValues {
  const { sentences, lines, order, preset, brackets, copies } = lookOf(text, variant);
  const own = Object.entries(sentences).map(([key, shown]) => [key, variant?.sentences[key] ?? shown] as const);
  return { sentences: Object.fromEntries(own), lines, order, preset, brackets, ownCopies: copies !== text.copies, copies: copies ?? 1 };
}

/** The look that values mean. */
export function lookFrom(text: FormText, { ownCopies, copies, ...rest }: FormValues): FormLook {
  return { ...rest, copies: ownCopies ? copies : text.copies };
}

/** The room's settings with a form's values in them; the form is not named where it is all official. */
export function withForm(paper: PaperSettings, form: Form, text: FormText, values: FormValues): PaperSettings {
  const differences = differencesFrom(text, lookFrom(text, values), paper.variants[form]);
  const { [form]: _before, ...others } = paper.variants;
  return { ...paper, variants: differences === null ? others : { ...others, [form]: differences } };
}
