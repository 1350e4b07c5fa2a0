// The order of the fields in a block of a form: up and down by arrow buttons, or Alt+↑ and Alt+↓ on a line.
import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { kit } from '../../../strings/kit';
import { formSettings as words } from '../../../strings/form-settings';
import { isComposing } from '../../../ui/composing';
import { Field, useField } from '../../../ui/field';
import { useKit } from '../../../ui/kit-context';

interface Props {
  name: string;
  label: string;
  fields: readonly { key: string; label: string }[];
}

export function OrderField({ name, label, fields }: Props) {
  const field = useField(name);
  const { say } = useKit();
  const list = useRef<HTMLOListElement>(null);
  const toFocus = useRef<{ key: string; down: boolean } | null>(null);
  const order = Array.isArray(field.value) ? (field.value as readonly string[]) : [];
  const labelOf = (key: string) => fields.find((one) => one.key === key)?.label ?? key;

  useEffect(() => {
    const { current } = toFocus;
    toFocus.current = null;
    if (current === null) return;
    const buttons = [...(list.current?.querySelectorAll<HTMLButtonElement>(`[data-key="${current.key}"] button`) ?? [])];
    const [up, down] = buttons;
    const wanted = current.down ? down : up;
    (wanted?.disabled === true ? buttons.find((button) => !button.disabled) : wanted)?.focus();
  });

  const move = (key: string, by: 1 | -1) => {
    const from = order.indexOf(key);
    const to = from + by;
    if (to < 0 || to >= order.length) return;
    toFocus.current = { key, down: by === 1 };
    field.set(order.toSpliced(from, 1).toSpliced(to, 0, key));
    say(words.moved(labelOf(key), to + 1));
  };
  const onKeyDown = (key: string) => (event: KeyboardEvent) => {
    if (!event.altKey || isComposing(event) || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    move(key, event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <Field name={name} label={label} hint={words.orderHint} group error={field.error}>
      {() => (
        <ol ref={list} className="order-list">
          {order.map((key, i) => (
            // The keys are heard from the buttons inside.
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
            <li key={key} data-key={key} onKeyDown={onKeyDown(key)}>
              <span>{labelOf(key)}</span>
              <button type="button" className="icon-button" aria-label={kit.list.up(labelOf(key))} title={kit.list.upShort} disabled={i === 0} onClick={() => move(key, -1)}>
                <ArrowUpOutlined aria-hidden />
              </button>
              <button type="button" className="icon-button" aria-label={kit.list.down(labelOf(key))} title={kit.list.downShort} disabled={i === order.length - 1} onClick={() => move(key, 1)}>
                <ArrowDownOutlined aria-hidden />
              </button>
            </li>
          ))}
        </ol>
      )}
    </Field>
  );
}
