// 组字描述's note at the end of a paper: which brackets in its words stand for a character that could not be printed.
import { describedIn, type DescribedCharacter, type Drawing } from '../../domain/described-character';

export interface DescribedNote {
  /** 注：“（上山下夆）”为组字描述，原字见右图。 */
  text: string;
  /** The file to be set beside it; null: nobody drew it. */
  drawing: Drawing | null;
}

/**
 * The notes a paper needs, in the order in which the case described its characters; none when no description stands in its words.
 * `words`: what the paper says, with strings at any depth (content/words.ts).
 */
export function describedNote(words: unknown, characters: readonly DescribedCharacter[]): DescribedNote[] {
  return describedIn(stringsIn(words), characters).map(({ written, drawing }) => ({
    text: `注：“${written}”为组字描述，${drawing === null ? '电脑中没有此字' : '原字见右图'}。`,
    drawing,
  }));
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
