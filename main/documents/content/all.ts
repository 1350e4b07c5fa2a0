// Every form's content by its code, in the order of the dossier.
import { SECTION_FORMS, SECTIONS } from '../../domain/dossier';
import type { Form } from '../../domain/paper';
import { F7, F8 } from './agreement';
import { F2 } from './application';
import { L3 } from './authority';
import { F12 } from './back-cover';
import { L5 } from './closing-report';
import { F10A } from './confirmation-application';
import { F10 } from './confirmation-materials';
import { F0 } from './cover';
import { F1 } from './directory';
import { F11 } from './dossier-note';
import { F5 } from './evidence';
import { L6D } from './extension-consent';
import type { FormContent } from './form-content';
import { L2 } from './identity-papers';
import { F4 } from './inquiry';
import { F10B } from './mediation-certificate';
import { L4 } from './performance-proofs';
import { L6E } from './referral-reply';
import { L6C } from './refusal-notice';
import { L6H } from './aid-referral';
import { L6G } from './receipt';
import { F3 } from './registration';
import { L1 } from './rights-notice';
import { F6 } from './session-record';
import { L6A } from './sitting-notice';
import { L6B } from './termination-notice';
import { L6F } from './urging-notice';
import { F9 } from './visit';
import type { FilledForm, WordsOf } from './words';

const CONTENT: { [F in FilledForm]: FormContent<WordsOf[F]> } = { F0, F1, F2, F3, F4, F5, F6, F7, F8, F9, F10, F10A, F10B, F11, F12, L1, L2, L3, L4, L5, L6A, L6B, L6C, L6D, L6E, L6F, L6G, L6H };

/** Codes in the order in which a dossier has the papers: covers, directory, then part by part. */
export const FORM_ORDER: readonly Form[] = ['F0', 'F1', ...SECTIONS.flatMap((section) => SECTION_FORMS[section]), 'F12'];

export const FILLED_FORMS = FORM_ORDER.filter((form): form is FilledForm => form in CONTENT);

/** A form's content; its words fit the form. */
export function contentFor<F extends FilledForm>(form: F): FormContent<WordsOf[F]> {
  return CONTENT[form];
}
