// A time of day, and an amount of money: typed freely, stored exactly.
import { Input, type InputRef } from 'antd';
import { useState } from 'react';
import { capitalAmount, parseYuan, yuan } from '../../main/domain/amount';
import { kit } from '../strings/kit';
import { useComposedText } from './composing';
import { readTime } from './day-typing';
import { asText, Field, useField, type FieldProps } from './field';

/** The form's value: 'HH:MM' or ''; what cannot be read stays as typed, and is said. */
export function TimeField(props: FieldProps) {
  const field = useField(props.name);
  const [typing, setTyping] = useState<string | null>(null);
  const value = asText(field.value);
  const typed = useComposedText<HTMLInputElement>(typing ?? value, (text) => {
    setTyping(text);
    field.set(text.trim() === '' ? '' : (readTime(text) ?? text));
  });
  return (
    <Field {...props} hint={props.hint ?? kit.time.hint} error={field.error === undefined ? undefined : kit.time.unclear}>
      {(control) => (
        <Input
          {...control}
          {...typed}
          ref={(input: InputRef | null) => field.ref(input)}
          className="time-input"
          autoComplete="off"
          autoFocus={props.autoFocus ?? false}
          onBlur={() => {
            setTyping(null);
            field.blur();
          }}
        />
      )}
    </Field>
  );
}

/** What an amount field shows for a stored value: 分 as 元, anything else as it was typed. */
export function amountShown(value: unknown): string {
  return typeof value === 'number' && Number.isFinite(value) ? yuan(value) : asText(value);
}

/** The form's value for a typed amount: 分, null when empty, the text itself when it is no amount. */
export function amountTyped(text: string): number | string | null {
  return text.trim() === '' ? null : (parseYuan(text) ?? text);
}

/** The form's value: whole 分, or null. 大写 stands beside, as it will on paper. */
export function AmountField(props: FieldProps) {
  const field = useField(props.name);
  const [typing, setTyping] = useState<string | null>(null);
  const typed = useComposedText<HTMLInputElement>(typing ?? amountShown(field.value), (text) => {
    setTyping(text);
    field.set(amountTyped(text));
  });
  const fen = typeof field.value === 'number' ? field.value : null;
  return (
    <Field {...props} error={typeof field.value === 'string' && field.error ? kit.amount.unclear : field.error}>
      {(control) => (
        <div className="field-beside">
          <Input
            {...control}
            {...typed}
            ref={(input: InputRef | null) => field.ref(input)}
            className="amount-input"
            suffix={kit.amount.unit}
            inputMode="decimal"
            autoComplete="off"
            autoFocus={props.autoFocus ?? false}
            onBlur={() => {
              setTyping(null);
              field.blur();
            }}
          />
          {fen !== null && <span className="field-reading">{kit.amount.capital(capitalAmount(fen))}</span>}
        </div>
      )}
    </Field>
  );
}
