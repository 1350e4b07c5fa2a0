// Ctrl+P: whoever shows something printable says what printing means there.
import { useEffect, useEffectEvent } from 'react';

type Run = () => void;
const stack: Run[] = [];

/** While the calling component is on screen, Ctrl+P runs `run`. The latest one wins. null: nothing to print here. */
export function usePrintKey(run: Run | null): void {
  const entry = useEffectEvent(() => run?.());
  const wanted = run !== null;
  useEffect(() => {
    if (!wanted) return undefined;
    stack.push(entry);
    return () => {
      stack.splice(stack.indexOf(entry), 1);
    };
  }, [wanted]);
}

/** Prints what is on screen; false when nothing there is printable. */
export function printHere(): boolean {
  const run = stack.at(-1);
  run?.();
  return run !== undefined;
}
