// Today, for the window: the one place in it that looks at the clock.
import { useEffect, useState } from 'react';
import type { Day } from '../main/domain/day';
import { dayHere } from './ui/when';

const todayHere = (): Day => dayHere(new Date().toISOString());

/** Today, kept right past midnight and after the computer slept. */
export function useToday(): Day {
  const [today, setToday] = useState(() => todayHere());
  useEffect(() => {
    const look = () => setToday(todayHere());
    // A minute late at midnight hurts nobody; focus covers the computer that slept.
    const timer = setInterval(look, 60_000);
    window.addEventListener('focus', look);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', look);
    };
  }, []);
  return today;
}
