// Which face draws a character: the one asked for, else 宋体, else the rare face. A name is set in one face as far as that goes.
import { isPrivateUse } from '../../domain/text';
import { draws, type FaceName } from './face';

const chosen = new Map<FaceName, Map<number, FaceName | null>>();

/** The face that draws `codePoint` where `wanted` is asked for; null when none of ours can. */
export function faceFor(wanted: FaceName, codePoint: number): FaceName | null {
  let known = chosen.get(wanted);
  if (!known) chosen.set(wanted, (known = new Map()));
  let name = known.get(codePoint);
  if (name === undefined) {
    name = ([wanted, 'song', 'rare'] as const).find((candidate) => draws(candidate, codePoint)) ?? null;
    known.set(codePoint, name);
  }
  return name;
}

/** The face in which a whole name is asked for: `wanted` when it has every character of it, else 宋体. Two faces in a name look like a mistake. */
export function faceForName(wanted: FaceName, name: string): FaceName {
  for (const character of name) if (faceFor(wanted, character.codePointAt(0) ?? 0) !== wanted) return 'song';
  return wanted;
}

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
    if (character === '\n' || found.has(codePoint) || faceFor('fang', codePoint) !== null) continue;
    found.set(codePoint, { character, codePoint, privateUse: isPrivateUse(codePoint) });
  }
  return [...found.values()];
}
