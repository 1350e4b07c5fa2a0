// 保存并看打印样子: saves, stays, and shows the page as it will be printed.
import { useEffect, useEffectEvent, useRef } from 'react';
import { useFormState } from 'react-hook-form';
import { agreement as words } from '../../../strings/dossier-agreement';
import { Button } from '../../../ui/button';

/** `onWanted` hears that the save under way is one after which to stay and look, and when none is under way any more. */
export function SaveAndLook({ onWanted }: { onWanted(wanted: boolean): void }) {
  const button = useRef<HTMLButtonElement>(null);
  const { isSubmitting } = useFormState();
  const forget = useEffectEvent(() => onWanted(false));
  // The next press of 保存 means to leave again.
  useEffect(() => {
    if (!isSubmitting) forget();
  }, [isSubmitting]);
  const save = () => {
    onWanted(true);
    button.current?.form?.requestSubmit();
  };
  return (
    <Button ref={button} onClick={save} disabled={isSubmitting}>
      {words.editor.saveAndLook}
    </Button>
  );
}
