// What a paper says, taken from the case: plain data, everything already in words, ready to be sent to the worker that prints it.
import { fail, ok, refused, type Result } from '../../contract/errors';
import type { CaseFile } from '../../domain/case';
import type { Day } from '../../domain/day';
import { FORM_TITLES, type Form } from '../../domain/paper';
import type { ReferenceData } from '../../domain/rule-book';
import type { Settings } from '../../domain/settings';
import { printedDeep } from '../typeset/printed-text';
import { agreementWords } from './agreement';
import { factsHash } from './canonical';
import { paperOffers } from './offers';
import { registrationWords } from './registration';
import { recordWords } from './session-record';
import { visitWords } from './visit';
import type { Words } from './words';

export type PaperContent = Words & {
  subject: string | null;
  title: string;
  committee: string;
  /** 卷号, for the foot of the page. */
  caseNumber: string;
  /** The paper's own day; null: left open. */
  day: Day | null;
  bodyFace: 'fang' | 'song';
  /** sha256 of what is said, apart from how it is set: another one means that the facts have changed. */
  facts: string;
};

/**
 * The content of a paper. `reference` is needed for the names of categories only. Refused where the case has no such paper
 * yet, with what is lacking; not-found where there is no such session, agreement or visit.
 */
export function paperContent(
  file: CaseFile,
  form: Form,
  subject: string | null,
  settings: Pick<Settings, 'paper'>,
  reference: Pick<ReferenceData, 'categories'>,
): Result<PaperContent> {
  const offer = paperOffers(file).find((o) => o.form === form && o.subject === subject);
  if (!offer) return fail({ kind: 'not-found', what: 'subject' });
  if (offer.lacking !== '') return fail(refused({ rule: 'paper-lacking', say: offer.lacking }));
  const said = wordsOf(file, form, subject, settings, reference);
  if (!said) return fail({ kind: 'not-found', what: 'subject' });
  const words = printedDeep(said.words);
  const caseNumber = printedDeep(file.number?.text ?? '');
  return ok({
    ...words,
    subject,
    title: FORM_TITLES[form],
    committee: printedDeep(file.office.committee),
    caseNumber,
    day: said.day,
    bodyFace: settings.paper.bodyFace,
    facts: factsHash({ form, subject, caseNumber, words: words.words }),
  });
}

function wordsOf(
  file: CaseFile,
  form: Form,
  subject: string | null,
  settings: Pick<Settings, 'paper'>,
  reference: Pick<ReferenceData, 'categories'>,
): { words: Words; day: Day | null } | null {
  const about = <T extends { id: string }>(items: readonly T[]) => items.find((item) => item.id === subject);
  switch (form) {
    case 'F3': {
      const { words, day } = registrationWords(file, reference);
      return { words: { form, words }, day };
    }
    case 'F6': {
      const session = about(file.sessions);
      if (!session) return null;
      const { words, day } = recordWords(file, session);
      return { words: { form, words }, day };
    }
    case 'F7':
    case 'F8': {
      const agreement = about(file.agreements);
      if (!agreement) return null;
      const { words, day } = agreementWords(file, agreement, settings);
      return { words: { form, words }, day };
    }
    case 'F9': {
      const visit = about(file.visits);
      if (!visit) return null;
      const { words, day } = visitWords(file, visit);
      return { words: { form, words }, day };
    }
    default:
      return null;
  }
}
