// L6H 困难群众帮扶转介单: somebody in need is passed on to whoever can help; whether and how they do is theirs to decide.
import type { CaseFile } from '../../domain/case';
import { ageOn, dayInChinese, dayOrBlank, type Day } from '../../domain/day';
import type { Letter } from '../../domain/letter';
import type { Party } from '../../domain/party';
import { about, numberOn, prints, type Drafted, type FormContent, type FormContext, type Said } from './form-content';
import { blankSigners, phonesInWords, signerWords } from './people';
import type { SignerWords } from './words';

export interface AidReferralWords {
  /** The letter's own number, else the case's. */
  number: string;
  organ: string;
  subject: string;
  name: string;
  sex: string;
  ethnicity: string;
  age: string;
  address: string;
  phone: string;
  /** What is difficult and what would help. */
  needs: string;
  signers: SignerWords[];
  committee: string;
  day: string;
}

export const L6H: FormContent<AidReferralWords> = {
  papers: (file) =>
    file.letters
      .filter(({ kind }) => kind === 'aid')
      .map((letter): Drafted => ({ subject: letter.id, ...(letter.on === null ? {} : { which: dayInChinese(letter.on) }), lacking: lackingFor(file, letter) })),
  words: (file, subject, context) => {
    const letter = about(file.letters, subject);
    return letter ? referralWords(file, letter, context) : null;
  },
  blank: ({ number, office }) => ({
    number,
    organ: '',
    subject: '',
    name: '',
    sex: '',
    ethnicity: '',
    age: '',
    address: '',
    phone: '',
    needs: '',
    signers: blankSigners(1, false),
    committee: office,
    day: '',
  }),
};

function lackingFor(file: CaseFile, { party, about: needs }: Letter): string {
  if (!file.parties.some(({ id }) => id === party)) return '还没有写明转介的是哪一位当事人。';
  return needs === '' ? '还没有写困难情况和需要的帮助。' : '';
}

function referralWords(file: CaseFile, letter: Letter, context: FormContext): Said<AidReferralWords> | null {
  const party = about(file.parties, letter.party);
  if (!party) return null;
  const person = party.kind === 'person' ? party : null;
  return {
    day: letter.on,
    words: {
      number: letter.documentNumber || numberOn(file, context),
      organ: letter.organ,
      subject: file.dispute.subject,
      name: party.name,
      sex: person?.sex ?? '',
      ethnicity: person?.ethnicity ?? '',
      age: ageInWords(party, letter.on),
      address: party.address,
      phone: prints(context, 'phone') ? phonesInWords(party.phones) : '',
      needs: letter.about,
      signers: [{ ...signerWords(party), label: '' }],
      committee: file.office.committee,
      day: dayOrBlank(letter.on),
    },
  };
}

function ageInWords(party: Party, on: Day | null): string {
  return party.kind === 'person' && party.birthDate !== null && on !== null ? `${ageOn(party.birthDate, on)}岁` : '';
}
