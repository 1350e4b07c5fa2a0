// Whether something was typed into a form and not saved, and when: for the button that opens the form.
import { useEffect, useState } from 'react';
import type { Instant } from '../../../../main/domain/day';
import { DRAFTS } from '../../../drafts';

/** When the draft under `key` was last written; null: there is none, or it is not known yet. Asked again when `turn` changes. */
export function useDraftAt(key: string, turn = ''): Instant | null {
  const [at, setAt] = useState<Instant | null>(null);
  useEffect(() => {
    let here = true;
    // A form that makes room for this button writes its last words as it goes: the question comes after them.
    const timer = setTimeout(() => void DRAFTS.read(key).then((found) => here && setAt(found?.at ?? null)));
    return () => {
      here = false;
      clearTimeout(timer);
    };
  }, [key, turn]);
  return at;
}
