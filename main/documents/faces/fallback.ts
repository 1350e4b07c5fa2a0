// Which face draws a character: the one asked for, else 宋体, else the rare face. A name is set in one face as far as that goes.
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
