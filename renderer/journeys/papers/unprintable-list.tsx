// Where the characters stand that cannot be printed, each with its place; 自造字 are named, since they look right on one PC only.
import { papers as words } from '../../strings/dossier-papers';
import { isPrivateUse } from '../../../main/domain/text';

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
