// Which printer a paper goes to: the one its form went to the last time on this PC, or another that is there now.
import { useState } from 'react';
import type { Form } from '../../../../main/domain/paper';
import { useCall } from '../../../use-call';

export interface Printers {
  list: readonly { name: string; shown: string }[];
  /** The one to use; empty: the system's default. */
  printer: string;
  /** The one used the last time is not there now. */
  gone: boolean;
  /** How many copies of this form the last time; null: never, or of no meaning for it. */
  copies: number | null;
  choose(name: string): void;
}

/** `form` null: no paper is chosen. */
export function usePrinters(form: Form | null): Printers {
  // After each print the memory of main is another.
  const asked = useCall('printers.list', form === null ? null : { form }, ['case-saved']);
  const [chosen, setChosen] = useState<{ form: Form | null; name: string } | null>(null);
  const { printers = [], printer = '', gone = false, copies = null } = asked.loading ? {} : (asked.value ?? {});
  // What was chosen for one form is not meant for another.
  const own = chosen?.form === form ? chosen.name : null;
  return { list: printers, printer: own ?? printer, gone: gone && own === null, copies, choose: (name) => setChosen({ form, name }) };
}
