// What is written in the place of a character that cannot be printed: another one, or a description of it.
import { z } from 'zod';
import { described, DescribedCharacter, describedFreely, STRUCTURES, type Structure } from '../../../main/domain/described-character';
import { cleanLine } from '../../../main/domain/text';
import { describedWords as words } from '../../strings/described';

export const STRUCTURE_NAMES = Object.keys(STRUCTURES) as Structure[];

export interface ReplacementInForm {
  way: 'other' | 'described';
  other: string;
  structure: Structure | 'freely';
  parts: string[];
  free: string;
}

export const blankReplacement: ReplacementInForm = { way: 'described', other: '', structure: 'top-bottom', parts: ['', '', ''], free: '' };

/** What would be written now; empty while something is missing. */
export function replacementOf({ way, other, structure, parts, free }: ReplacementInForm): string {
  if (way === 'other') return cleanLine(other);
  return structure === 'freely' ? describedFreely(cleanLine(free)) : described(structure, parts.map(cleanLine));
}

/** The form's schema: everything the chosen way needs, and nothing of the others. */
export const Replacement = z
  .object({
    way: z.enum(['other', 'described']),
    other: z.string(),
    structure: z.enum([...STRUCTURE_NAMES, 'freely']),
    parts: z.array(z.string()),
    free: z.string(),
  })
  .superRefine((values, context) => {
    const wrong = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
    const { way, other, structure, parts } = values;
    if (way === 'other') {
      if (cleanLine(other) === '') wrong(['other'], words.otherWanted);
      return;
    }
    if (structure !== 'freely') STRUCTURES[structure].forEach((_, i) => cleanLine(parts[i] ?? '') === '' && wrong(['parts', i], words.partWanted));
    const written = replacementOf(values);
    const takes = DescribedCharacter.shape.written.safeParse(written).success;
    if (!takes && (structure === 'freely' || written !== '')) wrong(structure === 'freely' ? ['free'] : ['parts', 0], words.freeWanted);
  });
