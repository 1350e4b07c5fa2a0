// The passphrase of a new backup, chosen once: why, what if it is lost, twice the same, and written down.
import { passphrase as words } from '../../strings/drives';
import { PasswordField } from '../../ui/password-field';
import { Note } from '../../ui/panels';

export interface NewPassphraseValue {
  first: string;
  second: string;
  written: boolean;
}

interface Props {
  value: NewPassphraseValue;
  onChange(value: NewPassphraseValue): void;
  onEnter(): void;
}

export function NewPassphrase({ value, onChange, onEnter }: Props) {
  const { first, second, written } = value;
  const differ = second !== '' && !first.startsWith(second) && first !== second;
  return (
    <section className="new-passphrase" aria-labelledby="new-passphrase">
      <h2 id="new-passphrase">{words.newTitle}</h2>
      <p>{words.newWhy}</p>
      <Note tone="soon">{words.lost}</Note>
      <PasswordField label={words.label} hint={words.example} value={first} onChange={(text) => onChange({ ...value, first: text })} judged />
      <PasswordField label={words.again} value={second} onChange={(text) => onChange({ ...value, second: text })} error={differ ? words.differ : undefined} onEnter={onEnter} />
      <label className="choice alone">
        <input type="checkbox" checked={written} onChange={(event) => onChange({ ...value, written: event.target.checked })} />
        <span>{words.written}</span>
      </label>
    </section>
  );
}
