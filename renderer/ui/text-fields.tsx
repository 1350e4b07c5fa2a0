// Fields for words: one line, paragraphs, telephone numbers, whole numbers.
import { Input, type InputRef } from 'antd';
import { useState } from 'react';
import { isPhone } from '../../main/domain/identity';
import { kit } from '../strings/kit';
import { useComposedText } from './composing';
import { asText, Field, useField, type FieldProps } from './field';

export interface TextFieldProps extends FieldProps {
  placeholder?: string;
  inputMode?: 'text' | 'numeric' | 'tel';
  /** What stands behind the text, e.g. a unit. */
  suffix?: string;
  /** Something worth a look about what is written; no wall. */
  warn?: (text: string) => string | undefined;
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { placeholder, inputMode = 'text', suffix, warn, autoFocus = false } = props;
  const field = useField(props.name);
  const [left, setLeft] = useState(true);
  const text = asText(field.value);
  const typed = useComposedText<HTMLInputElement>(text, field.set);
  return (
    <Field {...props} words error={field.error} warning={left && text !== '' ? warn?.(text) : undefined}>
      {(control) => (
        <Input
          {...control}
          {...typed}
          {...(placeholder === undefined ? {} : { placeholder })}
          {...(suffix === undefined ? {} : { suffix })}
          ref={(input: InputRef | null) => field.ref(input)}
          inputMode={inputMode}
          autoComplete="off"
          spellCheck={false}
          autoFocus={autoFocus}
          onFocus={() => setLeft(false)}
          onBlur={() => {
            setLeft(true);
            field.blur();
          }}
        />
      )}
    </Field>
  );
}

/**
 * Paragraphs; grows with what is written, by CSS (`field-sizing`): antd's autoSize measures with a style attribute, which our
 * content policy refuses.
 */
export function ProseField(props: FieldProps & { rows?: number; maxRows?: number; placeholder?: string }) {
  const { rows = 3, maxRows = 16, placeholder, autoFocus = false } = props;
  const field = useField(props.name);
  const typed = useComposedText<HTMLTextAreaElement>(asText(field.value), field.set);
  return (
    <Field {...props} words error={field.error}>
      {(control) => (
        <Input.TextArea
          {...control}
          {...typed}
          {...(placeholder === undefined ? {} : { placeholder })}
          ref={(area) => field.ref(area)}
          className="prose-input"
          style={{ minHeight: `calc(${rows}lh + 0.75rem)`, maxHeight: `calc(${maxRows}lh + 0.75rem)` }}
          spellCheck={false}
          autoFocus={autoFocus}
          onBlur={field.blur}
        />
      )}
    </Field>
  );
}

/** A telephone number. An odd one is said, never refused. */
export function PhoneField(props: FieldProps) {
  return <TextField {...props} inputMode="tel" warn={(text) => (isPhone(text) ? undefined : kit.phone.odd)} />;
}

/** A whole number, e.g. of days. What cannot be read stays in the field and is said. */
export function NumberField(props: FieldProps & { low: number; high: number; unit?: string }) {
  const { low, high, unit, autoFocus = false } = props;
  const field = useField(props.name);
  const shown = typeof field.value === 'number' && !Number.isNaN(field.value) ? String(field.value) : asText(field.value);
  const read = (text: string) => {
    const plain = text.normalize('NFKC').trim();
    field.set(/^\d{1,7}$/.test(plain) ? Number(plain) : text);
  };
  const typed = useComposedText<HTMLInputElement>(shown, read);
  const unclear = typeof field.value === 'string' && field.value !== '' ? kit.number.unclear : undefined;
  return (
    <Field {...props} error={field.error === undefined ? undefined : (unclear ?? kit.number.between(low, high))}>
      {(control) => (
        <div className="number-box">
          <Input
            {...control}
            {...typed}
            {...(unit === undefined ? {} : { suffix: unit })}
            ref={(input: InputRef | null) => field.ref(input)}
            inputMode="numeric"
            autoComplete="off"
            autoFocus={autoFocus}
            onBlur={field.blur}
          />
        </div>
      )}
    </Field>
  );
}
