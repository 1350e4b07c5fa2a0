// What a template is given beside the words: the title, the type, and the room's own version of the form.
import type { FormLook } from '../../domain/form-text';
import type { Piece } from '../typeset/glyphs';
import type { Styles } from './sizes';

export interface Setting {
  title: string;
  styles: Styles;
  look: FormLook;
}

/** A fixed sentence of the form. An unknown key is a mistake in a template: it shows in every test that prints the form. */
export function sentence({ look }: Pick<Setting, 'look'>, key: string): string {
  const text = look.sentences[key];
  if (text === undefined) throw new Error(`no such sentence: ${key}`);
  return text;
}

/** A fixed sentence with its {blanks} filled. Every blank must be given. */
export function filledSentence(setting: Pick<Setting, 'look'>, key: string, blanks: Record<string, Piece[]>): Piece[] {
  return sentence(setting, key)
    .split(/(\{[^{}]+\})/)
    .filter((part) => part !== '')
    .flatMap((part): Piece[] => {
      if (!part.startsWith('{')) return [{ text: part }];
      const pieces = blanks[part.slice(1, -1)];
      if (!pieces) throw new Error(`nothing for blank ${part} of ${key}`);
      return pieces;
    });
}
