// L2 当事人身份证明: whose identity papers are in the file, in front of their copies.
import type { CaseFile } from '../../domain/case';
import { inOrder } from '../../domain/labels';
import { SIDE_NAMES, STAND_IN_NAMES, type IdentityDocument, type Party } from '../../domain/party';
import { forTheDossier } from './cover';
import { NO_PARTIES, prints, type FormContent, type FormContext } from './form-content';

export interface IdentityWords {
  holders: HolderWords[];
}

interface HolderWords {
  name: string;
  /** 甲方（申请人）, 丙方委托代理人, 丁方法定代表人 */
  as: string;
  /** 居民身份证 …; empty while no number is known: nobody has seen the paper. */
  paper: string;
  number: string;
}

export const L2: FormContent<IdentityWords> = {
  papers: (file) => forTheDossier(file).map((paper) => ({ ...paper, lacking: file.parties.length === 0 ? NO_PARTIES : '' })),
  words: (file, subject, context) => (subject === null ? identityWords(file, context) : null),
  blank: () => ({ holders: [] }),
};

function identityWords(file: CaseFile, context: FormContext) {
  return { day: null, words: { holders: inOrder(file.parties).flatMap((party) => holdersOf(party, context)) } };
}

/** A party, the head of an organisation, and everybody who acts for it. */
function holdersOf(party: Party, context: FormContext): HolderWords[] {
  const label = party.label === '' ? SIDE_NAMES[party.side] : `${party.label}方`;
  const own = party.label === '' ? label : `${label}（${SIDE_NAMES[party.side]}）`;
  const person = (name: string, as: string, { type, number }: IdentityDocument): HolderWords => ({
    name,
    as,
    paper: number === '' ? '' : type,
    number: prints(context, 'idNumber') ? number : '',
  });
  const itself =
    party.kind === 'person'
      ? [person(party.name, own, party.document)]
      : [
          // A credit code is public: it is printed whatever the room says about people's numbers.
          { name: party.name, as: own, paper: party.creditCode === '' ? '' : '统一社会信用代码', number: party.creditCode },
          ...(party.head.name === '' ? [] : [person(party.head.name, `${label}${party.head.title || '法定代表人'}`, party.head.document)]),
        ];
  return [...itself, ...party.standIns.map((standIn) => person(standIn.name, `${label}${STAND_IN_NAMES[standIn.kind]}`, standIn.document))];
}
