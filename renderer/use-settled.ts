// A value once it has stopped changing: for questions that are asked while somebody types.
import { useEffect, useEffectEvent, useState } from 'react';

/** `value` as it was when it last stood still for `wait` ms; compared by content. */
export function useSettled<T>(value: T, wait: number): T {
  const [settled, setSettled] = useState(value);
  const key = JSON.stringify(value);
  const settle = useEffectEvent(() => setSettled(value));
  useEffect(() => {
    const timer = setTimeout(() => settle(), wait);
    return () => clearTimeout(timer);
  }, [key, wait]);
  return settled;
}
