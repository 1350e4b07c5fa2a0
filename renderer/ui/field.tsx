// A field: label, hint, warning, error, and how assistive technology hears them. All fields of the kit stand in one.
import { ExclamationCircleFilled, InfoCircleOutlined } from '@ant-design/icons';
import { useContext, useId, type ReactNode } from 'react';
import { useController } from 'react-hook-form';
import { kit } from '../strings/kit';
import { TextCheckContext } from './text-check';
import './field.css';

export interface FieldProps {
  /** Path in the form's values, e.g. 'parties.0.name'. */
  name: string;
  label: string;
  hint?: ReactNode;
  required?: boolean;
  /** Columns of the form's grid of 12 it takes; all by default. */
  span?: Span;
  /** The label is for assistive technology only, e.g. where a table's head says it. */
  labelHidden?: boolean;
  autoFocus?: boolean;
  /** Words that stay in the program: nobody needs to know whether they can be printed. */
  unprinted?: boolean;
}
export type Span = 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 12;

/** What a control needs so that label, hint and error belong to it. */
export interface ControlProps {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean;
  'aria-required': boolean;
}

interface FrameProps extends FieldProps {
  error?: string | undefined;
  /** Worth a look, but no wall. */
  warning?: string | undefined;
  /** It holds words: the app's check of words stands beside it. */
  words?: boolean;
  /** For groups of controls: a fieldset with the label as its legend. */
  group?: boolean;
  children: (control: ControlProps) => ReactNode;
}

export function Field({ name, label, hint, required = false, span = 12, labelHidden = false, autoFocus = false, error, warning, words: holdsWords = false, unprinted = false, group = false, children }: FrameProps) {
  const id = useId();
  const textCheck = useContext(TextCheckContext);
  const checked = holdsWords && !unprinted && textCheck !== null;
  const described = [hint !== undefined && `${id}-hint`, checked && `${id}-check`, warning && `${id}-warning`, error && `${id}-error`].filter(Boolean).join(' ');
  const control: ControlProps = { id, 'aria-describedby': described || undefined, 'aria-invalid': Boolean(error), 'aria-required': required };
  const words = (
    <>
      {label}
      {required && <span className="field-required">{kit.required}</span>}
    </>
  );
  const labelClass = labelHidden ? 'visually-hidden' : 'field-label';
  // A sheet finds by this which field has the focus first: while it slides in, nothing in it can take it.
  const first = autoFocus ? { 'data-first': '' } : {};
  const inside = (
    <>
      {children(control)}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      {checked && <div id={`${id}-check`}>{textCheck({ name, label })}</div>}
      <div aria-live="polite" className="field-says">
        {warning && !error && (
          <p id={`${id}-warning`} className="field-warning">
            <InfoCircleOutlined aria-hidden /> {warning}
          </p>
        )}
        {error && (
          <p id={`${id}-error`} className="field-error">
            <ExclamationCircleFilled aria-hidden /> {error}
          </p>
        )}
      </div>
    </>
  );
  if (group) {
    return (
      <fieldset {...first} className={`field span-${span}`} aria-describedby={described || undefined} aria-invalid={error ? true : undefined}>
        <legend className={labelClass}>{words}</legend>
        {inside}
      </fieldset>
    );
  }
  return (
    <div {...first} className={`field span-${span}`}>
      <label htmlFor={id} className={labelClass}>
        {words}
      </label>
      {inside}
    </div>
  );
}

export interface Bound {
  value: unknown;
  set(value: unknown): void;
  blur(): void;
  ref(target: { focus?: () => void } | null): void;
  /** What is wrong with it, in a person's words. */
  error: string | undefined;
}

/** One value of the surrounding form. */
export function useField(name: string): Bound {
  const { field, fieldState, formState } = useController({ name });
  const { error, isTouched } = fieldState;
  // A new item of a list is checked whole as soon as it is added. Before somebody was in a field there is nothing to tell them, and a line
  // that goes away under the mouse takes the click with it.
  const due = isTouched || formState.isSubmitted || error?.type === 'main';
  return { value: field.value, set: field.onChange, blur: field.onBlur, ref: field.ref, error: due ? (error?.message ?? error?.root?.message) : undefined };
}

/** `value` if it is a text, else the empty text. */
export function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
