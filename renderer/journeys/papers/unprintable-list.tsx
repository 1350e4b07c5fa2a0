// Where the characters stand that cannot be printed, each with its place; 自造字 are named, since they look right on one PC only.
import { papers as words } from '../../strings/dossier-papers';

interface Props {
  characters: readonly { character: string; codePoint: number; where: string }[];
}

export function UnprintableList({ characters }: Props) {
  return (
    <ul className="unprintable-list">
      {characters.map(({ character, codePoint, where }, i) => (
        <li key={i}>{words.unprintable(character, where, isPrivateUse(codePoint))}</li>
      ))}
    </ul>
  );
}

/** Unicode's ranges for characters of one's own making, as input methods of old put rare names there. */
export function isPrivateUse(codePoint: number): boolean {
  return (codePoint >= 0xe000 && codePoint <= 0xf8ff) || (codePoint >= 0xf0000 && codePoint <= 0x10fffd);
}
