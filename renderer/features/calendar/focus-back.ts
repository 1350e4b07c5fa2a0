// Where the focus goes when a sheet over the calendar closes: to the line or the day it was opened from, wherever that stands now.
import { useEffect, useRef, type RefObject } from 'react';

const OPENED_FROM = { entry: 'data-entry', day: 'data-cal-day' } as const;

/** `box` holds the calendar; `busy` while a sheet is over it; `shown` changes when its lines are read anew. */
export function useFocusBack(box: RefObject<HTMLElement | null>, busy: boolean, shown: unknown): { leave(from: keyof typeof OPENED_FROM, name: string): void } {
  const left = useRef<string | null>(null);
  useEffect(() => {
    const place = box.current;
    if (busy || place === null) return undefined;
    const giveBack = () => {
      const { activeElement } = document;
      // Only a focus that was lost is given back: whoever went on elsewhere stays there.
      const lost = activeElement === null || activeElement === document.body || activeElement.closest('[role=dialog]') !== null;
      if (left.current === null || !lost) return;
      const found = place.querySelector<HTMLElement>(left.current);
      (found?.closest<HTMLElement>('.cal-entry') ?? found)?.focus();
    };
    giveBack();
    // The library draws its lines after React is done, a line that moved anew, and unseen at first: then nothing can take the focus.
    const watch = new MutationObserver(giveBack);
    watch.observe(place, { childList: true, subtree: true, attributes: true, attributeFilter: ['style', 'class'] });
    return () => watch.disconnect();
  }, [box, busy, shown]);
  return {
    leave: (from, name) => {
      left.current = `[${OPENED_FROM[from]}="${CSS.escape(name)}"]`;
    },
  };
}
