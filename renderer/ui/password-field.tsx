// A passphrase: shown or hidden, with an honest word on its strength. It lives in this field only: no form, no draft keeps it.
import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { kit } from '../strings/kit';
import { Field } from './field';
import { StrengthHint } from './strength-hint';

interface Props {
  label: string;
  value: string;
  onChange(value: string): void;
  hint?: ReactNode;
  error?: string | undefined;
  /** Says how strong it is while it is typed, for somebody who knows these words: for a new one, not for one that exists. */
  judgedBy?: readonly string[];
  autoFocus?: boolean;
  onEnter?: () => void;
}

export function PasswordField({ label, value, onChange, hint, error, judgedBy, autoFocus = false, onEnter }: Props) {
  const [shown, setShown] = useState(false);
  return (
    <Field name="" label={label} hint={hint} error={error}>
      {(control) => (
        <>
          <div className="field-beside">
            <Input
              {...control}
              className="password-input"
              type={shown ? 'text' : 'password'}
              value={value}
              autoComplete="off"
              spellCheck={false}
              autoFocus={autoFocus}
              onChange={(event) => onChange(event.target.value)}
              onPressEnter={(event) => {
                if (!onEnter || event.nativeEvent.isComposing) return;
                event.preventDefault();
                onEnter();
              }}
              suffix={
                <button type="button" className="text-button" aria-pressed={shown} aria-label={shown ? kit.password.hideLabel : kit.password.showLabel} onClick={() => setShown(!shown)}>
                  {shown ? <EyeInvisibleOutlined aria-hidden /> : <EyeOutlined aria-hidden />} {shown ? kit.password.hide : kit.password.show}
                </button>
              }
            />
          </div>
          {judgedBy && <StrengthHint passphrase={value} own={judgedBy} />}
        </>
      )}
    </Field>
  );
}
