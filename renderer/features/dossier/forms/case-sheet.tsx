// The sheet of a tab that `?do=` names: its title, its form, closed by Esc or by a save.
import { useState, type ComponentType } from 'react';
import { dossier as words } from '../../../strings/dossier';
import { useKit } from '../../../ui/kit-context';
import { Sheet } from '../../../ui/sheet';
import { useCaseRoute } from '../use-case-route';
import type { SheetFormProps } from './form-props';
import './case-sheet.css';

export interface SheetEntry {
  title: string;
  Form: ComponentType<SheetFormProps>;
  wide?: boolean;
  /** `?ref=` names something else than what the form changes, e.g. the entry of the agenda that led here. */
  refless?: boolean;
}

/** Sheets by action; of an action that is not among them nothing is shown. */
export type SheetTable = Readonly<Record<string, SheetEntry>>;

export function CaseSheet({ sheets }: { sheets: SheetTable }) {
  const { query, close } = useCaseRoute();
  const { say } = useKit();
  const action = query['do'] ?? '';
  const ref = query['ref'] ?? '';
  const entry = Object.hasOwn(sheets, action) ? sheets[action] : undefined;
  const asked = entry ? `${action} ${ref}` : '';
  // While a sheet slides out it still shows what it showed; each opening begins anew.
  const [shown, setShown] = useState<{ asked: string; turn: number; entry: SheetEntry | null; subject: string | null }>({ asked: '', turn: 0, entry: null, subject: null });
  if (asked !== shown.asked) {
    setShown(entry ? { asked, turn: shown.turn + 1, entry, subject: ref === '' || entry.refless === true ? null : ref } : { ...shown, asked });
  }
  const done = () => {
    say(words.saved);
    close();
  };
  return (
    <Sheet open={entry !== undefined} title={shown.entry?.title ?? ''} onClose={close} wide={shown.entry?.wide ?? false}>
      {shown.entry && <shown.entry.Form key={shown.turn} subject={shown.subject} query={query} onDone={done} onCancel={close} />}
    </Sheet>
  );
}
