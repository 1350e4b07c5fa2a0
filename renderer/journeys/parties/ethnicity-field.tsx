// 民族: the four of this county at hand, all others by name, pinyin or initials. Nothing is chosen beforehand.
import { useHouse } from '../../house';
import { parties as words } from '../../strings/parties';
import { asText, Field, useField, type FieldProps } from '../../ui/field';
import { List } from '../../ui/select-fields';

export function EthnicityField(props: FieldProps) {
  const { reference } = useHouse();
  const field = useField(props.name);
  const value = asText(field.value);
  const quick = reference.quickEthnicGroups;
  const others = reference.ethnicGroups.filter((group) => !quick.includes(group));
  return (
    <Field {...props} group error={field.error}>
      {(control) => {
        const other = { ...control, id: `${control.id}-other`, 'aria-label': words.otherEthnicity };
        return (
          <div className="choices ethnicity">
            {quick.map((group, i) => (
              <label className="choice" key={group}>
                <input
                  type="radio"
                  name={control.id}
                  value={group}
                  checked={value === group}
                  ref={i === 0 ? field.ref : undefined}
                  onChange={() => field.set(group)}
                  onClick={() => value === group && field.set('')}
                  onBlur={field.blur}
                />
                <span>{group}</span>
              </label>
            ))}
            <div className="ethnicity-other">
              <List
                control={other}
                options={others.map((group) => ({ value: group, label: group }))}
                value={value === '' || quick.includes(value) ? null : value}
                clearable
                placeholder={words.otherEthnicity}
                onChange={(chosen) => field.set(chosen ?? '')}
                onBlur={field.blur}
              />
            </div>
          </div>
        );
      }}
    </Field>
  );
}
