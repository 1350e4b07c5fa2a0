// Which forms can be made for many cases at once, in groups as the dossier has them.
import { SECTION_FORMS, SECTION_NAMES, SECTIONS } from '../../../main/domain/dossier';
import { FORM_TITLES, type Form } from '../../../main/domain/paper';

export interface FormGroup {
  name: string;
  forms: { form: Form; title: string }[];
}

/** Every part of the dossier with its forms. Covers and directory belong to binding one dossier, not to a batch. */
export const BATCH_GROUPS: readonly FormGroup[] = SECTIONS.map((section) => ({
  name: SECTION_NAMES[section],
  forms: SECTION_FORMS[section].map((form) => ({ form, title: FORM_TITLES[form] })),
}));
