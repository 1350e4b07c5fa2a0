// The number of a new recovery sheet, copied back from the paper: in plain sight, because it is compared digit by digit.
import { Input } from 'antd';
import { useState } from 'react';
import { recoverySheet as words } from '../../../strings/keys';
import { Button } from '../../../ui/button';
import { Field } from '../../../ui/field';

interface Props {
  busy: boolean;
  onConfirm(typed: string): void;
  onLook(): void;
  onCancel(): void;
}

/** Longer than this is not the number. */
const MOST = 400;

export function TypeBack({ busy, onConfirm, onLook, onCancel }: Props) {
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const confirm = () => {
    setTried(true);
    if (typed.trim() !== '') onConfirm(typed);
  };
  return (
    <>
      <p>{words.copyBack}</p>
      <Field name="" label={words.typed} hint={words.typedHint} error={tried && typed.trim() === '' ? words.typedEmpty : undefined}>
        {(control) => (
          <Input
            {...control}
            className="keys-code"
            value={typed}
            maxLength={MOST}
            inputMode="numeric"
            autoComplete="off"
            spellCheck={false}
            autoFocus
            onChange={(event) => setTyped(event.target.value)}
            onPressEnter={(event) => {
              if (!event.nativeEvent.isComposing) confirm();
            }}
          />
        )}
      </Field>
      <div className="form-buttons">
        <Button kind="main" busy={busy} onClick={confirm}>
          {words.check}
        </Button>
        <Button disabled={busy} onClick={onLook}>
          {words.lookAgain}
        </Button>
        <Button kind="quiet" disabled={busy} onClick={onCancel}>
          {words.giveUp}
        </Button>
      </div>
    </>
  );
}
