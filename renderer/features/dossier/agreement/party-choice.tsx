// Which parties: ticked while they are few, found in a list by name, label or pinyin when they are many.
import { inOrder } from '../../../../main/domain/labels';
import { useOpenCase } from '../../../journeys/case-file/case-context';
import { agreement as words } from '../../../strings/dossier-agreement';
import { ChecksField } from '../../../ui/choice-fields';
import { Field, useField, type FieldProps } from '../../../ui/field';
import { List } from '../../../ui/select-fields';

/** More than two rows of ticks are slower to read than a list. */
const FEW = 6;

/** The form's value: a list of ids of parties. */
export function PartyChoice(props: FieldProps) {
  const { file } = useOpenCase();
  const options = inOrder(file.parties).map(({ id, label, name }) => ({ value: id, label: words.party(label, name) }));
  return options.length <= FEW ? <ChecksField {...props} options={options} /> : <PartyList {...props} options={options} />;
}

function PartyList(props: FieldProps & { options: { value: string; label: string }[] }) {
  const { options } = props;
  const field = useField(props.name);
  const value = Array.isArray(field.value) ? (field.value as string[]) : [];
  return (
    <Field {...props} error={field.error}>
      {(control) => (
        <List control={control} multiple options={options} value={value} onChange={(ids) => field.set(Array.isArray(ids) ? ids : [])} onBlur={field.blur} focusRef={field.ref} />
      )}
    </Field>
  );
}
