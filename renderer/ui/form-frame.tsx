// A form: values checked by the domain's schema, kept as a draft while typed, saved with one button, never lost by a failure.
import { CheckOutlined } from '@ant-design/icons';
import { zodResolver } from '@hookform/resolvers/zod';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { FormProvider, useForm, type DefaultValues, type FieldErrors, type FieldValues, type Resolver } from 'react-hook-form';
import type { z } from 'zod';
import type { AppError, Result } from '../../main/contract/errors';
import { kit } from '../strings/kit';
import { Button } from './button';
import { isComposing } from './composing';
import { useDraft, type DraftPlace } from './use-draft';
import { ErrorPanel } from './panels';
import { useKit } from './kit-context';
import { walkOn } from './walk';
import { listErrors, WrongList } from './wrong-list';
import './form-frame.css';

export interface FormFrameProps<S extends z.ZodType<FieldValues, FieldValues>> {
  schema: S;
  /** What the form starts with: every field, so that nothing switches between empty and given. */
  initial: z.input<S>;
  /** Where the draft is kept; null for forms of a moment. */
  draft?: DraftPlace | null;
  /** Saves; values have passed the schema. On failure everything typed stays, and the failure is shown. */
  onSave(values: z.output<S>): Promise<Result<unknown>>;
  /** After a save that worked, when the draft is gone. */
  onSaved?: () => void;
  /** 取消 or Esc. What was typed stays in the draft. */
  onCancel?: () => void;
  saveWords?: string;
  /** The save button is the page's red one. */
  now?: boolean;
  /** Beside the save button: e.g. a second way to finish. */
  extra?: ReactNode;
  /** Errors of the server whose path is not a field's, e.g. 'settings.committee.name' → 'committee.name'. */
  pathOf?: (path: string) => string;
  /** Offered when somebody else saved meanwhile: the draft is given up and the owner shows the form anew. */
  onReload?: () => void;
  /** Where the save row stands: at the foot of a page or sheet, always in sight, or after the fields. */
  foot?: 'sticky' | 'inline';
  children: ReactNode;
}

export function FormFrame<S extends z.ZodType<FieldValues, FieldValues>>(props: FormFrameProps<S>) {
  const { schema, initial, draft = null, onSave, onSaved, onCancel, saveWords = kit.save, now = false, extra, pathOf = (p) => p, onReload, foot = 'sticky', children } = props;
  const form = useForm<FieldValues>({
    resolver: zodResolver(schema) as unknown as Resolver<FieldValues>,
    defaultValues: initial as DefaultValues<FieldValues>,
    // Nobody is told of a mistake while still typing; after a first look each change is looked at again.
    mode: 'onTouched',
    shouldFocusError: false,
  });
  const element = useRef<HTMLFormElement>(null);
  const busy = useRef(false);
  const settled = useRef(false);
  const [failure, setFailure] = useState<AppError | null>(null);
  const [saved, setSaved] = useState(false);
  const kept = useDraft(form, draft, initial as FieldValues);
  const { say } = useKit();
  const { isSubmitting, isDirty } = form.formState;

  const focusFirstWrong = (errors: FieldErrors) => {
    const [first] = listErrors(errors);
    if (first) form.setFocus(first.path);
    say(kit.wrong.some(listErrors(errors).length));
  };

  const save = async (values: FieldValues) => {
    setFailure(null);
    const result = await onSave(values as z.output<S>);
    if (result.ok) {
      settled.current = true;
      await kept.drop();
      form.reset(form.getValues());
      setSaved(true);
      onSaved?.();
      return;
    }
    if (result.error.kind === 'bad-input') {
      for (const { path, say: message } of result.error.fields) form.setError(pathOf(path), { type: 'main', message });
    }
    setFailure(result.error);
  };

  // Ctrl+Enter pressed twice, or once more while the sheet slides out, must not save a second of the same.
  const submit = async () => {
    if (busy.current || (settled.current && !form.formState.isDirty)) return;
    busy.current = true;
    try {
      await form.handleSubmit(save, focusFirstWrong)();
    } finally {
      busy.current = false;
    }
  };

  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (isComposing(event)) return;
    if ((event.ctrlKey || event.metaKey) && (event.key === 'Enter' || event.key.toLowerCase() === 's')) {
      event.preventDefault();
      void submit();
      return;
    }
    if (event.key !== 'Enter' || event.shiftKey || event.altKey || !element.current) return;
    const target = event.target as HTMLElement;
    if (!(target instanceof HTMLInputElement) || target.getAttribute('aria-expanded') === 'true') return;
    event.preventDefault();
    walkOn(element.current, target);
  };
  // Enter on a menu or a row opens a sheet on its way down; the rest of that key press arrives in the sheet's first field, where
  // a browser takes it for “send the form”. Sending is only by the button or the keys above.
  const onKeyPress = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
  };

  return (
    <FormProvider {...form}>
      <form
        ref={element}
        className="form-frame"
        noValidate
        onSubmit={(event) => {
          // A form in a sheet is, for React, inside the form of the page below.
          event.stopPropagation();
          event.preventDefault();
          void submit();
        }}
        onKeyDown={onKeyDown}
        onKeyPress={onKeyPress}
        onBlur={kept.flush}
      >
        {kept.line}
        <div className="form-body">{children}</div>
        <div className={`form-foot ${foot}`}>
          {failure !== null && (
            <ErrorPanel error={failure}>
              {failure.kind === 'saved-elsewhere' && onReload && <Button onClick={() => void kept.drop().then(onReload)}>{kit.reload}</Button>}
            </ErrorPanel>
          )}
          <WrongList onGo={(path) => form.setFocus(path)} />
          <div className="form-buttons">
            <Button kind={now ? 'now' : 'main'} submit busy={isSubmitting}>
              {saveWords}
            </Button>
            {extra}
            {onCancel && (
              <Button kind="quiet" onClick={onCancel}>
                {kit.cancel}
              </Button>
            )}
            <FormWords saved={saved && !isDirty} kept={draft !== null && isDirty} failing={kept.failing} />
          </div>
        </div>
      </form>
    </FormProvider>
  );
}

/** The grid in which fields stand; `span` of each says how many of its 12 columns. */
export function Fields({ children }: { children: ReactNode }) {
  return <div className="fields">{children}</div>;
}

/** Beside the save button: that it is saved, or that what is typed is kept. */
function FormWords({ saved, kept, failing }: { saved: boolean; kept: boolean; failing: boolean }) {
  return (
    <span className="form-kept" role="status">
      {saved && (
        <>
          <CheckOutlined aria-hidden /> {kit.saved}
        </>
      )}
      {kept && (failing ? kit.unsaved.notKept : kit.unsaved.kept)}
    </span>
  );
}
