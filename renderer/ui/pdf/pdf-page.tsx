// One page of a shown PDF: an empty sheet until it comes near the view, then drawn, with its words over it.
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { ShownPage } from './open-pdf';

interface Props {
  page: ShownPage;
  /** What assistive technology calls it, e.g. 第2页. */
  name: string;
  /** CSS pixels a point. */
  scale: number;
  /** Near enough to be looked at soon. */
  near: boolean;
  onFault(): void;
}

export function PdfPage({ page, name, scale, near, onFault }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const words = useRef<HTMLDivElement>(null);
  const [laid, setLaid] = useState(false);
  const fault = useEffectEvent(onFault);

  useEffect(() => {
    const target = canvas.current;
    if (!near || target === null || scale <= 0) return undefined;
    const drawing = page.draw(target, scale * window.devicePixelRatio);
    drawing.done.catch(() => fault());
    return () => {
      drawing.stop();
      target.width = 0; // gives its memory back: a page is some 5 MB
    };
  }, [page, near, scale]);

  useEffect(() => {
    const target = words.current;
    if (!near || laid || target === null) return undefined;
    const laying = page.lay(target);
    let wanted = true;
    laying.done.then(() => wanted && setLaid(true)).catch(() => fault());
    return () => {
      wanted = false;
      laying.stop();
    };
    // Once laid the words stay: their places are shares of the page, so no zoom moves them.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [page, near]);

  return (
    <div className="pdf-page" role="group" aria-label={name} data-laid={laid} style={{ width: page.width * scale, height: page.height * scale, ['--total-scale-factor' as string]: scale }}>
      {/* Of no size until it is drawn on: an untouched canvas would take memory too. */}
      <canvas ref={canvas} width={0} height={0} aria-hidden />
      <div ref={words} className="pdf-words" />
    </div>
  );
}
