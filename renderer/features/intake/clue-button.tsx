// 先记为线索: the same form, saved without being registered. Less has to be there.
import { useEffect, useRef, type RefObject } from 'react';
import { useFormContext } from 'react-hook-form';
import { intake as words } from '../../strings/intake';
import { Button } from '../../ui/button';

/** `registered` holds the case once it was saved: from then on the form is not to be touched, or its draft would come back. */
export function ClueButton({ registered }: { registered: RefObject<unknown> }) {
  const { setValue, formState } = useFormContext();
  const button = useRef<HTMLButtonElement>(null);
  const { isSubmitting, submitCount } = formState;
  // The next press of 登记 means 登记 again.
  useEffect(() => {
    if (!isSubmitting && submitCount > 0 && registered.current === null) setValue('as', 'case');
  }, [isSubmitting, submitCount, setValue, registered]);
  const submit = () => {
    setValue('as', 'clue');
    button.current?.form?.requestSubmit();
  };
  return (
    <Button ref={button} onClick={submit} disabled={isSubmitting}>
      {words.saveClue}
    </Button>
  );
}
