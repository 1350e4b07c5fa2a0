// L6D 延期调解同意书: all parties agree to more time than the usual limit; they may still end it whenever they wish (人民调解法 23).
import type { CaseFile } from '../../domain/case';
import { dayInChinese, dayOrBlank } from '../../domain/day';
import type { Extension } from '../../domain/dispute';
import { inOrder } from '../../domain/labels';
import { mediatorsOf } from '../../domain/staff';
import { about, NO_PARTIES, numberOn, type Drafted, type FormContent, type FormContext, type Said } from './form-content';
import { blankSigners, signerWords } from './people';
import type { SignerWords } from './words';

export interface ExtensionConsentWords {
  number: string;
  parties: string[];
  subject: string;
  acceptedOn: string;
  cause: string;
  until: string;
  signers: SignerWords[];
  mediators: string[];
  committee: string;
  day: string;
}

export const L6D: FormContent<ExtensionConsentWords> = {
  papers: (file) =>
    file.extensions.map(
      (extension): Drafted => ({
        subject: extension.id,
        which: extension.until === null ? '' : `延至${dayInChinese(extension.until)}`,
        lacking: file.parties.length === 0 ? NO_PARTIES : extension.until === null ? '还没有写明延到哪一天。' : '',
      }),
    ),
  words: (file, subject, context) => {
    const extension = about(file.extensions, subject);
    return extension ? consentWords(file, extension, context) : null;
  },
  blank: ({ number, parties, office }) => ({
    number,
    parties: [],
    subject: '',
    acceptedOn: '',
    cause: '',
    until: '',
    signers: blankSigners(parties),
    mediators: [],
    committee: office,
    day: '',
  }),
};

function consentWords(file: CaseFile, { on, until, reason }: Extension, context: FormContext): Said<ExtensionConsentWords> {
  const parties = inOrder(file.parties);
  return {
    day: on,
    words: {
      number: numberOn(file, context),
      parties: parties.map((party) => party.name),
      subject: file.dispute.subject,
      acceptedOn: dayOrBlank(file.acceptance?.on),
      cause: reason,
      until: dayOrBlank(until),
      signers: parties.map((party) => signerWords(party)),
      mediators: mediatorsOf(file.assignment).map((m) => m.name),
      committee: file.office.committee,
      day: dayOrBlank(on),
    },
  };
}
