// Signature boxes for parties and for the room's people.
import type { SignerWords } from '../content/words';
import type { Piece } from '../typeset/glyphs';
import { nameList } from './sheet';
import type { SignBox } from './signatures';

/** A party's box: label and name, and who signs for it. */
export function partyBox(signer: SignerWords, as: string, dated: boolean): SignBox {
  const acting: Piece[] = signer.by === '' ? [] : [{ text: `${signer.role}　` }, { text: signer.by, name: true }];
  const label: Piece[] = signer.label === '' ? [] : [{ text: `${signer.label}　` }];
  return { as, who: [...label, { text: signer.name, name: true }], acting, dated };
}

export function staffBox(as: string, names: readonly string[]): SignBox {
  return { as, who: nameList(names.filter((name) => name !== '')), acting: [], dated: false };
}
