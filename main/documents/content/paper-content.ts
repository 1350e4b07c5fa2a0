// What a paper says, taken from the case: plain data, everything already in words, ready to be sent to the worker that prints it.
import { fail, ok, refused, type Result } from '../../contract/errors';
import type { CaseFile } from '../../domain/case';
import type { Day } from '../../domain/day';
import { lookOf, withBrackets, type FormLook } from '../../domain/form-text';
import { FORM_TITLES, type Form } from '../../domain/paper';
import type { ReferenceData } from '../../domain/rule-book';
import type { Settings } from '../../domain/settings';
import { formTextOf } from '../../reference/form-texts';
import { printedDeep } from '../typeset/printed-text';
import { contentFor, FILLED_FORMS } from './all';
import { factsHash } from './canonical';
import { describedNote, type DescribedNote } from './described-note';
import type { DirectoryLine, FormContext } from './form-content';
import { paperOffers } from './offers';
import type { FilledForm, Words } from './words';

export type PaperContent = Words & {
  subject: string | null;
  title: string;
  committee: string;
  /** 卷号, for the foot of the page. */
  caseNumber: string;
  /** The paper's own day; null: left open. */
  day: Day | null;
  bodyFace: 'fang' | 'song';
  /** How this room sets the form. */
  look: FormLook;
  /** What the paper says at its end about characters that could only be described (组字描述). */
  notes: DescribedNote[];
  /** Bytes of the drawings the notes speak of, by file; put in by whoever may read the case's folder (calls/content-to-print.ts). */
  drawings: { file: string; bytes: Uint8Array }[];
  /** sha256 of what is said, apart from how it is set: another one means that the facts have changed. */
  facts: string;
};

type RoomSettings = Pick<Settings, 'paper' | 'committee'>;
type Names = Pick<ReferenceData, 'categories' | 'holidays'>;

/**
 * The content of a paper. `reference`: names of categories, and days off; `directory` for F1 and F12 when a dossier is
 * bound. Refused where the case has no such paper yet, with what is lacking; not-found where there is no such subject.
 */
export function paperContent(
  file: CaseFile,
  form: Form,
  subject: string | null,
  settings: RoomSettings,
  reference: Names,
  directory: DirectoryLine[] | null = null,
): Result<PaperContent> {
  const offer = paperOffers(file).find((o) => o.form === form && o.subject === subject);
  if (!offer || !isFilled(form)) return fail({ kind: 'not-found', what: 'subject' });
  if (offer.lacking !== '') return fail(refused({ rule: 'paper-lacking', say: offer.lacking }));
  const context = contextFor(form, settings, reference, directory);
  const said = contentFor(form).words(file, subject, context);
  if (!said) return fail({ kind: 'not-found', what: 'subject' });
  const number = withBrackets(file.number?.text ?? '', context.look.brackets);
  return ok(contentFrom(form, { subject, words: said.words, day: said.day, committee: file.office.committee, number, described: file.describedCharacters }, context));
}

/** An empty form to be filled in by hand, with room for so many parties; `number`: a reserved one, or empty. Null: there is none of this form. */
export function blankContent(form: Form, settings: RoomSettings, reference: Names, { number, parties }: { number: string; parties: number }): PaperContent | null {
  if (!isFilled(form)) return null;
  const context = contextFor(form, settings, reference, null);
  const printed = withBrackets(number, context.look.brackets);
  const words = contentFor(form).blank({ ...context, office: settings.committee.name, number: printed, parties });
  return contentFrom(form, { subject: null, words, day: null, committee: settings.committee.name, number: printed, described: [] }, context);
}

/** True for forms this program can fill. */
export function isFilled(form: Form): form is FilledForm {
  return (FILLED_FORMS as readonly Form[]).includes(form);
}

function contextFor(form: Form, { paper, committee }: RoomSettings, reference: Names, directory: DirectoryLine[] | null): FormContext {
  return { paper, committee, reference, directory, look: lookOf(formTextOf(form), paper.variants[form]) };
}

interface Parts {
  subject: string | null;
  words: object;
  day: Day | null;
  committee: string;
  number: string;
  described: CaseFile['describedCharacters'];
}

function contentFrom(form: FilledForm, { subject, words: said, day, committee, number, described }: Parts, { paper, look }: FormContext): PaperContent {
  // Form and words come from the same entry of the table of forms.
  const words = printedDeep({ form, words: said } as unknown as Words);
  const caseNumber = printedDeep(number);
  const notes = describedNote(words.words, described);
  return {
    ...words,
    subject,
    title: FORM_TITLES[form],
    committee: printedDeep(committee),
    caseNumber,
    day,
    bodyFace: paper.bodyFace,
    look: printedDeep(look),
    notes,
    drawings: [],
    // A note is something said; papers without one keep the hash they had before there were notes.
    facts: factsHash({ form, subject, caseNumber, words: words.words, ...(notes.length > 0 ? { notes } : {}) }),
  };
}
