// The very PDF on screen: pages as wide as there is room, larger on demand; only what is in sight is drawn.
import { MinusOutlined, PlusOutlined } from '@ant-design/icons';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { AppError } from '../../../main/contract/errors';
import { papers as words } from '../../strings/dossier-papers';
import { ErrorPanel, Loading } from '../../ui/panels';
import { openPdf, type ShownPdf } from '../../ui/pdf/open-pdf';
import { PdfPage } from '../../ui/pdf/pdf-page';
import { usePagesNear } from './use-pages-near';
import { useFitScale } from './use-fit-scale';
import '../../ui/pdf/pdf.css';

/** Percent of the width there is. */
const ZOOMS = [50, 75, 100, 125, 150, 200, 300] as const;
const FIT = ZOOMS.indexOf(100);

interface Props {
  bytes: Uint8Array<ArrayBuffer>;
  /** What assistive technology calls it: the paper's title, no names of people. */
  name: string;
}

/** Fills the height it is given. While newer bytes are being opened the older ones stay in sight, where they were. */
export function PdfView({ bytes, name }: Props) {
  const { pdf, failed, fault } = useOpened(bytes);
  const scroller = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState(FIT);
  const fit = useFitScale(scroller, pdf?.pages[0]?.width ?? 0);
  // Pages of no size would all be in sight at once.
  const shown = fit > 0 ? pdf : null;
  const { near, at } = usePagesNear(scroller, shown);
  const percent = ZOOMS[zoom] ?? 100;
  const step = (by: number) => setZoom((n) => Math.min(ZOOMS.length - 1, Math.max(0, n + by)));

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const run = { '+': () => step(1), '=': () => step(1), '-': () => step(-1), '0': () => setZoom(FIT) }[event.key];
    if (!run) return;
    event.preventDefault();
    run();
  };
  return (
    <section className="pdf-view" aria-label={words.view.name(name)}>
      <div className="pdf-bar">
        <p role="status">{shown && words.view.at(at + 1, shown.pages.length)}</p>
        <button type="button" className="icon-button" aria-label={words.view.smaller} title={words.view.smaller} disabled={zoom === 0} onClick={() => step(-1)}>
          <MinusOutlined aria-hidden />
        </button>
        <span className="pdf-zoom">{words.view.percent(percent)}</span>
        <button type="button" className="icon-button" aria-label={words.view.larger} title={words.view.larger} disabled={zoom === ZOOMS.length - 1} onClick={() => step(1)}>
          <PlusOutlined aria-hidden />
        </button>
        <button type="button" className="text-button" onClick={() => setZoom(FIT)}>
          {words.view.fit}
        </button>
      </div>
      {/* It takes the focus so that the arrows, PgUp, PgDn, Home and End scroll it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div ref={scroller} className="pdf-scroll" tabIndex={0} role="group" aria-label={words.view.pages} onKeyDown={onKeyDown}>
        {failed && <ErrorPanel error={UNREADABLE} />}
        {pdf === null && !failed && <Loading />}
        {shown?.pages.map((page, i) => (
          <PdfPage key={`${shown.serial}-${i}`} page={page} name={words.view.page(i + 1)} scale={(fit * percent) / 100} near={near.has(i)} onFault={fault} />
        ))}
      </div>
    </section>
  );
}

const UNREADABLE: AppError = { kind: 'internal', code: 'pdf-view' };

type Opened = ShownPdf & { serial: number };

function useOpened(bytes: Uint8Array<ArrayBuffer>): { pdf: Opened | null; failed: boolean; fault(): void } {
  const [pdf, setPdf] = useState<Opened | null>(null);
  const [failedOn, setFailedOn] = useState<Uint8Array | null>(null);
  const serial = useRef(0);
  useEffect(() => {
    let wanted = true;
    openPdf(bytes).then(
      (opened) => {
        serial.current += 1;
        if (wanted) setPdf({ ...opened, serial: serial.current });
        else opened.close();
      },
      () => wanted && setFailedOn(bytes),
    );
    return () => {
      wanted = false;
    };
  }, [bytes]);
  // Each document is closed when the next has taken its place.
  useEffect(() => () => pdf?.close(), [pdf]);
  return { pdf, failed: failedOn === bytes, fault: () => setFailedOn(bytes) };
}
