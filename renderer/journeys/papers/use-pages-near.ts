// Which pages are in sight or nearly, and which one is being looked at.
import { useEffect, useState, type RefObject } from 'react';
import type { ShownPdf } from '../../ui/pdf/open-pdf';

interface Sight {
  near: ReadonlySet<number>;
  /** Index of the page in the middle. */
  at: number;
}

/** A page more than this share of the view away is not drawn. One view's height: PgDn then finds its page ready. */
const MARGIN = '100% 0px';

export function usePagesNear(scroller: RefObject<HTMLElement | null>, pdf: ShownPdf | null): Sight {
  const [near, setNear] = useState<ReadonlySet<number>>(new Set());
  const [at, setAt] = useState(0);
  useEffect(() => {
    const element = scroller.current;
    if (element === null || pdf === null) return undefined;
    const pages = [...element.querySelectorAll<HTMLElement>('.pdf-page')];
    const observer = new IntersectionObserver(
      (entries) =>
        setNear((last) => {
          const next = new Set(last);
          for (const { target, isIntersecting } of entries) {
            const i = pages.indexOf(target as HTMLElement);
            if (isIntersecting) next.add(i);
            else next.delete(i);
          }
          return next;
        }),
      { root: element, rootMargin: MARGIN },
    );
    for (const page of pages) observer.observe(page);
    const look = () => {
      const middle = element.scrollTop + element.clientHeight / 2;
      const top = element.offsetTop;
      setAt(Math.max(0, pages.findLastIndex((page) => page.offsetTop - top <= middle)));
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
      setNear(new Set());
    };
  }, [scroller, pdf]);
  return { near, at };
}
