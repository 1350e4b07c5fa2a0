// Fields in which one or several of a few things are chosen; yes-or-no fields.
import { Field, useField, type FieldProps } from './field';

export interface Option<V extends string = string> {
  value: V;
  label: string;
  hint?: string;
}

interface ChoiceProps<V extends string> extends FieldProps {
  options: readonly Option<V>[];
  /** One below the other, with room for hints. */
  stacked?: boolean;
  /** May be left open: choosing the chosen one again, or Delete, takes it back. */
  clearable?: boolean;
  /** Told before the value changes, so that fields that depend on it can be set along with it. */
  onChoose?: (value: V) => void;
}

/** One of a few (up to seven or so), all of them in sight. For more, SelectField. */
export function ChoiceField<V extends string>(props: ChoiceProps<V>) {
  const { options, stacked = false, clearable = false, onChoose } = props;
  const field = useField(props.name);
  return (
    <Field {...props} group error={field.error}>
      {(control) => (
        <div className={stacked ? 'choices stacked' : 'choices'}>
          {options.map((option, i) => (
            <label className="choice" key={option.value}>
              <input
                type="radio"
                name={control.id}
                value={option.value}
                checked={field.value === option.value}
                ref={i === 0 ? field.ref : undefined}
                onChange={() => {
                  onChoose?.(option.value);
                  field.set(option.value);
                }}
                onClick={() => clearable && field.value === option.value && field.set(null)}
                onKeyDown={(event) => clearable && (event.key === 'Delete' || event.key === 'Backspace') && field.set(null)}
                onBlur={field.blur}
              />
              <OptionWords option={option} />
            </label>
          ))}
        </div>
      )}
    </Field>
  );
}

/** Any of a few. The form's value: the list of chosen values, in the order of the options. */
export function ChecksField<V extends string>(props: Omit<ChoiceProps<V>, 'clearable' | 'onChoose'>) {
  const { options, stacked = false } = props;
  const field = useField(props.name);
  const chosen: readonly unknown[] = Array.isArray(field.value) ? field.value : [];
  const toggle = (value: V) => field.set(options.map((o) => o.value).filter((v) => (v === value ? !chosen.includes(v) : chosen.includes(v))));
  return (
    <Field {...props} group error={field.error}>
      {() => (
        <div className={stacked ? 'choices stacked' : 'choices'}>
          {options.map((option, i) => (
            <label className="choice" key={option.value}>
              <input type="checkbox" checked={chosen.includes(option.value)} ref={i === 0 ? field.ref : undefined} onChange={() => toggle(option.value)} onBlur={field.blur} />
              <OptionWords option={option} />
            </label>
          ))}
        </div>
      )}
    </Field>
  );
}

/** Yes or no. The label is the statement that is true when ticked. */
export function CheckField(props: FieldProps) {
  const field = useField(props.name);
  return (
    <Field {...props} labelHidden group error={field.error}>
      {() => (
        <label className="choice alone">
          <input type="checkbox" checked={field.value === true} ref={field.ref} onChange={(event) => field.set(event.target.checked)} onBlur={field.blur} />
          <span>{props.label}</span>
        </label>
      )}
    </Field>
  );
}

function OptionWords({ option }: { option: Option }) {
  return (
    <span>
      {option.label}
      {option.hint !== undefined && <span className="choice-hint"> {option.hint}</span>}
    </span>
  );
}
