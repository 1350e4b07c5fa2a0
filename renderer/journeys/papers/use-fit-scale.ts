// How large a page may be drawn so that it fills the width of what it scrolls in.
import { useEffect, useState, type RefObject } from 'react';

/** CSS pixels a point at which a page of `pageWidth` points is as wide as the inside of `scroller`; 0 while either is not known. */
export function useFitScale(scroller: RefObject<HTMLElement | null>, pageWidth: number): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      // Whole pixels, so that a scroll bar that comes and goes does not make it breathe.
      if (entry) setWidth(Math.floor(entry.contentRect.width));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);
  return pageWidth > 0 ? width / pageWidth : 0;
}
