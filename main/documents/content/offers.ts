// Which papers a case can have, and what is still missing for each.
import type { CaseFile } from '../../domain/case';
import { FORM_TITLES, type Form } from '../../domain/paper';
import { contentFor, FILLED_FORMS } from './all';

export interface Offer {
  form: Form;
  /** Id of what it is about (session, agreement, visit …); null for the case as a whole. */
  subject: string | null;
  /** Without anybody's name: it goes into window titles and lists. */
  title: string;
  /** Why it cannot be made yet; empty when it can. */
  lacking: string;
}

/** Every paper of a case in the order of the dossier. */
export function paperOffers(file: CaseFile): Offer[] {
  return FILLED_FORMS.flatMap((form) =>
    contentFor(form)
      .papers(file)
      .map(({ subject, which = '', lacking }): Offer => ({ form, subject, title: `${FORM_TITLES[form]}${which === '' ? '' : `（${which}）`}`, lacking })),
  );
}
