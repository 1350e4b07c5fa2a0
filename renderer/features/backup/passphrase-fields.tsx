// The fields a new passphrase is chosen in: with a word on how hard it is to guess, typed twice, written down.
import { useOwnWords } from '../../own-words';
import { passphrase as words } from '../../strings/drives';
import { PasswordField } from '../../ui/password-field';
import type { ChosenPassphrase } from './chosen-passphrase';

interface Props {
  value: ChosenPassphrase;
  onChange(value: ChosenPassphrase): void;
  onEnter(): void;
  says: { label: string; again: string; written: string };
}

export function PassphraseFields({ value, onChange, onEnter, says }: Props) {
  const { first, second, written } = value;
  const own = useOwnWords();
  const differ = second !== '' && !first.startsWith(second) && first !== second;
  return (
    <>
      <PasswordField label={says.label} hint={words.example} value={first} onChange={(text) => onChange({ ...value, first: text })} judgedBy={own} />
      <PasswordField label={says.again} value={second} onChange={(text) => onChange({ ...value, second: text })} error={differ ? words.differ : undefined} onEnter={onEnter} />
      <label className="choice alone">
        <input type="checkbox" checked={written} onChange={(event) => onChange({ ...value, written: event.target.checked })} />
        <span>{says.written}</span>
      </label>
    </>
  );
}
