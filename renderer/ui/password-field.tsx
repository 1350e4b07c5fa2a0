// A passphrase: shown or hidden, with an honest word on its strength. It lives in this field only: no form, no draft keeps it.
import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { characterCount } from '../../main/domain/text';
import { kit } from '../strings/kit';
import { Field } from './field';

interface Props {
  label: string;
  value: string;
  onChange(value: string): void;
  hint?: ReactNode;
  error?: string | undefined;
  /** Says how strong it is while it is typed: for a new one, not for one that exists. */
  judged?: boolean;
  autoFocus?: boolean;
  onEnter?: () => void;
}

/** Fewest characters the backup takes (backup/README.md). */
export const LEAST_PASSPHRASE = 8;

export type Strength = 'short' | 'weak' | 'fair' | 'good';

/**
 * A plain guess: what people choose falls to lists of words and dates, so length counts, and repeated or running characters
 * count once. It never calls a passphrase safe.
 */
export function strengthOf(passphrase: string): Strength {
  const text = passphrase.normalize('NFKC');
  if (characterCount(text) < LEAST_PASSPHRASE) return 'short';
  const chars = [...text];
  const telling = chars.filter((c, i) => {
    const step = (c.codePointAt(0) ?? 0) - (chars[i - 1]?.codePointAt(0) ?? 0);
    return i === 0 || Math.abs(step) > 1;
  });
  // A Chinese character is worth about two letters to a guesser; digits alone, half.
  const worth = telling.reduce((sum, c) => sum + (/\p{Script=Han}/u.test(c) ? 2 : /\d/.test(c) ? 0.5 : 1), 0);
  return worth < 9 ? 'weak' : worth < 14 ? 'fair' : 'good';
}

export function PasswordField({ label, value, onChange, hint, error, judged = false, autoFocus = false, onEnter }: Props) {
  const [shown, setShown] = useState(false);
  const meter = useId();
  const strength = judged && value !== '' ? strengthOf(value) : null;
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
          {strength !== null && (
            <p id={meter} className={`strength ${strength}`} role="status">
              <span className="strength-bar" aria-hidden />
              {strength === 'short' ? kit.strength.short(LEAST_PASSPHRASE) : kit.strength[strength]}
            </p>
          )}
        </>
      )}
    </Field>
  );
}
