// Which characters cannot be printed: answered from tables, at once, without opening a font, because somebody is typing.
import { isPrivateUse } from '../../domain/text';
import { songDraws } from './song-coverage';
import { fangDraws, rareDraws } from './trust';

export interface Unprintable {
  character: string;
  codePoint: number;
  /** Private use: means another character on every computer; old household systems used it for rare ones. */
  privateUse: boolean;
}

/** The characters of a text that no face of ours draws, each once, in order. Newlines are not characters. */
export function unprintableIn(text: string): Unprintable[] {
  const found = new Map<number, Unprintable>();
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (character === '\n' || found.has(codePoint) || songDraws(codePoint) || rareDraws(codePoint) || fangDraws(codePoint)) continue;
    found.set(codePoint, { character, codePoint, privateUse: isPrivateUse(codePoint) });
  }
  return [...found.values()];
}
