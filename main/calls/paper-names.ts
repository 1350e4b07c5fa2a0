// Names of paper files outside the data folder: case, form, which of several. Nobody's name.
import type { Form } from '../domain/paper';

interface Named {
  form: Form;
  subject: string | null;
}

/**
 * 2026-0017-F6.pdf, 2026-0017-F6-2.pdf …: by its place among all papers of the form that the case has or will have, so that the
 * same paper gets the same name next time. Drafts say so.
 */
export function paperFileName(caseId: string, offers: readonly Named[], { form, subject }: Named, frozen = true): string {
  const nth = offers.filter((o) => o.form === form).findIndex((o) => o.subject === subject) + 1;
  return `${caseId}-${form}${nth > 1 ? `-${nth}` : ''}${frozen ? '' : '-草稿'}.pdf`;
}
