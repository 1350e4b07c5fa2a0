// Whether something has come near enough to be looked at; once it has, it stays so.
import { useEffect, useState, type RefObject } from 'react';

export function useSeen(element: RefObject<HTMLElement | null>): boolean {
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const target = element.current;
    if (seen || target === null) return undefined;
    const observer = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && setSeen(true), { rootMargin: '50% 0px' });
    observer.observe(target);
    return () => observer.disconnect();
  }, [element, seen]);
  return seen;
}
