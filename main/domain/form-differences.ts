// What a room's version of a form has otherwise than the official text: only that is kept, so that a later official text reaches
// every room that did not touch the sentence.
import type { FormLook, FormText } from './form-text';
import { FormVariant } from './form-variant';

/**
 * The differences of a look from the official text; null when there is none. A blank own sentence is none. What an earlier variant
 * says about keys this version of the program does not know is carried over.
 */
export function differencesFrom(text: FormText, look: FormLook, before?: FormVariant): FormVariant | null {
  const variant = FormVariant.parse({
    sentences: {
      ...foreign(before?.sentences, text.sentences),
      ...pick(text.sentences, (key, { text: official }) => {
        const own = look.sentences[key] ?? '';
        return own.trim() === '' || own === official ? undefined : own;
      }),
    },
    lines: { ...foreign(before?.lines, text.lines), ...pick(text.lines, (key, { printed }) => (look.lines[key] === printed ? undefined : look.lines[key])) },
    order: {
      ...foreign(before?.order, text.blocks),
      ...pick(text.blocks, (key, { fields }) => {
        const own = look.order[key];
        return own === undefined || own.join(' ') === fields.map((field) => field.key).join(' ') ? undefined : own;
      }),
    },
    preset: look.preset === text.preset ? null : look.preset,
    brackets: look.brackets,
    copies: look.copies === text.copies ? null : look.copies,
  });
  return isEmpty(variant) ? null : variant;
}

/** True when a variant says nothing of its own. */
export function isEmpty({ sentences, lines, order, preset, brackets, copies }: FormVariant): boolean {
  const nothing = [sentences, lines, order].every((part) => Object.keys(part).length === 0);
  return nothing && preset === null && brackets === 'as-numbered' && copies === null;
}

/** Entries of `own` under keys that are not among the known ones. */
function foreign<V>(own: Record<string, V> = {}, known: object): Record<string, V> {
  return Object.fromEntries(Object.entries(own).filter(([key]) => !Object.hasOwn(known, key)));
}

/** What `choose` gives for each entry, where it gives anything. */
function pick<V, W>(entries: Record<string, V>, choose: (key: string, value: V) => W | undefined): Record<string, W> {
  return Object.fromEntries(
    Object.entries(entries).flatMap(([key, value]) => {
      const chosen = choose(key, value);
      return chosen === undefined ? [] : [[key, chosen] as const];
    }),
  );
}
