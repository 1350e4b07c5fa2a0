// An ID number: checked while typing, masked when nobody is typing. A wrong one is a warning, never a wall (domain.md §8.1).
import { Input, type InputRef } from 'antd';
import { useState } from 'react';
import { dayInChinese } from '../../main/domain/day';
import { maskNumber, plainNumber, readIdNumber, type IdNumberReading } from '../../main/domain/identity';
import { kit } from '../strings/kit';
import { useComposedText } from './composing';
import { asText, Field, useField, type FieldProps } from './field';

type Read = Extract<IdNumberReading, { ok: true }>;

interface Props extends FieldProps {
  /** False for passports and the like: no check, still masked. */
  checked?: boolean;
  /** Told when the field is left with a number that reads well, e.g. to fill in sex and birth date. */
  onRead?: (reading: Read) => void;
}

export function IdNumberField(props: Props) {
  const { checked = true, onRead } = props;
  const field = useField(props.name);
  const [typing, setTyping] = useState(false);
  const value = asText(field.value);
  const reading = checked && value !== '' ? readIdNumber(value) : null;
  const typed = useComposedText<HTMLInputElement>(typing ? value : maskNumber(value), field.set);
  return (
    <Field {...props} error={field.error} warning={!typing && reading !== null && !reading.ok ? kit.idNumber.problem[reading.problem] : undefined}>
      {(control) => (
        <div className="field-beside id-field">
          <Input
            {...control}
            {...typed}
            ref={(input: InputRef | null) => field.ref(input)}
            className="id-input"
            autoComplete="off"
            spellCheck={false}
            autoFocus={props.autoFocus ?? false}
            onFocus={() => setTyping(true)}
            onBlur={() => {
              setTyping(false);
              if (checked && value !== plainNumber(value)) field.set(plainNumber(value));
              field.blur();
              if (reading?.ok) onRead?.(reading);
            }}
          />
          {reading?.ok && <span className="field-reading">{kit.idNumber.says(reading.sex, dayInChinese(reading.birthDate))}</span>}
        </div>
      )}
    </Field>
  );
}
