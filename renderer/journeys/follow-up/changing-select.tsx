// A choice on which other fields of the form depend: tells before its value changes, so that they can be set along with it.
import { Field, asText, useField, type FieldProps } from '../../ui/field';
import type { Option } from '../../ui/choice-fields';
import { List } from '../../ui/select-fields';

interface Props extends FieldProps {
  options: readonly Option[];
  clearable?: boolean;
  placeholder?: string;
  onChange(value: string): void;
}

export function ChangingSelect(props: Props) {
  const { options, clearable = false, placeholder, onChange } = props;
  const field = useField(props.name);
  const value = asText(field.value);
  return (
    <Field {...props} error={field.error}>
      {(control) => (
        <List
          control={control}
          options={options}
          value={value === '' ? null : value}
          clearable={clearable}
          {...(placeholder === undefined ? {} : { placeholder })}
          onChange={(chosen) => {
            if (typeof chosen === 'string') onChange(chosen);
            field.set(chosen);
          }}
          onBlur={field.blur}
          focusRef={field.ref}
        />
      )}
    </Field>
  );
}
