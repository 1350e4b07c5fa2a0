// One list that narrows another: open unless something is chosen, found by characters or pinyin.
import { useId } from 'react';
import type { Option } from './choice-fields';
import { List } from './select-fields';

interface Props {
  label: string;
  /** What stands there while nothing is chosen. */
  any: string;
  /** '': open. */
  value: string;
  options: readonly Option[];
  className: string;
  onChange(value: string): void;
}

export function NarrowList({ label, any, value, options, className, onChange }: Props) {
  const id = useId();
  // What the address names and the lists do not know is still shown, and can be cleared.
  const all = value === '' || options.some((option) => option.value === value) ? options : [...options, { value, label: value }];
  return (
    <div className={className}>
      <label htmlFor={id} className="visually-hidden">
        {label}
      </label>
      <List
        control={{ id, 'aria-describedby': undefined, 'aria-invalid': false, 'aria-required': false }}
        options={all}
        value={value === '' ? null : value}
        clearable
        placeholder={any}
        onChange={(chosen) => onChange(typeof chosen === 'string' ? chosen : '')}
      />
    </div>
  );
}
