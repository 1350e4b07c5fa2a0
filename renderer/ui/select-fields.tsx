// Fields that choose from long lists, found by characters, pinyin or initials; and text with suggestions.
import { AutoComplete, Select, type RefSelectProps } from 'antd';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { StaffRef } from '../../main/domain/staff';
import { kit } from '../strings/kit';
import type { Option } from './choice-fields';
import { isComposing } from './composing';
import { asText, Field, useField, type ControlProps, type FieldProps } from './field';
import { names, readyPinyin } from './pinyin';

interface ListProps {
  control: ControlProps;
  options: readonly Option[];
  value: string | string[] | null;
  multiple?: boolean;
  clearable?: boolean;
  autoFocus?: boolean;
  placeholder?: string;
  onChange(value: string | string[] | null): void;
  onBlur?: () => void;
  focusRef?: (target: RefSelectProps | null) => void;
}

/** The list itself, without form or label. Enter on a closed list goes on to the next field (antd would open it); arrows and typing open it. */
export function List({ control, options, value, multiple = false, clearable = false, autoFocus = false, placeholder, onChange, onBlur, focusRef }: ListProps) {
  const [open, setOpen] = useState(false);
  const goingOn = useRef(false);
  useEffect(() => void readyPinyin(), []);
  const noteKey = (event: KeyboardEvent) => {
    goingOn.current = event.key === 'Enter' && !open && !isComposing(event);
    // In an open list of several antd takes Tab for a choice and never lets the focus go on.
    if (event.key === 'Tab' && open && multiple) {
      event.stopPropagation();
      setOpen(false);
    }
  };
  return (
    <div onKeyDownCapture={noteKey}>
      <Select
        {...control}
        {...(multiple ? { mode: 'multiple' as const } : {})}
        {...(onBlur ? { onBlur } : {})}
        ref={(select: RefSelectProps | null) => focusRef?.(select)}
        open={open}
        onOpenChange={(wanted) => setOpen(wanted && !goingOn.current)}
        onMouseDown={() => {
          goingOn.current = false;
        }}
        options={options.map(({ value: v, label, hint }) => ({ value: v, label: hint === undefined ? label : `${label}　${hint}`, find: label }))}
        value={value}
        onChange={(chosen: string | string[] | undefined) => onChange(chosen ?? null)}
        showSearch={{ filterOption: (query, option) => names(String(option?.find ?? ''), query) }}
        allowClear={clearable}
        autoFocus={autoFocus}
        placeholder={placeholder ?? kit.choice.search}
        notFoundContent={kit.choice.nothing}
      />
    </div>
  );
}

interface SelectProps extends FieldProps {
  options: readonly Option[];
  clearable?: boolean;
  placeholder?: string;
  /** Told before the value changes, so that fields that depend on it can be set along with it. */
  onChoose?: (value: string) => void;
}

/** One of many. The form's value: the chosen value, or `empty` (null unless said). */
export function SelectField(props: SelectProps & { empty?: string | null }) {
  const { options, clearable = false, empty = null, placeholder, autoFocus = false, onChoose } = props;
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
          autoFocus={autoFocus}
          {...(placeholder === undefined ? {} : { placeholder })}
          onChange={(chosen) => {
            if (typeof chosen === 'string') onChoose?.(chosen);
            field.set(chosen ?? empty);
          }}
          onBlur={field.blur}
          focusRef={field.ref}
        />
      )}
    </Field>
  );
}

/** A line of text for which there are usual answers, e.g. villages. Anything may be written. */
export function SuggestField(props: FieldProps & { suggestions: readonly string[]; placeholder?: string }) {
  const { suggestions, placeholder, autoFocus = false } = props;
  const field = useField(props.name);
  useEffect(() => void readyPinyin(), []);
  return (
    <Field {...props} words error={field.error}>
      {(control) => (
        <AutoComplete
          {...control}
          {...(placeholder === undefined ? {} : { placeholder })}
          ref={(target) => field.ref(target)}
          value={asText(field.value)}
          options={suggestions.map((value) => ({ value }))}
          showSearch={{ filterOption: (query, option) => names(String(option?.value ?? ''), query) }}
          defaultActiveFirstOption={false}
          autoFocus={autoFocus}
          onChange={(text: string | undefined) => field.set(text ?? '')}
          onBlur={field.blur}
        />
      )}
    </Field>
  );
}

interface StaffProps extends FieldProps {
  staff: readonly StaffRef[];
  clearable?: boolean;
}

/** Someone of the room. The form's value: {id, name} as a case keeps it, or null; people who left stay readable. */
export function StaffField(props: StaffProps) {
  const { staff, clearable = true, autoFocus = false } = props;
  const field = useField(props.name);
  const value = (field.value ?? null) as StaffRef | null;
  const everybody = withAlso(staff, value === null ? [] : [value]);
  return (
    <Field {...props} error={field.error}>
      {(control) => (
        <List
          control={control}
          options={everybody.map(({ id, name }) => ({ value: id, label: name }))}
          value={value?.id ?? null}
          clearable={clearable}
          autoFocus={autoFocus}
          onChange={(id) => field.set(refOf(everybody, id))}
          onBlur={field.blur}
          focusRef={field.ref}
        />
      )}
    </Field>
  );
}

/** Several of the room, in the order chosen. The form's value: a list of {id, name}. */
export function StaffListField(props: StaffProps) {
  const { staff, autoFocus = false } = props;
  const field = useField(props.name);
  const value = (Array.isArray(field.value) ? field.value : []) as StaffRef[];
  const everybody = withAlso(staff, value);
  return (
    <Field {...props} error={field.error}>
      {(control) => (
        <List
          control={control}
          multiple
          options={everybody.map(({ id, name }) => ({ value: id, label: name }))}
          value={value.map(({ id }) => id)}
          autoFocus={autoFocus}
          onChange={(ids) => field.set((Array.isArray(ids) ? ids : []).map((id) => refOf(everybody, id)).filter((ref) => ref !== null))}
          onBlur={field.blur}
          focusRef={field.ref}
        />
      )}
    </Field>
  );
}

function withAlso(staff: readonly StaffRef[], also: readonly StaffRef[]): StaffRef[] {
  return [...staff.map(({ id, name }) => ({ id, name })), ...also.filter(({ id }) => !staff.some((s) => s.id === id))];
}

function refOf(staff: readonly StaffRef[], id: unknown): StaffRef | null {
  return staff.find((s) => s.id === id) ?? null;
}
