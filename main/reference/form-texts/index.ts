// The official text of every form: its fixed sentences, the lines that may be left out, the order of its fields.
import type { FormText } from '../../domain/form-text';
import type { Form } from '../../domain/paper';
import { F7, F8 } from './agreement';
import { F2, F3 } from './application';
import { L3 } from './authority';
import { formText } from './common';
import { F10, F10A, F10B } from './confirmation';
import { F5, F11, F12, L2, L4 } from './dossier';
import { F4 } from './inquiry';
import { F6, F9 } from './mediation';
import { L6A, L6B, L6C, L6D, L6F, L6G } from './notices';
import { L5, L6E, L6H } from './reports';
import { L1 } from './rights-notice';

/** Forms that have fixed words of their own. */
const OWN: Partial<Record<Form, FormText>> = { F2, F3, F4, F5, F6, F7, F8, F9, F10, F10A, F10B, F11, F12, L1, L2, L3, L4, L5, L6A, L6B, L6C, L6D, L6E, L6F, L6G, L6H };

const PLAIN = formText({});

/** The official text of a form. */
export function formTextOf(form: Form): FormText {
  return OWN[form] ?? PLAIN;
}
