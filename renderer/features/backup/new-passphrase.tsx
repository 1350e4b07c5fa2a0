// The passphrase of a new backup, chosen once: why, what if it is lost, twice the same, and written down.
import { passphrase as words } from '../../strings/drives';
import { Note } from '../../ui/panels';
import type { ChosenPassphrase } from './chosen-passphrase';
import { PassphraseFields } from './passphrase-fields';

interface Props {
  value: ChosenPassphrase;
  onChange(value: ChosenPassphrase): void;
  onEnter(): void;
}

export function NewPassphrase({ value, onChange, onEnter }: Props) {
  return (
    <section className="new-passphrase" aria-labelledby="new-passphrase">
      <h2 id="new-passphrase">{words.newTitle}</h2>
      <p>{words.newWhy}</p>
      <Note tone="soon">{words.lost}</Note>
      <PassphraseFields value={value} onChange={onChange} onEnter={onEnter} says={words} />
    </section>
  );
}
